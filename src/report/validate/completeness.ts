import type { REPORT_MARKS } from '../../catalogue/labels/validate.js';
import { groupBy } from '../../model/collections.js';
import { decimalOf, fraction, type Decimal } from '../../model/decimal.js';
import type { DepartmentId } from '../../model/ids.js';
import type { Interval } from '../../model/words.js';
import type { Completeness } from '../../validate-result.js';

/** Counts of reports, without department and period. */
export type ReportCounts = Omit<Completeness, 'department' | 'year' | 'month'>;

/**
 * DHIS2's reporting rate and reporting rate on time: received, or received on time, over expected, from 0 to
 * 1; `undefined` if none is expected.
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

/** The state of a month's report. */
export type CompletenessMark = keyof typeof REPORT_MARKS;

export const COMPLETENESS_MARKS: readonly CompletenessMark[] = [
  'on-time',
  'late',
  'undated',
  'missing',
  'awaited',
];

/** The states of a month's reports. */
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

/** The state shown for several: problems first, then what is still to come, then what is in order. */
const GRAVEST: readonly CompletenessMark[] = ['missing', 'late', 'undated', 'awaited', 'on-time'];
/** Months that share one mark: reports are counted by the month in which they fall. */
const MONTHS: Readonly<Record<Interval, number>> = { 'ten-day': 1, month: 1, quarter: 3, half: 6, year: 12 };

/** The marks of one year, one for each interval of the cadence, from January on. */
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
