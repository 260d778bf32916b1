import type { RowChoices, TableChoices } from './choices.js';
import { PERIODS, type KnownPeriod } from './periods.js';
import { METRICS, type Dimension, type KnownMetric } from './plan.js';
import { fits, ownUnit, UNITS, type WrittenUnit } from './units.js';

/** Whether a table is for CSV, for a workbook, or for one by a program that keeps no number formats. */
export type Medium = 'csv' | 'workbook' | 'unformatted';

/** What a table may say once for many figures. */
export type Attribute = 'region' | 'unit' | 'basis' | 'department' | 'submitted' | 'period';

export const BASES = ['period', 'ytd', 'cumulative'] as const;
export type KnownBasis = (typeof BASES)[number];

/** What a row is about, before it is written. */
export interface Entry {
  readonly row: RowChoices;
  readonly metric: KnownMetric;
  readonly region: number;
  readonly period: KnownPeriod;
  readonly basis: KnownBasis;
  readonly unit: WrittenUnit;
  readonly digits: number;
  /** How many of the digits stand behind the point. */
  readonly places: number;
}

/** Says what holds for the rows below it until something else is said. */
const SAID_ABOVE: ReadonlySet<string> = new Set([
  'line',
  'section',
  'title',
  'list',
  'footnote',
  'metric-header',
]);
/** What a medium has not got. */
const LACKING: Readonly<Record<Medium, readonly string[]>> = {
  csv: ['merged', 'format', 'scaled-format'],
  workbook: [],
  unformatted: ['format', 'scaled-format'],
};
const LOOSE: ReadonlySet<string> = new Set(['scaled-format', 'footnote']);
/** Units that are said once for figures of one dimension. */
const ONE_DIMENSION: ReadonlySet<TableChoices['unit']> = new Set(['value-header', 'unit-row']);
/** Units that are said once, and left to the metric itself where they do not fit it. */
const WHERE_IT_FITS: ReadonlySet<TableChoices['unit']> = new Set([
  'line',
  'title',
  'footnote',
  'metric-header',
]);

/** Choices that go together: what the medium has not got, or what would have two meanings, is chosen anew. */
export function settled(table: TableChoices, medium: Medium, before: readonly TableChoices[]): TableChoices {
  const sections = (['region', 'unit', 'basis'] as const).filter(
    (attribute) => table[attribute] === 'section',
  );
  const settle = <Placing extends string>(
    attribute: Attribute,
    placing: Placing,
    column: Placing,
  ): Placing => {
    if (LACKING[medium].includes(placing) || (!table.loose && LOOSE.has(placing))) return column;
    // A row that is a heading says one thing.
    if (placing === 'section' && sections[0] !== attribute) return column;
    // Whether what an earlier table says holds for this one as well, nobody can tell.
    const saidBefore = before.some((other) => SAID_ABOVE.has(other[attribute]));
    return placing === 'own' && saidBefore ? column : placing;
  };
  const unit = settle<TableChoices['unit']>('unit', table.unit, 'column');
  const first = table.rows[0]!;
  // 个 and 人 count each other's things; and what an earlier table says may hold for what this one says nothing of.
  const alike =
    ONE_DIMENSION.has(unit) ||
    dimensionOf(first) === 'count' ||
    dimensionOf(first) === 'people' ||
    (WHERE_IT_FITS.has(unit) && before.some((other) => SAID_ABOVE.has(other.unit)));
  return {
    ...table,
    unit,
    basis: settle<TableChoices['basis']>('basis', table.basis, 'column'),
    region: settle<TableChoices['region']>('region', table.region, 'column'),
    department: settle<TableChoices['department']>('department', table.department, 'column'),
    submitted: settle<TableChoices['submitted']>('submitted', table.submitted, 'column'),
    period:
      table.period === 'line' && !table.loose
        ? 'column'
        : settle<TableChoices['period']>('period', table.period, 'column'),
    rows: alike
      ? table.rows.map((row) =>
          dimensionOf(row) === dimensionOf(first) ? row : { ...row, metric: first.metric },
        )
      : table.rows,
  };
}

function dimensionOf({ metric }: RowChoices): Dimension {
  return METRICS[metric]!.dimension;
}

/** What the rows of a settled table are about, in the order in which they stand. */
export function entriesOf(table: TableChoices): readonly Entry[] {
  return inOrder(
    table,
    table.rows.map((row) => entryOf(row, table)),
  );
}

function entryOf(row: RowChoices, table: TableChoices): Entry {
  const metric = METRICS[row.metric]!;
  const period = PERIODS[table.period === 'line' ? table.rows[0]!.period : row.period]!;
  const unit = writtenUnit(row, metric, table);
  // A cell that shows ten-thousands is as exact as it looks.
  const digits = isScaled(table, metric) ? row.digits * 1000 : row.digits;
  const places = isScaled(table, metric) ? 0 : placesOf(row, unit, metric);
  const region = table.region === 'own' ? 0 : (table.region === 'line' ? table.rows[0]! : row).region;
  return { row, metric, period, unit, digits, places, region, basis: basisOf(row, metric, period, table) };
}

/** Whether the figure is shown ten thousand times smaller than it is. */
export function isScaled({ unit }: TableChoices, metric: KnownMetric): boolean {
  return unit === 'scaled-format' && metric.dimension === 'money';
}

function writtenUnit(row: RowChoices, metric: KnownMetric, table: TableChoices): WrittenUnit {
  const { dimension } = metric;
  const elsewhere = WHERE_IT_FITS.has(table.unit) && dimension !== dimensionOf(table.rows[0]!);
  // Of several counters in a list, only 个 itself is sure to be meant by 个.
  const listed = table.unit === 'list' && dimension === 'count';
  if (table.unit === 'own' || elsewhere || listed) return ownUnit(dimension, metric.unit);
  if (isScaled(table, metric)) return ownUnit(dimension, '元');
  const byRow = table.unit === 'column' || table.unit === 'name' || table.unit === 'glued';
  const all = UNITS[dimension];
  return all[(byRow ? row.unit : table.units[dimension]) % all.length]!;
}

/** What is counted is whole, and no amount has more than six digits behind the point of its base unit. */
function placesOf({ places, digits }: RowChoices, unit: WrittenUnit, { dimension }: KnownMetric): number {
  const most = dimension === 'count' || dimension === 'people' ? 0 : 6;
  return fits(digits, places, unit, most) ? places : 0;
}

function basisOf(row: RowChoices, metric: KnownMetric, period: KnownPeriod, table: TableChoices): KnownBasis {
  const { basis, rows } = table;
  if (metric.type !== 'flow') return 'period';
  const stretch = period.sort === 'stretch';
  if (basis === 'own') return stretch ? 'period' : metric.basis;
  const byRow = basis === 'column' || basis === 'section' || basis === 'merged';
  // A stretch says itself where it begins: of the words for a basis, one agrees with it.
  if (stretch || (!byRow && rows.some((other) => PERIODS[other.period]?.sort === 'stretch'))) return 'ytd';
  return BASES[(byRow ? row : rows[0]!).basis]!;
}

/** Rows stand together where something is said once for several. */
function inOrder(table: TableChoices, entries: readonly Entry[]): readonly Entry[] {
  const keys: ((entry: Entry) => number)[] = [];
  const together = (placing: string): boolean => placing === 'section' || placing === 'merged';
  const units = [...new Set(entries.map(({ unit }) => unit))];
  if (together(table.region)) keys.push(({ region }) => region);
  if (together(table.unit)) keys.push(({ unit }) => units.indexOf(unit));
  if (together(table.basis)) keys.push(({ basis }) => BASES.indexOf(basis));
  if (together(table.period)) keys.push(({ period }) => PERIODS.indexOf(period));
  // Sections first: what is merged need not stand in one piece.
  keys.sort((a, b) => Number(keys.indexOf(a) > keys.indexOf(b)));
  return entries.toSorted((a, b) => keys.map((key) => key(a) - key(b)).find((order) => order !== 0) ?? 0);
}
