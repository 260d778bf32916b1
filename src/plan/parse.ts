import type { Finding } from '../catalogue/findings.js';
import { comparePlaces, compareText } from '../model/place.js';
import type { Plan } from '../model/plan.js';
import { err, type Result } from '../model/result.js';
import { parseYaml, type YamlFile } from '../yaml/parse.js';
import { unreadable } from '../yaml/read-text.js';
import { isPlanFile, PLAN_FILE, type PlanText } from './folder.js';
import { normalisePlan } from './normalise/plan.js';
import { planFileSchema, taskFileSchema } from './schema.js';
import { shape } from './shape.js';

/** Makes a plan of the texts of its files; the one named `plan.yaml` is the plan's own. */
export function parsePlan(texts: readonly PlanText[]): Result<Plan, readonly Finding[]> {
  const parsed = texts.map(({ file, text }) => ({ file, result: parseYaml(file, text) }));
  const syntax = parsed.flatMap(({ result }) => (result.ok ? [] : result.error));
  const files = parsed.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const own = files.find(({ file }) => isPlanFile(file));
  const plan = own && shape(planFileSchema, own, PLAN_STAND_INS);
  const tasks = files
    .filter((file) => file !== own)
    .map((yaml) => shape(taskFileSchema, yaml, TASK_STAND_INS));
  const missing = texts.some(({ file }) => isPlanFile(file)) ? [] : [unreadable(PLAN_FILE, 'ENOENT')];
  const findings = [
    ...missing,
    ...syntax,
    ...(plan?.findings ?? []),
    ...tasks.flatMap((task) => task.findings),
  ];
  if (!own || !plan?.data) return err(ordered(findings));
  const faulty = findings.length === 0 ? [] : files.flatMap(declaredNames);
  const usable = tasks.flatMap(({ yaml, data }) => (data ? [{ yaml, raw: data }] : []));
  const normalised = normalisePlan({
    yaml: plan.yaml,
    raw: plan.data,
    tasks: usable,
    faulty,
    patched: tasks.flatMap(({ patched }) => patched),
    whole: syntax.length === 0,
  });
  if (findings.length === 0 && normalised.ok) return normalised;
  return err(ordered([...findings, ...(normalised.ok ? [] : normalised.error)]));
}

/** What the rest of a plan is checked with where such a word is faulty: nothing refers to it. */
const TITLE_STAND_IN = { zh: '?', en: '?' };
const PLAN_STAND_INS = {
  id: 'plan',
  title: TITLE_STAND_IN,
  timeZone: 'UTC',
  period: { start: '1900-01-01', end: '2199-12-31' },
  cadence: { interval: 'year' },
};
const TASK_STAND_INS = { clause: '?', title: TITLE_STAND_IN };

function ordered(findings: readonly Finding[]): readonly Finding[] {
  const nowhere = { file: '' };
  return findings.toSorted(
    (a, b) => comparePlaces(a.place ?? nowhere, b.place ?? nowhere) || compareText(a.code, b.code),
  );
}

/** Every id that a file declares, and every name of a unit, also in items that are otherwise faulty. */
function declaredNames({ data }: YamlFile): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const items = Object.values(data).flatMap((value: unknown): readonly unknown[] =>
    Array.isArray(value) ? value : [],
  );
  return items.flatMap((item) => {
    if (typeof item !== 'object' || item === null) return [];
    const names: unknown = 'names' in item ? item.names : 'id' in item ? [item.id] : [];
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  });
}
