import { severityOf, type CodeOf, type Finding } from '../catalogue/findings.js';
import type { Place } from '../model/place.js';

type IntakeCode = CodeOf<'file' | 'table' | 'row'>;

/** A finding on a report, with its place. */
export type IntakeFinding = Extract<Finding, { readonly code: IntakeCode }>;

type WithoutPlace<F> = F extends IntakeFinding ? Pick<F, 'code' | 'args'> : never;

/** A finding whose place is not known where it arises: whoever knows the cell adds it. */
export type Problem = WithoutPlace<IntakeFinding>;

/** What was read of a cell, with a note on it if there is something to tell; or why it was not. */
export type CellResult<T> =
  | { readonly ok: true; readonly value: T; readonly note?: Problem | undefined }
  | { readonly ok: false; readonly error: Problem };

export function located(problem: Problem, place: Place): IntakeFinding {
  return { ...problem, place };
}

export function isError(problem: Problem): boolean {
  return severityOf(problem) === 'error';
}
