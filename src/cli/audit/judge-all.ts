import type { Audited, Grouping } from '../../audit-result.js';
import { byDepartment, byFile, byFolder, type NamedDepartments } from '../../audit/group.js';
import type { Submission } from '../../audit/submission.js';
import { failedWith, workBy, type TaskResult, type AuditTask } from '../../audit/work.js';
import {
  openReport,
  readEach,
  readerFor,
  sourcesIn,
  type FoundReports,
  type Intake,
} from '../../intake/index.js';
import type { Session } from '../session.js';
import { alone, type Crew } from './crew.js';
import { keyOf, type Earlier } from './earlier.js';
import type { Grounds } from './ground.js';
import { progressOf, SILENT, type Progress } from './progress.js';
import { Threads } from './threads.js';

/** Most tasks in one batch: few enough to keep all threads busy until the end. */
const BATCH = 8;

/** Threads if there is work for several and the host can start them, else this thread. */
export function crewFor(
  { frame, request }: Grounds,
  jobs: number,
  files: readonly string[],
  { io }: Session,
): Crew<AuditTask, TaskResult> {
  const wanted = Math.min(jobs, files.length);
  if (wanted < 2 || io.worker === undefined) return alone(workBy(frame));
  const batchSize = Math.max(1, Math.min(BATCH, Math.floor(files.length / (wanted * 2))));
  const data = { ...request, scratch: scratchOf(io) };
  return new Threads({ entry: io.worker, data, jobs: wanted, batchSize, died: failedWith });
}

/** Makes the scratch folder before threads start. On failure the error is left to the thread that needs the folder. */
function scratchOf({ scratch }: Session['io']): string | undefined {
  try {
    return scratch?.();
  } catch {
    return undefined;
  }
}

/** Reads the found reports one after the other, only as far as the caller iterates. Unreadable ones are left out. */
export async function* intakesOf(
  found: FoundReports,
  frame: Grounds['frame'],
): AsyncGenerator<Intake, void, undefined> {
  const { plan, layouts, asOf } = frame;
  const read = readerFor(plan, { layouts, inForceOn: asOf, listsLeftOut: false });
  for await (const each of readEach(sourcesIn(found), (file) => openReport(file, frame), read))
    if (each.ok) yield each.value;
}

/**
 * Groups reports into submissions. The department of a file is known only once it is read; `undefined` if
 * that was interrupted.
 */
export async function groupUp(
  found: FoundReports,
  groupBy: Grouping,
  { frame }: Grounds,
  crew: Crew<AuditTask, TaskResult>,
  tell: (total: number) => Progress,
): Promise<readonly Submission[] | undefined> {
  const { findings } = found;
  const sources = sourcesIn(found);
  if (groupBy !== 'department') return (groupBy === 'file' ? byFile : byFolder)({ sources, findings });
  const progress = tell(sources.length);
  const named: NamedDepartments[] = [];
  const tasks = sources.map((source): AuditTask => ({ sort: 'who', source }));
  for await (const done of crew.inOrder(tasks)) {
    const source = sources[named.length];
    if (source) named.push({ source, departments: done.sort === 'named' ? done.departments : undefined });
    progress.tell(named.length);
  }
  progress.clear();
  return named.length === sources.length ? byDepartment(frame.plan, named, findings) : undefined;
}

/**
 * Judges submissions and yields each in order, as soon as it and all before it are done. `taken` marks an
 * earlier run's result.
 */
export async function* judgeAll(
  submissions: readonly Submission[],
  earlier: Earlier,
  crew: Crew<AuditTask, TaskResult>,
): AsyncGenerator<{ readonly audited: Audited; readonly taken: boolean }, void, undefined> {
  const before = ({ name, departments }: Submission): Audited | undefined =>
    earlier.of(keyOf(name, departments));
  let at = 0;
  for await (const done of crew.inOrder(tasksFor(submissions, before))) {
    const submission = submissions[at];
    at += 1;
    if (done.sort === 'judged') {
      yield { audited: done.audited, taken: false };
    } else {
      const audited = submission && before(submission);
      if (audited) yield { audited, taken: true };
    }
  }
}

/** A generator, so that earlier results are not in memory for all submissions at once. */
function* tasksFor(
  submissions: readonly Submission[],
  before: (submission: Submission) => Audited | undefined,
): Generator<AuditTask, void, undefined> {
  for (const submission of submissions)
    yield { sort: 'judge', submission, earlier: before(submission)?.inputs };
}

/** Progress of a run; silent if `quiet`, or if lines go to standard output on a terminal. */
export function progressFor(
  session: Session,
  { quiet, streams }: { readonly quiet: boolean; readonly streams: boolean },
): (total: number) => Progress {
  const silent = quiet || (streams && session.io.stdout.isTTY === true);
  return (total) => (silent ? SILENT : progressOf(total, session));
}
