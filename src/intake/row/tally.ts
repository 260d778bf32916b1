import { refusedTogether, type Refused } from '../../catalogue/refused.js';
import type { DateTally } from '../../model/dates.js';
import type { MetricId } from '../../model/ids.js';
import type { Input, Observation } from '../../model/observation.js';
import { comparePlaces, type Place } from '../../model/place.js';
import { isError, type IntakeFinding } from '../problem.js';
import type { Room } from './room.js';
import type { RowOutcome } from './rows.js';

/** Outcome of a file's rows so far; filled by one reader. */
export interface Tally {
  /** Room for rows and findings; findings beyond it are only counted. */
  readonly room: Room;
  rejected: number;
  ignored: number;
  /** Rows left out as out of scope, and the first of them. */
  readonly leftOut: { rows: number; first: Place | undefined };
  /** Rows that were observations. */
  observed: number;
  /** Kept observations; all of them unless `take` is set. */
  readonly observations: Observation[];
  /** Takes each observation instead. */
  take: ((observation: Observation) => void) | undefined;
  /** Number of observations of each metric that are not kept. */
  letGo: ReadonlyMap<MetricId, number>;
  /** Tally of the observations' dates, if not all are kept. */
  dates: DateTally | undefined;
  /** Rejected rows by the metric that they name. */
  readonly refused: Map<MetricId, Refused>;
  readonly findings: IntakeFinding[];
  readonly found: { errors: number; others: number };
  /** Faults of more than one row that were reported. */
  readonly told: Set<IntakeFinding>;
}

export function emptyTally(room: Room): Tally {
  return {
    room,
    rejected: 0,
    ignored: 0,
    leftOut: { rows: 0, first: undefined },
    observed: 0,
    observations: [],
    take: undefined,
    letGo: new Map(),
    dates: undefined,
    refused: new Map(),
    findings: [],
    found: { errors: 0, others: 0 },
    told: new Set(),
  };
}

export function addFinding(tally: Tally, finding: IntakeFinding): void {
  if (isOfFile(finding)) {
    tally.findings.push(finding);
    return;
  }
  const sort = isError(finding) ? 'errors' : 'others';
  tally.found[sort] += 1;
  if (tally.found[sort] <= tally.room[sort]) tally.findings.push(finding);
}

/** Findings about a file as a whole are always listed: they are few. */
function isOfFile({ code }: IntakeFinding): boolean {
  return code.startsWith('file-');
}

export function addOutcome(tally: Tally, outcome: RowOutcome): void {
  const { became, observation, findings, above = [] } = outcome;
  if (observation) {
    tally.observed += 1;
    if (tally.take) tally.take(observation);
    else tally.observations.push(observation);
  } else if (became === 'rejected') {
    tally.rejected += 1;
    addRefused(tally, outcome);
  } else if (became === 'left-out') {
    tally.leftOut.first ??= outcome.place;
    tally.leftOut.rows += 1;
  } else {
    tally.ignored += 1;
  }
  for (const finding of above) {
    if (!tally.told.has(finding)) addFinding(tally, finding);
    tally.told.add(finding);
  }
  for (const finding of findings) addFinding(tally, finding);
}

function addRefused({ refused }: Tally, { metric, findings, above = [] }: RowOutcome): void {
  const first = [...above, ...findings].find(isError);
  if (metric !== undefined && first)
    refused.set(metric, refusedTogether(refused.get(metric), { count: 1, first }));
}

/** The listed findings, and counts of the others. */
export function findingsOf(tally: Tally, file: string): readonly IntakeFinding[] {
  const errors = tally.found.errors - tally.room.errors;
  const others = tally.found.others - tally.room.others;
  const more: IntakeFinding[] = [];
  const { rows, first } = tally.leftOut;
  if (rows > 0) more.push({ code: 'report-foreign', args: { rows }, place: first ?? { file } });
  if (errors > 0) more.push({ code: 'file-more-errors', args: { count: errors }, place: { file } });
  if (others > 0) more.push({ code: 'file-more-warnings', args: { count: others }, place: { file } });
  return [...tally.findings.sort((a, b) => comparePlaces(a.place ?? { file }, b.place ?? { file })), ...more];
}

/** Row counts of a file; they cover every row. */
export function rowCountsOf(tally: Tally): Pick<Input, 'rows' | 'observations' | 'rejected' | 'ignored'> {
  const { rejected, observed } = tally;
  const ignored = tally.ignored + tally.leftOut.rows;
  return {
    rows: observed + rejected + ignored,
    observations: observed,
    rejected,
    ignored,
  };
}
