import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { USAGE_ERRORS, planNearby } from '../catalogue/cli.js';
import type { Intake } from '../intake/index.js';
import { compareText } from '../model/place.js';
import { DEFAULT_PLAN, shippedPlans } from '../plan/shipped.js';
import { UsageError } from './errors.js';
import type { Io } from './io.js';

/** The file that makes a folder a plan. */
const PLAN_FILE = 'plan.yaml';
/** Folders with more entries are not searched; at most so many plans are named. */
const [MOST_ENTRIES, MOST_NAMED] = [500, 5];

/**
 * Where no plan is named, the default one is meant only if the reports name its metrics. Where they name
 * others alone, somebody forgot to say which plan, and that is an error. No more reports are taken than it needs to tell.
 */
export async function ensurePlanMeant(
  wanted: string | undefined,
  intakes: Iterable<Intake> | AsyncIterable<Intake>,
  io: Io,
): Promise<void> {
  if (wanted !== undefined) return;
  const files: string[] = [];
  let namesOthers = false;
  for await (const intake of intakes) {
    if (namesMetrics(intake)) return;
    namesOthers ||= intake.findings.some(({ code }) => code === 'row-unknown-metric');
    files.push(intake.input.file);
  }
  if (namesOthers) throw await whichPlan(files, io);
}

/** A row that is left out names a metric, too. */
function namesMetrics({ input, findings }: Intake): boolean {
  return input.observations > 0 || findings.some(({ code }) => code === 'report-foreign');
}

/** That no plan is given, with those that are near: in the working folder, and beside the reports. */
async function whichPlan(files: readonly string[], { cwd }: Io): Promise<UsageError> {
  const beside = files.filter((file) => file !== '-').map((file) => dirname(resolve(cwd, file)));
  const folders = new Set([cwd, ...beside, ...beside.map((folder) => dirname(folder))]);
  const found = new Set<string>();
  for (const folder of folders) for (const plan of await plansIn(folder)) found.add(shown(plan, cwd));
  const near = [...found].sort(compareText).slice(0, MOST_NAMED);
  return new UsageError(USAGE_ERRORS.planNotNamed(DEFAULT_PLAN), planNearby(near, await shippedPlans()));
}

/** The folder itself if it is a plan, and the plans in it. */
async function plansIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.length > MOST_ENTRIES) return [];
  const candidates = [
    folder,
    ...entries.flatMap((each) => (each.isDirectory() ? join(folder, each.name) : [])),
  ];
  const are = await Promise.all(candidates.map(isPlan));
  return candidates.filter((_, at) => are[at]);
}

async function isPlan(folder: string): Promise<boolean> {
  return stat(join(folder, PLAN_FILE)).then(
    (there) => there.isFile(),
    () => false,
  );
}

/** The path as it is written behind `--plan`; a leading `./` tells it from an id. */
function shown(folder: string, cwd: string): string {
  const path = relative(cwd, folder).split(sep).join('/');
  if (path === '') return '.';
  return path.startsWith('..') ? path : `./${path}`;
}
