import { readSync } from 'node:fs';
import type { Plan } from '../../model/plan.js';
import type { Inspection } from '../inspection.js';
import { inspect } from '../stream/inspect.js';
import { BEGINNING, readFully, type ByteSource } from '../stream/window.js';
import { vocabularyOf } from '../vocabulary.js';
import { beginningOf } from './beginning.js';
import { readPart, type PartReading, type PartWanted } from './part.js';

/** A piece of the work on a large file. Plain, so that it can be handed to a thread. */
export interface SplitTask {
  readonly file: string;
  readonly size: number;
  /** A part of its table; what the file as a whole is if left out. */
  readonly part: PartWanted | undefined;
}

/** What became of it; a part is given up of which too much is not plain. */
export type SplitDone =
  | { readonly sort: 'inspected'; readonly inspection: Inspection }
  | { readonly sort: 'read'; readonly reading: PartReading }
  | { readonly sort: 'given-up' };

/** Makes the one function that does the work on large files, in a thread or without any. */
export function splitWorkBy(plan: Plan): (source: ByteSource, task: SplitTask) => SplitDone {
  const words = vocabularyOf(plan);
  return (source, { file, size, part }) => {
    const bytes = Buffer.alloc(Math.min(size, BEGINNING));
    const beginning = bytes.subarray(0, readFully(source, bytes, 0));
    if (!part) return { sort: 'inspected', inspection: inspect({ ...NOBODYS, ...source, size }, beginning) };
    const known = beginningOf(file, source, beginning, words);
    const reading = known && readPart(source, known, part);
    return reading ? { sort: 'read', reading } : { sort: 'given-up' };
  };
}

/** Who opened the file closes it, and sees to whether it has changed. */
const NOBODYS = { isUnchanged: (): boolean => true, close: (): undefined => undefined };

/** A file that somebody else in this process has opened. */
export function openedBy(descriptor: number): ByteSource {
  return { read: (into, position) => readSync(descriptor, into, 0, into.length, position) };
}
