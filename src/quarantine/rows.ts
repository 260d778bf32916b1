import type { Finding } from '../catalogue/findings.js';
import { countsAs } from '../catalogue/findings-order.js';
import type { KeptRow } from '../intake/index.js';
import { comparePlaces } from '../model/place.js';

/** A row of a file and all that was found on it; faulty ones are to be corrected. */
export interface SortedRow {
  readonly row: KeptRow;
  /** Its last line. */
  readonly to: number;
  readonly sort: 'sound' | 'faulty' | 'ignored' | 'header' | 'context';
  readonly findings: readonly Finding[];
}

/**
 * Tells sound rows from faulty ones. Faulty is what could not be read, and what an error is on that only shows beside
 * other rows; headers, titles, totals and blank lines are neither.
 */
export class RowSorter {
  readonly #findings: readonly Finding[];
  #next = 0;

  /** `findings` are those of the file. */
  constructor(findings: readonly Finding[]) {
    this.#findings = findings.toSorted((a, b) => lineOf(a) - lineOf(b));
  }

  /** Takes the next row; also tells the errors that stand above its end, and on no row of figures. */
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

  /** The errors below all rows. */
  rest(): readonly Finding[] {
    return this.#until(Infinity).filter(isFault);
  }

  /** The findings above a line that have not been asked for yet. */
  #until(line: number): readonly Finding[] {
    const from = this.#next;
    while (this.#next < this.#findings.length && lineOf(this.#findings[this.#next]) < line) this.#next += 1;
    return from === this.#next ? NONE : this.#findings.slice(from, this.#next);
  }
}

const NONE: readonly Finding[] = [];

/** Whether somebody has to do something about a finding. */
export function isFault(finding: Finding): boolean {
  return countsAs(finding, 'error');
}

/** What is about a file as a whole stands above its first line. */
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

/** What was found out twice, once; from left to right. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.args, finding.place]);
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()].sort((a, b) => comparePlaces(a.place ?? { file: '' }, b.place ?? { file: '' }));
}
