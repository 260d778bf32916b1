import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { errnoOf } from '../../../catalogue/errno.js';
import { PackFault } from './fault.js';

/** Unpacks gzip; several members in sequence are one text. */
export async function* unpackGzip(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const text = pipeline(Readable.from(pieces), createGunzip(), () => undefined);
  try {
    for await (const piece of text) if (piece instanceof Uint8Array) yield piece;
  } catch (error) {
    const code = errnoOf(error);
    if (!code.startsWith('Z_')) throw error;
    throw new PackFault(CODES.get(code) ?? 'damaged');
  }
}

/** Errors of zlib other than damage. */
const CODES: ReadonlyMap<string, PackFault['reason']> = new Map([
  ['Z_BUF_ERROR', 'cut'],
  ['Z_MEM_ERROR', 'memory'],
]);
