import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Plan } from '../../../../src/model/plan.js';
import { loadPlan } from '../../../../src/plan/load.js';
import { drafted, type Drafted } from './helpers.js';

const FIXTURES = fileURLToPath(new URL('../../../../fixtures', import.meta.url));
const YI = '00000000';

let plan: Plan;

beforeAll(async () => {
  const loaded = await loadPlan(join(FIXTURES, '_plans/qinghe'), 'plan');
  if (!loaded.ok) throw new Error('the plan does not load');
  plan = loaded.value;
});

function read(name: string, metric?: string): Drafted {
  return drafted(readFileSync(join(FIXTURES, '_tables', name)), { name, plan, metric });
}

/** What the statistics bureau's workbooks hold, by the periods that their columns are of. */
function bureau(...periods: readonly string[]): readonly string[] {
  const rows = [
    ['fai', [`100${YI}`, `101${YI}`, `102${YI}`]],
    ['growth', ['8', '8.1', '8.2']],
    ['retail', [`200${YI}`, `201${YI}`, `202${YI}`]],
  ] as const;
  return rows.flatMap(([metric, values]) =>
    periods.map((period, at) => `${metric} qinghe ${period} ${values[at] ?? ''} period`),
  );
}

const MONTHS = ['2022-06-01..2022-06-30', '2022-05-01..2022-05-31', '2022-04-01..2022-04-30'];

test.each([
  ['nbs-compactnum.xlsx', MONTHS],
  ['nbs-iso.xlsx', MONTHS],
  ['nbs-en.xlsx', MONTHS],
  ['nbs-cum.xlsx', ['2022-01-01..2022-06-30', '2022-01-01..2022-05-31', '2022-01-01..2022-04-30']],
  ['nbs-quarter.xlsx', ['2022-04-01..2022-06-30', '2022-01-01..2022-03-31', '2021-10-01..2021-12-31']],
  ['nbs-half.xlsx', ['2022-01-01..2022-06-30', '2021-01-01..2021-12-31', '2021-01-01..2021-06-30']],
  ['nbs-years.xlsx', ['2022-01-01..2022-12-31', '2021-01-01..2021-12-31', '2020-01-01..2020-12-31']],
])("the statistics bureau's workbook %s is read", (name, periods) => {
  const { figures, doubts } = read(name);
  expect(figures).toEqual(bureau(...periods));
  expect(doubts).toEqual([]);
});

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'nbs.csv',
    [
      `fai qinghe 2022-06-01..2022-06-30 271430${YI} ytd`,
      `fai qinghe 2022-05-01..2022-05-31 205964${YI} ytd`,
      `fai qinghe 2022-04-01..2022-04-30 153544${YI} ytd`,
      `retail qinghe 2022-06-01..2022-06-30 38742${YI} period`,
      `retail qinghe 2022-05-01..2022-05-31 33547${YI} period`,
      `retail qinghe 2022-04-01..2022-04-30 29483${YI} period`,
    ],
    ['row-bad-basis 5 1', 'row-unit-mismatch 5 1'],
  ],
  [
    'dhis2.csv',
    [
      `fai qinghe 2022-06-01..2022-06-30 125${YI.slice(1)} period`,
      'roads qinghe 2022-04-01..2022-06-30 120000 period',
      `fai qinghe 2022-01-01..2022-06-30 99${YI} period`,
      `fai qinghe 2022-06-30..2022-06-30 1${YI} period`,
    ],
    [5, 6, 7, 8, 9].map((line) => `row-bad-period ${line} 5`),
  ],
  [
    'eurostat.tsv',
    [
      'fai qinghe 2022-06-01..2022-06-30 123400000 period',
      'fai qinghe 2022-04-01..2022-04-30 120100000 period',
      'retail qinghe 2022-05-01..2022-05-31 88100000 period',
      'retail qinghe 2022-04-01..2022-04-30 87000000 period',
    ],
    [],
  ],
  [
    'wdi.csv',
    [
      `fai qinghe 2020-01-01..2020-12-31 1005${YI.slice(1)} period`,
      `fai qinghe 2022-01-01..2022-12-31 12025${YI.slice(2)} period`,
      `retail qinghe 2021-01-01..2021-12-31 88${YI} period`,
      `retail qinghe 2022-01-01..2022-12-31 905${YI.slice(1)} period`,
    ],
    [],
  ],
  [
    'd-unit-line-layout.csv',
    [
      'fai qinghe 2022-05-01..2022-05-31 200000000 period',
      'fai qinghe 2022-06-01..2022-06-30 250000000 period',
    ],
    [],
  ],
  ['oecd.csv', ['fai qinghe 2022-04-01..2022-06-30 145050000 period'], []],
  ['sdmx1both.csv', ['fai qinghe 2022-06-01..2022-06-30 145050000 period'], []],
  [
    'sdmx2.csv',
    [
      'fai qinghe 2022-06-01..2022-06-30 145050000 period',
      'fai qinghe 2022-01-01..2022-03-31 435000000 period',
    ],
    [],
  ],
  ...(
    [
      ['u5.xlsx', ['table-unit-assumed 1 1']],
      ['wide5a.xlsx', []],
    ] as const
  ).map(
    ([name, doubts]) =>
      [
        name,
        [
          'fai dong 2022-06-01..2022-06-30 120000000 period',
          'retail dong 2022-06-01..2022-06-30 90000000 period',
          'fai xi 2022-06-01..2022-06-30 180000000 period',
          'retail xi 2022-06-01..2022-06-30 110000000 period',
        ],
        doubts,
      ] as const,
  ),
  ...(['wide3.xlsx', 'wide4.xlsx'] as const).map(
    (name) =>
      [
        name,
        [
          'fai qinghe 2022-06-01..2022-06-30 300000000 ytd',
          'retail qinghe 2022-06-01..2022-06-30 200000000 ytd',
          'fai dong 2022-06-01..2022-06-30 120000000 ytd',
          'retail dong 2022-06-01..2022-06-30 90000000 ytd',
          'fai xi 2022-06-01..2022-06-30 180000000 ytd',
          'retail xi 2022-06-01..2022-06-30 110000000 ytd',
        ],
        ['layout-unknown-column 4 3', 'layout-unknown-column 4 5'],
      ] as const,
  ),
])('%s is read', (name, figures, doubts) => {
  const reading = read(name);
  expect(reading.figures).toEqual(figures);
  expect(reading.doubts.toSorted()).toEqual(doubts);
});

test('opensdg.csv is read once its metric is told', () => {
  expect(read('opensdg.csv').lacks).toEqual(['metric']);
  expect(read('opensdg.csv', 'growth').figures).toEqual([
    'growth qinghe 2021-01-01..2021-12-31 8.2 period',
    'growth qinghe 2022-01-01..2022-12-31 8.4 period',
  ]);
});
