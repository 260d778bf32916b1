import type { SplitTask } from '../intake/index.js';

/** What a thread that reads parts of large files starts from. */
export interface SplitRequest {
  /** The plan, packed: it need not be loaded once more. */
  readonly packed: Uint8Array;
}

/** What such a thread is handed. */
export interface SplitOrder {
  /** The file as the program has opened it: every part is of the very same one. */
  readonly descriptor: number;
  readonly task: SplitTask;
}
