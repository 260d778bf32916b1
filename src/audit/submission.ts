import type { Finding } from '../catalogue/findings.js';
import type { Source } from '../intake/index.js';
import type { DepartmentId } from '../model/ids.js';

/** Files judged together, by name, folder or department. Plain data, so that it can be sent to a thread. */
export interface Submission {
  readonly name: string;
  readonly departments: readonly DepartmentId[] | undefined;
  readonly sources: readonly Source[];
  /** Findings from before a file was opened, such as a path that does not exist. */
  readonly findings: readonly Finding[];
}

/** A table as written on a command line: `file` or `file#sheet`. */
export function nameOf({ file, sheet }: Source): string {
  return sheet === undefined ? file : `${file}#${sheet}`;
}
