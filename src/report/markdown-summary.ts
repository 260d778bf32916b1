import { COMPLETENESS_HEADINGS, PAPER_SECTIONS } from '../catalogue/labels-formats.js';
import { HEADINGS, NO_DEPARTMENT, SECTIONS } from '../catalogue/labels-table.js';
import { STRENGTH_LABELS } from '../catalogue/labels.js';
import { departmentTitle, type Titles } from '../catalogue/labels-titles.js';
import { verdictText } from '../catalogue/verdicts.js';
import type { CheckResult } from '../check-result.js';
import type { Bilingual, Verdict } from '../model/words.js';
import { STRENGTHS } from '../model/words.js';
import type { Completeness } from '../validate-result.js';
import { occurring } from './check-summary.js';
import type { Block, TableColumn, TableRow } from './escape-markdown.js';
import { monthText } from './completeness.js';
import type { Reported } from './reported.js';
import { byLeadDepartment, judgedOf, tallyOf, totalOf, type Tally } from './tally.js';

/** How many targets there are of each verdict, and for each department; nothing where there are no verdicts. */
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
  const tallies = [
    tallyOf(assessments),
    ...STRENGTHS.map((strength) => tallyOf(assessments.filter(({ target }) => target.strength === strength))),
  ];
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

function tallyRow(title: string, tally: Tally, verdicts: readonly Verdict[]): TableRow {
  const counts = [totalOf(tally), judgedOf(tally), ...verdicts.map((verdict) => tally[verdict])];
  return [title, ...counts.map(String)];
}

/** What was received of each department for each month; nothing where that was not asked. */
export function completenessBlocks(rows: readonly Completeness[], titles: Titles): readonly Block[] {
  if (rows.length === 0) return [];
  const { language } = titles;
  const { department, month, ...counted } = COMPLETENESS_HEADINGS;
  const named = ({ [language]: heading }: Bilingual): TableColumn => ({ heading });
  return [
    { sort: 'heading', level: 2, text: PAPER_SECTIONS.completeness[language] },
    {
      sort: 'table',
      columns: [
        named(department),
        named(month),
        ...Object.values(counted).map((words) => numbers(words[language])),
      ],
      rows: rows.map((row) => completenessRow(row, titles)),
    },
  ];
}

function completenessRow(row: Completeness, titles: Titles): TableRow {
  const { expected, received, onTime, late, undated, missing, awaited } = row;
  const counts = [expected, received, onTime, late, undated, missing, awaited];
  return [departmentTitle(titles, row.department), monthText(row), ...counts.map(String)];
}

function numbers(heading: string): TableColumn {
  return { heading, align: 'right' };
}
