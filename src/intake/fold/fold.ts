import { doubled, Shelf } from './shelf.js';

/** What is kept of a row: its text as bytes, or what was already made of it. */
export interface FoldedRow<T> {
  readonly line: number;
  readonly row: Uint8Array | T;
}

/** When a figure was submitted: its day, and the second of that day; {@link NEVER} and {@link NO_TIME} where not said. */
export interface SubmittedAt {
  readonly day: number;
  readonly second: number;
}

export const NEVER = -2_147_483_648;
export const NO_TIME = -1;

/** All rows about one thing that none of the others is known to supersede, where they are more than one. */
interface Rivals<T> {
  /** Submitted nobody knows when: they supersede nothing, and nothing supersedes them. */
  readonly undated: FoldedRow<T>[];
  /** On the last day, without a time: nothing of that day supersedes them. */
  timeless: FoldedRow<T>[];
  /** At the last time of the last day. */
  timed: FoldedRow<T>[];
}

const FIRST_SIZE = 128;
/** What a slot holds: nothing yet, one dated row on the shelf, or rivals. */
const [EMPTY, SINGLE, MANY] = [0, 1, 2];

/**
 * Rule 4 while the rows go by: of all that was reported about one thing by one department, what was submitted last is
 * kept, and what is superseded is let go, so that memory grows with the figures in force and not with the rows. It lets
 * go of no row that could still matter: only a row that comes later in time supersedes one that comes earlier, whatever
 * the order in which they are read (see `isSuperseded`). The first rows that were let go of are kept for each metric,
 * because a result lists so many; the others are counted.
 */
export class Fold<T> {
  /** How many rows are kept, those that are only listed left aside. */
  kept = 0;
  readonly #listed: number;
  readonly #shelf = new Shelf();
  readonly #rivals = new Map<number, Rivals<T>>();
  readonly #goneOf: Gone<T>[] = [];
  #slots = 0;
  #states = new Int32Array(FIRST_SIZE);
  #metrics = new Int32Array(FIRST_SIZE);
  #days = new Int32Array(FIRST_SIZE);
  #seconds = new Int32Array(FIRST_SIZE);
  #lines = new Int32Array(FIRST_SIZE);

  /** Of each metric, so many of the rows that are let go of are listed. */
  constructor(listed: number) {
    this.#listed = listed;
  }

  /** Makes room for what is reported about one more thing; `metric` is the number of its metric. */
  slot(metric: number): number {
    const slot = this.#slots;
    this.#slots += 1;
    if (this.#slots > this.#states.length) {
      this.#states = doubled(this.#states);
      this.#metrics = doubled(this.#metrics);
      this.#days = doubled(this.#days);
      this.#seconds = doubled(this.#seconds);
      this.#lines = doubled(this.#lines);
    }
    this.#metrics[slot] = metric;
    this.#days[slot] = NEVER;
    this.#seconds[slot] = NO_TIME;
    return slot;
  }

  /** Takes a row that is bytes. */
  addBytes(
    slot: number,
    day: number,
    second: number,
    line: number,
    bytes: Uint8Array,
    from: number,
    to: number,
  ): void {
    if (day === NEVER) {
      this.#addRival(slot, { day, second }, { line, row: bytes.slice(from, to) });
    } else if (this.#makesWay(slot, day, second)) {
      this.#put(slot, day, second, line, bytes, from, to);
    } else if (this.#isSuperseded(slot, day, second)) {
      this.letGo(this.#metrics[slot] ?? 0, line, bytes, from, to);
    } else {
      this.#addRival(slot, { day, second }, { line, row: bytes.slice(from, to) });
    }
  }

  /** Lets go of all that a slot holds, if a submission at a moment supersedes all of it; then it can be the only one. */
  #makesWay(slot: number, day: number, second: number): boolean {
    const state = this.#states[slot];
    if (state === EMPTY) {
      this.kept += 1;
      return true;
    }
    if (!this.#isLater(slot, day, second)) return false;
    if (state === SINGLE) {
      if (!this.#supersedesSingle(slot, day)) return false;
      this.#letGoOfSingle(slot);
      return true;
    }
    if (day === this.#days[slot] || !this.#letGoOfRivals(slot)) return false;
    this.kept += 1;
    return true;
  }

  /** Takes a row of which something has been made. */
  add(slot: number, moment: SubmittedAt, kept: FoldedRow<T>): void {
    this.#addRival(slot, moment, kept);
  }

  /** Counts a row that is not seen on the date of judgement, and keeps it if it is among the first. */
  letGo(metric: number, line: number, bytes: Uint8Array, from: number, to: number): void {
    const gone = this.#gone(metric);
    if (gone.wants(line)) gone.add({ line, row: bytes.slice(from, to) });
    else gone.unlisted += 1;
  }

  letGoOf(metric: number, kept: FoldedRow<T>): void {
    this.#gone(metric).add(kept);
  }

  /** All rows that are kept or listed, in order of their lines. */
  rows(): readonly FoldedRow<T>[] {
    const rows: FoldedRow<T>[] = this.#goneOf.flatMap((gone) => gone.listed());
    for (let slot = 0; slot < this.#slots; slot += 1) {
      if (this.#states[slot] === SINGLE)
        rows.push({ line: this.#lines[slot] ?? 0, row: this.#shelf.get(slot) });
    }
    for (const { undated, timeless, timed } of this.#rivals.values())
      for (const some of [undated, timeless, timed]) for (const each of some) rows.push(each);
    return rows.sort((a, b) => a.line - b.line);
  }

  /** How many rows of a metric are neither kept nor listed. */
  unlisted(metric: number): number {
    const gone = this.#goneOf[metric];
    gone?.listed();
    return gone?.unlisted ?? 0;
  }

  #put(
    slot: number,
    day: number,
    second: number,
    line: number,
    bytes: Uint8Array,
    from: number,
    to: number,
  ): void {
    this.#states[slot] = SINGLE;
    this.#days[slot] = day;
    this.#seconds[slot] = second;
    this.#lines[slot] = line;
    this.#shelf.put(slot, bytes, from, to);
  }

  #isLater(slot: number, day: number, second: number): boolean {
    const last = this.#days[slot] ?? NEVER;
    return day > last || (day === last && second > (this.#seconds[slot] ?? NO_TIME));
  }

  /** A row without a time is superseded by a later day alone. */
  #supersedesSingle(slot: number, day: number): boolean {
    return day !== this.#days[slot] || this.#seconds[slot] !== NO_TIME;
  }

  #isSuperseded(slot: number, day: number, second: number): boolean {
    const last = this.#days[slot] ?? NEVER;
    return day < last || (day === last && second !== NO_TIME && second < (this.#seconds[slot] ?? NO_TIME));
  }

  #letGoOfSingle(slot: number): void {
    const gone = this.#gone(this.#metrics[slot] ?? 0);
    const line = this.#lines[slot] ?? 0;
    if (gone.wants(line)) gone.add({ line, row: this.#shelf.get(slot).slice() });
    else gone.unlisted += 1;
  }

  /** Lets go of all rivals, because a later day has come; says whether none is left. */
  #letGoOfRivals(slot: number): boolean {
    const rivals = this.#rivals.get(slot);
    if (!rivals || rivals.undated.length > 0) return false;
    const gone = this.#gone(this.#metrics[slot] ?? 0);
    for (const each of rivals.timeless) gone.add(each);
    for (const each of rivals.timed) gone.add(each);
    this.kept -= rivals.timeless.length + rivals.timed.length;
    this.#rivals.delete(slot);
    return true;
  }

  #addRival(slot: number, { day, second }: SubmittedAt, kept: FoldedRow<T>): void {
    const rivals = this.#rivalsOf(slot);
    const gone = this.#gone(this.#metrics[slot] ?? 0);
    if (day === NEVER) {
      rivals.undated.push(kept);
    } else if (this.#isSuperseded(slot, day, second)) {
      gone.add(kept);
      return;
    } else {
      if (this.#isLater(slot, day, second)) this.#advance(slot, { day, second }, rivals, gone);
      (second === NO_TIME ? rivals.timeless : rivals.timed).push(kept);
    }
    this.kept += 1;
  }

  /** A later submission has come: what it supersedes goes. */
  #advance(slot: number, { day, second }: SubmittedAt, rivals: Rivals<T>, gone: Gone<T>): void {
    const superseded = day === this.#days[slot] ? rivals.timed : [...rivals.timeless, ...rivals.timed];
    for (const each of superseded) gone.add(each);
    this.kept -= superseded.length;
    rivals.timed = [];
    if (day !== this.#days[slot]) rivals.timeless = [];
    this.#days[slot] = day;
    this.#seconds[slot] = second;
  }

  #rivalsOf(slot: number): Rivals<T> {
    const known = this.#rivals.get(slot);
    if (known) return known;
    const rivals: Rivals<T> = { undated: [], timeless: [], timed: [] };
    if (this.#states[slot] === SINGLE) {
      const single = { line: this.#lines[slot] ?? 0, row: this.#shelf.get(slot).slice() };
      (this.#seconds[slot] === NO_TIME ? rivals.timeless : rivals.timed).push(single);
    }
    this.#states[slot] = MANY;
    this.#rivals.set(slot, rivals);
    return rivals;
  }

  #gone(metric: number): Gone<T> {
    return (this.#goneOf[metric] ??= new Gone(this.#listed));
  }
}

/** The rows of a metric that are not needed: the first are listed, the others counted. */
class Gone<T> {
  unlisted = 0;
  readonly #most: number;
  #rows: FoldedRow<T>[] = [];
  /** The last line that can be among the first. */
  #limit: number;

  constructor(most: number) {
    this.#most = most;
    this.#limit = most > 0 ? Infinity : 0;
  }

  wants(line: number): boolean {
    return line <= this.#limit;
  }

  add(row: FoldedRow<T>): void {
    if (!this.wants(row.line)) {
      this.unlisted += 1;
      return;
    }
    this.#rows.push(row);
    if (this.#rows.length >= 2 * this.#most) this.#cut();
  }

  listed(): readonly FoldedRow<T>[] {
    this.#cut();
    return this.#rows;
  }

  #cut(): void {
    this.#rows.sort((a, b) => a.line - b.line);
    this.unlisted += Math.max(0, this.#rows.length - this.#most);
    this.#rows = this.#rows.slice(0, this.#most);
    if (this.#most > 0 && this.#rows.length === this.#most) this.#limit = this.#rows.at(-1)?.line ?? Infinity;
  }
}
