import type { Day } from '../../model/calendar.js';
import type { MetricId } from '../../model/ids.js';
import type { Observation } from '../../model/observation.js';
import type { Table } from '../cells.js';
import type { TableRow } from '../table.js';
import { Fold, type KeptRow } from './fold.js';
import { Pairs } from './hashing.js';
import { TableWords } from './words.js';

/**
 * The figures of a table that are in force on a date, as far as its rows have been read: as observations, or as rows that
 * are known to be some.
 */
export class FoldedFigures {
  readonly asOf: Day;
  readonly words: TableWords;
  readonly fold = new Fold<Observation | TableRow>();
  readonly #skipped = new Map<MetricId, number>();
  #metric = 0;
  readonly #slots = new Pairs(() => this.fold.slot(this.#metric));

  constructor(table: Table, asOf: Day) {
    this.asOf = asOf;
    this.words = new TableWords(table, asOf);
  }

  /** Where figures of a metric, period and basis from a region and a department go. */
  slot(metric: number, timed: number, placed: number): number {
    this.#metric = metric;
    return this.#slots.of(timed, placed);
  }

  /** Takes a figure that was read in the usual way. */
  add(observation: Observation): void {
    const { metric, timed, placed, moment } = this.words.ofObservation(observation);
    const kept: KeptRow<Observation | TableRow> = { line: observation.place.line, row: observation };
    if (timed < 0) this.fold.letGoOf(metric, kept);
    else this.fold.add(this.slot(metric, timed, placed), moment, kept);
  }

  /** Counts figures of a metric that were never handed over, because they are neither in force nor to be listed. */
  skip(metric: MetricId, count: number): void {
    this.#skipped.set(metric, (this.#skipped.get(metric) ?? 0) + count);
  }

  /** How many figures of each metric are neither in force nor listed among those left out. */
  letGo(): ReadonlyMap<MetricId, number> {
    return new Map(
      this.words.metrics().flatMap(({ id }, number) => {
        const count = this.fold.unlisted(number) + (this.#skipped.get(id) ?? 0);
        return count > 0 ? [[id, count] as const] : [];
      }),
    );
  }
}
