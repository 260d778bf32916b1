import type { LayoutField } from '../../../model/layout.js';

/** A column of a table whose use is guessed. */
export interface DraftColumn {
  readonly path: readonly string[];
  /** Of every row of data. */
  readonly cells: readonly string[];
  /** Cells that are not blank. */
  readonly filled: readonly string[];
}

/** Titles, as in a layout file. */
export type HeaderDraft = string | readonly string[];

/** Templates, as in a layout file. */
export type ValueDraft = Readonly<Partial<Record<LayoutField, string>>>;

/** A proposed column, as in a layout file. */
export interface ColumnDraft {
  readonly header: HeaderDraft;
  readonly field?: LayoutField;
  readonly as?: readonly string[];
  readonly fill?: 'down';
  readonly value?: ValueDraft;
  readonly total?: 'all';
  readonly only?: readonly string[];
  readonly multiplier?: true;
  readonly flag?: true;
  readonly ignore?: true;
}

/** Meanings of codes, by field. */
export type CodesDraft = Readonly<Partial<Record<LayoutField, Readonly<Record<string, string>>>>>;

export interface FlagsDraft {
  readonly known: readonly string[];
  readonly missing: readonly string[];
}

export interface TotalDraft {
  readonly row: string;
  readonly of: 'all' | 'above';
  readonly value?: ValueDraft;
}

/** A proposed layout, as in a layout file. */
export interface LayoutDraft {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly for: { readonly files: readonly string[]; readonly sheet?: string };
  readonly header: { readonly row: number; readonly rows: number };
  readonly titles?: readonly string[];
  readonly skip?: readonly string[];
  readonly split?: { readonly header: string; readonly by: string };
  readonly columns: readonly ColumnDraft[];
  readonly values?: ValueDraft;
  readonly totals?: readonly TotalDraft[];
  readonly codes?: CodesDraft;
  readonly flags?: FlagsDraft;
}

/** Most wildcards in a pattern. */
const MOST_WILDCARDS = 5;

/** A table's text as a pattern that matches it; braces and asterisks become wildcards. */
export function patternText(text: string): string {
  let wildcards = 0;
  return text.replace(/[{}*]+/gu, () => {
    wildcards += 1;
    return wildcards > MOST_WILDCARDS ? '' : '*';
  });
}
