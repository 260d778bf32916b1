import type { LayoutField } from '../../../model/layout.js';

/** A column of a table, for a guess at what it is. */
export interface DraftColumn {
  readonly path: readonly string[];
  /** Of every row of data. */
  readonly cells: readonly string[];
  /** Those that hold something. */
  readonly filled: readonly string[];
}

/** The titles of a column, as a layout's file has them. */
export type HeaderDraft = string | readonly string[];

/** Templates, as a layout's file has them. */
export type ValueDraft = Readonly<Partial<Record<LayoutField, string>>>;

/** A proposal for a column, in the words of a layout's file. */
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

/** What codes mean, by field. */
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

/** A proposal for a layout, in the words of its file. */
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

/** More wildcards than this make no pattern. */
const MOST_WILDCARDS = 5;

/** Text of a table as a pattern that it matches: braces and asterisks stand for something else there. */
export function patternText(text: string): string {
  let wildcards = 0;
  return text.replace(/[{}*]+/gu, () => {
    wildcards += 1;
    return wildcards > MOST_WILDCARDS ? '' : '*';
  });
}
