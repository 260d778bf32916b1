/** What a cell's number format says of its number. */
export type NumberFormat =
  | { readonly sort: 'plain' }
  | { readonly sort: 'percent' }
  /** How much of a date and time it shows. */
  | { readonly sort: 'date'; readonly shows: 'year' | 'month' | 'day' | 'moment' }
  | { readonly sort: 'time' }
  /** It shows the number some thousand times smaller than it is. */
  | { readonly sort: 'scaled' };

const PLAIN: NumberFormat = { sort: 'plain' };
const PERCENT: NumberFormat = { sort: 'percent' };
const TIME: NumberFormat = { sort: 'time' };
const date = (shows: 'year' | 'month' | 'day' | 'moment'): NumberFormat => ({ sort: 'date', shows });

/** The built-in formats that are no plain numbers, those of Chinese and other eastern editions among them. */
const BUILT_IN: ReadonlyMap<number, NumberFormat> = new Map([
  ...[9, 10].map((id) => [id, PERCENT] as const),
  ...[14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, date('day')] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, date('month')] as const),
  [22, date('moment')],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, TIME] as const),
]);

/** The format with an id: one that the workbook declares, or a built-in one. */
export function formatOf(id: number, declared: ReadonlyMap<number, string>): NumberFormat {
  const code = declared.get(id);
  return code === undefined ? (BUILT_IN.get(id) ?? PLAIN) : readFormat(code);
}

/** A full stop that is written out instead of being the decimal point: 0!.0 shows 12 as 1.2. */
const WRITTEN_POINT = /[0#?](?:[!\\]\.|"\.")[0#?]/u;
/** Commas behind the last digit: each leaves out three digits. */
const LEFT_OUT = /[0#?.],+(?![0#?,])/u;

/** Reads the code of a number format, such as `yyyy"年"m"月"` or `0.0%`; only its part for positive numbers counts. */
function readFormat(code: string): NumberFormat {
  const [first = ''] = code.slice(0, 500).split(';', 1);
  const letters = first
    .replace(/"[^"]*"|\\.|!.|_.|\*./gu, ' ')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu, '')
    .toLowerCase();
  if (letters.includes('general')) return PLAIN;
  if (/[ymdhse]/u.test(letters.replace(/e[+-]/gu, ''))) return dateFormat(letters);
  if (letters.includes('%')) return PERCENT;
  return WRITTEN_POINT.test(first) || LEFT_OUT.test(letters) ? { sort: 'scaled' } : PLAIN;
}

function dateFormat(letters: string): NumberFormat {
  const has = (pattern: RegExp): boolean => pattern.test(letters);
  const clock = has(/[hs]/u);
  if (clock) return has(/[yde]/u) ? date('moment') : TIME;
  if (has(/d/u)) return date('day');
  return has(/m/u) ? date('month') : date('year');
}
