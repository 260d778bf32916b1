import type { Period } from './calendar.js';
import type { Decimal } from './decimal.js';
import type { TargetId } from './ids.js';
import type { NonTargetFigure, Plan, Target } from './plan.js';
import type { Unit } from './units.js';

/** A stretch of a document under one clause, without the mark that begins it. */
export interface Passage {
  /** In the document's own numbering; empty before its first clause. */
  readonly clause: string;
  readonly text: string;
  /** Where it begins in the document, from 1. */
  readonly line: number;
  readonly column: number;
}

/** What a mark is and says: an amount, a day or span of days, a named deliverable, or the number of a document. */
export type MarkMeaning =
  | {
      readonly sort: 'amount';
      /** As printed, in `unit`; undefined where the words set no exact number. */
      readonly value: Decimal | undefined;
      /** The end of a range. */
      readonly upper: Decimal | undefined;
      /** Undefined where no known unit stands behind the number. */
      readonly unit: Unit | undefined;
    }
  | { readonly sort: 'date'; readonly period: Period }
  | { readonly sort: 'deliverable' }
  | { readonly sort: 'reference' };

/** What a figure is to the target that encodes it. */
export type Role = 'value' | 'tolerance' | 'baseline' | 'schedule' | 'due' | 'from' | 'name';

/** Why a figure or deliverable of the document is not forgotten. */
export type Account =
  | { readonly by: 'targets'; readonly role: Role; readonly targets: readonly TargetId[] }
  | { readonly by: 'listed'; readonly figure: NonTargetFigure }
  | { readonly by: 'period' }
  | { readonly by: 'issue' }
  | { readonly by: 'reference' };

/** A figure or named deliverable of the document. */
export interface Mark {
  readonly reading: MarkMeaning;
  /** As the document has it. */
  readonly text: string;
  /** Where it stands in the text of its passage. */
  readonly start: number;
  readonly end: number;
  /** Where it stands in the document, from 1. */
  readonly line: number;
  readonly column: number;
  /** Undefined where nothing accounts for it. */
  readonly account: Account | undefined;
}

export interface TracedPassage extends Passage {
  /** In the order of the text. */
  readonly marks: readonly Mark[];
  /** The targets that cite this clause, at the first passage of the clause alone. */
  readonly targets: readonly Target[];
}

/** What is wrong with a target, or with a figure that the plan lists, when it is held against the document. */
export type TraceProblem = { readonly target: Target } & (
  | { readonly sort: 'clause'; readonly clause: string }
  | {
      readonly sort: 'figure';
      readonly wanted: string;
      readonly nearest: string | undefined;
      readonly elsewhere: string | undefined;
    }
  | { readonly sort: 'unit'; readonly wanted: string; readonly nearest: string }
  | { readonly sort: 'wording'; readonly missing: string }
  | { readonly sort: 'due'; readonly wanted: string }
  | { readonly sort: 'name'; readonly missing: string; readonly elsewhere: string | undefined }
);

/** Of so many there are, so many are accounted for. */
export interface Covered {
  readonly all: number;
  readonly accounted: number;
}

/** A plan held against its document: what every format of `trace` is made from. */
export interface TraceResult {
  readonly plan: Plan;
  readonly document: { readonly file: string; readonly encoding: string; readonly assumed: boolean };
  /** In the document's order. */
  readonly passages: readonly TracedPassage[];
  /** In the plan's order. */
  readonly problems: readonly TraceProblem[];
  /** Listed figures that set no target, but do not stand in their clause, or not so often. */
  readonly listedInVain: readonly NonTargetFigure[];
  readonly coverage: {
    readonly figures: Covered;
    readonly deliverables: Covered;
    readonly targets: Covered;
  };
}

/** Whether nothing is left over on either side. */
export function isTraced({
  coverage,
  listedInVain,
}: Pick<TraceResult, 'coverage' | 'listedInVain'>): boolean {
  return (
    listedInVain.length === 0 && Object.values(coverage).every(({ all, accounted }) => all === accounted)
  );
}
