import type { Day } from '../model/calendar.js';
import type { Layout } from '../model/layout.js';
import type { Scope } from '../model/scope.js';

/** How reports are read. */
export interface ReadingOptions {
  /** How tables that are not tidy are laid out. */
  readonly layouts?: readonly Layout[] | undefined;
  /**
   * The date of judgement, where only the figures in force on it are wanted, and the first of those that are not: all
   * that `check` needs, in memory that does not grow with the rows. All figures are kept if left out.
   */
  readonly inForceOn?: Day | undefined;
  /** With `inForceOn`: false where nobody wants to see figures that are not in force, so that all of them are only counted. */
  readonly listsLeftOut?: boolean | undefined;
  /** Whose rows are read, where it is not everybody's: what others answer for is left out, with what is wrong with it. */
  readonly scope?: Scope | undefined;
}
