import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/catalogue/findings.js';
import { readBasis } from '../../src/intake/words/fields/basis.js';
import { readNumber } from '../../src/intake/words/fields/number.js';
import { readPeriod } from '../../src/intake/words/fields/period.js';
import { zoneClockOf, readSubmitted } from '../../src/intake/words/fields/submitted.js';
import { readUnit, unitsOf } from '../../src/intake/words/fields/unit.js';
import { headerScore, readHeader } from '../../src/intake/table/header.js';
import { located, type Problem } from '../../src/intake/problem.js';
import { tidy } from '../../src/intake/words/text.js';
import { vocabularyOf } from '../../src/intake/words/vocabulary.js';
import type { Result } from '../../src/model/result.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { PLAN } from '../intake/plan.js';

const words = vocabularyOf(PLAN);
const clock = zoneClockOf('Asia/Shanghai');

/** What cells are made of: digits of three scripts, signs, units, and the words of periods. */
const signs = Array.from('0123456789.,-+%‰eE/:TZ()()一二三十百千万亿年月日季旬上半全至—~—–');
const pieces = [
  '2022',
  '-06',
  'Q2',
  '亿元',
  '万亩',
  '1—6月',
  '当月',
  '累计',
  ' ',
  '\u3000',
  '123',
  '\u2212',
  '∞',
  'NaN',
  '0x1F',
];
const cell = fc.oneof(
  fc.array(fc.constantFrom(...signs, ...pieces), { maxLength: 16 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '1e999999999', '9'.repeat(400)),
);

const READERS: Readonly<Record<string, (text: string) => Result<unknown, Problem>>> = {
  number: readNumber,
  period: readPeriod,
  basis: readBasis,
  submitted: (text) => readSubmitted(text, clock),
  unit: (text) => readUnit(text, words.units),
};

describe('whatever stands in a cell', { timeout: 120_000 }, () => {
  it.each(Object.keys(READERS))('is read or refused in words: %s', (name) => {
    fc.assert(
      fc.property(cell, (text) => {
        const result = READERS[name]!(tidy(text));
        if (result.ok) return;
        const { message } = describeFinding(
          located(result.error, { file: 'r.csv', line: 1, column: 1 }),
          'en',
        );
        expect(message).not.toMatch(/undefined|\[object/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives finite figures alone', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const result = readNumber(tidy(text));
        if (result.ok) expect(result.value.value.isFinite()).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives periods that end no earlier than they begin', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const result = readPeriod(tidy(text));
        if (result.ok) expect(result.value.period.end).toBeGreaterThanOrEqual(result.value.period.start);
      }),
      { numRuns: 2000 },
    );
  });

  it('may be a header', () => {
    const units = unitsOf(PLAN.units);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(cell, fc.constantFrom('指标', '报告期', '数值', '数值(亿元)')), { maxLength: 8 }),
        (cells) => {
          expect(headerScore(cells)).toBeGreaterThanOrEqual(0);
          const { header, problems } = readHeader(cells, units);
          if (!header) expect(problems.length).toBeGreaterThan(0);
          for (const { field } of problems) expect(field).toBeLessThan(Math.max(1, cells.length));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('whatever stands in a YAML file', { timeout: 120_000 }, () => {
  it('is data, or told', () => {
    const sign = fc.constantFrom(
      ...Array.from('ab:-?[]{},&*!|>\'"%@#0~ \n\t'),
      '\n  ',
      '\n- ',
      '- ',
      ': ',
      '<<: ',
      '*a',
      '&a ',
      '---\n',
      '__proto__: ',
    );
    const text = fc.oneof(
      fc.array(sign, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (source) => {
        const result = parseYaml('plan.yaml', source);
        if (!result.ok) expect(result.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
