import { decimalOf, parseDecimal, sum, ZERO, type Decimal } from '../model/decimal.js';
import type { Script } from './fold.js';

const DIGITS = '零一二三四五六七八九';
const FACTORS: ReadonlyMap<string, Decimal> = new Map([
  ['十', decimalOf(10)],
  ['百', decimalOf(100)],
  ['千', decimalOf(1000)],
]);
const GROUPS: ReadonlyMap<string, Decimal> = new Map([
  ['亿', decimalOf(100_000_000)],
  ['万', decimalOf(10_000)],
]);

/** Nobody writes a longer number in numerals. */
const LONGEST = 40;

/** A number in Chinese numerals: 三, 两, 十二, 三百五十, 两万亿, 一点五. Undefined for a mere row of digits such as 一二三. */
export function chineseNumber(text: string): Decimal | undefined {
  if (text.length > LONGEST) return undefined;
  const [whole = '', fraction] = text.replaceAll('两', '二').replaceAll('〇', '零').split('点');
  const digits = Array.from(fraction ?? '', (digit) => DIGITS.indexOf(digit));
  if (digits.includes(-1)) return undefined;
  const value = wholeNumber(whole);
  return digits.length === 0
    ? value
    : value?.plus(decimalOf(Number(digits.join(''))).shiftedBy(-digits.length));
}

/** Every 亿 and every 万 multiplies what stands before it; nothing before it is one: 万亿. */
function wholeNumber(text: string): Decimal | undefined {
  for (const [word, factor] of GROUPS) {
    const at = text.lastIndexOf(word);
    if (at === -1) continue;
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    const many = before === '' ? decimalOf(1) : wholeNumber(before);
    const rest = after === '' ? ZERO : wholeNumber(after);
    return many && rest?.plus(many.times(factor));
  }
  return smallNumber(text);
}

/** Below 万: pairs of a digit and 千, 百 or 十, then a digit; the digit before a first 十 may be left out. */
function smallNumber(text: string): Decimal | undefined {
  if (!/^(?:零?[一二三四五六七八九]?[千百十])*零?[一二三四五六七八九]?$|^零$/u.test(text)) return undefined;
  return sum(
    Array.from(text.matchAll(/([一二三四五六七八九]?)([千百十]?)/gu), ([, digit = '', factor = '']) =>
      digit === '' && factor === ''
        ? ZERO
        : decimalOf(digit === '' ? 1 : DIGITS.indexOf(digit)).times(FACTORS.get(factor) ?? decimalOf(1)),
    ),
  );
}

/** A year in Chinese digits: 二〇二三. */
export function chineseYear(text: string): number {
  return Number(Array.from(text.replaceAll('〇', '零'), (digit) => DIGITS.indexOf(digit)).join(''));
}

/**
 * How numbers are printed: 1,200.5 everywhere, and outside Chinese also 1 200,5. A comma before three digits parts
 * thousands.
 */
export const NUMBER_PATTERNS: Readonly<Record<Script, string>> = {
  han: String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)`,
  latin: String.raw`(?:\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+|,\d{1,2}(?!\d))?|\d+(?:\.\d+|,\d{1,2}(?!\d))?)`,
};

/** A number as one of the patterns takes it. */
export function printedNumber(text: string): Decimal | undefined {
  const grouped = text.replace(/[, ](?=\d{3}(?:[, .]|$))/gu, '');
  return parseDecimal(grouped.replace(',', '.'));
}

/** Numbers in words, as far as they are no articles too: those count only where a target asks for one. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, at) => [word, at + 1] as const,
  ),
  ...['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'].map(
    (word, at) => [word, at + 1] as const,
  ),
  ['une', 1],
]);
export const ARTICLES: ReadonlySet<string> = new Set(['one', 'un', 'une']);
