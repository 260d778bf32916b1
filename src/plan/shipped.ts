import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../catalogue/findings.js';
import { nearest } from '../catalogue/nearest.js';
import { compareText } from '../model/place.js';
import { err, ok, type Result } from '../model/result.js';
import { PLAN_FILE } from './folder.js';

/** Where the shipped plans are, from the compiled program: `targets/` beside `dist/`. */
const SHIPPED = fileURLToPath(new URL('../../targets', import.meta.url));

/** The shipped plan that is meant where none is named. */
export const DEFAULT_PLAN = 'zunyi-investment-2021-2023';

/** A plan's folder, and how messages name it. */
export interface PlanFolder {
  readonly folder: string;
  readonly shownAs: string;
}

/** The ids of the shipped plans: the names of their folders. */
export async function shippedPlans(): Promise<readonly string[]> {
  const names = await readdir(SHIPPED);
  const plans = await Promise.all(
    names.map(async (name) => ({ name, is: await isPlan(join(SHIPPED, name)) })),
  );
  return plans
    .filter(({ is }) => is)
    .map(({ name }) => name)
    .toSorted(compareText);
}

/**
 * Finds a plan by the path of its folder, seen from `cwd`, or by the id of a shipped one.
 *
 * @example
 * ```js
 * const found = await findPlan('zunyi-investment-2021-2023', process.cwd());
 * const plan = found.ok && (await loadPlan(found.value.folder, found.value.shownAs));
 * ```
 */
export async function findPlan(wanted: string, cwd: string): Promise<Result<PlanFolder, Finding>> {
  const path = isAbsolute(wanted) ? wanted : resolve(cwd, wanted);
  if (await isPlan(path)) return ok({ folder: path, shownAs: wanted });
  const shipped = await shippedPlans();
  if (shipped.includes(wanted)) {
    const folder = join(SHIPPED, wanted);
    return ok({ folder, shownAs: relative(cwd, folder) });
  }
  const args = { found: wanted, expected: shipped, nearest: nearest(wanted, shipped) };
  return err({ code: 'plan-not-found', args, place: undefined });
}

async function isPlan(folder: string): Promise<boolean> {
  try {
    return (await stat(join(folder, PLAN_FILE))).isFile();
  } catch {
    return false;
  }
}
