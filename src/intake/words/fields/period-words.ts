import { digitsOf } from '../chinese.js';
import { halfWidth } from '../text.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'june?', 'july?', 'aug', 'sept?', 'oct', 'nov', 'dec'];
const TAILS = ['uary', 'ruary', 'ch', 'il', '', '', '', 'ust', 'ember', 'ober', 'ember', 'ember'];
const MONTH = new RegExp(
  `(?<![a-z])(?:${MONTHS.map((name, at) => `(${name}${TAILS[at] ? `(?:${TAILS[at]})?` : ''})`).join('|')})(?![a-z])\\.?`,
  'gu',
);

const ORDINALS: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z\d])(?:1st|first)(?![a-z])/gu, '1'],
  [/(?<![a-z\d])(?:2nd|second)(?![a-z])/gu, '2'],
  [/(?<![a-z\d])(?:3rd|third)(?![a-z])/gu, '3'],
  [/(?<![a-z\d])(?:4th|fourth)(?![a-z])/gu, '4'],
];

const THIRDS = new Map([
  ['上', '1'],
  ['中', '2'],
  ['下', '3'],
]);

/** Midnight behind a date, from programs that write dates as moments. */
const MIDNIGHT =
  /(?<=[\d日号])(?:t| +)(?:0?0:00(?::00(?:\.0{1,9})?)?|12:00(?::00)? ?am)(?: ?(?:z|[+-]\d{2}:?\d{2}))?$/u;

/** Radicals, which replace 月 and 日 in text extracted from PDFs. */
const RADICALS = /[\u2E80-\u2FDF]/gu;

/** Half-width and lower-case text. */
export function lowered(text: string): string {
  return halfWidth(text.replace(RADICALS, (radical) => radical.normalize('NFKC')))
    .trim()
    .toLowerCase();
}

/**
 * Normalises spellings: digits, blanks only between digits, `~` for "to", `#06` for an English month, `半年1`
 * and `旬1` for parts of years and months. `text` is {@link lowered}.
 */
export function oneSpelling(text: string): string {
  return digitsOf(inDigits(text.replace(MIDNIGHT, '')))
    .replace(/元月/gu, '1月')
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[至到\u301C\u223C]|--/gu, '~')
    .replace(/上半年/u, '半年1')
    .replace(/下半年/u, '半年2')
    .replace(/([上中下])旬/u, (_, third: string) => `旬${THIRDS.get(third) ?? ''}`);
}

/** Converts English words of periods to the normal spelling. */
function inDigits(text: string): string {
  if (!/[a-z]{2}/u.test(text)) return text;
  const words = ORDINALS.reduce((rest, [ordinal, digit]) => rest.replace(ordinal, digit), text);
  return words
    .replace(MONTH, (_, ...found: readonly unknown[]) => {
      const month = found.slice(0, MONTHS.length).findIndex((name) => name !== undefined) + 1;
      return `#${String(month).padStart(2, '0')}`;
    })
    .replace(/(?<![a-z])(?:to|through)(?![a-z])/gu, '~')
    .replace(/(?<![a-z])(?:of|the)(?![a-z])/gu, '')
    .replace(/([12]) half(?![a-z])/u, 'h$1')
    .replace(/([1-4]) quarter(?![a-z])/u, 'q$1');
}
