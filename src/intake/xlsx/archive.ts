import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { err, ok, type Result } from '../../model/result.js';
import type { Problem } from '../problem.js';

const MEGABYTE = 1_048_576;
/** No part of a workbook may be longer when it is unpacked: a sheet with all the rows that are read is shorter. */
const MAX_PART_BYTES = 128 * MEGABYTE;
/** A part that is packed more tightly than this holds nothing but repetition; short parts may. */
const MAX_RATIO = 250;
const SHORT_PART = 8 * MEGABYTE;
/** No workbook comes near so many parts. */
const MAX_PARTS = 5000;
/** So much is unpacked at a time: deflate makes a thousand times as much of it at most. */
const STEP = 16_384;

/** Takes the bytes of a part as they are unpacked. */
export type Sink = (chunk: Uint8Array, last: boolean) => void;

/** A workbook's file, of which the list of parts has been seen to. */
export interface Archive {
  readonly bytes: Uint8Array;
  /** The parts by their names in lower case, without a leading slash. */
  readonly parts: ReadonlySet<string>;
}

/** Looks at the list of parts alone; nothing is unpacked yet. */
export function openArchive(bytes: Uint8Array): Result<Archive, Problem> {
  const parts = new Set<string>();
  const seen = { count: 0, longest: 0 };
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const part = partName(name);
        parts.add(part);
        seen.count += 1;
        if (isWorkbookPart(part)) seen.longest = Math.max(seen.longest, originalSize);
        return false;
      },
    });
  } catch {
    return err(broken('archive'));
  }
  if (seen.count > MAX_PARTS || seen.longest > MAX_PART_BYTES) return err(bomb());
  // Two parts of one name: each program would take another one of them for the table.
  return parts.size < seen.count ? err(broken('archive')) : ok({ bytes, parts });
}

/** Parts are found by their names whatever their case, as spreadsheet programs do. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

/** Pictures and the like are never unpacked, so that their size does not matter. */
function isWorkbookPart(part: string): boolean {
  return part.endsWith('.xml') || part.endsWith('.rels');
}

/**
 * Unpacks parts of an archive step by step: a generator, so that whoever takes what the sinks have made of a step stays
 * in step with it. It ends with what went wrong.
 */
export function* unpack(
  { bytes, parts }: Archive,
  sinkFor: (part: string) => Sink | undefined,
): Generator<undefined, Problem | undefined> {
  const unzip = new Unzip((file) => {
    const part = partName(file.name);
    const sink = parts.has(part) ? sinkFor(part) : undefined;
    if (!sink) return;
    file.ondata = measured(sink, file.size);
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP) {
    try {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    } catch (error) {
      return error instanceof Fault ? error.problem : broken('archive');
    }
    yield undefined;
  }
  return undefined;
}

/** Runs {@link unpack} to its end. */
export function unpackAll(
  archive: Archive,
  sinkFor: (part: string) => Sink | undefined,
): Problem | undefined {
  const steps = unpack(archive, sinkFor);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What a sink throws: the unpacking is left with it, and nobody else sees it. */
export class Fault extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

type OnData = (error: Error | null, chunk: Uint8Array, last: boolean) => void;

/** Counts what comes out, because what an archive says of its sizes may be wrong. */
function measured(sink: Sink, packed: number | undefined): OnData {
  let size = 0;
  return (error, chunk, last) => {
    if (error) throw error;
    size += chunk.length;
    const tight = packed !== undefined && size > SHORT_PART && size > packed * MAX_RATIO;
    if (size > MAX_PART_BYTES || tight) throw new Fault(bomb());
    sink(chunk, last);
  };
}

function bomb(): Problem {
  return { code: 'file-zip-bomb', args: { limit: MAX_PART_BYTES / MEGABYTE } };
}

/** Why a workbook cannot be read: its archive, a part that is no XML, or one that is not there. */
export function broken(reason: 'archive' | 'no-workbook' | 'xml', part = ''): Problem {
  return { code: 'file-broken-workbook', args: { reason, part } };
}
