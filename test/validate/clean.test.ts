import { expect, test } from 'vitest';
import { readerFor } from '../../src/intake/index.js';
import { validate } from '../../src/validate.js';
import { cleanReports, reportFile } from '../support/clean-reports.js';
import { day } from '../support/rules.js';
import { countiesOf, SPECS, zunyi } from '../support/zunyi-clean.js';

const plan = await zunyi();
const read = readerFor(plan);

test.each([1, 2, 3, 4, 5])('clean reports raise no suspicion and no error: seed %i', (seed) => {
  const reports = cleanReports(SPECS, countiesOf(plan), seed).map((file) => read(reportFile(file)));
  const { findings, inputs } = validate({ plan, reports, asOf: day('2022-07-15') });
  expect(inputs.reduce((rows, each) => rows + each.observations, 0)).toBeGreaterThan(2000);
  const told = findings.filter(({ code }) => code !== 'report-missing');
  expect(told.map((finding) => JSON.stringify(finding))).toEqual([]);
});
