import type { Finding } from '../catalogue/findings.js';
import { countsAs } from '../catalogue/findings-order.js';
import { comparePlaces } from '../model/place.js';
import type { KeptRow, KeptRows } from '../intake/index.js';
import type { LineRange } from './lines.js';

/** A row of a file and all that was found on it; faulty ones are to be corrected. */
export interface SortedRow extends LineRange {
  readonly row: KeptRow;
  readonly sort: 'sound' | 'faulty' | 'ignored' | 'header' | 'context';
  readonly findings: readonly Finding[];
}

/** The rows of a file sorted, and the errors that are on no row of it. */
export interface Sorted {
  readonly rows: readonly SortedRow[];
  readonly elsewhere: readonly Finding[];
}

/**
 * Tells sound rows from faulty ones. Faulty is what could not be read, and what an error is on that only shows beside
 * other rows; headers, titles, totals and blank lines are neither. `findings` are those of this file.
 */
export function sortRows({ text, rows }: KeptRows, findings: readonly Finding[]): Sorted {
  const ranges = rows.map((row) => ({ from: row.line, to: row.line + breaksIn(text, row) }));
  const onRows = new Map<number, Finding[]>();
  const elsewhere: Finding[] = [];
  for (const finding of findings) {
    const at = rowAt(ranges, finding.place?.line);
    const own = at !== undefined && isOfFigures(rows[at]) ? at : undefined;
    if (own !== undefined) onRows.set(own, [...(onRows.get(own) ?? []), finding]);
    else if (isFault(finding)) elsewhere.push(finding);
  }
  return {
    rows: rows.map((row, at) => {
      const all = distinct([...(onRows.get(at) ?? []), ...row.findings]);
      return {
        ...(ranges[at] ?? { from: row.line, to: row.line }),
        row,
        sort: sortOf(row, all),
        findings: all,
      };
    }),
    elsewhere,
  };
}

/** Whether somebody has to do something about a finding. */
export function isFault(finding: Finding): boolean {
  return countsAs(finding, 'error');
}

function sortOf({ became }: KeptRow, findings: readonly Finding[]): SortedRow['sort'] {
  if (became === 'left-out') return 'ignored';
  if (became !== 'observation' && became !== 'rejected') return became;
  return became === 'rejected' || findings.some(isFault) ? 'faulty' : 'sound';
}

function isOfFigures(row: KeptRow | undefined): boolean {
  return row?.became === 'observation' || row?.became === 'rejected';
}

function breaksIn(text: string, { start, end }: KeptRow): number {
  return text.slice(start, end).match(/\r\n|[\r\n]/gu)?.length ?? 0;
}

/** The row that a line belongs to: the ranges are in order and do not overlap. */
function rowAt(ranges: readonly LineRange[], line: number | undefined): number | undefined {
  if (line === undefined) return undefined;
  let [below, beyond] = [0, ranges.length];
  while (beyond - below > 1) {
    const middle = Math.floor((below + beyond) / 2);
    if ((ranges[middle]?.from ?? 0) <= line) below = middle;
    else beyond = middle;
  }
  const range = ranges[below];
  return range && range.from <= line && line <= range.to ? below : undefined;
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
