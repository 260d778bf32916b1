import { refusedTogether, type Refused } from '../../catalogue/refused.js';
import type { DateTally } from '../../model/dates.js';
import type { MetricId } from '../../model/ids.js';
import type { Input, Observation } from '../../model/observation.js';
import { comparePlaces, type Place } from '../../model/place.js';
import { isError, type IntakeFinding } from '../problem.js';
import type { Room } from './room.js';
import type { RowOutcome } from './rows.js';

/** What has become of a file's rows so far. Filled by one reader, row by row, and by nobody else. */
export interface Tally {
  /** How much may be read and listed; the findings beyond it are counted. */
  readonly room: Room;
  rejected: number;
  ignored: number;
  /** How many rows are left out, because others answer for them, and the first of them. */
  readonly leftOut: { rows: number; first: Place | undefined };
  /** How many rows were observations. */
  observed: number;
  /** Those that are kept; all of them, unless somebody takes them. */
  readonly observations: Observation[];
  /** Takes each observation instead, to keep or let go of it. */
  take: ((observation: Observation) => void) | undefined;
  /** How many observations of each metric are not kept. */
  letGo: ReadonlyMap<MetricId, number>;
  /** What is to be told of the dates of the observations, where not all of them are kept. */
  dates: DateTally | undefined;
  /** The rejected rows that name a metric. */
  readonly refused: Map<MetricId, Refused>;
  readonly findings: IntakeFinding[];
  readonly found: { errors: number; others: number };
  /** What is wrong with more than one row, as far as it has been told. */
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

/** What is said of a file as a whole, such as where its reading ended, is always listed: there is little of it. */
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

/** The findings, with a word about those that are not listed. */
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

/** The counts of a file: its rows are always accounted for. */
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
