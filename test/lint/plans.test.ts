import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/words.js';
import { describeFinding, severityOf } from '../../src/catalogue/findings.js';
import { lint } from '../../src/lint/index.js';
import type { Plan } from '../../src/model/plan.js';
import { randomOf } from '../support/clean-reports.js';
import { planOf, RULES } from '../support/rules.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function planIn(folder: string): Plan {
  const path = join(ROOT, folder);
  return planOf(
    Object.fromEntries(readdirSync(path).map((file) => [file, readFileSync(join(path, file), 'utf8')])),
  );
}

const ZUNYI = planIn('targets/zunyi-investment-2021-2023');
const VALMONT = planIn('fixtures/second-plan/plan');

describe('the shipped plan', () => {
  const { findings } = lint(ZUNYI);

  test('contradicts itself in three ways, each under one reading', () => {
    expect(findings.filter((finding) => severityOf(finding) !== 'info')).toMatchObject([
      {
        code: 'lint-parts-below-total',
        args: { sum: '6447 亿元', total: '6800 亿元', difference: '353 亿元', percent: '5.2%' },
      },
      {
        code: 'lint-total-too-low',
        args: {
          bound: '6800 亿元',
          difference: '237 亿元',
          left: { amount: '1803 亿元', percent: '26.5%', needed: '2040 亿元', others: '4997 亿元' },
          least: { amount: '7138.57 亿元', more: '338.57 亿元', percent: '5.0%' },
          proof: { unit: '亿元', excess: '237' },
        },
      },
      {
        code: 'lint-share-floors',
        args: { share: '21.3%', asked: '30.0%', partNeeded: '2040 亿元', reading: 'plan-instead-of-year' },
      },
    ]);
  });

  test('has a place for every finding', () => {
    expect(findings.filter(({ place }) => place?.line === undefined)).toEqual([]);
  });

  test('is told in both languages', () => {
    for (const finding of findings)
      for (const language of LANGUAGES)
        expect(describeFinding(finding, language).message).not.toMatch(/undefined|\[object/u);
  });
});

test('the made-up plan of another country is clean', () => {
  expect(lint(VALMONT).findings).toEqual([]);
});

test.each([
  ['the shipped plan', ZUNYI],
  ['the plan of the rules', RULES],
])('the order of the targets changes nothing: %s', (_what, plan) => {
  const random = randomOf(20220630);
  const expected = lint(plan).findings;
  expect(expected.length).toBeGreaterThan(0);
  for (let round = 0; round < 10; round += 1) {
    const targets = plan.targets
      .map((target) => ({ target, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ target }) => target);
    expect(lint({ ...plan, targets }).findings).toEqual(expected);
  }
});
