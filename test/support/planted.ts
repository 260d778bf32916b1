import type { FindingCode } from '../../src/catalogue/findings.js';
import {
  cleanReports,
  lineOf,
  MONTHS,
  randomOf,
  type CleanFile,
  type Row,
  type Spec,
} from './clean-reports.js';

/** A fault put into clean reports, and what ought to be said of it. */
export interface Planted {
  readonly what: string;
  readonly file: CleanFile;
  readonly code: FindingCode;
  readonly line: number;
  /** What was probably meant, where that can be told: exactly, or within a factor of two. */
  readonly meant: { readonly value: number; readonly exactly: boolean } | undefined;
}

/** Fixed seeds, so that every run plants the same faults. */
const SEED = 20220630;

interface Ground {
  readonly spec: Spec;
  readonly file: CleanFile;
  /** The rows of the metric, with their place among all rows of the file. */
  readonly series: readonly (readonly number[])[];
  readonly random: () => number;
}

type Plant = (ground: Ground) => Planted;

/** Every sort of fault, the shapes of series that it is planted in, and how often in each. */
interface Bed {
  readonly shapes: readonly Spec['shape'][];
  readonly times: number;
  readonly plant: Plant;
  readonly unit?: string;
}

const BESIDE: readonly Spec['shape'][] = ['counties-by-month', 'area-by-month'];
const TO_DATE: readonly Spec['shape'][] = ['counties-year-to-date', 'area-year-to-date', 'area-since-start'];
const LEVELS: readonly Spec['shape'][] = ['area-level', 'counties-level', 'area-rate'];

const BEDS: readonly Bed[] = [
  ...[10, 1000, 10_000].flatMap((factor) => [
    { shapes: [...BESIDE, ...TO_DATE, ...LEVELS], times: 2, plant: slip(factor) },
    { shapes: [...BESIDE, ...TO_DATE, ...LEVELS], times: 2, plant: slip(1 / factor) },
  ]),
  { shapes: ['area-rate'], times: 5, plant: slip(1 / 100) },
  { shapes: ['area-rate'], times: 5, plant: slip(100) },
  { shapes: ['counties-year-to-date', 'area-year-to-date'], times: 8, plant: toDateAsMonths },
  { shapes: ['counties-by-month', 'area-by-month'], times: 8, plant: monthsAsToDate },
  { shapes: BESIDE, times: 10, plant: outlierBeside },
  { shapes: TO_DATE, times: 6, plant: spike },
  { shapes: LEVELS, times: 6, plant: spike },
  { shapes: BESIDE, times: 8, plant: december },
  { shapes: ['counties-by-month', 'counties-level'], times: 6, plant: sameForRegions },
  { shapes: ['counties-by-month', 'area-by-month'], times: 6, plant: sameForMonths },
  { shapes: ['counties-by-month'], times: 8, plant: roundedDigits },
];

export function plantedFaults(specs: readonly Spec[], counties: readonly string[]): readonly Planted[] {
  const random = randomOf(SEED);
  return BEDS.flatMap(({ shapes, times, plant }) =>
    shapes.flatMap((shape) =>
      Array.from({ length: times }, (_, index) => {
        const fitting = specs.filter((spec) => spec.shape === shape && suits(spec, plant));
        const spec = fitting[index % fitting.length];
        if (!spec) throw new RangeError(`no metric is reported as ${shape}`);
        const own = specs.filter(({ department }) => department === spec.department);
        const [file] = cleanReports(own, counties, Math.floor(random() * 2 ** 31));
        if (!file) throw new RangeError('no file');
        return plant({ spec, file, series: seriesIn(file, spec), random });
      }),
    ),
  );
}

/** Small numbers of things are beyond suspicion: what is planted in them could well be true. */
function suits(spec: Spec, plant: Plant): boolean {
  const isSmall = spec.unit === '个' && spec.base < 100;
  return !isSmall || [monthsAsToDate, outlierBeside, december].includes(plant);
}

function seriesIn(file: CleanFile, { metric }: Spec): readonly (readonly number[])[] {
  const all = file.rows.flatMap((row, index) => (row.metric === metric ? [index] : []));
  return Array.from({ length: all.length / MONTHS.length }, (_, at) =>
    all.slice(at * MONTHS.length, (at + 1) * MONTHS.length),
  );
}

/** A figure written so many times too large. */
function slip(factor: number): Plant {
  return ({ spec, file, series, random }) => {
    const at = pick(pick(series, random), random);
    const meant = valueAt(file, at);
    const value = scaled(file.rows[at]?.value ?? '', factor);
    const name = factor >= 1 ? `×${factor}` : `÷${Math.round(1 / factor)}`;
    return {
      what: `unit ${name}`,
      file: changed(file, [at], () => ({ value })),
      code: 'suspect-unit',
      line: lineOf(at),
      meant: { value: meant, exactly: spec.unit !== '' },
    };
  };
}

/** Exactly, by moving the decimal point of the text. */
function scaled(text: string, factor: number): string {
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

function toDateAsMonths({ file, series }: Ground): Planted {
  const all = series.flat();
  const first = all[0] ?? 0;
  const year = series[0]?.slice(0, 12) ?? [];
  const [before = 0, last = 0] = year.slice(-2);
  return {
    what: 'a year to date as months',
    file: changed(file, all, () => ({ basis: '当期' })),
    code: 'suspect-basis',
    line: lineOf(first),
    meant: { value: valueAt(file, last) - valueAt(file, before), exactly: true },
  };
}

function monthsAsToDate({ file, series }: Ground): Planted {
  const all = series.flat();
  const year = series[0]?.slice(0, 12) ?? [];
  return {
    what: 'months as a year to date',
    file: changed(file, all, () => ({ basis: '本年累计' })),
    code: 'suspect-basis',
    line: lineOf(all[0] ?? 0),
    meant: { value: year.reduce((sum, at) => sum + valueAt(file, at), 0), exactly: true },
  };
}

/** A month some fifty times what the others are, or as small a part of them: too far for a slip by ten, too near for a thousand. */
function outlierBeside({ file, series, random }: Ground): Planted {
  const own = pick(series, random);
  const at = pick(own, random);
  const up = random() < 0.5;
  const usual = middle(own.filter((each) => each !== at).map((each) => valueAt(file, each)));
  const factor = 45 + 25 * random();
  const value = rounded(up ? usual * factor : usual / factor, file.rows[at]);
  return {
    what: up ? 'an outlier above' : 'an outlier below',
    file: changed(file, [at], () => ({ value })),
    code: 'suspect-outlier',
    line: lineOf(at),
    meant: { value: usual, exactly: false },
  };
}

/** A sum or level half as large again as what lies around it, or as much smaller, and back again. */
function spike({ spec, file, series, random }: Ground): Planted {
  const own = pick(series, random);
  const months = own.flatMap((at, index) => (index % 12 >= 3 && index % 12 <= 10 && index < 12 ? [at] : []));
  const at = pick(months, random);
  const meant = valueAt(file, at);
  const factor = random() < 0.5 ? 1.6 + 0.8 * random() : 0.4 + 0.2 * random();
  const bounded = spec.shape === 'area-rate' ? Math.min(factor, 99 / meant) : factor;
  const value = rounded(meant * bounded, file.rows[at]);
  return {
    what: `a spike in ${LEVELS.includes(spec.shape) ? 'a level' : 'a sum to date'}`,
    file: changed(file, [at], () => ({ value })),
    code: 'suspect-outlier',
    line: lineOf(at),
    meant: { value: meant, exactly: false },
  };
}

/** Two thirds of what January to November brought is left to December. */
function december({ file, series, random }: Ground): Planted {
  const year = pick(series, random).slice(0, 12);
  const last = year.at(-1) ?? 0;
  const left = 0.55 + 0.25 * random();
  const lowered = new Map(
    year
      .slice(0, -1)
      .map((at) => [at, rounded(Math.max(valueAt(file, at) * (1 - left), 1e-9), file.rows[at])]),
  );
  const total = year.reduce((sum, at) => sum + valueAt(file, at), 0);
  const kept = [...lowered.values()].reduce((sum, value) => sum + Number(value), 0);
  const values = new Map([...lowered, [last, rounded(total - kept, file.rows[last])]]);
  return {
    what: 'a year caught up with in December',
    file: changed(file, [...values.keys()], (at) => ({ value: values.get(at) ?? '' })),
    code: 'suspect-december',
    line: lineOf(last),
    meant: { value: middle([...lowered.values()].map(Number)), exactly: false },
  };
}

/** The city's figure shared out evenly among most of its counties. */
function sameForRegions({ file, series, random }: Ground): Planted {
  const month = Math.floor(random() * MONTHS.length);
  const rows = series.map((own) => own[month] ?? 0);
  const copied = rows.slice(0, 8 + Math.floor(random() * 7));
  const value = uneven(middle(rows.map((at) => valueAt(file, at))), file.rows[rows[0] ?? 0]);
  return {
    what: 'one figure for many counties',
    file: changed(file, copied, () => ({ value })),
    code: 'suspect-same-figure',
    line: lineOf(copied[0] ?? 0),
    meant: undefined,
  };
}

function sameForMonths({ file, series, random }: Ground): Planted {
  const own = pick(series, random);
  const start = Math.floor(random() * 10);
  const months = own.slice(start, start + 5 + Math.floor(random() * 3));
  const taken = new Set(own.map((at) => file.rows[at]?.value));
  let amount = middle(own.map((at) => valueAt(file, at)));
  while (taken.has(uneven(amount, file.rows[own[0] ?? 0]))) amount *= 1.07;
  const value = uneven(amount, file.rows[own[0] ?? 0]);
  return {
    what: 'one figure for many months',
    file: changed(file, months, () => ({ value })),
    code: 'suspect-same-figure',
    line: lineOf(months[0] ?? 0),
    meant: undefined,
  };
}

/** Two figures in three rounded to a half of the last place but one, as people do who guess. */
function roundedDigits({ spec, file, series, random }: Ground): Planted {
  const all = series.flat();
  const step = 5;
  const scale = 10 ** spec.decimals;
  const values = new Map(
    all.map((at) => {
      const whole = Math.round(valueAt(file, at) * scale);
      const guessed = random() < 0.65 ? Math.round(whole / step) * step : whole;
      return [at, String(guessed / scale)];
    }),
  );
  return {
    what: 'last digits of guesses',
    file: changed(file, all, (at) => ({ value: values.get(at) ?? '' })),
    code: 'suspect-last-digits',
    line: lineOf(0),
    meant: undefined,
  };
}

/** A figure with all its digits, none of them a zero. */
function uneven(amount: number, row: Row | undefined): string {
  const decimals = decimalsOf(row);
  const whole = Math.max(113, Math.round(amount * 10 ** decimals));
  const odd = whole % 10 === 0 ? whole + 3 : whole;
  return String(Number((odd / 10 ** decimals).toFixed(decimals)));
}

function rounded(amount: number, row: Row | undefined): string {
  const decimals = decimalsOf(row);
  return String(Number(Math.max(amount, 10 ** -decimals).toFixed(decimals)));
}

function decimalsOf(row: Row | undefined): number {
  return row?.unit === '亿元' || row?.unit === '万亩'
    ? 2
    : row?.unit === '%' || row?.unit === '平方公里'
      ? 1
      : 0;
}

function changed(file: CleanFile, at: readonly number[], change: (at: number) => Partial<Row>): CleanFile {
  const indexes = new Set(at);
  return {
    ...file,
    rows: file.rows.map((row, index) => (indexes.has(index) ? { ...row, ...change(index) } : row)),
  };
}

function valueAt({ rows }: CleanFile, at: number): number {
  return Number(rows[at]?.value ?? '0');
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
