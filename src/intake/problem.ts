import { severityOf, type CodeOf, type Finding } from '../catalogue/findings.js';
import type { Place } from '../model/place.js';

type IntakeCode = CodeOf<'file' | 'table' | 'row'>;

export type IntakeFinding = Extract<Finding, { readonly code: IntakeCode }>;

type WithoutPlace<F> = F extends IntakeFinding ? Pick<F, 'code' | 'args'> : never;

/** A finding without a place, which its caller adds. */
export type Problem = WithoutPlace<IntakeFinding>;

/** The value of a cell, perhaps with a note; or why it was not read. */
export type CellResult<T> =
  | { readonly ok: true; readonly value: T; readonly note?: Problem | undefined }
  | { readonly ok: false; readonly error: Problem };

export function located(problem: Problem, place: Place): IntakeFinding {
  return { ...problem, place };
}

export function isError(problem: Problem): boolean {
  return severityOf(problem) === 'error';
}
