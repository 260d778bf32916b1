import { doubled, Shelf } from './shelf.js';

/** A kept row: its bytes, or the value made of it. */
export interface FoldedRow<T> {
  readonly line: number;
  readonly row: Uint8Array | T;
}

/** Day of submission, and second of that day; {@link NEVER} and {@link NO_TIME} if not stated. */
export interface SubmittedAt {
  readonly day: number;
  readonly second: number;
}

export const NEVER = -2_147_483_648;
export const NO_TIME = -1;

/** Several rows about one thing, none of which is known to supersede another. */
interface Rivals<T> {
  /** Without a date: they supersede nothing, and nothing supersedes them. */
  readonly undated: FoldedRow<T>[];
  /** On the last day, without a time: nothing of that day supersedes them. */
  timeless: FoldedRow<T>[];
  /** At the last time of the last day. */
  timed: FoldedRow<T>[];
}

const FIRST_SIZE = 128;
/** Contents of a slot: nothing, one dated row on the shelf, or rivals. */
const [EMPTY, SINGLE, MANY] = [0, 1, 2];

/**
 * Rule 4 in one pass: of all reports about one thing by one department the last submission is kept and
 * superseded ones are dropped, so that memory grows with the figures in force, not with the rows. Drops no
 * row that could still matter: only a later submission supersedes an earlier one, in whatever order they are
 * read (see `isSuperseded`). The first dropped rows of each metric are kept for listing; the others are
 * counted.
 */
export class Fold<T> {
  /** Rows kept, without those that are only listed. */
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

  /** `listed` is the most dropped rows kept for listing, by metric. */
  constructor(listed: number) {
    this.#listed = listed;
  }

  /** Adds a slot for one more thing; `metric` is the number of its metric. */
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

  /** Takes a row as bytes. */
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

  /**
   * Drops the contents of a slot if a submission at this moment supersedes all of it, so that it becomes the
   * only one.
   */
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

  /** Takes a row as a value. */
  add(slot: number, moment: SubmittedAt, kept: FoldedRow<T>): void {
    this.#addRival(slot, moment, kept);
  }

  /** Counts a row that is superseded or not visible on the date of judgement, and keeps it if it is among the first. */
  letGo(metric: number, line: number, bytes: Uint8Array, from: number, to: number): void {
    const gone = this.#gone(metric);
    if (gone.wants(line)) gone.add({ line, row: bytes.slice(from, to) });
    else gone.unlisted += 1;
  }

  letGoOf(metric: number, kept: FoldedRow<T>): void {
    this.#gone(metric).add(kept);
  }

  /** All rows kept or listed, by line. */
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

  /** Rows of a metric neither kept nor listed. */
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

  /** A row without a time is superseded only by a later day. */
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

  /** Drops all rivals for a later day; false if undated ones remain. */
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

  /** Drops what a later submission supersedes. */
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

/** Dropped rows of a metric: the first are listed, the others counted. */
class Gone<T> {
  unlisted = 0;
  readonly #most: number;
  #rows: FoldedRow<T>[] = [];
  /** Last line that can be among the first. */
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
