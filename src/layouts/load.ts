import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../catalogue/findings.js';
import type { Layout } from '../model/layout.js';
import { comparePlaces, compareText } from '../model/place.js';
import { err, ok, type Result } from '../model/result.js';
import { faultsOf, parseAs } from '../yaml/faults.js';
import { parseYaml } from '../yaml/parse.js';
import { readText, unreadable } from '../yaml/read-text.js';
import { normaliseLayout } from './normalise.js';
import { layoutSchema } from './schema.js';

/**
 * Loads a layout, or all YAML files of a folder. Reports the problems of every file. `shownAs` is the path as
 * the user gave it.
 */
export async function loadLayouts(
  path: string,
  shownAs: string,
): Promise<Result<readonly Layout[], readonly Finding[]>> {
  const files = await filesOf(path, shownAs);
  if (!files.ok) return files;
  const texts = await Promise.all(files.value.map(({ path: each, file }) => readText(each, file)));
  const read = texts.map((text) =>
    text.ok ? readLayout(text.value.file, text.value.text) : err([text.error]),
  );
  const layouts = read.flatMap((each) => (each.ok ? [each.value] : []));
  const findings = [...read.flatMap((each) => (each.ok ? [] : each.error)), ...sameIds(layouts)];
  return findings.length > 0 ? err(findings.toSorted(byPlace)) : ok(layouts);
}

/** Parses one layout. */
export function readLayout(file: string, text: string): Result<Layout, readonly Finding[]> {
  const yaml = parseYaml(file, text);
  if (!yaml.ok) return yaml;
  const raw = parseAs(layoutSchema, yaml.value.data);
  return raw.success ? normaliseLayout(raw.data, yaml.value) : err(faultsOf(raw.error.issues, yaml.value));
}

interface LayoutFile {
  readonly path: string;
  readonly file: string;
}

async function filesOf(
  path: string,
  shownAs: string,
): Promise<Result<readonly LayoutFile[], readonly Finding[]>> {
  try {
    if (!(await stat(path)).isDirectory()) return ok([{ path, file: shownAs }]);
    const names = (await readdir(path)).filter((name) => /\.ya?ml$/u.test(name)).sort(compareText);
    if (names.length === 0) return err([unreadable(shownAs, 'ENOENT')]);
    const folder = shownAs.replace(/\/+$/u, '');
    return ok(names.map((name) => ({ path: join(path, name), file: `${folder}/${name}` })));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return err([unreadable(shownAs, reason)]);
  }
}

function sameIds(layouts: readonly Layout[]): readonly Finding[] {
  const first = new Map<string, Layout>();
  return layouts.flatMap((layout) => {
    const before = first.get(layout.id);
    if (!before) first.set(layout.id, layout);
    const { id, place } = layout;
    return before
      ? [{ code: 'plan-duplicate-id', args: { id, first: before.place.file }, place } as const]
      : [];
  });
}

function byPlace(a: Finding, b: Finding): number {
  return comparePlaces(a.place ?? { file: '' }, b.place ?? { file: '' });
}
