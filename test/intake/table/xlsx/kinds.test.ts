import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readerFor } from '../../../../src/intake/index.js';
import { loadPlan } from '../../../../src/plan/load.js';
import { brief, told } from '../../helpers.js';

const KINDS = fileURLToPath(new URL('kinds', import.meta.url));
const PLAN = fileURLToPath(new URL('../../../../fixtures/_plans/rules', import.meta.url));

let read: ReturnType<typeof readerFor>;
beforeAll(async () => {
  const plan = await loadPlan(PLAN, 'plan');
  if (!plan.ok) throw new Error('the plan does not load');
  read = readerFor(plan.value);
});

/** The figures of a file with who reported them, then what is told of it. */
function readKind(file: string): readonly string[] {
  const intake = read({ name: file, bytes: readFileSync(join(KINDS, file)) });
  const figures = intake.observations.map((one) => [brief(one), one.department].filter(Boolean).join(' '));
  return [...figures, ...told(intake)];
}

/** Workbooks that people and programs made, each with one kind of trouble, and all that must be read and told of each. */
const EXPECTED: readonly (readonly [string, readonly string[]])[] = [
  [
    '1904-control.xlsx',
    [
      'investment qinghe 2022-01-01..2022-01-31 40000000 period works',
      'investment qinghe 2022-02-01..2022-02-28 40000000 period works',
      'investment qinghe 2022-03-01..2022-03-31 40000000 period works',
      'investment qinghe 2022-04-01..2022-04-30 40000000 period works',
      'investment qinghe 2022-05-01..2022-05-31 40000000 period works',
      'investment qinghe 2022-06-01..2022-06-30 40000000 period works',
    ],
  ],
  ['1904-writer.xlsx', ['investment qinghe 2022-06-01..2022-06-30 1250000000 period']],
  [
    '1904-x14.xlsx',
    [
      'investment qinghe 2022-01-01..2022-01-31 40000000 period works',
      'investment qinghe 2022-02-01..2022-02-28 40000000 period works',
      'investment qinghe 2022-03-01..2022-03-31 40000000 period works',
      'investment qinghe 2022-04-01..2022-04-30 40000000 period works',
      'investment qinghe 2022-05-01..2022-05-31 40000000 period works',
      'investment qinghe 2022-06-01..2022-06-30 40000000 period works',
    ],
  ],
  [
    '1904-x15.xlsx',
    [
      'investment qinghe 2022-01-01..2022-01-31 40000000 period works',
      'investment qinghe 2022-02-01..2022-02-28 40000000 period works',
      'investment qinghe 2022-03-01..2022-03-31 40000000 period works',
      'investment qinghe 2022-04-01..2022-04-30 40000000 period works',
      'investment qinghe 2022-05-01..2022-05-31 40000000 period works',
      'investment qinghe 2022-06-01..2022-06-30 40000000 period works',
    ],
  ],
  [
    'builtin.xlsx',
    [
      'investment qinghe 2022-06-01..2022-06-30 2700000000 period',
      'investment qinghe 2022-06-01..2022-06-01 2800000000 period',
      'investment qinghe 2022-06-01..2022-06-01 2900000000 period',
      'investment qinghe 2022-06-01..2022-06-01 3000000000 period',
      'investment qinghe 2022-06-01..2022-06-01 3100000000 period',
      'investment qinghe 2022-06-01..2022-06-30 3600000000 period',
      'investment qinghe 2022-06-01..2022-06-30 5000000000 period',
      'investment qinghe 2022-06-01..2022-06-01 5100000000 period',
      'investment qinghe 2022-06-01..2022-06-30 5200000000 period',
      'investment qinghe 2022-06-01..2022-06-01 5300000000 period',
      'investment qinghe 2022-06-01..2022-06-01 5400000000 period',
      'investment qinghe 2022-06-01..2022-06-30 5700000000 period',
      'investment qinghe 2022-06-01..2022-06-01 5800000000 period',
      'investment qinghe 2022-06-01..2022-06-01 1400000000 period',
      'investment qinghe 2022-06-01..2022-06-01 1500000000 period',
      'investment qinghe 2022-06-01..2022-06-01 1600000000 period',
      'investment qinghe 2022-06-01..2022-06-30 1700000000 period',
      'investment qinghe 2022-06-01..2022-06-01 2200000000 period',
    ],
  ],
  ['descriptor-without-signature.xlsx', ['mechanised qinghe 2022-06-01..2022-06-30 52.3 period works']],
  [
    'empty-shared-string.xlsx',
    [
      'investment qinghe 2022-06-01..2022-06-30 150000000 period',
      'investment east 2022-06-01..2022-06-30 150000000 period',
      'row-cell-broken 2 2',
    ],
  ],
  [
    'error-in-note.xlsx',
    [
      'investment qinghe 2022-06-01..2022-06-30 150000000 period',
      'investment qinghe 2022-05-01..2022-05-31 150000000 period',
      'investment qinghe 2022-04-01..2022-04-30 150000000 period',
      'row-note-unread 2 4',
      'row-note-unread 3 4',
      'row-note-unread 4 4',
      'row-scaled-format 5 3',
    ],
  ],
  ['format-openpyxl.xlsx', ['investment qinghe 2022-06-01..2022-06-30 300000000 period']],
  ['format-wanyuan.xlsx', ['investment qinghe 2022-06-01..2022-06-30 14505000 period']],
  [
    'formats-by-libreoffice.ods',
    [
      'investment east 2022-06-01..2022-06-30 14505000 period',
      'investment east 2022-06-01..2022-06-01 12345 period',
      'investment east 2022-05-01..2022-05-31 -325000000 period',
      'mechanised west 2022-05-01..2022-05-31 52.35 period',
      'mechanised west 2022-06-01..2022-06-30 52.35 period',
      'starts west 2022-06-01..2022-06-30 7 period',
      'starts east 2022-01-01..2022-07-31 12 period',
      'investment east 2022-04-01..2022-04-30 25000 period',
      'investment east 2022-02-01..2022-02-28 300000000 period',
      'investment east 2022-01-01..2022-01-31 200000000 period',
      'beds east 2022-01-01..2022-01-31 100 period',
      'file-hidden-sheets',
      'table-hidden-rows',
      'row-unit-conflict 10 4',
      'row-footnote-mark 13 4',
    ],
  ],
  ['formula-zero.xlsx', ['row-formula-uncached 2 3', 'row-formula-uncached 3 3']],
  [
    'inline-and-value.xlsx',
    ['investment qinghe 2022-05-01..2022-05-31 150000000 period', 'row-cell-broken 2 3'],
  ],
  ['iso-date-month-format.xlsx', ['investment qinghe 2022-06-01..2022-06-30 150000000 period works']],
  [
    'macros.xlsm',
    [
      'investment qinghe 2022-06-01..2022-06-01 30000000 period works',
      'mechanised qinghe 2022-06-01..2022-06-30 52.3 period works',
      'investment qinghe 2022-05-01..2022-05-31 123456789012345680 period works',
      'row-digits-rounded 2 3',
    ],
  ],
  [
    'merged-basis.xlsx',
    [
      'investment qinghe 2022-05-01..2022-05-31 200000000 ytd',
      'investment qinghe 2022-06-01..2022-06-30 250000000 ytd',
      'starts qinghe 2022-06-01..2022-06-30 7 ytd',
    ],
  ],
  [
    'merged-department.xlsx',
    [
      'investment qinghe 2022-06-01..2022-06-30 200000000 period works',
      'starts qinghe 2022-06-01..2022-06-30 7 period works',
    ],
  ],
  [
    'merged-region.xlsx',
    [
      'investment east 2022-06-01..2022-06-30 120000000 period',
      'homes east 2022-06-01..2022-06-30 3 period',
      'beds east 2022-06-01..2022-06-30 100 period',
      'investment west 2022-06-01..2022-06-30 80000000 period',
      'homes west 2022-06-01..2022-06-30 1 period',
    ],
  ],
  ['no-references-mixed.xlsx', ['row-no-value 2 3']],
  [
    'no-references.xlsx',
    [
      'investment qinghe 2022-05-01..2022-05-31 200000000 period',
      'table-unknown-column 1 4',
      'row-no-value 3 3',
    ],
  ],
  [
    'numbers-without-styles.ods',
    [
      'mechanised qinghe 2022-06-01..2022-06-30 0.523 period works',
      'investment qinghe 2022-05-01..2022-05-31 123456789012345680 period works',
      'row-cell-broken 2 2',
      'row-cell-broken 2 6',
    ],
  ],
  ['parts-in-root.xlsx', ['mechanised qinghe 2022-06-01..2022-06-30 52.3 period works']],
  ['phonetic.xlsx', ['investment qinghe 2022-06-01..2022-06-30 1250000000 period']],
  ['sharedstrings2.xlsx', ['mechanised qinghe 2022-06-01..2022-06-30 52.3 period works']],
  ['styles2.xlsx', ['mechanised qinghe 2022-06-01..2022-06-30 52.3 period works']],
  [
    'super.xlsx',
    [
      'investment qinghe 2022-06-01..2022-06-30 145050000000 period',
      'investment qinghe 2022-05-01..2022-05-31 1200000000 period',
      'row-footnote-mark 2 3',
      'row-footnote-mark 3 1',
    ],
  ],
  ['workbook22.xlsx', ['mechanised qinghe 2022-06-01..2022-06-30 52.3 period works']],
];

describe('a workbook as some program wrote it', () => {
  test.each(EXPECTED)('%s', (file, expected) => {
    expect(readKind(file)).toEqual(expected);
  });

  test('is listed here', () => {
    expect(EXPECTED.map(([file]) => file)).toEqual(readdirSync(KINDS).sort());
  });
});
