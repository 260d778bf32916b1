import { Inflate } from 'fflate';
import { err, ok, type Result } from '../../../model/result.js';
import type { Problem } from '../../problem.js';
import { crc32 } from './crc32.js';
import { packedBytes, readDirectory, type ArchiveMember } from './directory.js';

const MEGABYTE = 1_048_576;
/** Largest unpacked part in bytes: a sheet with all the rows that are read is smaller. */
const MAX_PART_BYTES = 128 * MEGABYTE;
/** Highest compression ratio of a part, unless it is short: beyond it there is only repetition. */
const MAX_RATIO = 250;
const SHORT_PART = 8 * MEGABYTE;
/** Most parts of a workbook. */
const MAX_PARTS = 5000;
/** Compressed bytes unpacked at a time; deflate expands them a thousandfold at most. */
const STEP = 16_384;

/** Receives the bytes of a part while it is unpacked. */
export type Sink = (chunk: Uint8Array, last: boolean) => void;

/** A workbook's archive with its directory. */
export interface Archive {
  readonly bytes: Uint8Array;
  /** Parts by {@link partName}. */
  readonly parts: ReadonlyMap<string, ArchiveMember>;
}

/** Reads the directory only; nothing is unpacked yet. */
export function openArchive(bytes: Uint8Array): Result<Archive, Problem> {
  const members = readDirectory(bytes);
  if (!members) return err(broken('archive'));
  if (members.length > MAX_PARTS) return err(bomb());
  const parts = new Map(members.map((member) => [partName(member.name), member] as const));
  // Two parts of one name: programs differ in which one they take.
  return parts.size < members.length ? err(broken('archive')) : ok({ bytes, parts });
}

/** A part's name as a key: case is ignored, as in spreadsheet programs. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

/**
 * Unpacks a part step by step, so that the caller can consume each step's output. Returns what went wrong.
 * The checksum is known only at the end.
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

/** Runs {@link unpack} to the end. */
export function unpackAll(archive: Archive, part: string, sink: Sink): Problem | undefined {
  const steps = unpack(archive, part, sink);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Thrown by a sink to end unpacking with a problem. */
export class SinkError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Unpacks a member's bytes piece by piece; `undefined` for methods that workbooks do not use. */
function pusher({ method }: ArchiveMember, take: Sink): Sink | undefined {
  if (method === 0) return take;
  if (method !== 8) return undefined;
  const inflate = new Inflate(take);
  return (chunk, last) => {
    inflate.push(chunk, last);
  };
}

/** Checks size and CRC of the output, because an archive's directory may be wrong. */
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

/** The problem of a broken workbook: its archive, or a part that is missing, invalid XML, or not what was packed. */
export function broken(reason: 'archive' | 'no-workbook' | 'xml' | 'part' | 'checksum', part = ''): Problem {
  return { code: 'file-broken-workbook', args: { reason, part } };
}
