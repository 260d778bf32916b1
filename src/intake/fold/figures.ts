import { MAX_LEFT_OUT } from '../../model/assessment.js';
import type { DateTally } from '../../model/dates.js';
import type { MetricId } from '../../model/ids.js';
import type { Observation } from '../../model/observation.js';
import { compareText } from '../../model/place.js';
import type { Table } from '../row/cells.js';
import { Fold, type FoldedRow } from './fold.js';
import { Pairs, UNKNOWN } from './hashing.js';
import { knownWordsOf } from './known-words.js';
import { PlainFigure } from './plain-figure.js';
import type { TableWords } from './words.js';

export interface Folding {
  /** Tally of the figures' dates; it has the date of judgement. */
  readonly dates: DateTally;
  /** Whether to keep the first figures that are not in force, too. */
  readonly listsLeftOut: boolean;
}

/**
 * The figures of a table that are in force on a date, as far as it has been read: as observations, or as
 * bytes of plain rows.
 */
export class FoldedFigures {
  readonly words: TableWords;
  /** Figure of the current row. */
  readonly figure: PlainFigure;
  /** Whether any row of the table can be plain. */
  readonly mayBePlain: boolean;
  readonly fold: Fold<Observation>;
  readonly #dates: DateTally;
  #metric = 0;
  readonly #slots = new Pairs(() => this.fold.slot(this.#metric));

  constructor(table: Table, { dates, listsLeftOut }: Folding) {
    this.#dates = dates;
    this.fold = new Fold(listsLeftOut ? MAX_LEFT_OUT : 0);
    this.words = knownWordsOf(table, dates.rule.asOf);
    this.figure = new PlainFigure(table.header, this.words, dates);
    this.mayBePlain = table.header.remarks.size === 0 && !this.figure.found.includes(UNKNOWN);
  }

  /** Takes the current row as bytes. */
  passBytes(line: number, bytes: Uint8Array, from: number, to: number): void {
    const { metric, timed, placed, day, second } = this.figure;
    this.figure.countDates();
    if (timed < 0) this.fold.letGo(metric, line, bytes, from, to);
    else this.fold.addBytes(this.#slotOf(metric, timed, placed), day, second, line, bytes, from, to);
  }

  /** Slot for figures of a metric, period and basis from a region and department. */
  #slotOf(metric: number, timed: number, placed: number): number {
    this.#metric = metric;
    return this.#slots.of(timed, placed);
  }

  /** Takes a figure that was read in the usual way. */
  add(observation: Observation): void {
    const { metric, timed, placed, moment } = this.words.ofObservation(observation);
    this.#dates.add(observation);
    const kept: FoldedRow<Observation> = { line: observation.place.line, row: observation };
    if (timed < 0) this.fold.letGoOf(metric, kept);
    else this.fold.add(this.#slotOf(metric, timed, placed), moment, kept);
  }

  /** Number of figures of each metric that are neither in force nor listed as left out. */
  letGo(): ReadonlyMap<MetricId, number> {
    const counts = this.words
      .metrics()
      .map(({ id }, number): [MetricId, number] => [id, this.fold.unlisted(number)])
      .filter(([, count]) => count > 0);
    // Sorted, because the order in which words were met depends on the file.
    return new Map(counts.sort(([a], [b]) => compareText(a, b)));
  }
}
