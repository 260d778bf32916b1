import type { Finding } from '../catalogue/findings.js';
import { countsAs } from '../catalogue/findings-order.js';
import type { KeptRow } from '../intake/index.js';
import { comparePlaces } from '../model/place.js';

/** A row and its findings. */
export interface SortedRow {
  readonly row: KeptRow;
  /** Last line of the row. */
  readonly to: number;
  readonly sort: 'sound' | 'faulty' | 'ignored' | 'header' | 'context';
  readonly findings: readonly Finding[];
}

/**
 * Sorts rows into sound and faulty. A row is faulty if it was rejected or has an error, including errors that
 * show only beside other rows. Headers, titles, totals and blank lines are neither.
 */
export class RowSorter {
  readonly #findings: readonly Finding[];
  #next = 0;

  /** `findings` are those of the file. */
  constructor(findings: readonly Finding[]) {
    this.#findings = findings.toSorted((a, b) => lineOf(a) - lineOf(b));
  }

  /** Sorts the next row; `elsewhere` has the errors above its end that are on no row of figures. */
  take(row: KeptRow): { readonly sorted: SortedRow; readonly elsewhere: readonly Finding[] } {
    const to = row.line + breaksIn(row.raw);
    const above = this.#until(row.line);
    const on = this.#until(to + 1);
    const own = isOfFigures(row) ? on : [];
    const all =
      own.length + row.findings.length < 2 ? [...own, ...row.findings] : distinct([...own, ...row.findings]);
    return {
      sorted: { row, to, sort: sortOf(row, all), findings: all },
      elsewhere: (own === on ? above : [...above, ...on]).filter(isFault),
    };
  }

  /** Errors below all rows. */
  rest(): readonly Finding[] {
    return this.#until(Infinity).filter(isFault);
  }

  /** Findings above a line that were not returned before. */
  #until(line: number): readonly Finding[] {
    const from = this.#next;
    while (this.#next < this.#findings.length && lineOf(this.#findings[this.#next]) < line) this.#next += 1;
    return from === this.#next ? NONE : this.#findings.slice(from, this.#next);
  }
}

const NONE: readonly Finding[] = [];

/** Whether a finding is an error that counts. */
export function isFault(finding: Finding): boolean {
  return countsAs(finding, 'error');
}

/** Findings about a file as a whole sort before its first line. */
function lineOf(finding: Finding | undefined): number {
  return finding?.place?.line ?? 0;
}

function sortOf({ became }: KeptRow, findings: readonly Finding[]): SortedRow['sort'] {
  if (became === 'left-out') return 'ignored';
  if (became !== 'observation' && became !== 'rejected') return became;
  return became === 'rejected' || findings.some(isFault) ? 'faulty' : 'sound';
}

function isOfFigures({ became }: KeptRow): boolean {
  return became === 'observation' || became === 'rejected';
}

function breaksIn(raw: string): number {
  return /[\r\n]/u.test(raw) ? (raw.match(/\r\n|[\r\n]/gu)?.length ?? 0) : 0;
}

/** Removes duplicates and sorts from left to right. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.args, finding.place]);
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()].sort((a, b) => comparePlaces(a.place ?? { file: '' }, b.place ?? { file: '' }));
}
