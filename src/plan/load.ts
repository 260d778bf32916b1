import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../catalogue/findings.js';
import { comparePlaces, compareText } from '../model/place.js';
import type { Plan } from '../model/plan.js';
import { err, ok, type Result } from '../model/result.js';
import { normalise } from './normalise/plan.js';
import { planFileSchema, taskFileSchema } from './schema.js';
import { shape } from './shape.js';
import { parseYaml, type YamlFile } from './yaml.js';

/** The file that makes a folder a plan. */
export const PLAN_FILE = 'plan.yaml';

/** No plan comes near this; a larger file is not one. */
const MAX_BYTES = 4_000_000;

/** One file of a plan: its name as messages show it, and its text. */
export interface PlanText {
  readonly file: string;
  readonly text: string;
}

/**
 * Loads the plan in a folder: `plan.yaml` and, beside it, one YAML file per task. Every problem of every file is
 * reported at once; a plan with a problem is no plan.
 */
export async function loadPlan(
  folder: string,
  shownAs: string = folder,
): Promise<Result<Plan, readonly Finding[]>> {
  const texts = await readPlanFolder(folder, shownAs);
  return texts.ok ? parsePlan(texts.value) : texts;
}

/** Makes a plan of the texts of its files; the one named `plan.yaml` is the plan's own. */
export function parsePlan(texts: readonly PlanText[]): Result<Plan, readonly Finding[]> {
  const parsed = texts.map(({ file, text }) => ({ file, result: parseYaml(file, text) }));
  const syntax = parsed.flatMap(({ result }) => (result.ok ? [] : result.error));
  const files = parsed.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const own = files.find(({ file }) => isPlanFile(file));
  if (!own) return err(ordered(syntax));

  const plan = shape(planFileSchema, own);
  const tasks = files
    .filter((file) => file !== own)
    .map((yaml) => ({ yaml, shaped: shape(taskFileSchema, yaml) }));
  const findings = [...syntax, ...plan.findings, ...tasks.flatMap(({ shaped }) => shaped.findings)];
  if (!plan.data) return err(ordered(findings));
  const faulty = findings.length === 0 ? new Set<string>() : new Set(files.flatMap(declaredIds));
  const usable = tasks.flatMap(({ yaml, shaped }) => (shaped.data ? [{ yaml, raw: shaped.data }] : []));
  const normalised = normalise({ yaml: own, raw: plan.data, tasks: usable, faulty });
  if (findings.length === 0 && normalised.ok) return normalised;
  return err(ordered([...findings, ...(normalised.ok ? [] : normalised.error)]));
}

function isPlanFile(file: string): boolean {
  return file === PLAN_FILE || file.endsWith(`/${PLAN_FILE}`) || file.endsWith(`\\${PLAN_FILE}`);
}

function ordered(findings: readonly Finding[]): readonly Finding[] {
  const nowhere = { file: '' };
  return findings.toSorted(
    (a, b) => comparePlaces(a.place ?? nowhere, b.place ?? nowhere) || compareText(a.code, b.code),
  );
}

/** Every id that a file declares, also in items that are otherwise faulty. */
function declaredIds({ data }: YamlFile): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const lists = Object.values(data).filter((value) => Array.isArray(value));
  return lists.flat().flatMap((item: unknown) => {
    const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

async function readPlanFolder(
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

async function listYaml(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => /\.ya?ml$/u.test(name)).toSorted(compareText);
  } catch {
    return [];
  }
}

async function readText(path: string, file: string): Promise<Result<PlanText, Finding>> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > MAX_BYTES) return err(unreadable(file, `> ${MAX_BYTES} bytes`));
    return ok({ file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch (error) {
    return err(
      unreadable(file, error instanceof Error && 'code' in error ? String(error.code) : String(error)),
    );
  }
}

function unreadable(file: string, reason: string): Finding {
  return { code: 'plan-unreadable', args: { reason }, place: { file } };
}
