import { describe, expect, test } from 'vitest';
import { allTheSame, OF_REPORTS, reporting, statuses, without } from './support/formats.js';

/** The exit status never depends on the format: the reports of every fixture are validated with each format in turn. */

const OF_CHECK_ALONE = new Set([
  '-t',
  '--target',
  '--clause',
  '--kind',
  '--strength',
  '--due-before',
  '--fail-on',
  '--department',
]);
describe('the status of a validation is the same in every format', () => {
  test.each(reporting('validate'))('$name', async (fixture) => {
    expect(await statuses(fixture, fixture.args)).toEqual(allTheSame(fixture.status));
  });

  test.each(reporting('check'))('of the reports of $name', async (fixture) => {
    const [, ...words] = without(fixture.args, [...OF_CHECK_ALONE, ...OF_REPORTS]);
    const args = ['validate', ...words.filter((word) => word !== '--aspirational')];
    const found = await statuses(fixture, args);
    expect(found).toEqual(allTheSame(found.table));
  });
});
