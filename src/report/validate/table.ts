import type { Status } from '../../catalogue/labels/status.js';
import {
  ENCODINGS_ASSUMED,
  INPUTS,
  FINDING_COUNTS,
  NO_FINDINGS,
  SECTIONS,
} from '../../catalogue/labels/table.js';
import { departmentTitle, type Titles } from '../../catalogue/labels/titles.js';
import {
  IGNORED,
  SOUNDNESS_WORDS,
  SUBMISSION_OF,
  UNLISTED,
  VALIDATED_ON,
} from '../../catalogue/labels/validate.js';
import { LABEL_SEPARATOR } from '../../catalogue/labels.js';
import type { Language } from '../../model/words.js';
import type { ValidateResult } from '../../validate-result.js';
import { completenessLines } from './completeness-table.js';
import { codeLines, findingLines, withoutInfo } from '../shared/findings.js';
import { textOf } from '../kit/lay-out.js';
import { usableWidth, type ReportOptions } from '../kit/options.js';
import { paintWith } from '../kit/paint.js';
import { countsByCode, inputTotals } from '../shared/tally.js';
import { BLANK, line, span, type Line, type Printed } from '../kit/text.js';
import { wrap } from '../kit/wrap.js';

/** A validation as a table: inputs, completeness, findings, exit status. */
export function renderValidateTable(result: ValidateResult, status: Status, options: ReportOptions): string {
  const { quiet } = options;
  const sections: readonly (readonly Printed[])[] = [
    ...(quiet ? [] : [titleLines(result, options)]),
    ...(result.completeness.length === 0 ? [] : [completenessLines(result, options)]),
    findingSection(result, options),
    closingLines(result, status, options),
  ].filter((section) => section.length > 0);
  return textOf(
    sections.flatMap((section, at) => (at === 0 ? section : [BLANK, ...section])),
    paintWith(options.color),
  );
}

function titleLines(
  { plan, asOf, departments = [], inputs }: ValidateResult,
  options: ReportOptions,
): readonly Line[] {
  const { language } = options;
  const titles: Titles = { plan, language };
  const totals = inputTotals(inputs);
  const assumed = inputs.flatMap(({ file, encoding, encodingAssumed }) =>
    encodingAssumed && encoding !== undefined ? [{ file, encoding }] : [],
  );
  return [
    line(plan.title[language], 'bold'),
    line(VALIDATED_ON[language]({ asOf, period: plan.period })),
    ...departments.map((department) => line(SUBMISSION_OF[language](departmentTitle(titles, department)))),
    line(INPUTS[language](totals), totals.rejected > 0 ? 'doubtful' : 'plain'),
    ...(assumed.length === 0 ? [] : [line(ENCODINGS_ASSUMED[language](assumed), 'dim')]),
  ].flatMap((each) => wrap(each, usableWidth(options)));
}

function findingSection(result: ValidateResult, options: ReportOptions): readonly Line[] {
  const { language, quiet, summary } = options;
  const { counts, unlisted, ignored, waived } = result;
  const findings = quiet ? withoutInfo(result.findings) : result.findings;
  const none = counts.error + counts.warning + counts.info + waived === 0;
  if (quiet && findings.length === 0) return [];
  const width = usableWidth(options);
  const heading: Line = [
    span(SECTIONS.findings[language], 'bold'),
    span(
      LABEL_SEPARATOR[language] +
        (none ? NO_FINDINGS[language] : FINDING_COUNTS[language]({ ...counts, waived })),
    ),
  ];
  const remarks = [
    ...(unlisted === 0 ? [] : [UNLISTED[language](unlisted)]),
    ...(ignored === 0 ? [] : [IGNORED[language](ignored)]),
  ];
  return [
    ...wrap(heading, width),
    ...(summary
      ? codeLines(countsByCode(findings), language, width)
      : findingLines(findings, language, width)),
    ...remarks.flatMap((remark) => wrap(line(remark, 'dim'), width)),
  ];
}

/** The last line: the exit status and its reason. */
function closingLines(result: ValidateResult, status: Status, options: ReportOptions): readonly Line[] {
  const text = soundnessText(result, status, options.language);
  return wrap(line(text, status === 0 ? 'good' : 'bad'), usableWidth(options));
}

export function soundnessText(
  { counts }: Pick<ValidateResult, 'counts'>,
  status: Status,
  language: Language,
): string {
  const words = SOUNDNESS_WORDS[status === 0 ? 0 : 2];
  return words[language]({ errors: counts.error, warnings: counts.warning });
}
