import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openArchive, unpackAll } from '../../../../src/intake/source/zip/archive.js';
import { crc32 } from '../../../../src/intake/source/zip/crc32.js';

interface Form {
  /** What stands behind a member's bytes: nothing, or their sizes, with or without a signature. */
  readonly descriptor?: 'signed' | 'bare';
  readonly zip64?: boolean;
  readonly comment?: string;
}

type Part = readonly [name: string, text: string];
type Field = readonly [value: number, bytes: 2 | 4 | 8];

const HUGE = 0xffff_ffff;

/** Writes an archive as some programs do, and the library of the tests does not. */
function archive(parts: readonly Part[], { descriptor, zip64 = false, comment = '' }: Form = {}): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  const flags = descriptor ? 8 : 0;
  for (const [name, text] of parts) {
    const data = strToU8(text);
    const [packed, crc, offset] = [Buffer.from(deflateSync(data)), crc32(data), length(bodies)];
    const sizes = fields([crc, 4], [packed.length, 4], [data.length, 4]);
    const title = Buffer.from(name);
    bodies.push(
      fields([0x0403_4b50, 4], [20, 2], [flags, 2], [8, 2], [0, 4]),
      descriptor ? Buffer.alloc(12) : sizes,
      fields([title.length, 2], [0, 2]),
      title,
      packed,
      ...(descriptor === 'signed' ? [fields([0x0807_4b50, 4])] : []),
      ...(descriptor ? [sizes] : []),
    );
    const large = fields([1, 2], [24, 2], [data.length, 8], [packed.length, 8], [offset, 8]);
    const extra = zip64 ? large : Buffer.alloc(0);
    const unless64 = (value: number): number => (zip64 ? HUGE : value);
    list.push(
      fields([0x0201_4b50, 4], [45, 2], [45, 2], [flags, 2], [8, 2], [0, 4], [crc, 4]),
      fields([unless64(packed.length), 4], [unless64(data.length), 4], [title.length, 2], [extra.length, 2]),
      fields([0, 2], [0, 2], [0, 2], [0, 4], [unless64(offset), 4]),
      title,
      extra,
    );
  }
  const [begin, size] = [length(bodies), length(list)];
  const end64 = [
    fields([0x0606_4b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4]),
    fields([parts.length, 8], [parts.length, 8], [size, 8], [begin, 8]),
    fields([0x0706_4b50, 4], [0, 4], [begin + size, 8], [1, 4]),
  ];
  const count = zip64 ? 0xffff : parts.length;
  return Buffer.concat([
    ...bodies,
    ...list,
    ...(zip64 ? end64 : []),
    fields([0x0605_4b50, 4], [0, 4], [count, 2], [count, 2], [size, 4], [zip64 ? HUGE : begin, 4]),
    fields([comment.length, 2]),
    Buffer.from(comment),
  ]);
}

function fields(...all: readonly Field[]): Buffer {
  return Buffer.concat(
    all.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      if (bytes === 2) buffer.writeUInt16LE(value);
      else buffer.writeUInt32LE(value);
      return buffer;
    }),
  );
}

function length(buffers: readonly Buffer[]): number {
  return buffers.reduce((total, buffer) => total + buffer.length, 0);
}

/** The text of a part, or why there is none. */
function textOf(bytes: Uint8Array, part: string): string {
  const opened = openArchive(bytes);
  if (!opened.ok) return reason(opened.error);
  let text = '';
  const problem = unpackAll(opened.value, part, (chunk) => {
    text += Buffer.from(chunk).toString('utf8');
  });
  return problem ? reason(problem) : text;
}

function reason({ code, args }: { readonly code: string; readonly args: object }): string {
  return 'reason' in args ? String(args.reason) : code;
}

const PARTS: readonly Part[] = [
  ['a.xml', '<a/>'],
  ['/b/C.xml', '投资'.repeat(5000)],
];

describe('an archive', () => {
  test.each<[string, Form]>([
    ['with sizes before its members', {}],
    ['with sizes behind them, and a signature before these', { descriptor: 'signed' }],
    ['with sizes behind them alone', { descriptor: 'bare' }],
    ['of the large form', { zip64: true }],
    ['of the large form, with sizes behind its members', { zip64: true, descriptor: 'bare' }],
    ['with a comment', { comment: 'PK\u0005\u0006 made by hand' }],
  ])('%s is read by the list at its end', (_, form) => {
    const bytes = archive(PARTS, form);
    expect(textOf(bytes, 'a.xml')).toBe('<a/>');
    expect(textOf(bytes, 'b/c.xml')).toBe(PARTS[1]?.[1]);
    expect(textOf(bytes, 'c.xml')).toBe('part');
  });

  test('within another one has no members of that', () => {
    const inner = zipSync({ 'x.xml': strToU8('<x/>') }, { level: 0 });
    const outer = zipSync({ 'a.xml': strToU8('<a/>'), 'inner.xlsx': inner }, { level: 0 });
    expect(textOf(outer, 'x.xml')).toBe('part');
    expect(textOf(outer, 'a.xml')).toBe('<a/>');
  });

  test.each<[string, (bytes: Buffer) => Buffer, string]>([
    ['is cut off', (bytes) => bytes.subarray(0, -1), 'archive'],
    ['has something behind its end', (bytes) => Buffer.concat([bytes, Buffer.from('x')]), 'archive'],
    ['says another number of members', (bytes) => changed(bytes, bytes.length - 12, 3), 'archive'],
    ['has a list that is somewhere else', (bytes) => changed(bytes, bytes.length - 6, 1), 'archive'],
    ['says another checksum', (bytes) => changed(bytes, listOf(bytes) + 16, 1), 'checksum'],
    ['says that a member is shorter', (bytes) => changed(bytes, listOf(bytes) + 24, 3), 'checksum'],
    ['says that a member is longer', (bytes) => changed(bytes, listOf(bytes) + 24, 5), 'checksum'],
    ['has a member of a password', (bytes) => changed(bytes, listOf(bytes) + 8, 1), 'file-encrypted'],
    ['has a member packed in another way', (bytes) => changed(bytes, listOf(bytes) + 10, 12), 'archive'],
    ['has a member that is somewhere else', (bytes) => changed(bytes, listOf(bytes) + 42, 1), 'part'],
    ['has other bytes than were packed', (bytes) => changed(bytes, 36, 0), 'checksum'],
  ])('that %s is told', (_, spoil, expected) => {
    expect(textOf(spoil(archive(PARTS)), 'a.xml')).toBe(expected);
  });

  test('with two members of one name is told', () => {
    expect(textOf(archive([...PARTS, ['A.xml', '<b/>']]), 'a.xml')).toBe('archive');
  });
});

/** Where the list of an archive without a comment begins. */
function listOf(bytes: Buffer): number {
  return bytes.readUInt32LE(bytes.length - 6);
}

function changed(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
}

test('a checksum is that of every other program', () => {
  expect(crc32(strToU8('123456789')).toString(16)).toBe('cbf43926');
  expect(crc32(strToU8('6789'), crc32(strToU8('12345'))).toString(16)).toBe('cbf43926');
});
