import type { ReportFile } from '../../src/intake/index.js';

/** Rows as a department types them. */
export interface Row {
  readonly metric: string;
  readonly region: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly basis: string;
  readonly department: string;
  readonly submitted: string;
}

export interface CleanFile {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** How a metric is reported. */
export interface Spec {
  readonly metric: string;
  readonly department: string;
  readonly unit: string;
  readonly decimals: number;
  /** A usual month of a usual county; or the level that a series begins at. */
  readonly base: number;
  readonly shape: Shape;
  /** What the plan asks for in the end, in the same unit; only where that is to be planted. */
  readonly target?: string;
}

export type Shape =
  | 'counties-by-month'
  | 'counties-and-area-by-month'
  | 'counties-year-to-date'
  | 'area-by-month'
  | 'area-year-to-date'
  | 'area-since-start'
  | 'area-level'
  | 'counties-level'
  | 'area-rate';

/** Numbers that are always the same for a seed: mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** From January 2021 to June 2022. */
export const MONTHS: readonly string[] = Array.from({ length: 18 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${2021 + Math.floor(index / 12)}-${month}`;
});

/** How much of a usual month each month of the year brings: little in winter, much before the year ends. */
const SEASON = [0.6, 0.55, 1, 1, 1.05, 1.25, 0.95, 0.95, 1.1, 1, 1.1, 1.5];

const NOISE = 0.22;

/** The reports of a set of metrics, as believable as chance makes them, without a fault; a file for each department. */
export function cleanReports(
  specs: readonly Spec[],
  counties: readonly string[],
  seed: number,
): readonly CleanFile[] {
  const random = randomOf(seed);
  const files = new Map<string, Row[]>();
  for (const spec of specs) {
    const rows = files.get(spec.department) ?? [];
    rows.push(...rowsOf(spec, counties, random));
    files.set(spec.department, rows);
  }
  return [...files].map(([department, rows]) => ({ name: `${department}.csv`, rows }));
}

const HEADER = '指标,地区,报告期,数值,单位,口径,填报单位,填报日期';

export function reportFile({ name, rows }: CleanFile): ReportFile {
  const lines = rows.map(({ metric, region, period, value, unit, basis, department, submitted }) =>
    [metric, region, period, value, unit, basis, department, submitted].join(','),
  );
  return { name, bytes: Buffer.from([HEADER, ...lines, ''].join('\n')) };
}

/** The line of a row, below the header. */
export function lineOf(index: number): number {
  return index + 2;
}

function rowsOf(spec: Spec, counties: readonly string[], random: () => number): readonly Row[] {
  const regions = spec.shape.startsWith('counties') ? counties : [''];
  const amounts = regions.map((region) => amountsOf(spec, region === '' ? 1 : 0.4 + 1.6 * random(), random));
  const rows = regions.flatMap((region, at) =>
    MONTHS.map((period, month) => row(spec, region, period, amounts[at]?.[month] ?? 0)),
  );
  if (spec.shape !== 'counties-and-area-by-month') return rows;
  return [
    ...rows,
    ...MONTHS.map((period, month) => row(spec, '', period, total(amounts.map((own) => own[month] ?? 0)))),
  ];
}

/** Whole numbers of the last place, so that sums are exact. */
function amountsOf(spec: Spec, size: number, random: () => number): readonly number[] {
  const scale = 10 ** spec.decimals;
  const usual = spec.base * size * scale;
  const flows = MONTHS.map((_, index) =>
    Math.max(
      1,
      Math.round(usual * (SEASON[index % 12] ?? 1) * 1.01 ** index * Math.exp(NOISE * normal(random))),
    ),
  );
  switch (spec.shape) {
    case 'counties-by-month':
    case 'counties-and-area-by-month':
    case 'area-by-month':
      return flows;
    case 'counties-year-to-date':
    case 'area-year-to-date':
      return flows.map((_, index) => total(flows.slice(index - (index % 12), index + 1)));
    case 'area-since-start':
      return flows.map((_, index) => total(flows.slice(0, index + 1)));
    case 'area-level':
    case 'counties-level':
      return climbing(usual, 0.01, random);
    case 'area-rate':
      return climbing(usual, 0.004, random);
  }
}

/** A level that grows a little every month, not quite evenly. */
function climbing(start: number, step: number, random: () => number): readonly number[] {
  let level = start;
  return MONTHS.map(() => {
    level *= 1 + step * (0.4 + 1.2 * random());
    return Math.round(level);
  });
}

function row(spec: Spec, region: string, period: string, amount: number): Row {
  return {
    metric: spec.metric,
    region,
    period,
    value: String(Number((amount / 10 ** spec.decimals).toFixed(spec.decimals))),
    unit: spec.unit,
    basis: BASES[spec.shape],
    department: spec.department,
    submitted: submittedFor(period),
  };
}

const BASES: Readonly<Record<Shape, string>> = {
  'counties-by-month': '当期',
  'counties-and-area-by-month': '当期',
  'area-by-month': '当期',
  'counties-year-to-date': '本年累计',
  'area-year-to-date': '本年累计',
  'area-since-start': '自方案期初累计',
  'area-level': '',
  'counties-level': '',
  'area-rate': '',
};

/** On the fifth of the month after. */
function submittedFor(period: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-05` : `${year}-${String(month + 1).padStart(2, '0')}-05`;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
