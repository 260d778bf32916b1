import type { Finding } from '../catalogue/findings.js';
import type { Refused } from '../catalogue/refused.js';
import type { DateTally } from '../model/dates.js';
import type { MetricId } from '../model/ids.js';
import type { Layout } from '../model/layout.js';
import type { Input, Observation } from '../model/observation.js';
import type { Plan } from '../model/plan.js';
import { firstsOfMonths } from './row/firsts.js';
import { applyLayout } from './layout/apply.js';
import { chooseLayout, type LaidOut } from './layout/choose.js';
import type { ReportFile } from './source/load.js';
import type { ChosenTables, OpenedFile } from './table/opened.js';
import { noticesOf, openHashed } from './open-hashed.js';
import { located, type Problem } from './problem.js';
import { readTidy } from './read-tidy.js';
import type { ReadingOptions } from './reading.js';
import { ROOM, type Room } from './row/room.js';
import { metricWithFigure } from './row/line-rows.js';
import type { OpenTable } from './table/table.js';
import { addFinding, addOutcome, rowCountsOf, emptyTally, findingsOf, type Tally } from './row/tally.js';
import { excerpt } from './words/text.js';
import { vocabularyOf, type Vocabulary } from './words/vocabulary.js';

/** Everything read from a file: observations, findings, and counts of its rows. */
export interface Intake {
  readonly input: Input;
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  /**
   * Number of figures of each metric that were read and not kept, because they are superseded or not visible
   * on the date of judgement; empty if all are kept.
   */
  readonly letGo: ReadonlyMap<MetricId, number>;
  /** Tally of the dates of all figures, kept or not; `undefined` if all are kept. */
  readonly dates?: DateTally | undefined;
  /** Rows of each metric that name it and could not be used. */
  readonly refused: ReadonlyMap<MetricId, Refused>;
}

/**
 * Makes the reader of a plan's reports. It is pure and total: any bytes give an intake, and never an exception. Of a
 * file that does not fit into the room there is, what is beyond is told and counted. Tables that one of the layouts is
 * for are read by it, all others as tidy ones.
 *
 * @example
 * ```js
 * const read = readerFor(plan);
 * const { observations, findings } = read({ name: 'upload.csv', bytes: await request.bytes() });
 * ```
 */
export function readerFor(
  plan: Plan,
  reading: ReadingOptions = {},
): (file: ReportFile, room?: Room) => Intake {
  const words = vocabularyOf(plan, reading.scope);
  return (file, room = ROOM) => readReport(file, words, reading, room);
}

function readReport(file: ReportFile, words: Vocabulary, reading: ReadingOptions, room: Room): Intake {
  const { name } = file;
  const tally = emptyTally(room);
  const hashed = openHashed(file, reading);
  const { opened, sha256 } = hashed;
  let layout: Layout | undefined;
  if (opened.ok) {
    layout = readTable(opened.value, { file, reading }, words, tally);
  } else {
    const { problem, line } = opened.error;
    addFinding(tally, located(problem, line === undefined ? { file: name } : { file: name, line }));
  }
  const firsts = firstsOfMonths(tally.observations);
  for (const finding of [...noticesOf(file, hashed), ...(firsts ? [firsts] : [])]) addFinding(tally, finding);
  const { encoding, encodingAssumed = false } = opened.ok ? opened.value : {};
  return {
    input: { file: name, sha256, encoding, encodingAssumed, layout: layout?.id, ...rowCountsOf(tally) },
    observations: tally.observations,
    findings: findingsOf(tally, name),
    letGo: tally.letGo,
    dates: tally.dates,
    refused: tally.refused,
  };
}

interface Wanted {
  readonly file: ReportFile;
  readonly reading: ReadingOptions;
}

/** Reads the table of a file by its layout, if there is one; returns that layout. */
function readTable(
  opened: OpenedFile,
  { file: { name, sheet, large }, reading }: Wanted,
  words: Vocabulary,
  tally: Tally,
): Layout | undefined {
  const layouts = large ? [] : (reading.layouts ?? []);
  const refuse = (problem: Problem): void => {
    addFinding(tally, located(problem, { file: name }));
  };
  const laidOut = chooseLayout(layouts, name, opened, sheet);
  if (laidOut?.ok === true) return readLaidOut(laidOut.value, words, tally);
  if (laidOut) {
    refuse(laidOut.error);
    return undefined;
  }
  const chosen = opened.tables(sheet);
  if (!chosen.ok) {
    refuse(chosen.error);
    return undefined;
  }
  const { tables, findings } = chosen.value;
  for (const table of tables) {
    readTidy(table, words, tally, reading);
    for (const finding of table.end().findings) addFinding(tally, finding);
  }
  for (const finding of findings) addFinding(tally, finding);
  for (const problem of otherSheets(chosen.value, words)) refuse(problem);
  return undefined;
}

/** Findings on sheets that are not read; those with figures matter. */
function otherSheets({ tables, others }: ChosenTables, words: Vocabulary): readonly Problem[] {
  const names = (some: readonly OpenTable[]): readonly string[] =>
    some.map(({ place: { sheet = '' } }) => excerpt(sheet));
  const hasFigures = ({ head }: OpenTable): boolean =>
    head.some(({ fields }) => metricWithFigure(fields, words) !== undefined);
  const withFigures = others.filter(hasFigures);
  const rest = others.filter((other) => other.head.length > 0 && !withFigures.includes(other));
  const problems: Problem[] = [];
  if (withFigures.length > 0)
    problems.push({ code: 'file-unread-sheets', args: { sheets: names(withFigures) } });
  if (rest.length > 0)
    problems.push({ code: 'file-other-sheets', args: { read: names(tables), others: names(rest) } });
  return problems;
}

function readLaidOut({ layout, grid, captures, findings }: LaidOut, words: Vocabulary, tally: Tally): Layout {
  const reading = applyLayout(grid, layout, words, captures);
  for (const outcome of reading.outcomes.slice(0, tally.room.rows)) addOutcome(tally, outcome);
  if (reading.outcomes.length > tally.room.rows)
    addFinding(tally, located({ code: 'file-too-many-rows', args: { limit: ROOM.rows } }, grid.place));
  for (const finding of [...findings, ...reading.findings]) addFinding(tally, finding);
  return layout;
}
