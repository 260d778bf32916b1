import type { FindingCode } from '../../../src/catalogue/findings.js';
import { MONTHS, type CleanFile, type Row, type Spec } from '../clean-reports.js';

/** A fault put into clean reports, and what ought to be said of it. */
export interface Planted {
  readonly what: string;
  readonly file: CleanFile;
  readonly code: FindingCode;
  /** The line at fault; of a fault of many rows, the first, or any where it is of them all together. */
  readonly lines: readonly number[];
  readonly meant: Meant | undefined;
}

/** What was probably meant, where that can be told: exactly, or within a factor of two; in the row's own unit. */
export interface Meant {
  readonly value: number;
  readonly unit: string;
  readonly exactly: boolean;
}

/** Clean reports of a department, and the metric in them that a fault is to be planted in. */
export interface Ground {
  readonly spec: Spec;
  /** Everything that the department reports. */
  readonly specs: readonly Spec[];
  readonly file: CleanFile;
  /** The rows of the metric, region by region, as places among all rows of the file. */
  readonly series: readonly (readonly number[])[];
  readonly random: () => number;
}

export type Plant = (ground: Ground) => Planted;

export function seriesIn(file: CleanFile, { metric }: Spec): readonly (readonly number[])[] {
  const all = file.rows.flatMap((row, index) => (row.metric === metric ? [index] : []));
  return Array.from({ length: all.length / MONTHS.length }, (_, at) =>
    all.slice(at * MONTHS.length, (at + 1) * MONTHS.length),
  );
}

/** Exactly, by moving the decimal point of the text. */
export function scaled(text: string, factor: number): string {
  const power = Math.round(Math.log10(factor));
  const [whole = '', part = ''] = text.split('.');
  const digits = whole + part;
  const point = whole.length + power;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const split = point <= 0 ? 1 : point;
  const fraction = padded.slice(split).replace(/0+$/u, '');
  const head = padded.slice(0, split).replace(/^0+(?=\d)/u, '');
  return fraction === '' ? head : `${head}.${fraction}`;
}

/** A figure with all its digits, none of them a zero. */
export function uneven(amount: number, { decimals }: Spec): string {
  const whole = Math.max(113, Math.round(amount * 10 ** decimals));
  const odd = whole % 10 === 0 ? whole + 3 : whole;
  return String(Number((odd / 10 ** decimals).toFixed(decimals)));
}

export function rounded(amount: number, { decimals }: Spec): string {
  return String(Number(Math.max(amount, 10 ** -decimals).toFixed(decimals)));
}

export function changed(
  file: CleanFile,
  at: readonly number[],
  change: (at: number) => Partial<Row>,
): CleanFile {
  const indexes = new Set(at);
  return {
    ...file,
    rows: file.rows.map((row, index) => (indexes.has(index) ? { ...row, ...change(index) } : row)),
  };
}

export function valueAt({ rows }: CleanFile, at: number): number {
  return Number(rows[at]?.value ?? '0');
}

export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

export function total(values: Iterable<number>): number {
  return [...values].reduce((sum, value) => sum + value, 0);
}

/** Of small numbers of things much could well be true. */
export function isSmall({ unit, base }: Spec): boolean {
  return unit === '个' && base < 100;
}
