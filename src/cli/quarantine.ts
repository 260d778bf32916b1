import { createHash } from 'node:crypto';
import { lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Finding } from '../catalogue/findings.js';
import type { CheckResult } from '../check-result.js';
import { NOTHING_QUARANTINED, QUARANTINED, QUARANTINE_REFUSED } from '../catalogue/labels-quarantine.js';
import { keeperFor, loadReport, type KeptRows, type ReportFile } from '../intake/index.js';
import type { Input } from '../model/observation.js';
import { groupBy } from '../model/collections.js';
import { err, ok, type Result } from '../model/result.js';
import { scopeOf } from '../model/scope.js';
import { stemsOf } from '../quarantine/names.js';
import { quarantine, type Quarantined } from '../quarantine/quarantine.js';
import { isFault } from '../quarantine/rows.js';
import type { Language } from '../model/words.js';
import { usage, type Failure } from './failure.js';
import { departmentsOption } from './select.js';
import type { Session } from './session.js';
import { errnoOf, finishAll, prepareAt, type Prepared } from './write.js';

/** What is to be quarantined: the files that were read, and everything that was found in them. */
export interface QuarantineRequest {
  readonly result: Pick<CheckResult, 'plan' | 'inputs' | 'findings'>;
  /** The words by which the reports were found. */
  readonly patterns: readonly string[];
  /** The departments that the command line names: the rows of others are none of this. */
  readonly department: readonly string[] | undefined;
}

type Done = Result<undefined, Failure>;

/** Writes the files with errors into a folder, divided; nothing is written if the folder does not do. */
export async function quarantineInto(
  folder: string,
  request: QuarantineRequest,
  session: Session,
): Promise<Done> {
  if (folder === '') return err(usage(...QUARANTINE_REFUSED.noFolder()));
  const { cwd } = session.io;
  const root = await realOf(resolve(cwd, folder));
  const stems = stemsOf(faultyNames(request));
  const unfit = await unfitness(folder, root, [...stems.values()], request, cwd);
  if (unfit) return err(unfit);
  const { plan, inputs, findings: all } = request.result;
  const departments = departmentsOption(plan, request.department);
  if (!departments.ok) return departments;
  const keep = keeperFor(plan, departments.value && scopeOf(plan, departments.value));
  const read = new Map(inputs.map((input) => [input.file, input]));
  const findings = groupBy(all, ({ place }) => place?.file);
  let written = 0;
  for (const [name, stem] of stems) {
    const file = await readAgain(name, read.get(name), cwd);
    if (!file.ok) return file;
    const divided = divide(file.value, keep, findings.get(name) ?? [], session.language);
    if (!divided) continue;
    const done = await writeDivided(root, stem, divided, session);
    if (!done.ok) return done;
    written += 1;
    const { sound, faulty } = divided.counts;
    const args = { file: name, stem: shown(join(folder, stem)), sound, faulty };
    session.note({ zh: QUARANTINED.zh(args), en: QUARANTINED.en(args) });
  }
  if (written === 0) session.note(NOTHING_QUARANTINED);
  return ok(undefined);
}

/** The files that have faults: of those read, and of those that are there but could not be. */
function faultyNames({ result: { inputs, findings } }: QuarantineRequest): readonly string[] {
  const unread = findings.flatMap(({ code, place }) => (place && UNREAD.has(code) ? [place.file] : []));
  const faulty = new Set(findings.filter(isFault).map(({ place }) => place?.file));
  const read = inputs.filter(({ file, rejected }) => rejected > 0 || faulty.has(file));
  return [...read.map(({ file }) => file), ...unread];
}

/**
 * Reads a file with faults once more: the bytes of all files are never in memory together. It must be what it was;
 * standard input cannot be read again, so that of it there is only what was found.
 */
async function readAgain(
  name: string,
  input: Input | undefined,
  cwd: string,
): Promise<Result<ReportFile | undefined, Failure>> {
  if (input === undefined || name === '-') return ok(undefined);
  const file = await loadReport(name, cwd);
  if (!file.ok && file.error.code === 'file-too-large')
    return err(usage(...QUARANTINE_REFUSED.tooLarge(name, file.error.args.limit)));
  const same = file.ok && sha256Of(file.value) === input.sha256;
  return same ? ok(file.value) : err(usage(...QUARANTINE_REFUSED.changed(name)));
}

function sha256Of({ bytes, packed }: ReportFile): string {
  return packed?.sha256 ?? createHash('sha256').update(bytes).digest('hex');
}

function divide(
  file: ReportFile | undefined,
  keep: (file: ReportFile) => KeptRows | undefined,
  findings: readonly Finding[],
  language: Language,
): Quarantined | undefined {
  const bytes = file?.bytes ?? new Uint8Array();
  return quarantine({ bytes }, file && keep(file), findings, language);
}

const UNREAD: ReadonlySet<string> = new Set([
  'file-unreadable',
  'file-too-large',
  'file-not-regular',
  'file-not-unpacked',
  'file-needs-duckdb',
]);

async function writeDivided(
  root: string,
  stem: string,
  { sound, faulty, correction }: Quarantined,
  session: Session,
): Promise<Done> {
  const fromHere = (path: string): string => shown(relative(session.io.cwd, path));
  const refused = (reason: string): Done =>
    err(usage(...QUARANTINE_REFUSED.unwritable(fromHere(join(root, stem)), reason)));
  const prepared: Prepared[] = [];
  try {
    const stray = await makeFolders(root, dirname(join(root, stem)));
    if (stray !== undefined) return err(usage(...QUARANTINE_REFUSED.isLink(fromHere(stray))));
    for (const [ending, bytes] of Object.entries({ sound, faulty, correction }))
      if (bytes !== undefined)
        prepared.push(await prepareAt(join(root, `${stem}.${ending}.csv`), bytes, session.io.temporary));
    const fault = await finishAll(prepared);
    return fault ? refused(fault.reason) : ok(undefined);
  } catch (error) {
    return refused(errnoOf(error));
  } finally {
    await Promise.all(prepared.map(({ clear }) => clear()));
  }
}

/** Makes the folders that lead to one below `root`; answers with what is none, such as a link to another place. */
async function makeFolders(root: string, folder: string): Promise<string | undefined> {
  await mkdir(root, { recursive: true });
  let path = root;
  for (const segment of relative(root, folder).split(sep)) {
    if (segment === '') continue;
    path = join(path, segment);
    const there = await lstat(path).catch(() => undefined);
    if (there?.isDirectory() === false) return path;
    if (!there) await mkdir(path);
  }
  return undefined;
}

/** Why a folder does not do: what is written there would be among the reports, today or the next time. */
async function unfitness(
  folder: string,
  root: string,
  stems: readonly string[],
  { result: { inputs }, patterns }: QuarantineRequest,
  cwd: string,
): Promise<Failure | undefined> {
  for (const { file } of inputs) {
    if (file !== '-' && isBelow(root, await realOf(resolve(cwd, file))))
      return usage(...QUARANTINE_REFUSED.holdsReport(folder, file));
  }
  for (const pattern of patterns) {
    if (await leadsTo(pattern, root, stems, cwd))
      return usage(...QUARANTINE_REFUSED.isSearched(folder, pattern));
  }
  return undefined;
}

/** Whether a folder or a glob finds what is written below `root`; hidden folders are not searched. */
async function leadsTo(
  pattern: string,
  root: string,
  stems: readonly string[],
  cwd: string,
): Promise<boolean> {
  const path = resolve(cwd, pattern);
  const status = await stat(path).catch(() => undefined);
  if (status?.isDirectory()) {
    const real = await realOf(path);
    return (
      isBelow(real, root) &&
      !relative(real, root)
        .split(sep)
        .some((segment) => segment.startsWith('.'))
    );
  }
  if (status) return false;
  const matches = picomatch(pattern.replace(/^(?:\.\/)+/u, ''));
  return stems.some((stem) => {
    const written = join(root, `${stem}.sound.csv`);
    return matches(shown(written)) || matches(shown(relative(cwd, written)));
  });
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/** The real path of what is there, or will be: the folders that exist lead to it. */
async function realOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined) return real;
  const above = dirname(path);
  return above === path ? path : join(await realOf(above), relative(above, path));
}

function shown(path: string): string {
  return path.replaceAll(sep, '/');
}
