import { err, type Result } from '../../model/result.js';
import type { Undecoded } from '../decode.js';
import type { ReportFile } from '../load.js';
import type { OpenedFile } from '../open.js';
import { isError } from '../problem.js';

/** A file that was opened, and its hash. */
export interface Hashed {
  readonly opened: Result<OpenedFile, Undecoded>;
  readonly sha256: string;
}

/** Opens the text of a file by `open`, unless it could not be unpacked; the hash is that of the file on the disk. */
export function openPacked({ packed }: ReportFile, open: () => Hashed): Hashed {
  if (!packed) return open();
  const problem = packed.problems.find(isError);
  const opened = problem ? err({ problem, line: undefined }) : open().opened;
  return { opened, sha256: packed.sha256 };
}
