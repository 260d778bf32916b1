import { access, constants, lstat, open, stat } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { outputFailed, outputRefused } from '../../catalogue/cli.js';
import { isOfSort, type Ends } from '../../report/marks.js';
import { UsageError } from '../errors.js';
import { errnoOf } from '../../catalogue/errno.js';

/** What a new file may replace: a report of the same sort, or a file with the same bytes. */
export type Replaces = 'same-sort' | 'same-bytes';

/**
 * Throws if a report must not be written to `path`: through a dead link, over a read-only file, or (unless
 * `replaces` is `anything`) over a file that plancheck did not make. `file` is the name in messages.
 */
export async function refuseToReplace(
  path: string,
  file: string,
  content: string | Uint8Array,
  replaces: Replaces | 'anything',
): Promise<void> {
  const own = await lstat(path).catch(() => undefined);
  if (!own) return;
  const there = await stat(path).catch(() => undefined);
  if (!there) throw new UsageError(...outputRefused.deadLink(file));
  if (!there.isFile()) return;
  // The mode is checked too: root can write to a read-only file, but the mode says that its owner does not
  // want it.
  const writable = (there.mode & 0o222) !== 0 && (await access(path, constants.W_OK).then(yes, no));
  if (!writable) throw new UsageError(...outputFailed(file, 'EACCES'));
  if (replaces === 'anything' || there.size === 0) return;
  const allowed = await mayReplace(path, there.size, bytesOf(content), replaces).catch((error: unknown) => {
    throw new UsageError(...outputFailed(file, errnoOf(error)));
  });
  if (!allowed) throw new UsageError(...outputRefused[replaces](file));
}

async function mayReplace(path: string, size: number, content: Buffer, replaces: Replaces): Promise<boolean> {
  return replaces === 'same-bytes'
    ? size === content.length && content.equals(await piece(path, 0, size))
    : isOfSort(await endsOf(path, size), endsIn(content));
}

const yes = (): boolean => true;
const no = (): boolean => false;

function bytesOf(content: string | Uint8Array): Buffer {
  return typeof content === 'string'
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

/** Bytes at the beginning and at the end of a file that identify a sort of report. */
const BEGINNING = 65_536;
const END = 4_096;

async function endsOf(path: string, size: number): Promise<Ends> {
  const [beginning, end] = [await piece(path, 0, BEGINNING), await piece(path, Math.max(0, size - END), END)];
  return { beginning: textOf(beginning), end: textOf(end) };
}

function endsIn(content: Buffer): Ends {
  return { beginning: textOf(content.subarray(0, BEGINNING)), end: textOf(content.subarray(-END)) };
}

/** The text without colours. */
function textOf(bytes: Buffer): string {
  return stripVTControlCharacters(bytes.toString('utf8'));
}

async function piece(path: string, position: number, most: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(most), 0, most, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
