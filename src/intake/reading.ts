import type { Day } from '../model/calendar.js';
import type { Layout } from '../model/layout.js';
import type { Scope } from '../model/scope.js';

export interface ReadingOptions {
  /** Layouts of tables that are not tidy. */
  readonly layouts?: readonly Layout[] | undefined;
  /**
   * Date of judgement. If given, only figures in force on it and the first of the others are kept: enough for
   * `check`, in memory that does not grow with the rows.
   */
  readonly inForceOn?: Day | undefined;
  /** With `inForceOn`: false to only count figures that are not in force. */
  readonly listsLeftOut?: boolean | undefined;
  /** Limits the rows read: those that others answer for are left out, with their faults. */
  readonly scope?: Scope | undefined;
}
