import { Inflate } from 'fflate';
import { err, ok, type Result } from '../../../model/result.js';
import type { Problem } from '../../problem.js';
import { crc32 } from './crc32.js';
import { packedBytes, readDirectory, type ArchiveMember } from './directory.js';

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
  /** The parts by their names as {@link partName} spells them. */
  readonly parts: ReadonlyMap<string, ArchiveMember>;
}

/** Looks at the list of parts alone; nothing is unpacked yet. */
export function openArchive(bytes: Uint8Array): Result<Archive, Problem> {
  const members = readDirectory(bytes);
  if (!members) return err(broken('archive'));
  if (members.length > MAX_PARTS) return err(bomb());
  const parts = new Map(members.map((member) => [partName(member.name), member] as const));
  // Two parts of one name: each program would take another one of them for the table.
  return parts.size < members.length ? err(broken('archive')) : ok({ bytes, parts });
}

/** Parts are found by their names whatever their case, as spreadsheet programs do. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

/**
 * Unpacks a part step by step: a generator, so that whoever takes what the sink has made of a step stays in step with
 * it. It ends with what went wrong. Only at its end is it known whether the part is as it was packed.
 */
export function* unpack(
  { bytes, parts }: Archive,
  part: string,
  sink: Sink,
): Generator<undefined, Problem | undefined> {
  const member = parts.get(part);
  const packed = member && packedBytes(bytes, member);
  if (!packed) return broken('part', part);
  if (member.encrypted) return { code: 'file-encrypted', args: {} };
  if (member.size > MAX_PART_BYTES) return bomb();
  const checked = new CheckedSink(member, part, sink);
  const push = pusher(member, checked.take);
  if (!push) return broken('archive');
  for (let at = 0; at === 0 || at < packed.length; at += STEP) {
    try {
      push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (error) {
      return error instanceof SinkError ? error.problem : broken('checksum', part);
    }
    yield undefined;
  }
  return undefined;
}

/** Runs {@link unpack} to its end. */
export function unpackAll(archive: Archive, part: string, sink: Sink): Problem | undefined {
  const steps = unpack(archive, part, sink);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What a sink throws: the unpacking is left with it, and nobody else sees it. */
export class SinkError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** What unpacks the bytes of a member, piece by piece; undefined where it is packed in a way that no workbook is. */
function pusher({ method }: ArchiveMember, take: Sink): Sink | undefined {
  if (method === 0) return take;
  if (method !== 8) return undefined;
  const inflate = new Inflate(take);
  return (chunk, last) => {
    inflate.push(chunk, last);
  };
}

/** Counts and sums up what comes out, because what an archive says of its members may be wrong. */
class CheckedSink {
  readonly #member: ArchiveMember;
  readonly #part: string;
  readonly #sink: Sink;
  #size = 0;
  #crc = 0;

  constructor(member: ArchiveMember, part: string, sink: Sink) {
    this.#member = member;
    this.#part = part;
    this.#sink = sink;
  }

  readonly take: Sink = (chunk, last) => {
    const { packed, size, crc } = this.#member;
    this.#size += chunk.length;
    this.#crc = crc32(chunk, this.#crc);
    const isTight = this.#size > SHORT_PART && this.#size > packed * MAX_RATIO;
    if (this.#size > MAX_PART_BYTES || isTight) throw new SinkError(bomb());
    if (this.#size > size || (last && (this.#size < size || this.#crc !== crc)))
      throw new SinkError(broken('checksum', this.#part));
    this.#sink(chunk, last);
  };
}

function bomb(): Problem {
  return { code: 'file-zip-bomb', args: { limit: MAX_PART_BYTES / MEGABYTE } };
}

/** Why a workbook cannot be read: its archive, a part that is no XML, that is not what was packed or not there. */
export function broken(reason: 'archive' | 'no-workbook' | 'xml' | 'part' | 'checksum', part = ''): Problem {
  return { code: 'file-broken-workbook', args: { reason, part } };
}
