import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { compareText } from '../../src/model/place.js';
import { COMPARATORS, INTERVALS, METRIC_TYPES, TARGET_KINDS, UNKNOWNS } from '../../src/model/words.js';
import { loadPlan } from '../../src/plan/load.js';
import { planJsonSchemas } from '../../src/plan/schema.js';
import { examplesOf, expectOutputs, put, readGuide, workspace } from '../support/guide.js';

/** A guide, and the locale of those who read it. */
const GUIDES = [
  { file: 'plan-language.md', locale: 'en_GB.UTF-8' },
  { file: 'plan-language.zh.md', locale: 'zh_CN.UTF-8' },
] as const;

test.each(GUIDES)(
  'every output in $file is what the program prints',
  async ({ file, locale }) => {
    await expectOutputs(file, locale);
  },
  180_000,
);

test.each(GUIDES)('every link within $file leads to a heading', ({ file }) => {
  const { text } = readGuide(file);
  const headings = [...text.matchAll(/^#+ (.*)$/gmu)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  const links = [...text.matchAll(/\]\(#([^)]+)\)/gu)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((anchor) => !headings.includes(anchor ?? ''))).toEqual([]);
});

test('both guides show the same examples', () => {
  const [en, zh] = GUIDES.map(({ file }) => examplesOf(file));
  expect(zh).toEqual(en);
});

describe('the plan of the guide', () => {
  const folder = workspace();
  const { blocks } = readGuide('plan-language.md');
  for (const block of blocks) if (block.sort !== 'console') put(folder, block);

  it('shows every kind, comparator, type of metric, strength and thing left open', async () => {
    const plan = await loadPlan(join(folder, 'plan'));
    if (!plan.ok) throw new Error('the plan of the guide does not load');
    const { targets, metrics, figures } = plan.value;
    const seen = (words: readonly string[]): string[] => [...new Set(words)].sort(compareText);
    expect(seen(targets.map(({ kind }) => kind))).toEqual(seen(TARGET_KINDS));
    expect(seen(targets.flatMap((each) => ('comparator' in each ? [each.comparator] : [])))).toEqual(
      seen(COMPARATORS),
    );
    expect(seen([...metrics.values()].map(({ type }) => type))).toEqual(seen(METRIC_TYPES));
    expect(seen(targets.map(({ strength }) => strength))).toEqual(['aspirational', 'firm']);
    expect(seen(targets.map(({ dueIs }) => dueIs))).toEqual(['implied', 'printed']);
    expect(seen(targets.flatMap(({ unknown }) => unknown))).toEqual(['baseline', 'population', 'value']);
    expect(figures.length).toBeGreaterThan(1);
  });

  it.each(GUIDES)('has every word of the language in $file', ({ file }) => {
    const { text } = readGuide(file);
    const missing = [...keysOf(planJsonSchemas()), ...INTERVALS, ...UNKNOWNS].filter(
      (key) => !new RegExp(`(?<![\\w-])${key}(?![\\w-])`, 'u').test(text),
    );
    expect(missing).toEqual([]);
  });
});

/** The keys that a JSON Schema has names for. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && typeof schema.properties === 'object'
      ? Object.keys(schema.properties ?? {})
      : [];
  return [...new Set([...own, ...Object.values(schema).flatMap(keysOf)])];
}
