/** A member of a ZIP archive, by the central directory. */
export interface ArchiveMember {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 for stored, 8 for deflated; others are not supported. */
  readonly method: number;
  readonly crc: number;
  /** Compressed and uncompressed size in bytes. */
  readonly packed: number;
  readonly size: number;
  /** Offset of its local header. */
  readonly offset: number;
}

const [LOCAL, CENTRAL, END, END_64, LOCATOR_64] = [
  0x0403_4b50, 0x0201_4b50, 0x0605_4b50, 0x0606_4b50, 0x0706_4b50,
] as const;
const [LOCAL_SIZE, CENTRAL_SIZE, END_SIZE, LOCATOR_SIZE] = [30, 46, 22, 20] as const;
const MAX_COMMENT = 0xffff;
/** Values of 16 and 32-bit fields that mean that the number is in a 64-bit field. */
const [MANY, HUGE] = [0xffff, 0xffff_ffff] as const;

/** Position of the central directory, and its number of members. */
interface Extent {
  readonly begin: number;
  readonly end: number;
  readonly count: number;
}

/**
 * Reads the central directory, which alone lists the members: what looks like one elsewhere, such as in a
 * nested archive, is none. `undefined` if it is incomplete.
 */
export function readDirectory(bytes: Uint8Array): readonly ArchiveMember[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const extent = extentOf(view);
    return extent && membersIn(bytes, view, extent);
  } catch (error) {
    // Something points beyond the end of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Compressed bytes of a member; `undefined` if they are not in the archive. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ArchiveMember): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined;
  const begin = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return begin + packed > bytes.length ? undefined : bytes.subarray(begin, begin + packed);
}

/** Finds the end record, which is followed only by a comment of the length it gives. */
function extentOf(view: DataView): Extent | undefined {
  const least = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= least; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const [size, begin] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (count === MANY || size === HUGE || begin === HUGE) return extentOf64(view, at);
    return begin + size > at ? undefined : { begin, end: begin + size, count };
  }
  return undefined;
}

function extentOf64(view: DataView, end: number): Extent | undefined {
  const locator = end - LOCATOR_SIZE;
  if (view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const at = number64(view, locator + 8);
  if (view.getUint32(at, true) !== END_64) return undefined;
  const [count, size, begin] = [at + 32, at + 40, at + 48].map((field) => number64(view, field));
  if (count === undefined || size === undefined || begin === undefined) return undefined;
  return begin + size > at ? undefined : { begin, end: begin + size, count };
}

function membersIn(
  bytes: Uint8Array,
  view: DataView,
  { begin, end, count }: Extent,
): readonly ArchiveMember[] | undefined {
  const members: ArchiveMember[] = [];
  let at = begin;
  while (at < end) {
    if (members.length === count || view.getUint32(at, true) !== CENTRAL) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    if (name === undefined || extra === undefined || comment === undefined) return undefined;
    const behind = at + CENTRAL_SIZE + name + extra + comment;
    if (behind > end) return undefined;
    members.push(memberAt(bytes, view, at, name, extra));
    at = behind;
  }
  return members.length === count ? members : undefined;
}

function memberAt(bytes: Uint8Array, view: DataView, at: number, name: number, extra: number): ArchiveMember {
  const [packed, size, offset] = [at + 20, at + 24, at + 42].map((field) => view.getUint32(field, true));
  const beginExtra = at + CENTRAL_SIZE + name;
  const large = largeNumbers(view, beginExtra, beginExtra + extra);
  const known = (field: number | undefined): number =>
    field === HUGE ? (large.next().value ?? HUGE) : (field ?? HUGE);
  // The extra field holds, in this order, only the numbers that did not fit.
  const [realSize, realPacked, realOffset] = [known(size), known(packed), known(offset)];
  return {
    // Names in old code pages decode wrongly; no part of a workbook has one.
    name: new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, beginExtra)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: realPacked,
    size: realSize,
    offset: realOffset,
  };
}

/** The 64-bit numbers in a member's extra field. */
function* largeNumbers(view: DataView, begin: number, end: number): Generator<number, undefined> {
  for (let at = begin; at + 4 <= end;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1)
      for (let field = at + 4; field + 8 <= Math.min(next, end); field += 8) yield number64(view, field);
    at = next;
  }
  return undefined;
}

/** A 64-bit number; beyond exact doubles it points nowhere in any file. */
function number64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}
