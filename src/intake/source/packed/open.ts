import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Finding } from '../../../catalogue/findings.js';
import type { PackedSort } from '../../../catalogue/findings/file/packed.js';
import { err, ok, type Result } from '../../../model/result.js';
import { writeParquet, type BlankColumns, type Unconverted } from '../duckdb/parquet.js';
import {
  largeProblem,
  loadBytes as loadPacked,
  openPlainFile as openPacked,
  type ReportFile,
  type Scratch,
  type Surroundings,
} from '../load.js';
import { errnoOf } from '../../../catalogue/errno.js';
import { binarySort, packedSort } from '../magic.js';
import { located, type Problem } from '../../problem.js';
import { gather, spooledText, type Text, type Unread } from './gather.js';
import { unpackGzip } from './gzip.js';
import { Spool } from './spool.js';

const MEGABYTE = 1_048_576;
/** Highest compression ratio: beyond it there is only repetition. Columns repeat more than lines. */
const MAX_RATIO: Readonly<Record<PackedSort, number>> = { gzip: 250, zstd: 250, parquet: 1000 };
/** Size in bytes that any compression ratio may reach. */
const SHORT = 256 * MEGABYTE;

const PIECE = MEGABYTE;

const UNPACK = { gzip: unpackGzip, zstd: unpackZstd } as const;

/** Loaded on demand: the zstd decoder is large and rarely needed. */
async function* unpackZstd(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const zstd = await import('./zstd.js');
  yield* zstd.unpackZstd(pieces);
}

/**
 * Opens a file that {@link findReports} found: reads a small one at once, leaves a large one open. Compressed
 * files are recognised by their bytes and unpacked.
 */
export async function openReport(
  file: string,
  surroundings: Surroundings,
): Promise<Result<ReportFile, Finding>> {
  return unpacked(openPacked(file, surroundings.cwd), surroundings);
}

/** Reads a file that {@link findReports} found into memory, unpacked; a large one is an error. */
export async function loadReport(
  file: string,
  surroundings: Surroundings,
): Promise<Result<ReportFile, Finding>> {
  const opened = await openReport(file, surroundings);
  if (!opened.ok || !opened.value.large) return opened;
  const { size, close } = opened.value.large;
  close();
  return err(located(largeProblem(size), { file }));
}

/** Reads and unpacks chunks such as standard input, up to the size limit. */
export async function loadStream(
  name: string,
  chunks: AsyncIterable<Uint8Array | string>,
  scratch?: Scratch,
): Promise<Result<ReportFile, Finding>> {
  return unpacked(await loadPacked(name, chunks), { cwd: '.', scratch });
}

async function unpacked(
  opened: Result<ReportFile, Finding>,
  surroundings: Surroundings,
): Promise<Result<ReportFile, Finding>> {
  if (!opened.ok) return opened;
  const { name, bytes, large } = opened.value;
  const sort = packedSort(bytes);
  if (!sort) return opened;
  try {
    const text = await unpack(opened.value, sort, surroundings);
    if (large?.isUnchanged() !== false) return text;
    if (text.ok) text.value.large?.close();
    return err({ code: 'file-unreadable', args: { reason: 'ESTALE' }, place: { file: name } });
  } catch (error) {
    return notUnpacked(name, errnoOf(error));
  } finally {
    large?.close();
  }
}

/** Unpacks a file. A fault of the file gives a report without rows; a fault of this machine gives an error. */
async function unpack(
  file: ReportFile,
  sort: PackedSort,
  surroundings: Surroundings,
): Promise<Result<ReportFile, Finding>> {
  const { name } = file;
  const hash = createHash('sha256');
  for (const piece of piecesOf(file)) hash.update(piece);
  const sha256 = hash.digest('hex');
  const most = Math.max(SHORT, sizeOf(file) * MAX_RATIO[sort]);
  const text =
    sort === 'parquet'
      ? await fromParquet(file, surroundings, most)
      : await fromText(file, sort, most, surroundings.scratch);
  if (text.ok) {
    const { bytes, large, told } = text.value;
    return ok({ name, bytes, large, packed: { sha256, fault: undefined, told } });
  }
  if (text.error === 'memory') return notUnpacked(name, 'ENOMEM');
  if (text.error === 'disk') return notUnpacked(name, 'ENOSPC');
  if (text.error === 'no-duckdb') return err({ code: 'file-needs-duckdb', args: {}, place: { file: name } });
  const problem = typeof text.error === 'object' ? text.error : problemOf(text.error, sort, most);
  // `bytes` is the beginning of the packed file, which is not text.
  return ok({ name, bytes: file.bytes, packed: { sha256, fault: problem, told: [] } });
}

const NO_CHECKSUM: Problem = { code: 'file-no-checksum', args: {} };
/**
 * Position and bit of the checksum flag in the first frame, and the mark of a skippable frame, behind which
 * nothing is checked.
 */
const [DESCRIPTOR, CHECKSUM, NOTES] = [4, 0x04, 0x50] as const;

function hasChecksum(bytes: Uint8Array): boolean {
  return ((bytes[0] ?? 0) & 0xf0) === NOTES || ((bytes[DESCRIPTOR] ?? 0) & CHECKSUM) !== 0;
}

type Unpacked = Text & { readonly told: readonly Problem[] };

async function fromText(
  file: ReportFile,
  sort: keyof typeof UNPACK,
  most: number,
  scratch: Scratch | undefined,
): Promise<Result<Unpacked, Unread | Problem>> {
  const text = await gather(UNPACK[sort](piecesOf(file)), most, scratch);
  if (!text.ok) return text;
  const found = binarySort(text.value.bytes);
  if (!found)
    return ok({ ...text.value, told: sort === 'zstd' && !hasChecksum(file.bytes) ? [NO_CHECKSUM] : [] });
  text.value.large?.close();
  return err({ code: 'file-packed-inside', args: { sort, found } });
}

/**
 * Converts Parquet. DuckDB reads a path, so bytes in memory are first written to a temporary file, to read
 * exactly those bytes.
 */
async function fromParquet(
  file: ReportFile,
  { cwd, scratch }: Surroundings,
  most: number,
): Promise<Result<Unpacked, Unconverted>> {
  const from = file.large ? undefined : Spool.of(file.bytes, scratch);
  let into: Spool | undefined;
  try {
    into = new Spool(scratch);
    const written = await writeParquet(from?.path ?? resolve(cwd, file.name), into, most, scratch);
    if (!written.ok) return written;
    const text = spooledText(into);
    into = undefined;
    return ok({ ...text, told: blank(written.value) });
  } finally {
    into?.close();
    from?.close();
  }
}

function blank({ nested, wide }: BlankColumns): readonly Problem[] {
  const problems: Problem[] = [];
  if (nested.length > 0) problems.push({ code: 'file-nested-columns', args: { columns: nested } });
  if (wide.length > 0) problems.push({ code: 'file-wide-decimals', args: { columns: wide } });
  return problems;
}

function problemOf(
  reason: Exclude<Unread | Unconverted, 'memory' | 'disk' | 'no-duckdb'>,
  sort: PackedSort,
  most: number,
): Problem {
  return reason === 'too-much'
    ? { code: 'file-packed-bomb', args: { sort, limit: Math.ceil(most / MEGABYTE) } }
    : { code: 'file-packed-broken', args: { sort, reason } };
}

function notUnpacked(file: string, reason: string): Result<never, Finding> {
  return err({ code: 'file-not-unpacked', args: { reason }, place: { file } });
}

function sizeOf({ bytes, large }: ReportFile): number {
  return large?.size ?? bytes.length;
}

/** The bytes of a file in pieces. */
function* piecesOf({ bytes, large }: ReportFile): Generator<Uint8Array> {
  if (!large) {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    return;
  }
  for (let position = 0; ;) {
    // A new buffer each time, because the consumer may hold several pieces.
    const piece = Buffer.allocUnsafe(PIECE);
    const count = large.read(piece, position);
    if (count === 0) return;
    yield piece.subarray(0, count);
    position += count;
  }
}
