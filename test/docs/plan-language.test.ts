import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../src/model/place.js';
import { COMPARATORS, INTERVALS, METRIC_TYPES, TARGET_KINDS, UNKNOWNS } from '../../src/model/words.js';
import { loadPlan } from '../../src/plan/load.js';
import { planJsonSchemas } from '../../src/plan/schema.js';
import { put, readPage, workspace } from '../support/pages.js';

describe('the plan of the guide', () => {
  const folder = workspace();
  for (const block of readPage('docs/plan-language.md').blocks) put(folder, block);

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

  it.each(['docs/plan-language.md', 'docs/plan-language.zh.md'])(
    'has every word of the language in %s',
    (name) => {
      const { text } = readPage(name);
      const missing = [...keysOf(planJsonSchemas()), ...INTERVALS, ...UNKNOWNS].filter(
        (key) => !new RegExp(`(?<![\\w-])${key}(?![\\w-])`, 'u').test(text),
      );
      expect(missing).toEqual([]);
    },
  );
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
