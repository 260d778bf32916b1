import type { CheckResult } from '../../check-result.js';
import type { Finding } from '../../catalogue/findings.js';
import { STATUS_WORDS, type Status } from '../../catalogue/labels/status.js';
import {
  FINDING_COUNTS,
  HEADINGS,
  NO_DEPARTMENT,
  NO_FINDINGS,
  SECTIONS,
} from '../../catalogue/labels/table.js';
import {
  LABEL_SEPARATOR,
  LIST_SEPARATOR,
  SENTENCE_SEPARATOR,
  STRENGTH_LABELS,
} from '../../catalogue/labels.js';
import { WAIVED_TARGETS } from '../../catalogue/labels/waivers.js';
import { VERDICT_WORDS, verdictText } from '../../catalogue/verdicts.js';
import type { Assessment } from '../../model/assessment.js';
import { STRENGTHS, VERDICTS, type Verdict } from '../../model/words.js';
import { codeLines, findingLines } from '../shared/findings.js';
import { gridOf, type Cell, type Column } from '../kit/grid.js';
import { usableWidth, type ReportOptions, type TextOptions } from '../kit/options.js';
import { VERDICT_INKS, type Ink } from '../kit/paint.js';
import {
  byLeadDepartment,
  countsByCode,
  countWaived,
  findingCounts,
  judgedOf,
  needsAttention,
  talliesByStrength,
  tallyOf,
  totalOf,
  type VerdictCounts,
} from '../shared/tally.js';
import { BLANK, line, span, type Line, type Printed } from '../kit/text.js';
import { wrap } from '../kit/wrap.js';

/** From this width in columns on, verdicts are headed by words, not only symbols. */
const ROOM_FOR_WORDS = 120;

/** Counts of targets by verdict and by department. */
export function summaryLines(result: CheckResult, options: TextOptions): readonly Printed[] {
  const verdicts = occurring(tallyOf(result.assessments));
  return [
    line(SECTIONS.summary[options.language], 'bold'),
    ...verdictGrid(result.assessments, verdicts, options),
    BLANK,
    line(SECTIONS.byDepartment[options.language], 'bold'),
    ...departmentGrid(result, verdicts, options),
  ];
}

/** All findings under a heading with their counts; in a summary a count by code instead. */
export function findingSection(findings: readonly Finding[], options: ReportOptions): readonly Line[] {
  const { language, summary } = options;
  const width = usableWidth(options);
  const counts =
    findings.length === 0
      ? NO_FINDINGS[language]
      : FINDING_COUNTS[language]({ ...findingCounts(findings), waived: countWaived(findings) });
  const heading: Line = [span(SECTIONS.findings[language], 'bold'), span(LABEL_SEPARATOR[language] + counts)];
  return [
    ...wrap(heading, width),
    ...(summary
      ? codeLines(countsByCode(findings), language, width)
      : findingLines(findings, language, width)),
  ];
}

/** The last line: the exit status and its reason. */
export function closingLines(result: CheckResult, status: Status, options: ReportOptions): readonly Line[] {
  const text = statusText(result, status, options);
  return wrap(line(text, status === 0 ? 'good' : 'bad'), usableWidth(options));
}

export function statusText(
  { assessments, findings }: Pick<CheckResult, 'assessments' | 'findings'>,
  status: Status,
  { language, fails }: Pick<ReportOptions, 'language' | 'fails'>,
): string {
  const tally = tallyOf(assessments.filter(status === 1 ? fails : needsAttention));
  const amiss = occurring(tally)
    .map((verdict) => `${VERDICT_WORDS[verdict][language]} ${tally[verdict]}`)
    .join(LIST_SEPARATOR[language]);
  const waived = countWaived(assessments);
  const noted =
    waived === 0 || amiss === '' || status === 1
      ? amiss
      : [amiss, WAIVED_TARGETS[language](waived)].join(SENTENCE_SEPARATOR[language]);
  return STATUS_WORDS[status][language]({ errors: findingCounts(findings).error, amiss: noted });
}

function verdictGrid(
  assessments: readonly Assessment[],
  verdicts: readonly Verdict[],
  options: TextOptions,
): readonly Printed[] {
  const { language } = options;
  const tallies = talliesByStrength(assessments);
  const headings = [
    HEADINGS.all[language],
    ...STRENGTHS.map((strength) => STRENGTH_LABELS[strength][language]),
  ];
  return gridOf(
    [textColumn(''), ...headings.map(numberColumn)],
    [
      ...verdicts.map((verdict) => [
        [line(verdictText(verdict, language), VERDICT_INKS[verdict])],
        ...tallies.map((tally) => numberCell(tally[verdict])),
      ]),
      [[line(HEADINGS.total[language])], ...tallies.map((tally) => numberCell(totalOf(tally)))],
    ],
    usableWidth(options),
  );
}

function departmentGrid(
  result: CheckResult,
  verdicts: readonly Verdict[],
  options: TextOptions,
): readonly Printed[] {
  const { language } = options;
  const width = usableWidth(options);
  const named = width >= ROOM_FOR_WORDS;
  const headings = verdicts.map((verdict) =>
    named ? verdictText(verdict, language) : VERDICT_WORDS[verdict].symbol,
  );
  const unled = result.assessments.filter(({ target }) => target.departments.length === 0);
  return gridOf(
    [
      textColumn(HEADINGS.department[language]),
      ...[HEADINGS.targets[language], HEADINGS.judged[language], ...headings].map(numberColumn),
    ],
    [
      ...byLeadDepartment(result).map(({ department, tally }) =>
        tallyRow(department.title[language], tally, verdicts),
      ),
      ...(unled.length > 0 ? [tallyRow(NO_DEPARTMENT[language], tallyOf(unled), verdicts)] : []),
    ],
    width,
  );
}

function tallyRow(title: string, tally: VerdictCounts, verdicts: readonly Verdict[]): readonly Cell[] {
  const counts = verdicts.map((verdict) => numberCell(tally[verdict], VERDICT_INKS[verdict]));
  return [[line(title)], numberCell(totalOf(tally)), numberCell(judgedOf(tally)), ...counts];
}

export function occurring(tally: VerdictCounts): readonly Verdict[] {
  return VERDICTS.filter((verdict) => tally[verdict] > 0);
}

function textColumn(heading: string): Column {
  return { headings: [heading], align: 'left', least: 20 };
}

function numberColumn(heading: string): Column {
  return { headings: [heading], align: 'right' };
}

function numberCell(count: number, ink: Ink = 'plain'): Cell {
  return [line(String(count), count === 0 ? 'dim' : ink)];
}
