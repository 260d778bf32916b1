import type { Result } from '../model/result.js';
import type { Encoding, Undecoded } from './decode.js';

/** What a file that is read piece by piece turned out to be. */
export interface Inspected {
  readonly encoding: Encoding;
  readonly assumed: boolean;
  /** Its beginning as text. */
  readonly head: string;
}

/** A large file's hash, and how it is to be read if it can be. */
export interface Inspection {
  readonly sha256: string;
  readonly text: Result<Inspected, Undecoded>;
}
