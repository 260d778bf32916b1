import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import { readerFor } from '../../src/intake/index.js';
import { validate } from '../../src/validate.js';
import { cleanReports, reportFile, type CleanFile } from '../support/clean-reports.js';
import { plantedFaults } from '../support/plant/beds.js';
import { day } from '../support/rules.js';
import { countiesOf, SPECS, zunyi } from '../support/zunyi-clean.js';

const plan = await zunyi();
const read = readerFor(plan);
const counties = countiesOf(plan);
const asOf = day('2022-07-15');
const small = SPECS.filter(({ department }) => ['市教育体育局', '市科技与大数据局'].includes(department));

function told(files: readonly CleanFile[]): readonly string[] {
  return validate({ plan, reports: files.map((file) => read(reportFile(file))), asOf }).findings.map(
    ({ code, place }) => {
      const file = files.find(({ name }) => name === place?.file);
      const row = file?.rows[(place?.line ?? 0) - 2];
      return JSON.stringify([code, place?.file, row]);
    },
  );
}

test('the order of files and rows changes nothing', () => {
  const [planted] = plantedFaults(small, counties).filter(({ code }) => code === 'suspect-outlier');
  const [clean] = cleanReports(small.slice(0, 1), counties, 3);
  if (!planted || !clean) throw new RangeError('nothing planted');
  const files = [planted.file, { ...clean, name: 'another.csv' }];
  const expected = told(files).toSorted();
  expect(expected.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1], { minLength: 2 }),
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      (order, keys) => {
        const shuffled = order.flatMap((at) => files.slice(at, at + 1).map((file) => shuffle(file, keys)));
        expect(told(shuffled).toSorted()).toEqual(expected);
      },
    ),
    { numRuns: 5 },
  );
});

/** Rows in the order of keys that are repeated as often as needed. */
function shuffle({ name, rows }: CleanFile, keys: readonly number[]): CleanFile {
  const keyed = rows.map((row, index) => ({ row, key: (keys[index % keys.length] ?? 0) ^ (index * 7919) }));
  return { name, rows: keyed.toSorted((a, b) => a.key - b.key).map(({ row }) => row) };
}

test('what is suspected changes no verdict', () => {
  const planted = plantedFaults(small, counties).slice(0, 1);
  const reports = planted.map(({ file }) => read(reportFile(file)));
  const before = check({ plan, reports, asOf }).assessments;
  const { findings } = validate({ plan, reports, asOf });
  expect(findings.some(({ code }) => code.startsWith('suspect-'))).toBe(true);
  expect(check({ plan, reports, asOf }).assessments).toEqual(before);
});
