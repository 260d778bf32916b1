/** Makes a frame of zstd around bytes as they are: a program that cannot pack can still write it. */
export function zstdFrame(bytes: Uint8Array): Buffer {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK);
    const header = Buffer.alloc(3);
    header.writeUIntLE((block.length << 3) | (at + BLOCK >= bytes.length ? 1 : 0), 0, 3);
    blocks.push(header, block);
  }
  return Buffer.concat([Buffer.from([...MAGIC, 0x00, WINDOW]), ...blocks]);
}

/** A frame that unpackers pass over. */
export function skippableFrame(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([Buffer.from([0x5e, 0x2a, 0x4d, 0x18]), length, bytes]);
}

const MAGIC = [0x28, 0xb5, 0x2f, 0xfd];
/** The exponent of a window of 2 MB, as a frame says it. */
const WINDOW = 11 << 3;
const BLOCK = 131_072;
