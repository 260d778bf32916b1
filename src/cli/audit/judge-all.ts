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

/** So many tasks are handed to a thread at a time: few enough to keep the others busy at the end. */
const BATCH = 8;

/** Those who do the work on files: threads where there are several to be had, else this one. */
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

/** Made before there are threads; where it can't be made, those that want one find out why. */
function scratchOf({ scratch }: Session['io']): string | undefined {
  try {
    return scratch?.();
  } catch {
    return undefined;
  }
}

/** What is read of the reports that were found, one after the other and only as far as it is asked for. */
export async function* intakesOf(
  found: FoundReports,
  frame: Grounds['frame'],
): AsyncGenerator<Intake, void, undefined> {
  const { plan, layouts, asOf } = frame;
  const read = readerFor(plan, { layouts, inForceOn: asOf, listsLeftOut: false });
  for await (const each of readEach(sourcesIn(found), (file) => openReport(file, frame), read))
    if (each.ok) yield each.value;
}

/** What is one submission. Whose a file is, is known once it has been read: `undefined` if that was interrupted. */
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

/** Judges submissions and hands each over in their order, as soon as it and those before it are done. */
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

/** Made as they are handed out: what is known of them from earlier is not held for all at once. */
function* tasksFor(
  submissions: readonly Submission[],
  before: (submission: Submission) => Audited | undefined,
): Generator<AuditTask, void, undefined> {
  for (const submission of submissions)
    yield { sort: 'judge', submission, earlier: before(submission)?.inputs };
}

/** The progress of a run, unless nothing is to be said, or lines come to the same terminal. */
export function progressFor(
  session: Session,
  { quiet, streams }: { readonly quiet: boolean; readonly streams: boolean },
): (total: number) => Progress {
  const silent = quiet || (streams && session.io.stdout.isTTY === true);
  return (total) => (silent ? SILENT : progressOf(total, session));
}
