import { expect, test } from 'vitest';
import { check } from '../../../src/check.js';
import { readerFor } from '../../../src/intake/index.js';
import { CHECK_RENDERERS, LISTS_LEFT_OUT, REPORT_FORMATS } from '../../../src/report/index.js';
import { day, RULES } from '../../support/rules.js';

const AS_OF = day('2022-12-31');
/** Superseded, after the date of judgement, repeated and contradicted: all that can be left out. */
const ROWS = [
  'metric,region,period,value,unit,department,submitted',
  'investment,qinghe,2022-01,1,亿元,finance,2022-02-01',
  'investment,qinghe,2022-01,2,亿元,finance,2022-02-02',
  'investment,qinghe,2022-02,3,亿元,finance,2023-02-02',
  'investment,qinghe,2022-03,4,亿元,,2022-04-02',
  'investment,qinghe,2022-03,4,亿元,,2022-04-02',
  'investment,qinghe,2022-04,5,亿元,,2022-05-02',
  'investment,qinghe,2022-04,6,亿元,,2022-05-02',
  '',
].join('\n');

test.each(REPORT_FORMATS)('%s shows figures that are left out, or does not need them', async (format) => {
  const [listed, counted] = await Promise.all(
    [true, false].map((listsLeftOut) => {
      const read = readerFor(RULES, { inForceOn: AS_OF, listsLeftOut });
      const reports = [read({ name: 'june.csv', bytes: Buffer.from(ROWS) })];
      const result = check({ plan: RULES, reports, asOf: AS_OF });
      const looks = { language: 'en', color: false, width: 120, maxFindings: 50 } as const;
      return CHECK_RENDERERS[format](result, 1, {
        ...looks,
        quiet: false,
        summary: false,
        fails: () => false,
      });
    }),
  );
  expect(listed === counted).toBe(!LISTS_LEFT_OUT.has(format));
});
