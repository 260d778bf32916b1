import type { Audited, AuditResult } from '../../audit-result.js';
import { auditStatus, Totals } from '../../audit/summary.js';
import type { Submission } from '../../audit/submission.js';
import type { Done, Task } from '../../audit/work.js';
import { describeFinding } from '../../catalogue/findings.js';
import { AUDIT_NOTES, AUDIT_USAGE, type AuditStatus } from '../../catalogue/labels-audit.js';
import { EXIT } from '../../exit.js';
import { findReports } from '../../intake/index.js';
import { err, ok, type Result } from '../../model/result.js';
import { LISTS_FINDINGS, REPORT_FORMATS, type ReportFormat } from '../../report/format-names.js';
import { AUDIT_LINES, AUDIT_RENDERERS } from '../../report/audit/index.js';
import type { Crew } from '../audit/crew.js';
import { NOTHING_EARLIER, openEarlier, type Earlier } from '../audit/earlier.js';
import { openGrounds, type Grounds } from '../audit/ground.js';
import { crewFor, groupUp, intakesOf, judgeAll, progressFor } from '../audit/judge-all.js';
import { openLines, type Lines, type LinesRequest } from '../audit/lines.js';
import { auditChoices, type AuditChoices, type RawAuditOptions } from '../audit/options.js';
import { usage, type Failure } from '../failure.js';
import { noReports } from '../inputs.js';
import { deliver } from '../output.js';
import { presentationOption, type Delivery, type Presentation } from '../presentation.js';
import type { Outcome, Session } from '../session.js';
import { filesIn } from '../snapshot.js';
import { planIsMeant } from '../which-plan.js';

/** `plancheck audit`: judges many submissions, each by itself. */
export async function runAudit(
  reports: readonly string[],
  raw: RawAuditOptions,
  version: string,
  session: Session,
): Promise<Outcome> {
  const { io } = session;
  const presentation = presentationOption(raw, REPORT_FORMATS, io.cwd);
  if (!presentation.ok) return presentation;
  const choices = auditChoices(raw);
  if (!choices.ok) return choices;
  if (reports.length === 0) return err(noReports());
  if (reports.includes('-')) return err(usage(...AUDIT_USAGE.standardInput()));
  const grounds = await openGrounds(raw, choices.value, version, session);
  if (!grounds.ok) return grounds;
  const header = AUDIT_LINES.header(grounds.value.ground);
  const earlier =
    raw.resume === undefined ? ok(NOTHING_EARLIER) : await openEarlier(raw.resume, header, session);
  if (!earlier.ok) return earlier;
  try {
    const request = { reports, raw, choices: choices.value, header, earlier: earlier.value };
    return await auditReports(request, presentation.value, grounds.value, session);
  } finally {
    await earlier.value.close();
  }
}

/** What is to be judged and how, once all that the command line names besides reports is open. */
interface Request {
  readonly reports: readonly string[];
  readonly raw: RawAuditOptions;
  readonly choices: AuditChoices;
  readonly header: string;
  readonly earlier: Earlier;
}

async function auditReports(
  { reports, raw, choices, header, earlier }: Request,
  presentation: Presentation<ReportFormat>,
  grounds: Grounds,
  session: Session,
): Promise<Outcome> {
  const { io } = session;
  const found = await findReports(reports, io.cwd, raw);
  for (const note of found.notes)
    session.note({ zh: describeFinding(note, 'zh').message, en: describeFinding(note, 'en').message });
  const files = [...found.files, ...found.sheets.map(({ file }) => file)];
  const meant = await planIsMeant(raw.plan, intakesOf(found, grounds.frame), io);
  if (!meant.ok) return meant;
  const crew = crewFor(grounds, choices.jobs, files, session);
  const interruption = io.interrupted?.();
  void interruption?.happened.then(() => {
    crew.stop();
  });
  const streams = presentation.deliveries.some(
    ({ format, file }) => format === 'ndjson' && file === undefined,
  );
  const progress = progressFor(session, { quiet: raw.quiet === true, streams });
  try {
    const submissions = await groupUp(found, choices, grounds, crew, progress);
    if (!submissions) {
      session.note(AUDIT_NOTES.interrupted(0, files.length));
      return ok(EXIT.interrupted);
    }
    const job = { submissions, files, crew, progress: progress(submissions.length), raw, header, earlier };
    return await writeAll(job, presentation, session, grounds);
  } finally {
    interruption?.forget();
    await crew.close();
  }
}

interface Job {
  readonly submissions: readonly Submission[];
  readonly files: readonly string[];
  readonly crew: Crew<Task, Done>;
  readonly progress: ReturnType<ReturnType<typeof progressFor>>;
  readonly raw: RawAuditOptions;
  readonly header: string;
  readonly earlier: Earlier;
}

/** Judges all and writes the reports: those of lines as it goes, the others at its end. */
async function writeAll(
  job: Job,
  presentation: Presentation<ReportFormat>,
  session: Session,
  { ground }: Grounds,
): Promise<Outcome> {
  const { files, raw } = job;
  const lines = await linesOf(presentation, files, { header: job.header, earlier: raw.resume }, session);
  if (!lines.ok) return lines;
  const judged = await judgeInto(job, lines.value, presentation, session);
  if (!judged.ok) {
    await closeAll(lines.value);
    return judged;
  }
  const { listed, totals } = judged.value;
  const status = auditStatus(totals);
  const summary = AUDIT_LINES.summary(totals, status);
  const failure = (await writeTo(lines.value, summary)) ?? (await closeAll(lines.value));
  if (failure) return err(failure);
  const result: AuditResult = { ground, submissions: listed, totals };
  const delivered = await deliverRest(presentation, result, status, raw, files, session);
  return delivered.ok ? ok(status) : delivered;
}

interface Judged {
  readonly listed: readonly Audited[];
  readonly totals: AuditResult['totals'];
}

async function judgeInto(
  { submissions, crew, progress, raw, header, earlier }: Job,
  lines: readonly Lines[],
  { deliveries }: Presentation<ReportFormat>,
  { note }: Session,
): Promise<Result<Judged, Failure>> {
  const keep = keeperFor(deliveries);
  const totals = new Totals();
  const listed: Audited[] = [];
  let [done, taken] = [0, 0];
  let failure = await writeTo(lines, header);
  for await (const each of failure ? [] : judgeAll(submissions, earlier, crew)) {
    done += 1;
    if (each.taken) taken += 1;
    totals.add(each.audited);
    listed.push(...keep(each.audited));
    if (lines.length > 0) failure = await writeTo(lines, AUDIT_LINES.submission(each.audited));
    if (failure) break;
    progress.tell(done);
  }
  progress.clear();
  if (failure) return err(failure);
  if (raw.resume !== undefined && taken > 0) note(AUDIT_NOTES.resumed(raw.resume, taken, submissions.length));
  if (done < submissions.length) note(AUDIT_NOTES.interrupted(done, submissions.length));
  return ok({ listed, totals: totals.total(submissions.length) });
}

/** What is kept of a submission for the reports that are made at the end: nothing that none of them shows. */
function keeperFor(deliveries: readonly Delivery<ReportFormat>[]): (audited: Audited) => readonly Audited[] {
  const formats = new Set(deliveries.map(({ format }) => format));
  formats.delete('ndjson');
  if ([...formats].some((format) => LISTS_FINDINGS.has(format))) return (audited) => [audited];
  return (audited) =>
    formats.size === 0
      ? []
      : [{ ...audited, findings: audited.status === 3 ? audited.findings.slice(0, 1) : [] }];
}

async function linesOf(
  { deliveries, force, settings }: Presentation<ReportFormat>,
  files: readonly string[],
  request: Pick<LinesRequest, 'header' | 'earlier'>,
  session: Session,
): Promise<Result<readonly Lines[], Failure>> {
  const all: Lines[] = [];
  const read = [...files, ...(await filesIn(settings, session.io.cwd))];
  for (const { format, file } of deliveries) {
    if (format !== 'ndjson') continue;
    const lines = await openLines(file, read, { ...request, force }, session);
    if (!lines.ok) {
      await closeAll(all);
      return lines;
    }
    all.push(lines.value);
  }
  return ok(all);
}

async function writeTo(lines: readonly Lines[], line: string): Promise<Failure | undefined> {
  for (const each of lines) {
    const failure = await each.write(line);
    if (failure) return failure;
  }
  return undefined;
}

async function closeAll(lines: readonly Lines[]): Promise<Failure | undefined> {
  const failures = await Promise.all(lines.map((each) => each.close()));
  return failures.find((failure) => failure !== undefined);
}

async function deliverRest(
  presentation: Presentation<ReportFormat>,
  result: AuditResult,
  status: AuditStatus,
  { quiet = false, summary = false }: RawAuditOptions,
  files: readonly string[],
  session: Session,
): Promise<Result<undefined, Failure>> {
  const rest = presentation.deliveries.flatMap(({ format, file }) =>
    format === 'ndjson' ? [] : [{ format, file }],
  );
  return deliver(
    { ...presentation, deliveries: rest },
    async (format, options) => AUDIT_RENDERERS[format](result, status, { ...options, quiet, summary }),
    session,
    { inputs: files },
  );
}
