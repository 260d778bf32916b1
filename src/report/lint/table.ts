import type { Finding } from '../../catalogue/findings.js';
import type { Status } from '../../catalogue/labels/status.js';
import { ALIKE, LINTED, SENSE_WORDS, TOGETHER, TOGETHER_AS_READ } from '../../catalogue/labels/lint.js';
import { FINDING_COUNTS, HINT, NO_FINDINGS, SECTIONS } from '../../catalogue/labels/table.js';
import { LABEL_SEPARATOR, SEVERITY_LABELS } from '../../catalogue/labels.js';
import { describeFinding, severityOf } from '../../catalogue/findings.js';
import { list } from '../../catalogue/phrases.js';
import type { LintResult } from '../../lint-result.js';
import { groupBy } from '../../model/collections.js';
import { SEVERITIES } from '../../model/words.js';
import { concernedBy } from '../shared/concerned.js';
import { codeLines, findingLines, withoutInfo } from '../shared/findings.js';
import { countsByCode } from '../shared/tally.js';
import { textOf } from '../kit/lay-out.js';
import { usableWidth, type ReportOptions } from '../kit/options.js';
import { paintWith, SEVERITY_INKS } from '../kit/paint.js';
import { BLANK, blanks, line, span, whole, type Line, type Printed } from '../kit/text.js';
import { wrap } from '../kit/wrap.js';
import { placeText } from '../../model/place.js';

/** From this many on, findings that are alike are shown as one list of ids. */
const MANY = 4;
const INDENT = 4;

/** A lint as a table: the gravest findings first, incomplete ones grouped. */
export function renderLintTable(result: LintResult, status: Status, options: ReportOptions): string {
  const { quiet, summary } = options;
  const sections: readonly (readonly Printed[])[] = [
    ...(quiet ? [] : [titleLines(result, options)]),
    ...(quiet ? [] : [togetherLines(result, options)]),
    [headingLine(result, options)],
    ...(summary
      ? [codeLines(countsByCode(result.findings), options.language, usableWidth(options))]
      : findingSections(result, options)),
    closingLines(result, status, options),
  ].filter((section) => section.length > 0);
  return textOf(
    sections.flatMap((section, at) => (at === 0 ? section : [BLANK, ...section])),
    paintWith(options.color),
  );
}

function titleLines({ plan }: LintResult, options: ReportOptions): readonly Line[] {
  const { language } = options;
  return [
    [span(plan.title[language], 'bold'), span('  '), whole(plan.id, 'dim')],
    line(LINTED[language]({ period: plan.period, targets: plan.targets.length })),
  ].flatMap((each) => wrap(each, usableWidth(options)));
}

/** Whether all can be met together, under each reading; nothing where no two targets bear on each other. */
function togetherLines({ together }: LintResult, options: ReportOptions): readonly Line[] {
  if (together.length === 0) return [];
  const { language } = options;
  return [
    [span(TOGETHER[language], 'bold')],
    ...together.map(({ reading, targets, possible }): Line => {
      const words = TOGETHER_AS_READ[language]({ ...reading, targets, possible });
      return [blanks(2), span(words, possible ? 'plain' : 'doubtful')];
    }),
  ].flatMap((each) => wrap(each, usableWidth(options), INDENT));
}

function headingLine({ counts, findings }: LintResult, { language }: ReportOptions): Line {
  const text =
    findings.length === 0 ? NO_FINDINGS[language] : FINDING_COUNTS[language]({ ...counts, waived: 0 });
  return [span(SECTIONS.findings[language], 'bold'), span(LABEL_SEPARATOR[language] + text)];
}

/** A section for each severity, so that contradictions do not get lost among incomplete targets. */
function findingSections(result: LintResult, options: ReportOptions): readonly (readonly Line[])[] {
  const findings = options.quiet ? withoutInfo(result.findings) : result.findings;
  return SEVERITIES.map((severity) => {
    const own = findings.filter((finding) => severityOf(finding) === severity);
    const alike = [...groupBy(own, alikeCode)].flatMap(([code, group]) =>
      code !== undefined && group.length >= MANY ? [group] : [],
    );
    const drawn = new Set(alike.flat());
    return [
      ...own.filter((finding) => !drawn.has(finding)).flatMap((finding) => linesOf(finding, options)),
      ...alike.flatMap((group) => alikeLines(group, result.plan.targets.length, options)),
    ];
  });
}

type Alike = Extract<Finding, { code: keyof typeof ALIKE }>;

function isAlike(finding: Finding): finding is Alike {
  return Object.hasOwn(ALIKE, finding.code);
}

function alikeCode(finding: Finding): Alike['code'] | undefined {
  return isAlike(finding) ? finding.code : undefined;
}

function linesOf(finding: Finding, options: ReportOptions): readonly Line[] {
  const width = usableWidth(options);
  const others = concernedBy(finding).filter(({ place }) => place !== finding.place);
  return [
    ...findingLines([finding], options.language, width),
    ...others.flatMap(({ id, place }) =>
      wrap([blanks(INDENT), whole(`${placeText(place)}:`, 'dim'), span(` ${id}`, 'dim')], width, INDENT),
    ),
  ];
}

/** One line for findings that share a remedy. */
function alikeLines(group: readonly Finding[], targets: number, options: ReportOptions): readonly Line[] {
  const { language } = options;
  const own = group.filter(isAlike);
  const [first] = own;
  if (!first) return [];
  const { severity, hint } = describeFinding(first, language);
  const ids = list(
    language,
    own.map(({ args }) => args.id),
  );
  const head: Line = [
    span(SEVERITY_LABELS[severity][language], SEVERITY_INKS[severity]),
    span(` ${own.length}/${targets} ${ALIKE[first.code][language]}${LABEL_SEPARATOR[language]}${ids} `),
    whole(`[${first.code}]`, 'dim'),
  ];
  const remedy: Line = [blanks(INDENT), span(HINT[language], 'dim'), span(hint, 'dim')];
  return [head, remedy].flatMap((each) => wrap(each, usableWidth(options), INDENT));
}

/** The last line: the exit status and its reason. */
function closingLines({ counts }: LintResult, status: Status, options: ReportOptions): readonly Line[] {
  const words = SENSE_WORDS[status === 0 ? 0 : 1][options.language];
  const text = words({ errors: counts.error, warnings: counts.warning });
  return wrap(line(text, status === 0 ? 'good' : 'bad'), usableWidth(options));
}
