import { halfWidth } from '../text.js';

/**
 * What commas and points in the figures of a column mean: `usual`, a comma parts thousands and a point begins the decimals;
 * `swapped`, the other way round, as in much of Europe; `unclear`, so that a figure is only read where it shows itself.
 */
export type Separators = 'usual' | 'swapped' | 'unclear';

const DIGITS = /^[+-]?([\d.,]+)/u;
/** One separator before three digits: 1,286 and 1.286 may be either. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/u;
/** What shows that a comma parts thousands: 1.5, 1,286.5 and 1,286,000. */
const USUAL = /^\d+\.\d+$|^[1-9]\d{0,2}(?:,\d{3})+\.\d+$|^[1-9]\d{0,2}(?:,\d{3}){2,}$/u;

/**
 * Decides what the separators of a column mean by all of its figures. Where no figure shows it, they are unclear in a table
 * with semicolons between its fields: spreadsheets with a decimal comma export that way.
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

/** Digits with their separators as they are usual; undefined where they may mean two things. */
export function withUsualSeparators(digits: string, separators: Separators): string | undefined {
  if (separators === 'usual' || /^\d+$/u.test(digits)) return digits;
  if (separators === 'unclear') return EITHER.test(digits) ? undefined : digits;
  const swapped = mirrored(digits);
  return USUAL.test(swapped) ? swapped : undefined;
}

function mirrored(digits: string): string {
  return digits.replace(/[.,]/gu, (sign) => (sign === ',' ? '.' : ','));
}
