/**
 * Where something stands in a file, as an editor counts: lines and columns from 1. In a workbook these are the row and
 * the column of a sheet.
 */
export interface Place {
  readonly file: string;
  /** The sheet of a workbook that has several. */
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The place of a cell. */
export type CellPlace = Place & Required<Pick<Place, 'line' | 'column'>>;

/** As editors and compilers write it: `file:line:column`; a sheet is named as on the command line. */
export function placeText({ file, sheet, line, column }: Place): string {
  const table = sheet === undefined ? file : `${file}#${sheet}`;
  return [table, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
}

/** The line of a place. */
export function withoutColumn({ file, sheet, line }: Place): Place {
  return { file, ...(sheet === undefined ? {} : { sheet }), ...(line === undefined ? {} : { line }) };
}

/** Orders places by file, line and column, by code units: the same on every machine and in every locale. */
export function comparePlaces(a: Place, b: Place): number {
  return (
    compareText(a.file, b.file) ||
    compareText(a.sheet ?? '', b.sheet ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}

/** Orders text by code units, unlike `localeCompare`, which differs between machines. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
