import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../catalogue/findings.js';
import { compareText } from '../model/place.js';
import { err, ok, type Result } from '../model/result.js';
import { readText, unreadable, type YamlText } from '../yaml/read-text.js';

/** The file that makes a folder a plan. */
export const PLAN_FILE = 'plan.yaml';

/** One file of a plan. */
export type PlanText = YamlText;

export function isPlanFile(file: string): boolean {
  return file === PLAN_FILE || file.endsWith(`/${PLAN_FILE}`) || file.endsWith(`\\${PLAN_FILE}`);
}

/** The texts of a plan's files, in one order on every machine. */
export async function readPlanFolder(
  folder: string,
  shownAs: string,
): Promise<Result<readonly PlanText[], readonly Finding[]>> {
  const names = await listYaml(folder);
  if (!names.includes(PLAN_FILE)) {
    return err([unreadable(join(shownAs, PLAN_FILE), 'ENOENT')]);
  }
  const texts = await Promise.all(names.map((name) => readText(join(folder, name), join(shownAs, name))));
  const failures = texts.flatMap((text) => (text.ok ? [] : [text.error]));
  return failures.length > 0 ? err(failures) : ok(texts.flatMap((text) => (text.ok ? [text.value] : [])));
}

/** Hidden files are what editors and archives leave behind. */
async function listYaml(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => /^[^.].*\.ya?ml$/u.test(name)).toSorted(compareText);
  } catch {
    return [];
  }
}
