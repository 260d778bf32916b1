/** Where something stands in a file, as an editor counts: lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Orders places by file, line and column, by code units: the same on every machine and in every locale. */
export function comparePlaces(a: Place, b: Place): number {
  return compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Orders text by code units, unlike `localeCompare`, which differs between machines. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
