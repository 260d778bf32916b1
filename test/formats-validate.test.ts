import { describe, expect, test } from 'vitest';
import { allWith, inAllFormats, OF_REPORTS, reporting, statusOf, without } from './support/formats.js';

/** The exit status never depends on the format: the reports of every fixture are validated with all formats. */

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
    expect(await inAllFormats(fixture, fixture.args)).toEqual(allWith(fixture.status, fixture));
  });

  test.each(reporting('check'))('of the reports of $name', async (fixture) => {
    const [, ...words] = without(fixture.args, [...OF_CHECK_ALONE, ...OF_REPORTS]);
    const args = ['validate', ...words.filter((word) => word !== '--aspirational')];
    const status = await statusOf(fixture, args);
    expect(await inAllFormats(fixture, args)).toEqual(allWith(status, fixture));
  });
});
