import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inferLayout, readerFor, readTableOf } from '../../../src/intake/index.js';
import { loadLayouts, readLayout } from '../../../src/layouts/load.js';
import type { Layout } from '../../../src/model/layout.js';
import type { Plan } from '../../../src/model/plan.js';
import { loadPlan } from '../../../src/plan/load.js';
import { printYaml } from '../../../src/yaml/print.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CASES = ['layout-forestry', 'layout-tourism', 'layout-transport', 'layout-water'];

let plan: Plan;

beforeAll(async () => {
  const loaded = await loadPlan(join(ROOT, 'targets/zunyi-investment-2021-2023'), 'plan');
  if (!loaded.ok) throw new Error('the plan does not load');
  plan = loaded.value;
});

describe.each(CASES)('%s', (name) => {
  const folder = join(ROOT, 'fixtures', name);
  const [report = ''] = readdirSync(join(folder, 'reports'));
  const [layoutFile = ''] = readdirSync(join(folder, 'layouts'));
  const file = { name: report, bytes: readFileSync(join(folder, 'reports', report)) };

  async function shipped(): Promise<readonly Layout[]> {
    const layouts = await loadLayouts(join(folder, 'layouts'), 'layouts');
    return layouts.ok ? layouts.value : [];
  }

  test('is read without an error, and every row is accounted for', async () => {
    const { input, observations, findings } = readerFor(plan, { layouts: await shipped() })(file);
    expect(input.layout).toBeDefined();
    expect(observations.length).toBeGreaterThan(10);
    expect(input.observations).toBe(observations.length);
    expect(input.rows).toBe(input.observations + input.rejected + input.ignored);
    expect(input.rejected).toBe(0);
    expect(
      findings.map(({ code }) => code).filter((code) => /^(?:row|layout)-(?!footer)/u.test(code)),
    ).toEqual([]);
  });

  test('has a layout that infer proposes but for two edits at most', () => {
    const grid = readTableOf(file);
    const draft = grid.ok ? inferLayout(grid.value, plan, report)?.draft : undefined;
    const text = printYaml(draft);
    expect(readLayout('draft.yaml', text)).toMatchObject({ ok: true });
    const wanted: unknown = parse(readFileSync(join(folder, 'layouts', layoutFile), 'utf8'));
    expect(edits(leaves(parse(text)), leaves(wanted))).toBeLessThanOrEqual(2);
  });
});

/** The values of a document by their paths; columns are told apart by their titles, not by how many stand before them. */
function leaves(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, String(value)]]);
  if (!('field' in value || 'value' in value || 'total' in value || 'ignore' in value))
    return inside(value, path);
  const { header, ...rest }: Record<string, unknown> = { ...value };
  return inside(rest, header === undefined ? path : `${path.replace(/\d+$/u, '')}${JSON.stringify(header)}`);
}

function inside(value: object, path: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, `${path}/${key}`)]));
}

function edits(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): number {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key)).length;
}
