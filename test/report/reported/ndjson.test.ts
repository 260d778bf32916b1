import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/model/words.js';
import { resultJsonSchemas } from '../../../src/report/json-schema.js';
import { renderNdjson } from '../../../src/report/reported/ndjson.js';
import type { Reported } from '../../../src/report/shared/reported.js';
import { hostileCheck, hostileText, hostileValidation } from '../hostile.js';
import { RESULT } from '../sample.js';

const valid: ValidateFunction = new Ajv2020({ allowUnionTypes: true }).compile(resultJsonSchemas().record);

interface Record_ {
  readonly record: string;
}

function records(result: Reported, language: 'zh' | 'en' = 'en'): readonly Record_[] {
  const text = renderNdjson(result, 2, { language });
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => {
      const record: unknown = JSON.parse(line);
      expect([valid(record), valid.errors]).toEqual([true, null]);
      return record as Record_;
    });
}

describe('a result line by line', () => {
  it.each(LANGUAGES)('keeps to its schema, the header first and the summary last (%s)', (language) => {
    expect(records(RESULT, language).map(({ record }) => record)).toEqual([
      'header',
      ...RESULT.inputs.map(() => 'input'),
      ...RESULT.assessments.map(() => 'assessment'),
      ...RESULT.findings.map(() => 'finding'),
      'summary',
    ]);
    const validation = hostileValidation('x');
    expect(records(validation, language).map(({ record }) => record)).toEqual([
      'header',
      'input',
      ...validation.completeness.map(() => 'completeness'),
      'finding',
      'finding',
      'summary',
    ]);
    expect(records(validation).at(-1)).toEqual({
      record: 'summary',
      findings: { error: 4, warning: 0, info: 0 },
      unlisted: 2,
      ignored: 1,
      status: 2,
    });
  });

  it('is told by the schema from what is none', () => {
    const [header] = records(RESULT);
    expect(valid({ ...header, record: 'heading' })).toBe(false);
    expect(valid({ ...header, report: 'why' })).toBe(false);
    expect(valid({ ...header, more: 1 })).toBe(false);
  });

  it('is one object a line, with the text that went in, whatever it is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(records(hostileCheck(text)).find(({ record }) => record === 'finding')).toMatchObject({
          file: text,
          message: `the plan has no metric or project "${text}"`,
        });
        records(hostileValidation(text));
      }),
      { numRuns: 60 },
    );
  });
});
