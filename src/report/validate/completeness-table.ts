import { HEADINGS } from '../../catalogue/labels/table.js';
import { departmentTitle, type Titles } from '../../catalogue/labels/titles.js';
import { COMPLETENESS, COMPLETENESS_COLUMNS, REPORT_MARKS } from '../../catalogue/labels/validate.js';
import { LABEL_SEPARATOR } from '../../catalogue/labels.js';
import { formatPercents } from '../../catalogue/numbers.js';
import type { Decimal } from '../../model/decimal.js';
import type { Interval } from '../../model/words.js';
import type { Completeness, ValidateResult } from '../../validate-result.js';
import {
  countsByDepartment,
  COMPLETENESS_MARKS,
  completenessMarksOf,
  ratesOf,
  totalCounts,
  yearMarks,
  type CompletenessMark,
  type ReportCounts,
} from './completeness.js';
import { gridOf, type Cell, type Column } from '../kit/grid.js';
import { usableWidth, type ReportOptions } from '../kit/options.js';
import type { Ink } from '../kit/paint.js';
import { line, span, type Line, type Printed, type Span } from '../kit/text.js';
import { wrap } from '../kit/wrap.js';

const MARK_INKS: Readonly<Record<CompletenessMark, Ink>> = {
  'on-time': 'good',
  late: 'doubtful',
  undated: 'doubtful',
  missing: 'bad',
  awaited: 'dim',
};

interface Row {
  readonly title: string;
  readonly months: readonly Completeness[];
  readonly counts: ReportCounts;
}

/** Completeness: a row for each department with a mark for each interval, and the rates. */
export function completenessLines(result: ValidateResult, options: ReportOptions): readonly Printed[] {
  const { plan, completeness } = result;
  const { language, quiet } = options;
  const titles: Titles = { plan, language };
  const rows = countsByDepartment(completeness).map(({ department, months }): Row => ({
    title: departmentTitle(titles, department),
    months,
    counts: totalCounts(months),
  }));
  const shown = quiet ? rows.filter(isAmiss) : rows;
  if (shown.length === 0) return [];
  const width = usableWidth(options);
  const total: Row = { title: HEADINGS.total[language], months: [], counts: totalCounts(completeness) };
  const all = rows.length > 1 ? [...shown, total] : shown;
  const years = [...new Set(completeness.map(({ year }) => year))].toSorted((a, b) => a - b);
  const percents = percentsOf(all);
  const { interval } = plan.cadence;
  return [
    ...wrap(legend(completeness, interval, options), width),
    ...gridOf(
      columns(years, options),
      all.map((row) => cellsOf(row, years, interval, percents)),
      width,
    ),
  ];
}

function isAmiss({ counts: { expected, onTime } }: Row): boolean {
  return onTime < expected;
}

/** The heading, with the meaning of the signs that occur. */
function legend(rows: readonly Completeness[], interval: Interval, { language }: ReportOptions): Line {
  const marks = new Set(rows.flatMap(completenessMarksOf));
  const spans = COMPLETENESS_MARKS.filter((mark) => marks.has(mark)).flatMap((mark, at): Span[] => {
    const { sign, words } = REPORT_MARKS[mark];
    return [span(at === 0 ? '' : '  '), span(sign, MARK_INKS[mark]), span(` ${words[language]}`, 'dim')];
  });
  return [span(COMPLETENESS[interval][language], 'bold'), span(LABEL_SEPARATOR[language]), ...spans];
}

function columns(years: readonly number[], { language }: ReportOptions): readonly Column[] {
  const { department, ...numbers } = COMPLETENESS_COLUMNS;
  return [
    { headings: [department[language]], align: 'left', least: 12 },
    ...years.map((year): Column => ({ headings: [String(year)], align: 'left' })),
    ...Object.values(numbers).map((words): Column => ({ headings: [words[language]], align: 'right' })),
  ];
}

function cellsOf(
  { title, months, counts }: Row,
  years: readonly number[],
  interval: Interval,
  percent: (rate: Decimal) => string,
): readonly Cell[] {
  const { expected, received, onTime } = counts;
  const rates = ratesOf(counts);
  return [
    [line(title)],
    ...years.map((year): Cell => [
      yearLine(
        months.filter((each) => each.year === year),
        interval,
      ),
    ]),
    number(expected),
    number(received),
    rateCell(rates.received, percent),
    number(onTime),
    rateCell(rates.onTime, percent),
  ];
}

/** A mark for each interval of the cadence within the year, from January on. */
function yearLine(months: readonly Completeness[], interval: Interval): Line {
  return yearMarks(months, interval).map((mark) =>
    mark === undefined ? span(' ') : span(REPORT_MARKS[mark].sign, MARK_INKS[mark]),
  );
}

/** Rates as percentages with the same number of decimals. */
export function percentsOf(rows: readonly { readonly counts: ReportCounts }[]): (rate: Decimal) => string {
  return formatPercents(
    rows.flatMap(({ counts }) => {
      const { received, onTime } = ratesOf(counts);
      return [received, onTime].filter((rate) => rate !== undefined);
    }),
  );
}

function number(count: number): Cell {
  return [line(String(count), count === 0 ? 'dim' : 'plain')];
}

function rateCell(rate: Decimal | undefined, percent: (rate: Decimal) => string): Cell {
  if (rate === undefined) return [line('–', 'dim')];
  return [line(percent(rate), rate.lt(1) ? 'doubtful' : 'good')];
}
