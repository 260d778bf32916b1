import type { Audited, AuditResult } from '../../audit-result.js';
import { auditStatus, Totals } from '../../audit/summary.js';
import type { Submission } from '../../audit/submission.js';
import type { TaskResult, AuditTask } from '../../audit/work.js';
import { describeFinding } from '../../catalogue/findings.js';
import { AUDIT_NOTES, AUDIT_USAGE, type AuditStatus } from '../../catalogue/labels/audit.js';
import { EXIT, type ExitStatus } from '../../exit.js';
import { findReports } from '../../intake/index.js';
import { LISTS_FINDINGS, type ReportFormat } from '../../report/format-names.js';
import { AUDIT_LINES, AUDIT_RENDERERS } from '../../report/audit/index.js';
import type { Crew } from '../audit/crew.js';
import { NOTHING_EARLIER, openEarlier, type Earlier } from '../audit/earlier.js';
import { openGrounds, type Grounds } from '../audit/ground.js';
import { crewFor, groupUp, intakesOf, judgeAll, progressFor } from '../audit/judge-all.js';
import { openLines, type ReportLines } from '../audit/lines.js';
import { UsageError } from '../errors.js';
import { noReports } from '../inputs.js';
import type { Delivery } from '../options/presentation.js';
import type { AuditArguments } from '../options/requests.js';
import { deliver } from '../output/deliver.js';
import type { Session } from '../session.js';
import { filesIn, settingPathsOf } from '../watch/snapshot.js';
import { ensurePlanMeant } from '../which-plan.js';

/** `plancheck audit`: judges many submissions, each by itself. */
export async function runAudit(
  request: AuditArguments,
  version: string,
  session: Session,
): Promise<ExitStatus> {
  const { reports, resume } = request;
  if (reports.length === 0) throw noReports();
  if (reports.includes('-')) throw new UsageError(...AUDIT_USAGE.standardInput());
  const grounds = await openGrounds(request, version, session);
  const header = AUDIT_LINES.header(grounds.ground);
  const earlier = resume === undefined ? NOTHING_EARLIER : await openEarlier(resume, header, session);
  try {
    return await auditReports({ request, header, earlier, grounds }, session);
  } finally {
    await earlier.close();
  }
}

/** An audit once everything that the command line names, except reports, is open. */
interface Audit {
  readonly request: AuditArguments;
  readonly header: string;
  readonly earlier: Earlier;
  readonly grounds: Grounds;
}

async function auditReports(audit: Audit, session: Session): Promise<ExitStatus> {
  const { io } = session;
  const { request, grounds } = audit;
  const found = await findReports(request.reports, io.cwd, request);
  for (const note of found.notes)
    session.note({ zh: describeFinding(note, 'zh').message, en: describeFinding(note, 'en').message });
  const files = [...found.files, ...found.sheets.map(({ file }) => file)];
  await ensurePlanMeant(request.plan, intakesOf(found, grounds.frame), io);
  const crew = crewFor(grounds, request.jobs, files, session);
  const interruption = io.interrupted?.();
  void interruption?.happened.then(() => {
    crew.stop();
  });
  const streams = request.presentation.deliveries.some(
    ({ format, file }) => format === 'ndjson' && file === undefined,
  );
  const progress = progressFor(session, { quiet: request.quiet, streams });
  try {
    const submissions = await groupUp(found, request.groupBy, grounds, crew, progress);
    if (!submissions) {
      session.note(AUDIT_NOTES.interrupted(0, files.length));
      return EXIT.interrupted;
    }
    const job = { ...audit, submissions, files, crew, progress: progress(submissions.length) };
    return await writeAll(job, session);
  } finally {
    interruption?.forget();
    await crew.close();
  }
}

interface Job extends Audit {
  readonly submissions: readonly Submission[];
  readonly files: readonly string[];
  readonly crew: Crew<AuditTask, TaskResult>;
  readonly progress: ReturnType<ReturnType<typeof progressFor>>;
}

/** Judges all submissions and writes the reports: NDJSON while it judges, other formats at the end. */
async function writeAll(job: Job, session: Session): Promise<ExitStatus> {
  const { request, files, grounds } = job;
  const lines = await linesOf(job, session);
  let judged: Judged;
  let status: AuditStatus;
  try {
    judged = await judgeInto(job, lines, session);
    status = auditStatus(judged.totals);
    await writeTo(lines, AUDIT_LINES.summary(judged.totals, status));
  } catch (error) {
    await closeAll(lines).catch(() => undefined);
    throw error;
  }
  await closeAll(lines);
  const { listed, totals } = judged;
  const result: AuditResult = { ground: grounds.ground, submissions: listed, totals };
  await deliverRest(request, result, status, files, session);
  return status;
}

interface Judged {
  readonly listed: readonly Audited[];
  readonly totals: AuditResult['totals'];
}

async function judgeInto(
  { request, submissions, crew, progress, header, earlier }: Job,
  lines: readonly ReportLines[],
  { note }: Session,
): Promise<Judged> {
  const { presentation, resume } = request;
  const keep = keeperFor(presentation.deliveries);
  const totals = new Totals();
  const listed: Audited[] = [];
  let [done, taken] = [0, 0];
  await writeTo(lines, header);
  try {
    for await (const each of judgeAll(submissions, earlier, crew)) {
      done += 1;
      if (each.taken) taken += 1;
      totals.add(each.audited);
      listed.push(...keep(each.audited));
      if (lines.length > 0) await writeTo(lines, AUDIT_LINES.submission(each.audited));
      progress.tell(done);
    }
  } finally {
    progress.clear();
  }
  if (resume !== undefined && taken > 0) note(AUDIT_NOTES.resumed(resume, taken, submissions.length));
  if (done < submissions.length) note(AUDIT_NOTES.interrupted(done, submissions.length));
  return { listed, totals: totals.total(submissions.length) };
}

/** Selects what to keep of a submission for the reports written at the end: only what one of them shows. */
function keeperFor(deliveries: readonly Delivery<ReportFormat>[]): (audited: Audited) => readonly Audited[] {
  const formats = new Set(deliveries.map(({ format }) => format));
  formats.delete('ndjson');
  if ([...formats].some((format) => LISTS_FINDINGS.has(format))) return (audited) => [audited];
  return (audited) =>
    formats.size === 0
      ? []
      : [{ ...audited, findings: audited.status === 3 ? audited.findings.slice(0, 1) : [] }];
}

async function linesOf({ request, files, header }: Job, session: Session): Promise<readonly ReportLines[]> {
  const { presentation, resume: earlier } = request;
  const { deliveries, force } = presentation;
  const { cwd } = session.io;
  const all: ReportLines[] = [];
  const read = [...files, ...(await filesIn(settingPathsOf(request, cwd), cwd))];
  try {
    for (const { format, file } of deliveries)
      if (format === 'ndjson') all.push(await openLines(file, read, { header, earlier, force }, session));
  } catch (error) {
    await closeAll(all).catch(() => undefined);
    throw error;
  }
  return all;
}

async function writeTo(lines: readonly ReportLines[], line: string): Promise<void> {
  for (const each of lines) await each.write(line);
}

async function closeAll(lines: readonly ReportLines[]): Promise<void> {
  await Promise.all(lines.map((each) => each.close()));
}

async function deliverRest(
  { presentation, ...request }: AuditArguments,
  result: AuditResult,
  status: AuditStatus,
  files: readonly string[],
  session: Session,
): Promise<void> {
  const { quiet, summary } = request;
  const deliveries = presentation.deliveries.flatMap(({ format, file }) =>
    format === 'ndjson' ? [] : [{ format, file }],
  );
  await deliver(
    { ...request, presentation: { ...presentation, deliveries } },
    async (format, options) => AUDIT_RENDERERS[format](result, status, { ...options, quiet, summary }),
    session,
    { inputs: files },
  );
}
