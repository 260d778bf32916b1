import { halfWidth } from '../text.js';

/**
 * Meaning of commas and points in a column: `usual`, commas group thousands and a point is decimal;
 * `swapped`, the reverse, as in much of Europe; `unclear`, so that only unambiguous figures are read.
 */
export type Separators = 'usual' | 'swapped' | 'unclear';

const DIGITS = /^[+-]?([\d.,]+)/u;
/** One separator before three digits: 1,286 and 1.286 are ambiguous. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/u;
/** Figures that show that commas group thousands: 1.5, 1,286.5 and 1,286,000. */
const USUAL = /^\d+\.\d+$|^[1-9]\d{0,2}(?:,\d{3})+\.\d+$|^[1-9]\d{0,2}(?:,\d{3}){2,}$/u;

/**
 * Decides the separators of a column by all its figures. If none shows it, they are unclear in a
 * semicolon-delimited table, because spreadsheets with a decimal comma export that way.
 */
export function separatorsOf(values: Iterable<string>, bySemicolon: boolean): Separators {
  let [usual, swapped] = [false, false];
  for (const value of values) {
    const digits = DIGITS.exec(halfWidth(value).trim())?.[1] ?? '';
    if (EITHER.test(digits)) continue;
    usual ||= USUAL.test(digits);
    swapped ||= USUAL.test(mirrored(digits));
  }
  if (swapped) return usual ? 'unclear' : 'swapped';
  return bySemicolon && !usual ? 'unclear' : 'usual';
}

/** Digits with usual separators; `undefined` if they are ambiguous. */
export function withUsualSeparators(digits: string, separators: Separators): string | undefined {
  if (separators === 'usual' || /^\d+$/u.test(digits)) return digits;
  if (separators === 'unclear') return EITHER.test(digits) ? undefined : digits;
  const swapped = mirrored(digits);
  return USUAL.test(swapped) ? swapped : undefined;
}

function mirrored(digits: string): string {
  return digits.replace(/[.,]/gu, (sign) => (sign === ',' ? '.' : ','));
}
