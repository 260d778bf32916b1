import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../../src/check.js';
import type { CheckResult } from '../../src/check-result.js';
import { describeFinding } from '../../src/catalogue/findings.js';
import type { Assessment } from '../../src/model/assessment.js';
import { parseDay, type Day, type Period } from '../../src/model/calendar.js';
import { parseDecimal, plain, type Decimal } from '../../src/model/decimal.js';
import type { RegionId } from '../../src/model/ids.js';
import { readerFor } from '../../src/intake/index.js';
import type { Plan } from '../../src/model/plan.js';
import { parsePlan } from '../../src/plan/parse.js';
import { reckon, type Reckoning } from '../../src/reckon/reckon.js';
import type { MetricLedger } from '../../src/reckon/statement.js';

/** The plan that the fixtures of the rules share: made up, with three counties and metrics of every type. */
export const RULES: Plan = loadRules();

function loadRules(): Plan {
  const folder = fileURLToPath(new URL('../../fixtures/_plans/rules', import.meta.url));
  const names = readdirSync(folder).sort();
  return planOf(Object.fromEntries(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')])));
}

/** Makes a plan of its files, which must be sound. */
export function planOf(files: Readonly<Record<string, string>>): Plan {
  const parsed = parsePlan(Object.entries(files).map(([file, text]) => ({ file, text })));
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.error.map((finding) => describeFinding(finding, 'en').message).join('\n'));
}

export function day(text: string): Day {
  const read = parseDay(text);
  if (read === undefined) throw new RangeError(text);
  return read;
}

export function span(start: string, end: string): Period {
  return { start: day(start), end: day(end) };
}

export function decimal(text: string): Decimal {
  const read = parseDecimal(text);
  if (read === undefined) throw new RangeError(text);
  return read;
}

/** A file of reports as text: the columns by their English names, then a line for each row. */
export interface Report {
  readonly name?: string;
  readonly header?: string;
  readonly rows: readonly string[];
}

/** Columns of a row where a test does not say which. */
const HEADER = 'metric,region,period,value,basis,department,submitted';

/** Checks the plan of the rules, or another one, against reports. */
export function checkReports(reports: readonly Report[], asOf: string, plan: Plan = RULES): CheckResult {
  const files = reports.map(({ name, header = HEADER, rows }, index) => ({
    name: name ?? `report-${index}.csv`,
    bytes: Buffer.from([header, ...rows, ''].join('\n')),
  }));
  const read = readerFor(plan);
  return check({ plan, reports: files.map((file) => read(file)), asOf: day(asOf) });
}

/** What is in force of the rows of one file, before any target is judged. */
export function reckoned(rows: readonly string[], asOf: string, plan: Plan = RULES): Reckoning {
  const bytes = Buffer.from([HEADER, ...rows, ''].join('\n'));
  const { observations, findings } = readerFor(plan)({ name: 'report.csv', bytes });
  if (findings.length > 0) throw new Error(findings.map(({ code }) => code).join(', '));
  return reckon(plan, observations, day(asOf));
}

/** What is in force about one metric. */
export function ledgerOf({ ledger }: Reckoning, metric: string): MetricLedger {
  const found = [...ledger.values()].find((each) => each.metric.id === metric);
  if (!found) throw new RangeError(`nothing of ${metric}`);
  return found;
}

/** The id of a region of the plan of the rules; the area if left out. */
export function region(id = 'qinghe'): RegionId {
  return id as RegionId;
}

/** One target of a check. */
export function assessmentOf({ assessments }: CheckResult, target: string): Assessment {
  const found = assessments.find((assessment) => assessment.target.id === target);
  if (!found) throw new RangeError(`no target ${target}`);
  return found;
}

/** Judges one target by the rows of one file: `metric,region,period,value,basis,department,submitted`. */
export function judged(
  target: string,
  asOf: string,
  rows: readonly string[],
  plan: Plan = RULES,
): Assessment {
  return assessmentOf(checkReports([{ rows }], asOf, plan), target);
}

/** The actual amount or stage, as text. */
export function actualOf({ actual }: Pick<Assessment, 'actual'>): string | undefined {
  if (actual?.sort === 'stage') return actual.stage;
  return actual?.sort === 'quantity' ? plain(actual.value) : undefined;
}

/** What is told of the reports, by code. */
export function codesOf({ findings }: CheckResult): readonly string[] {
  return findings.map(({ code }) => code);
}

/** The reasons for a verdict, by code. */
export function reasonsOf({ because }: Assessment): readonly string[] {
  return because.map(({ code }) => code);
}
