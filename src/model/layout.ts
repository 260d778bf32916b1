import type { Pattern } from './patterns.js';
import type { Place } from './place.js';
import type { Bilingual } from './words.js';

/** What a figure needs besides itself; each is a column of a tidy table. */
export const LAYOUT_FIELDS = [
  'metric',
  'region',
  'period',
  'unit',
  'basis',
  'department',
  'submitted',
  'note',
] as const;
export type LayoutField = (typeof LAYOUT_FIELDS)[number];

/** Text in which `{name}` stands for what a pattern has remembered, and where the layout says so. */
export interface TextTemplate {
  readonly text: string;
  readonly place: Place;
}

export type Templates = ReadonlyMap<LayoutField, TextTemplate>;

/** The titles of a column from top to bottom, or as many of the lowest ones as tell it apart. */
export type HeaderPath = readonly Pattern[];

/** What the cells of a column are. */
export type ColumnUse =
  | {
      readonly use: 'field';
      readonly field: LayoutField;
      readonly fillDown: boolean;
      /** How a cell that says several fields is taken apart, by their names; tried in this order. */
      readonly as: readonly Pattern[];
    }
  | { readonly use: 'value'; readonly fields: Templates }
  /** The sum of other columns; read as a figure too where it says what figure it is. */
  | {
      readonly use: 'total';
      readonly of: readonly HeaderPath[] | 'all';
      readonly fields: Templates | undefined;
    }
  /** Rows are read only where the cell is one of these. */
  | { readonly use: 'filter'; readonly only: readonly string[] }
  /** The power of ten by which the figures of the row are multiplied. */
  | { readonly use: 'multiplier' }
  /** A flag of the figures of the row. */
  | { readonly use: 'flag' }
  | { readonly use: 'ignore' };

export type LayoutColumn = ColumnUse & {
  readonly header: HeaderPath;
  readonly optional: boolean;
  readonly place: Place;
};

/** A row that holds the sums of others. */
export interface LayoutTotal {
  readonly row: Pattern;
  /** All other rows, those since the row of totals before it, or those with these names. */
  readonly of: readonly Pattern[] | 'all' | 'above';
  /** What its figures are, where they are read as well. */
  readonly fields: Templates | undefined;
}

/** What may stand behind a figure, or beside it in a column of flags. */
export interface LayoutFlags {
  /** The figure counts; its note keeps the flag. */
  readonly known: ReadonlySet<string>;
  /** The figure does not count: it is missing, withheld, or no report but a forecast. */
  readonly missing: ReadonlySet<string>;
}

/** A column whose cells are several columns in one, as in tables of Eurostat. */
export interface LayoutSplit {
  readonly header: Pattern;
  readonly by: string;
}

/** How a department's own table is read. */
export interface Layout {
  readonly id: string;
  readonly title: Bilingual;
  readonly place: Place;
  /** The names of the files that it is for; any if empty. */
  readonly files: readonly Pattern[];
  /** What is found above or in the header of the tables that it is for. */
  readonly contains: readonly Pattern[];
  /** By name or number; the first visible one if left out. */
  readonly sheet: string | undefined;
  /** Where the header begins: a row by its number, or the first one with such a cell; and how many rows it has. */
  readonly header: {
    readonly row: number | undefined;
    readonly find: Pattern | undefined;
    readonly rows: number;
  };
  /** What is remembered from the lines above the header. */
  readonly titles: readonly (Pattern & { readonly place: Place })[];
  /** Rows below the header that are no data, by their first cell. */
  readonly skip: readonly Pattern[];
  readonly columns: readonly LayoutColumn[];
  /** What holds for all figures of the table. */
  readonly fields: Templates;
  readonly totals: readonly LayoutTotal[];
  /** What the table writes for a field, in the form in which names are compared, and what it means. */
  readonly codes: ReadonlyMap<LayoutField, ReadonlyMap<string, string>>;
  readonly flags: LayoutFlags;
  readonly split: LayoutSplit | undefined;
}
