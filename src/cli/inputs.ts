import { resolve } from 'node:path';
import type { Finding } from '../catalogue/findings.js';
import { NOTES } from '../catalogue/cli.js';
import {
  findReports,
  loadReport,
  loadStream,
  openReport,
  readEach,
  readerFor,
  sourcesIn,
  type Intake,
  type ReadingOptions,
  type ReportFile,
} from '../intake/index.js';
import type { Day } from '../model/calendar.js';
import { isWithinPlan } from '../model/dates.js';
import type { DepartmentId } from '../model/ids.js';
import type { Layout } from '../model/layout.js';
import type { Plan } from '../model/plan.js';
import type { Result } from '../model/result.js';
import { loadPlan } from '../plan/load.js';
import { DEFAULT_PLAN, findPlan } from '../plan/shipped.js';
import type { Waiver } from '../waivers/waiver.js';
import { demand, InputError, UsageError } from './errors.js';
import type { Io } from './io.js';
import { asDay } from './options/parse.js';
import { departmentsNamed } from './select.js';
import type { Session } from './session.js';

/** What reports are read and judged by, opened. */
export interface OpenedSettings {
  readonly plan: Plan;
  readonly asOf: Day;
  /** `undefined` means all departments. */
  readonly departments: ReadonlySet<DepartmentId> | undefined;
  readonly waivers: readonly Waiver[];
  readonly layouts: readonly Layout[];
}

/** Names of the settings in a request. */
export interface SettingsRequest {
  readonly plan: string | undefined;
  readonly asOf: Day | undefined;
  readonly departments?: readonly string[];
  readonly waivers?: string | undefined;
  readonly layouts: readonly string[];
}

export async function openSettings(request: SettingsRequest, session: Session): Promise<OpenedSettings> {
  const { io } = session;
  const plan = await openPlan(request.plan, session);
  return {
    plan,
    asOf: request.asOf ?? today(plan, session),
    departments: departmentsNamed(plan, request.departments ?? []),
    waivers: await openWaivers(request.waivers, plan, io),
    layouts: await openLayouts(request.layouts, io),
  };
}

/** The plan that was asked for; the default one, with a note, where none was. */
export async function openPlan(wanted: string | undefined, { io, note }: Session): Promise<Plan> {
  if (wanted === undefined) note(NOTES.defaultPlan(DEFAULT_PLAN));
  const { folder, shownAs } = demand(await findPlan(wanted ?? DEFAULT_PLAN, io.cwd));
  return demand(await loadPlan(folder, shownAs, io.cache));
}

/** The waivers that were asked for; none if none were. */
async function openWaivers(file: string | undefined, plan: Plan, { cwd }: Io): Promise<readonly Waiver[]> {
  if (file === undefined) return [];
  const { loadWaivers } = await import('../waivers/load.js');
  return demand(await loadWaivers(resolve(cwd, file), file, plan));
}

/** Default date of judgement: today in the plan's time zone, with a note if today is outside the plan's period. */
export function today(plan: Plan, { io, note }: Session): Day {
  const text = new Intl.DateTimeFormat('en-CA', { timeZone: plan.timeZone }).format(io.now());
  const today = asDay(text, '--as-of');
  if (!isWithinPlan(today, plan)) note(NOTES.judgedToday(text));
  return today;
}

export interface OpenedReports {
  readonly intakes: readonly Intake[];
  /** Findings of files that were not found or could not be read. */
  readonly findings: readonly Finding[];
}

/** Reads the reports that paths, folders and globs name; throws an `InputError` if no file can be read. */
export async function openReports(
  { reports, followLinks }: { readonly reports: readonly string[]; readonly followLinks: boolean },
  plan: Plan,
  reading: ReadingOptions,
  io: Io,
): Promise<OpenedReports> {
  if (reports.length === 0) throw noReports();
  const sources = await findReports(reports, io.cwd, { followLinks });
  const [intakes, findings]: [Intake[], Finding[]] = [[], [...sources.notes, ...sources.findings]];
  const read = readerFor(plan, reading);
  const open = async (file: string): Promise<Result<ReportFile, Finding>> =>
    file === '-' ? loadStream(file, io.stdin, io.scratch) : openReport(file, io);
  for await (const each of readEach(sourcesIn(sources), open, read)) {
    if (each.ok) intakes.push(each.value);
    else findings.push(each.error);
  }
  if (intakes.length === 0) throw new InputError(findings);
  return { intakes, findings };
}

export function noReports(): UsageError {
  return new UsageError(
    { zh: '没有给出报表', en: 'no reports are given' },
    {
      zh: '写文件、文件夹、通配符，或用 - 表示标准输入',
      en: 'name files, folders or globs, or - for standard input',
    },
  );
}

/** Opens the single report that a command takes. */
export async function openOne(pattern: string, io: Io): Promise<ReportFile> {
  const sources = await findReports([pattern], io.cwd);
  const [first, ...others] = sourcesIn(sources);
  if (!first) throw new InputError(sources.findings);
  if (others.length > 0)
    throw new UsageError(
      { zh: `“${pattern}”不止一个文件`, en: `"${pattern}" is more than one file` },
      { zh: '写一个文件的名称', en: 'name one file' },
    );
  const { file, sheet } = first;
  const opened = file === '-' ? await loadStream(file, io.stdin, io.scratch) : await loadReport(file, io);
  return { ...demand(opened), sheet };
}

/** The requested layouts: files, and folders of files. */
export async function openLayouts(wanted: readonly string[], { cwd }: Io): Promise<readonly Layout[]> {
  if (wanted.length === 0) return [];
  const { loadLayouts } = await import('../layouts/load.js');
  const layouts: Layout[] = [];
  for (const path of wanted) layouts.push(...demand(await loadLayouts(resolve(cwd, path), path)));
  return layouts;
}
