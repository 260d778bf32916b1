import type { Finding } from '../catalogue/findings.js';
import type { Source } from '../intake/index.js';
import type { DepartmentId } from '../model/ids.js';

/** What is judged as one: files of one name, folder or department. Plain, so that it can be handed to a thread. */
export interface Submission {
  readonly name: string;
  readonly departments: readonly DepartmentId[] | undefined;
  readonly sources: readonly Source[];
  /** What was found before a file was opened, such as a path that leads nowhere. */
  readonly findings: readonly Finding[];
}

/** A table as it is written on a command line. */
export function nameOf({ file, sheet }: Source): string {
  return sheet === undefined ? file : `${file}#${sheet}`;
}
