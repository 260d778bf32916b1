import { decimalOf, type Decimal } from '../model/decimal.js';
import type { Unit, UnitTable } from '../model/units.js';
import { datesIn } from './dates.js';
import type { Script } from './fold.js';
import { ARTICLES, chineseNumber, NUMBER_PATTERNS, NUMBER_WORDS, printedNumber } from './numerals.js';
import { withoutOverlaps, type Token } from './tokens.js';
import { measureReader, type Measure, type MeasureReader } from './units.js';

/** Reads the figures of a folded text: amounts, dates, and the numbers of documents. */
export type FigureReader = (text: string) => readonly Token[];

export function figureReader(units: UnitTable, script: Script): FigureReader {
  const measure = measureReader(units);
  const percent = units.get('%');
  return (text) =>
    withoutOverlaps([
      ...referencesIn(text),
      ...datesIn(text, script, (rest) => measure(rest).unit !== undefined),
      ...(script === 'han' && percent ? sharesIn(text, percent) : []),
      ...numbersIn(text, script, measure),
      ...(script === 'han' ? numeralsIn(text, measure) : wordsIn(text, measure)),
    ]);
}

/** The number that an office gives a document: 〔2022〕5号. */
function referencesIn(text: string): readonly Token[] {
  return Array.from(text.matchAll(/[〔[(]\d{4}[〕\])]第?\d+号/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    reading: { sort: 'reference' },
  }));
}

function amount(
  start: number,
  end: number,
  value: Decimal | undefined,
  unit: Unit | undefined,
  upper?: Decimal,
): Token {
  return { start, end, reading: { sort: 'amount', value, upper, unit } };
}

const NUMERAL = '[〇零一二两三四五六七八九十百千万亿]';

/** Shares in words: 百分之三十, 三成, 五成半, 一半, 四分之三. */
function sharesIn(text: string, percent: Unit): readonly Token[] {
  const forms: readonly (readonly [RegExp, (first: string, second: string) => Decimal | undefined])[] = [
    [new RegExp(`百分之(${NUMERAL}+(?:点${NUMERAL}+)?)`, 'gu'), chineseNumber],
    [/百分之(\d+(?:\.\d+)?)/gu, printedNumber],
    [/([一二两三四五六七八九十]|\d)成(半)?(?=以|左|[、,\uff0c。;的)]|$)/gu, tenths],
    [/一半|半数|过半/gu, () => decimalOf(50)],
    [new RegExp(`(?<!${NUMERAL})(${NUMERAL}+)分之(${NUMERAL}+)`, 'gu'), (whole, part) => partOf(part, whole)],
  ];
  return forms.flatMap(([pattern, read]) =>
    Array.from(text.matchAll(pattern), (match) =>
      amount(match.index, match.index + match[0].length, read(match[1] ?? '', match[2] ?? ''), percent),
    ),
  );
}

function tenths(digit: string, half: string): Decimal | undefined {
  const number = printedNumber(digit) ?? chineseNumber(digit);
  return number?.times(10).plus(half === '' ? 0 : 5);
}

/** In per cent; undefined where that does not come out even. */
function partOf(part: string, whole: string): Decimal | undefined {
  const [over, under] = [chineseNumber(part), chineseNumber(whole)];
  if (!over || !under || under.isZero()) return undefined;
  const share = over.times(100).div(under);
  return share.times(under).eq(over.times(100)) ? share : undefined;
}

/** Between the two ends of a range. */
const RANGES: Readonly<Record<Script, string>> = {
  han: String.raw`\s?[-–—~至到]\s?`,
  latin: String.raw`(?:\s?[-–—~]\s?|\s(?:to|à|a|bis)\s)`,
};

/** Amounts in figures, with multiplier, unit and the end of a range. */
function numbersIn(text: string, script: Script, measure: MeasureReader): readonly Token[] {
  const pattern = new RegExp(NUMBER_PATTERNS[script], 'gu');
  const range = new RegExp(`^${RANGES[script]}(${NUMBER_PATTERNS[script]})`, 'u');
  const tokens: Token[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    const lower = measured(match[0], text.slice(end), measure);
    const further = range.exec(text.slice(end + lower.length));
    const second = further?.[1];
    if (further && second !== undefined) {
      const from = end + lower.length + further[0].length;
      const upper = measured(second, text.slice(from), measure);
      tokens.push(rangeToken(match.index, from + upper.length, lower, upper));
      pattern.lastIndex = from + upper.length;
    } else {
      const { value, unit, length } = lower;
      tokens.push(amount(match.index, end + length, value, unit));
      pattern.lastIndex = end + length;
    }
  }
  return withListedUnits(tokens, text);
}

interface Measured extends Measure {
  readonly value: Decimal | undefined;
}

function measured(number: string, rest: string, measure: MeasureReader): Measured {
  const read = measure(rest);
  const value = printedNumber(number);
  return { ...read, value: read.scale ? value?.times(read.scale) : value };
}

/** The lower end shares unit and multiplier of the upper one, if it has none of its own: 1-2万个. */
function rangeToken(start: number, end: number, lower: Measured, upper: Measured): Token {
  const bare = lower.unit === undefined && lower.scale === undefined;
  const first = bare && upper.scale ? lower.value?.times(upper.scale) : lower.value;
  return amount(start, end, first, upper.unit ?? lower.unit, upper.value);
}

/** In a list, numbers share the unit of the last: 30、40和50公里. */
function withListedUnits(tokens: readonly Token[], text: string): readonly Token[] {
  const result = [...tokens];
  for (let at = tokens.length - 2; at >= 0; at -= 1) {
    const [token, next] = [result[at], result[at + 1]];
    if (token?.reading.sort !== 'amount' || next?.reading.sort !== 'amount') continue;
    const between = text.slice(token.end, next.start);
    if (token.reading.unit || !/^(?:[、和及或]| and | et | or | ou )$/u.test(between)) continue;
    result[at] = { ...token, reading: { ...token.reading, unit: next.reading.unit } };
  }
  return result;
}

/** What is counted in Chinese without being a unit that figures are reported in. */
const CLASSIFIERS = /^(?:[级种类园县产倍番批届轮岁年]|个月|方面)/u;
/** Numerals that are no number: ordinals, and words that are written with one. */
const NO_NUMERAL = /(?:第|星期|之|统|唯|专|同|逐|单|万|进)$/u;

/** Amounts in Chinese numerals. Only what counts something is one: 四新 and 一体化 are words. */
function numeralsIn(text: string, measure: MeasureReader): readonly Token[] {
  return Array.from(text.matchAll(new RegExp(`(?:${NUMERAL}+点)?${NUMERAL}+`, 'gu'))).flatMap(
    (match): readonly Token[] => {
      const [numeral] = match;
      const end = match.index + numeral.length;
      const rest = text.slice(end);
      const { unit, length } = measure(rest);
      const before = text.slice(Math.max(0, match.index - 2), match.index);
      if (NO_NUMERAL.test(before) || isFigureTail(before)) return [];
      if (!unit && !CLASSIFIERS.test(rest)) return [];
      const value = rest.startsWith('批') ? undefined : chineseNumber(numeral);
      return [amount(match.index, end + (unit ? length : 1), value, unit)];
    },
  );
}

/** The 万 of 1.5万 is no numeral of its own. */
function isFigureTail(before: string): boolean {
  return /\d$/u.test(before);
}

/** Amounts in words: two lines, deux lignes. */
function wordsIn(text: string, measure: MeasureReader): readonly Token[] {
  return Array.from(text.matchAll(/(?<![\p{L}'-])\p{L}+(?![\p{L}'-])/gu)).flatMap(
    (match): readonly Token[] => {
      const word = match[0].toLowerCase();
      const value = NUMBER_WORDS.get(word);
      if (value === undefined) return [];
      const end = match.index + word.length;
      const { unit, length } = measure(text.slice(end));
      const token = amount(match.index, end + (unit ? length : 0), decimalOf(value), unit);
      return [ARTICLES.has(word) ? { ...token, weak: true } : token];
    },
  );
}
