import { err, ok, type Result } from '../../../model/result.js';
import { MAX_FILE_BYTES, type LargeFile, type Scratch } from '../load.js';
import { BEGINNING } from '../window.js';
import { PackFault } from './fault.js';
import { Spool } from './spool.js';

/** An unpacked text: in memory, or in a temporary file with its beginning in memory. */
export interface Text {
  readonly bytes: Uint8Array;
  readonly large: LargeFile | undefined;
}

export type Unread = PackFault['reason'] | 'too-much';

/** Collects a text of at most `most` bytes from pieces. System errors are thrown. */
export async function gather(
  pieces: AsyncIterable<Uint8Array>,
  most: number,
  scratch?: Scratch,
): Promise<Result<Text, Unread>> {
  const kept: Uint8Array[] = [];
  let size = 0;
  let spool: Spool | undefined;
  try {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > most) return refused('too-much', spool);
      if (!spool && size > MAX_FILE_BYTES) {
        spool = Spool.of(Buffer.concat(kept), scratch);
        kept.length = 0;
      }
      if (spool) spool.write(piece);
      else kept.push(piece);
    }
    return ok(spool ? spooledText(spool) : { bytes: Buffer.concat(kept), large: undefined });
  } catch (error) {
    if (error instanceof PackFault) return refused(error.reason, spool);
    spool?.close();
    throw error;
  }
}

/** The text in a temporary file; a small one is moved to memory and its file closed. */
export function spooledText(spool: Spool): Text {
  if (spool.size > MAX_FILE_BYTES) return { bytes: spool.beginning(BEGINNING), large: spool.large() };
  const bytes = spool.beginning(MAX_FILE_BYTES);
  spool.close();
  return { bytes, large: undefined };
}

function refused(reason: Unread, spool: Spool | undefined): Result<never, Unread> {
  spool?.close();
  return err(reason);
}
