import type { REPORT_MARKS } from '../../catalogue/labels/validate.js';
import { groupBy } from '../../model/collections.js';
import { decimalOf, fraction, type Decimal } from '../../model/decimal.js';
import type { DepartmentId } from '../../model/ids.js';
import type { Interval } from '../../model/words.js';
import type { Completeness } from '../../validate-result.js';

/** Counts of reports, without what they are counted by. */
export type ReportCounts = Omit<Completeness, 'department' | 'year' | 'month'>;

/**
 * Reporting rate and reporting rate on time as DHIS2 reckons them: what was received, or received on time, over what
 * was expected, between 0 and 1. `undefined` where nothing is expected.
 */
export interface Rates {
  readonly received: Decimal | undefined;
  readonly onTime: Decimal | undefined;
}

export function ratesOf({ expected, received, onTime }: ReportCounts): Rates {
  const over = (count: number): Decimal | undefined => fraction(decimalOf(count), decimalOf(expected));
  return { received: over(received), onTime: over(onTime) };
}

export function totalCounts(rows: readonly Completeness[]): ReportCounts {
  const of = (count: (row: Completeness) => number): number =>
    rows.reduce((total, row) => total + count(row), 0);
  return {
    expected: of(({ expected }) => expected),
    received: of(({ received }) => received),
    onTime: of(({ onTime }) => onTime),
    late: of(({ late }) => late),
    undated: of(({ undated }) => undated),
    missing: of(({ missing }) => missing),
    awaited: of(({ awaited }) => awaited),
  };
}

export function countsByDepartment(
  rows: readonly Completeness[],
): readonly { readonly department: DepartmentId; readonly months: readonly Completeness[] }[] {
  return [...groupBy(rows, ({ department }) => department)].map(([department, months]) => ({
    department,
    months,
  }));
}

/** `2022-06` */
export function monthText({ year, month }: Pick<Completeness, 'year' | 'month'>): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** What can have become of the report of a month. */
export type CompletenessMark = keyof typeof REPORT_MARKS;

export const COMPLETENESS_MARKS: readonly CompletenessMark[] = [
  'on-time',
  'late',
  'undated',
  'missing',
  'awaited',
];

/** What became of the reports of a month. */
export function completenessMarksOf({
  onTime,
  late,
  undated,
  missing,
  awaited,
}: ReportCounts): readonly CompletenessMark[] {
  const counts: Readonly<Record<CompletenessMark, number>> = {
    'on-time': onTime,
    late,
    undated,
    missing,
    awaited,
  };
  return COMPLETENESS_MARKS.filter((mark) => counts[mark] > 0);
}

/** The one that is told of several: what is amiss goes before what is still to come, and that before what is well. */
const GRAVEST: readonly CompletenessMark[] = ['missing', 'late', 'undated', 'awaited', 'on-time'];
/** So many months have one mark: reports are counted by the month in which they fall. */
const MONTHS: Readonly<Record<Interval, number>> = { 'ten-day': 1, month: 1, quarter: 3, half: 6, year: 12 };

/** What became of the reports of one year, for each interval of the cadence in its place, the first of January first. */
export function yearMarks(
  months: readonly Completeness[],
  interval: Interval,
): readonly (CompletenessMark | undefined)[] {
  const step = MONTHS[interval];
  const last = Math.max(0, ...months.map(({ month }) => month));
  const byMonth = new Map(months.map((each) => [each.month, each]));
  return Array.from({ length: last / step }, (_, index) => {
    const row = byMonth.get((index + 1) * step);
    return row && GRAVEST.find((each) => completenessMarksOf(row).includes(each));
  });
}
