import { HEADINGS, NO_DEPARTMENT, SECTIONS } from '../../catalogue/labels/table.js';
import { LIST_SEPARATOR, NOTHING, STRENGTH_LABELS } from '../../catalogue/labels.js';
import { COMPLETENESS, COMPLETENESS_COLUMNS, REPORT_MARKS } from '../../catalogue/labels/validate.js';
import { departmentTitle, type Titles } from '../../catalogue/labels/titles.js';
import { verdictText } from '../../catalogue/verdicts.js';
import type { CheckResult } from '../../check-result.js';
import type { Decimal } from '../../model/decimal.js';
import type { Interval, Language, Verdict } from '../../model/words.js';
import { STRENGTHS } from '../../model/words.js';
import type { Completeness } from '../../validate-result.js';
import { occurring } from '../check/summary.js';
import {
  countsByDepartment,
  COMPLETENESS_MARKS,
  completenessMarksOf,
  ratesOf,
  totalCounts as countsTotal,
  yearMarks,
  type ReportCounts,
} from '../validate/completeness.js';
import { percentsOf } from '../validate/completeness-table.js';
import { numbers, type Block, type MarkdownRow } from '../kit/escape/markdown.js';
import type { Reported } from '../shared/reported.js';
import {
  byLeadDepartment,
  judgedOf,
  talliesByStrength,
  tallyOf,
  totalOf,
  type VerdictCounts,
} from '../shared/tally.js';

/** Counts of targets by verdict and by department; nothing without verdicts. */
export function summaryBlocks({ plan, assessments }: Reported, titles: Titles): readonly Block[] {
  if (assessments === undefined) return [];
  const { language } = titles;
  const verdicts = occurring(tallyOf(assessments));
  return [
    { sort: 'heading', level: 2, text: SECTIONS.summary[language] },
    verdictTable(assessments, verdicts, titles),
    { sort: 'heading', level: 3, text: SECTIONS.byDepartment[language] },
    departmentTable({ plan, assessments }, verdicts, titles),
  ];
}

function verdictTable(
  assessments: CheckResult['assessments'],
  verdicts: readonly Verdict[],
  { language }: Titles,
): Block {
  const tallies = talliesByStrength(assessments);
  const headings = [
    HEADINGS.all[language],
    ...STRENGTHS.map((strength) => STRENGTH_LABELS[strength][language]),
  ];
  return {
    sort: 'table',
    columns: [{ heading: HEADINGS.verdict[language] }, ...headings.map(numbers)],
    rows: [
      ...verdicts.map((verdict) => [
        verdictText(verdict, language),
        ...tallies.map((tally) => String(tally[verdict])),
      ]),
      [HEADINGS.total[language], ...tallies.map((tally) => String(totalOf(tally)))],
    ],
  };
}

function departmentTable(
  result: Pick<CheckResult, 'plan' | 'assessments'>,
  verdicts: readonly Verdict[],
  { language }: Titles,
): Block {
  const unled = result.assessments.filter(({ target }) => target.departments.length === 0);
  const headings = [
    HEADINGS.targets[language],
    HEADINGS.judged[language],
    ...verdicts.map((verdict) => verdictText(verdict, language)),
  ];
  return {
    sort: 'table',
    columns: [{ heading: HEADINGS.department[language] }, ...headings.map(numbers)],
    rows: [
      ...byLeadDepartment(result).map(({ department, tally }) =>
        tallyRow(department.title[language], tally, verdicts),
      ),
      ...(unled.length > 0 ? [tallyRow(NO_DEPARTMENT[language], tallyOf(unled), verdicts)] : []),
    ],
  };
}

function tallyRow(title: string, tally: VerdictCounts, verdicts: readonly Verdict[]): MarkdownRow {
  const counts = [totalOf(tally), judgedOf(tally), ...verdicts.map((verdict) => tally[verdict])];
  return [title, ...counts.map(String)];
}

/** Completeness by department with a mark for each interval; nothing if not checked. */
export function completenessBlocks(rows: readonly Completeness[], titles: Titles): readonly Block[] {
  if (rows.length === 0) return [];
  const { language, plan } = titles;
  const { interval } = plan.cadence;
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b);
  const departments = countsByDepartment(rows).map(({ department, months }) => ({
    title: departmentTitle(titles, department),
    months,
    counts: countsTotal(months),
  }));
  const all = { title: HEADINGS.total[language], months: [], counts: countsTotal(rows) };
  const shown: readonly Submitted[] = departments.length > 1 ? [...departments, all] : departments;
  const percent = percentsOf(shown);
  const { department, ...counted } = COMPLETENESS_COLUMNS;
  return [
    { sort: 'heading', level: 2, text: COMPLETENESS[interval][language] },
    { sort: 'paragraph', text: legendText(rows, language) },
    {
      sort: 'table',
      columns: [
        { heading: department[language] },
        ...years.map((year) => ({ heading: String(year) })),
        ...Object.values(counted).map((words) => numbers(words[language])),
      ],
      rows: shown.map((row) => submittedRow(row, years, interval, percent)),
    },
  ];
}

interface Submitted {
  readonly title: string;
  readonly months: readonly Completeness[];
  readonly counts: ReportCounts;
}

function submittedRow(
  { title, months, counts }: Submitted,
  years: readonly number[],
  interval: Interval,
  percent: (rate: Decimal) => string,
): MarkdownRow {
  const rates = ratesOf(counts);
  const rate = (of: Decimal | undefined): string => (of ? percent(of) : NOTHING);
  return [
    title,
    ...years.map((year) =>
      signsOf(
        months.filter((each) => each.year === year),
        interval,
      ),
    ),
    String(counts.expected),
    String(counts.received),
    rate(rates.received),
    String(counts.onTime),
    rate(rates.onTime),
  ];
}

/** A sign for each interval of a year, from January on. */
function signsOf(months: readonly Completeness[], interval: Interval): string {
  return yearMarks(months, interval)
    .map((mark) => (mark === undefined ? NOTHING : REPORT_MARKS[mark].sign))
    .join('');
}

/** The meaning of the signs that occur. */
function legendText(rows: readonly Completeness[], language: Language): string {
  const marks = new Set(rows.flatMap(completenessMarksOf));
  return COMPLETENESS_MARKS.filter((mark) => marks.has(mark))
    .map((mark) => `${REPORT_MARKS[mark].sign} ${REPORT_MARKS[mark].words[language]}`)
    .join(LIST_SEPARATOR[language]);
}
