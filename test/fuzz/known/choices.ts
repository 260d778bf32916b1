import fc from 'fast-check';
import { METRICS, DEPARTMENTS, REGIONS, type Dimension } from './plan.js';
import { PERIODS } from './periods.js';
import { UNITS } from './units.js';

/** Where a table says what holds for its figures. What is usual and plain comes first: failures shrink towards it. */
const PLACINGS = {
  unit: [
    'column',
    'own',
    'value-header',
    'metric-header',
    'unit-row',
    'line',
    'list',
    'title',
    'name',
    'glued',
    'merged',
    'format',
    'section',
    'scaled-format',
    'footnote',
  ],
  basis: ['own', 'column', 'value-header', 'line', 'merged', 'section'],
  region: ['column', 'own', 'line', 'section', 'merged'],
  department: ['own', 'column', 'line', 'merged'],
  submitted: ['own', 'column', 'line', 'merged'],
  period: ['column', 'merged', 'line'],
} as const;

/** What is chosen of a row: numbers pick from lists, and wrap around. */
export const ROW_OPTIONS = {
  metric: upTo(METRICS.length),
  region: upTo(REGIONS.length),
  period: upTo(PERIODS.length),
  spelling: upTo(24),
  name: upTo(4),
  decoration: upTo(18),
  amount: upTo(9),
  format: upTo(12),
  places: [1, 2, 0, 4, 3],
  basis: upTo(3),
  unit: upTo(5),
  asText: [false, true],
  formula: [false, true],
} as const;

/** What is chosen of a table. */
export const TABLE_OPTIONS = {
  language: ['zh', 'en'],
  /** Whether it may say things that can be taken in more than one way. */
  loose: [false, true],
  unit: PLACINGS.unit,
  unitWording: upTo(24),
  listed: upTo(6),
  basis: PLACINGS.basis,
  basisWording: upTo(5),
  region: PLACINGS.region,
  regionWording: upTo(6),
  department: PLACINGS.department,
  departmentWording: upTo(8),
  submitted: PLACINGS.submitted,
  submittedWording: upTo(5),
  period: PLACINGS.period,
  periodWording: upTo(4),
  behind: upTo(7),
  heading: upTo(6),
  columns: upTo(720),
  titles: upTo(8),
  joined: ['lines', 'cells', 'one-cell'],
  lineAt: ['first', 'last', 'merged'],
  linesFirst: [false, true],
  footers: upTo(8),
  total: [false, true],
  repeated: upTo(4),
  blankColumn: ['none', 'left', 'right', 'within'],
  blankRows: upTo(3),
  serial: [false, true],
  notes: [false, true],
  commas: ['point', 'comma'],
} as const;

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

type Options = Readonly<Record<string, readonly unknown[]>>;
type Chosen<O extends Options> = { readonly [Key in keyof O]: O[Key][number] };

export type RowChoices = Chosen<typeof ROW_OPTIONS> & { readonly digits: number };
export type TableChoices = Chosen<typeof TABLE_OPTIONS> & {
  readonly rows: readonly RowChoices[];
  readonly units: Readonly<Record<Dimension, number>>;
  readonly who: number;
};

/** Several tables, one below the other in one sheet or file, or each in a sheet of its own. */
export interface FileChoices {
  readonly tables: readonly TableChoices[];
  readonly sheets: 'one' | 'each';
}

/** Each option by itself, the first being what failures shrink to. `plainly` is how often that is taken at once. */
function chosen<O extends Options>(
  options: O,
  plainly: number,
): { [Key in keyof O]: fc.Arbitrary<O[Key][number]> } {
  return Object.fromEntries(
    Object.entries(options).map(([key, [first, ...others]]) => [
      key,
      others.length === 0
        ? fc.constant(first)
        : fc.oneof(
            { arbitrary: fc.constant(first), weight: plainly },
            { arbitrary: fc.constantFrom(first, ...others), weight: 1 },
          ),
    ]),
  ) as { [Key in keyof O]: fc.Arbitrary<O[Key][number]> };
}

const digits = fc.oneof(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 99 }));
const row: fc.Arbitrary<RowChoices> = fc.record({
  ...chosen(ROW_OPTIONS, 2),
  metric: fc.constantFrom(...ROW_OPTIONS.metric),
  region: fc.constantFrom(...ROW_OPTIONS.region),
  period: fc.constantFrom(...ROW_OPTIONS.period),
  digits,
});

const unitOf = (dimension: Dimension): fc.Arbitrary<number> => fc.nat({ max: UNITS[dimension].length - 1 });

const table: fc.Arbitrary<TableChoices> = fc.record({
  ...chosen(TABLE_OPTIONS, 2),
  // What the test is about is chosen more often.
  unit: fc.constantFrom(...PLACINGS.unit),
  unitWording: fc.constantFrom(...TABLE_OPTIONS.unitWording),
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  units: fc.record({
    money: unitOf('money'),
    ratio: unitOf('ratio'),
    length: unitOf('length'),
    area: unitOf('area'),
    count: unitOf('count'),
    people: unitOf('people'),
  }),
  who: fc.nat({ max: DEPARTMENTS.length - 1 }),
});

export const file: fc.Arbitrary<FileChoices> = fc.record({
  tables: fc.oneof(
    { arbitrary: fc.array(table, { minLength: 1, maxLength: 1 }), weight: 3 },
    { arbitrary: fc.array(table, { minLength: 1, maxLength: 3 }), weight: 1 },
  ),
  sheets: fc.constantFrom('one', 'each'),
});
