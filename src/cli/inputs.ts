import { resolve } from 'node:path';
import type { Finding } from '../catalogue/findings.js';
import { NOTES, USAGE_ERRORS } from '../catalogue/cli.js';
import {
  findReports,
  loadReport,
  loadStream,
  openReport,
  readEach,
  readerFor,
  sourcesIn,
  type Intake,
  type Reading,
  type ReportFile,
} from '../intake/index.js';
import { parseDay, type Day } from '../model/calendar.js';
import { isWithinPlan } from '../model/dates.js';
import type { Layout } from '../model/layout.js';
import type { Plan } from '../model/plan.js';
import { err, ok, type Result } from '../model/result.js';
import { loadPlan } from '../plan/load.js';
import { findPlan, shippedPlans } from '../plan/shipped.js';
import type { Waiver } from '../waivers/waiver.js';
import { found, usage, type Failure } from './failure.js';
import type { Io } from './io.js';
import type { RawOptions } from './options.js';
import { dayOption } from './select.js';
import type { Session } from './session.js';
import { whichPlan } from './which-plan.js';

/** The plan that was asked for; the only shipped one, with a note, where none was. */
export async function openPlan(
  wanted: string | undefined,
  { io, note }: Session,
): Promise<Result<Plan, Failure>> {
  const name = wanted ?? (await onlyPlan(note));
  if (name === undefined) return err(await whichPlan(USAGE_ERRORS.noPlan(), [], io));
  const folder = await findPlan(name, io.cwd);
  if (!folder.ok) return err(found(folder.error));
  const plan = await loadPlan(folder.value.folder, folder.value.shownAs, io.cache);
  return plan.ok ? plan : err(found(...plan.error));
}

async function onlyPlan(note: Session['note']): Promise<string | undefined> {
  const [first, ...others] = await shippedPlans();
  if (first === undefined || others.length > 0) return undefined;
  note(NOTES.defaultPlan(first));
  return first;
}

/** The waivers that were asked for; none if none were. */
export async function openWaivers(
  file: string | undefined,
  plan: Plan,
  { cwd }: Io,
): Promise<Result<readonly Waiver[], Failure>> {
  if (file === undefined) return ok([]);
  const { loadWaivers } = await import('../waivers/load.js');
  const waivers = await loadWaivers(resolve(cwd, file), file, plan);
  return waivers.ok ? waivers : err(found(...waivers.error));
}

/** The date of judgement: as given, or today by the plan's own clock, which is said where the plan is not running. */
export function asOfDay(text: string | undefined, plan: Plan, { io, note }: Session): Result<Day, Failure> {
  if (text !== undefined) return dayOption('--as-of', text);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: plan.timeZone }).format(io.now());
  const day = parseDay(today);
  if (day === undefined) return dayOption('--as-of', today);
  if (!isWithinPlan(day, plan)) note(NOTES.judgedToday(today));
  return ok(day);
}

export interface OpenedReports {
  readonly intakes: readonly Intake[];
  /** What could not be found or read beside them. */
  readonly findings: readonly Finding[];
}

/** Reads the reports that paths, folders and globs lead to; it is a failure if not one file can be read. */
export async function openReports(
  patterns: readonly string[],
  plan: Plan,
  reading: Reading,
  io: Io,
  search: Pick<RawOptions, 'followLinks'>,
): Promise<Result<OpenedReports, Failure>> {
  if (patterns.length === 0) return err(noReports());
  const sources = await findReports(patterns, io.cwd, search);
  const [intakes, findings]: [Intake[], Finding[]] = [[], [...sources.notes, ...sources.findings]];
  const read = readerFor(plan, reading);
  for await (const each of readEach(sourcesIn(sources), (file) => openAny(file, io), read)) {
    if (each.ok) intakes.push(each.value);
    else findings.push(each.error);
  }
  return intakes.length > 0 ? ok({ intakes, findings }) : err(found(...findings));
}

export function noReports(): Failure {
  return usage(
    { zh: '没有给出报表', en: 'no reports are given' },
    {
      zh: '写文件、文件夹、通配符,或用 - 表示标准输入',
      en: 'name files, folders or globs, or - for standard input',
    },
  );
}

/** The one report that a command is about. */
export async function openOne(pattern: string, io: Io): Promise<Result<ReportFile, Failure>> {
  const sources = await findReports([pattern], io.cwd);
  const [first, ...others] = sourcesIn(sources);
  if (!first) return err(found(...sources.findings));
  if (others.length > 0) return err(severalFiles(pattern));
  const opened = await open(first.file, io);
  return opened.ok ? ok({ ...opened.value, sheet: first.sheet }) : err(found(opened.error));
}

function severalFiles(pattern: string): Failure {
  return usage(
    { zh: `“${pattern}”不止一个文件`, en: `"${pattern}" is more than one file` },
    { zh: '写一个文件的名称', en: 'name one file' },
  );
}

/** The layouts that were asked for: files, and folders of them. */
export async function openLayouts(
  wanted: readonly string[] = [],
  io: Io,
): Promise<Result<readonly Layout[], Failure>> {
  if (wanted.length === 0) return ok([]);
  const { loadLayouts } = await import('../layouts/load.js');
  const layouts: Layout[] = [];
  for (const path of wanted) {
    const loaded = await loadLayouts(resolve(io.cwd, path), path);
    if (!loaded.ok) return err(found(...loaded.error));
    layouts.push(...loaded.value);
  }
  return ok(layouts);
}

/** Opens a report however large it is. */
async function openAny(file: string, io: Io): Promise<Result<ReportFile, Finding>> {
  return file === '-' ? loadStream(file, io.stdin, io.scratch) : openReport(file, io);
}

async function open(file: string, io: Io): Promise<Result<ReportFile, Finding>> {
  return file === '-' ? loadStream(file, io.stdin, io.scratch) : loadReport(file, io);
}

/** How the reports are to be read: by which layouts, and what is kept of them. */
export async function readingOf(
  raw: Pick<RawOptions, 'layouts'>,
  { io }: Session,
  kept: Omit<Reading, 'layouts'> = {},
): Promise<Result<Reading, Failure>> {
  const layouts = await openLayouts(raw.layouts, io);
  return layouts.ok ? ok({ layouts: layouts.value, ...kept }) : layouts;
}
