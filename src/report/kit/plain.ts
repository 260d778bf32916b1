/**
 * Fast path: nearly all text consists of characters that are visible as they are and of known width. Text
 * with any other character is left to the library and to Unicode properties.
 */

/** Ranges of code units in order: first, last, width in columns. */
const RANGES = [
  [0x20, 0x7e, 1],
  [0xa1, 0xac, 1],
  [0xae, 0xff, 1],
  [0x2010, 0x2027, 1],
  [0x2190, 0x2193, 1],
  [0x2200, 0x22ff, 1],
  [0x2500, 0x259f, 1],
  [0x25b2, 0x25b3, 1],
  [0x25bc, 0x25bd, 1],
  [0x2713, 0x2713, 1],
  [0x2717, 0x2717, 1],
  [0x3001, 0x301c, 2],
  [0x4e00, 0x9fff, 2],
  [0xff01, 0xff5e, 2],
] as const;

/** Width of plain text in columns; `undefined` if any character is not plain. */
export function plainWidth(text: string): number | undefined {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const columns = columnsOf(text.charCodeAt(at));
    if (columns === 0) return undefined;
    width += columns;
  }
  return width;
}

/** 0 for a character that is not plain. */
function columnsOf(unit: number): 0 | 1 | 2 {
  if (unit >= 0x20 && unit <= 0x7e) return 1;
  if (unit >= 0x4e00 && unit <= 0x9fff) return 2;
  for (const [first, last, columns] of RANGES) if (unit >= first && unit <= last) return columns;
  return 0;
}
