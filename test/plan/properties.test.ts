import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeFinding, type Finding } from '../../src/catalogue/findings.js';
import type { PlanText } from '../../src/plan/folder.js';
import { parsePlan } from '../../src/plan/parse.js';
import { runs } from '../support/runs.js';
import { files, PLAN, TASK, withTarget } from './support.js';

const SHIPPED = fileURLToPath(new URL('../../targets/zunyi-investment-2021-2023', import.meta.url));

/** Every line that a place names must be there, and every finding must be able to say what it means. */
function expectSound(texts: readonly PlanText[]): void {
  const result = parsePlan(texts);
  if (result.ok) return;
  expect(result.error.length).toBeGreaterThan(0);
  for (const finding of result.error) expectPlace(finding, texts);
}

function expectPlace(finding: Finding, texts: readonly PlanText[]): void {
  const { place } = finding;
  const text = texts.find(({ file }) => file === place?.file)?.text;
  for (const language of ['zh', 'en'] as const) {
    const { message, hint } = describeFinding(finding, language);
    expect(message).not.toMatch(/undefined|\[object|NaN/u);
    expect(message.length * hint.length).toBeGreaterThan(0);
  }
  if (text === undefined || place?.line === undefined) return;
  const lines = text.replace(/^\uFEFF/u, '').split('\n');
  expect(place.line).toBeLessThanOrEqual(lines.length);
  expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1);
}

const ALL = withTarget(
  'kind: coverage, metric: inspection, population: everywhere, comparator: every, stage: done',
);

describe('whatever is in the files', { timeout: 120_000 }, () => {
  test('any text is a plan, or says why it is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), (text, own) => {
        expectSound(own ? files(text, TASK) : files(PLAN, text));
      }),
      { numRuns: runs(100) },
    );
  });

  test('any text of the signs that YAML is made of', () => {
    const signs = String.raw`a b c : - ? [ ] { } , & * ! | > ' " % @ # 0 --- <<: *a`.split(' ');
    const sign = fc.constantFrom(
      ...signs,
      '\n',
      '\t',
      ' ',
      '\r',
      '\uFEFF',
      'a: ',
      '\n- ',
      '\n  ',
      '---\n',
      '&a ',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (some) => expectSound(files(PLAN, some.join('')))),
      { numRuns: runs(150) },
    );
  });

  test('any data in place of any part of a plan', () => {
    const lines = (PLAN + ALL).split('\n').length;
    fc.assert(
      fc.property(fc.nat(lines), fc.jsonValue({ maxDepth: 4 }), (at, value) => {
        const put = (text: string, line: number): string =>
          text
            .split('\n')
            .map((each, index) =>
              index === line
                ? each.replace(/(: |- ).*$/u, (_, sign: string) => sign + JSON.stringify(value))
                : each,
            )
            .join('\n');
        const own = PLAN.split('\n').length;
        expectSound(at < own ? files(put(PLAN, at), ALL) : files(PLAN, put(ALL, at - own)));
      }),
      { numRuns: runs(80) },
    );
  });
});

describe('the shipped plan, with a mistake in it', { timeout: 240_000 }, () => {
  const texts = readdirSync(SHIPPED).map((file) => ({
    file,
    text: readFileSync(join(SHIPPED, file), 'utf8'),
  }));
  const lines = texts.flatMap(({ file, text }) => text.split('\n').map((_, line) => ({ file, line })));

  function changed(file: string, change: (lines: string[]) => void): readonly PlanText[] {
    return texts.map((each) => {
      if (each.file !== file) return each;
      const all = each.text.split('\n');
      change(all);
      return { file, text: all.join('\n') };
    });
  }

  test('a line is gone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lines), ({ file, line }) =>
        expectSound(changed(file, (all) => void all.splice(line, 1))),
      ),
      { numRuns: 6 },
    );
  });

  test('a line is there twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lines), ({ file, line }) =>
        expectSound(changed(file, (all) => void all.splice(line, 0, all[line] ?? ''))),
      ),
      { numRuns: 6 },
    );
  });

  test('a word is another word', () => {
    const words = [
      '',
      'unknown',
      'total',
      '0',
      '-1',
      '2022-02-30',
      'x',
      '[',
      '{ a: b }',
      '*a',
      '万元',
      '__proto__',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...lines),
        fc.nat(9),
        fc.constantFrom(...words),
        ({ file, line }, word, instead) => {
          const put = (text: string): string => {
            const parts = text.split(/(?<=\s)(?=\S)/u);
            parts[word % parts.length] = `${instead} `;
            return parts.join('');
          };
          expectSound(changed(file, (all) => void all.splice(line, 1, put(all[line] ?? ''))));
        },
      ),
      { numRuns: 15 },
    );
  });
});
