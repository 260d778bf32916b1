import { parseDecimal, type Decimal } from '../../../model/decimal.js';
import { tokensOf, type FormatToken } from './tokens.js';

/** Precision that a format shows. */
export type DatePrecision = 'year' | 'month' | 'day' | 'moment';

/** What one section of a number format shows. */
export type Section =
  /** The value as it is, between texts. */
  | { readonly sort: 'general'; readonly before: string; readonly behind: string }
  | { readonly sort: 'number'; readonly form: NumberForm }
  | { readonly sort: 'date'; readonly shows: DatePrecision; readonly tokens: readonly FormatToken[] }
  | { readonly sort: 'time' }
  /** Only the format's own text. */
  | { readonly sort: 'words'; readonly text: string };

/** Parts of a section that shows a number. */
export interface NumberForm {
  readonly before: string;
  /** Digit places before the point, and the text between them. */
  readonly whole: readonly FormatToken[];
  readonly hasPoint: boolean;
  readonly behind: string;
  /** Power of ten by which the shown number differs from the stored one. */
  readonly shift: number;
}

/** A cell's number format. */
export interface NumberFormat {
  /** One to three sections for numbers. */
  readonly sections: readonly Choosable[];
  /** Text before and behind a text value; `undefined` if the format hides it. */
  readonly text: { readonly before: string; readonly behind: string } | undefined;
}

/** A section, and a test for its numbers. */
export interface Choosable {
  readonly section: Section;
  readonly isFor: (value: Decimal) => boolean;
  /** Whether it applies to negative numbers only, and shows their sign itself. */
  readonly isNegative: boolean;
}

const ALWAYS = (): boolean => true;
const AS_IS: Section = { sort: 'general', before: '', behind: '' };

export const GENERAL: NumberFormat = {
  sections: [{ section: AS_IS, isFor: ALWAYS, isNegative: false }],
  text: { before: '', behind: '' },
};

/** Built-in formats that are not plain numbers, including those of Chinese editions. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...[9, 10].map((id) => [id, '0%'] as const),
  ...[14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, 'yyyy-mm-dd'] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, 'yyyy-mm'] as const),
  [22, 'yyyy-mm-dd hh:mm'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'hh:mm'] as const),
]);

/** The format with an id: declared by the workbook, or built in. */
export function formatOf(id: number, declared: ReadonlyMap<number, string>): NumberFormat {
  const code = declared.get(id) ?? BUILT_IN.get(id);
  return code === undefined ? GENERAL : readFormat(code);
}

/** Longest code read; what a longer one shows is not known. */
const MAX_CODE = 1000;

/** Parses a format code, such as `yyyy"年"m"月"`, `0.0%` or `#,##0.00"万元";[Red]-0.00"万元"`. */
export function readFormat(code: string): NumberFormat {
  if (code.length > MAX_CODE) return { sections: [], text: undefined };
  const sections = tokensOf(code);
  const last = sections.at(-1) ?? [];
  // The fourth section is for text; with fewer, the last one if it has a place for text.
  const ofText =
    sections.length > 3 ? sections[3] : last.some(({ sort }) => sort === 'content') ? last : undefined;
  const ofNumbers =
    sections.length > 1 ? sections.slice(0, 3).filter((tokens) => tokens !== ofText) : sections;
  return {
    sections: ofNumbers.map((tokens, at) => choosable(tokens, at, ofNumbers)),
    text: ofText ? textAround(ofText) : GENERAL.text,
  };
}

function textAround(tokens: readonly FormatToken[]): NumberFormat['text'] {
  const at = tokens.findIndex(({ sort }) => sort === 'content');
  if (at !== -1) return { before: wordsOf(tokens.slice(0, at)), behind: wordsOf(tokens.slice(at + 1)) };
  // In Excel a text section without a place for the text hides it.
  return tokens.some(({ sort }) => sort === 'general') ? GENERAL.text : undefined;
}

const COMPARISONS: Readonly<Record<string, (value: Decimal, limit: Decimal) => boolean>> = {
  '<': (value, limit) => value.lt(limit),
  '<=': (value, limit) => value.lte(limit),
  '>': (value, limit) => value.gt(limit),
  '>=': (value, limit) => value.gte(limit),
  '=': (value, limit) => value.eq(limit),
  '<>': (value, limit) => !value.eq(limit),
};

function choosable(
  tokens: readonly FormatToken[],
  at: number,
  all: readonly (readonly FormatToken[])[],
): Choosable {
  const section = sectionOf(tokens.filter(({ sort }) => sort !== 'condition'));
  const condition = tokens.find((token) => token.sort === 'condition');
  const [, sign = '', number = ''] =
    /^([<>]?=?|<>)\s*(-?\d{1,30}(?:\.\d{1,30})?)$/u.exec(condition?.text ?? '') ?? [];
  const [compare, limit] = [COMPARISONS[sign], parseDecimal(number)];
  if (condition && compare && limit) {
    const isNegative = sign.startsWith('<') && sign !== '<>' && !limit.gt(0);
    return { section, isFor: (value) => compare(value, limit), isNegative };
  }
  // A condition that cannot be read matches no number, so that the cell counts as hidden.
  if (condition) return { section, isFor: () => false, isNegative: false };
  return { section, ...byPlace(at, all.length) };
}

/** Numbers of a section without a condition: positive, negative, or zero. */
function byPlace(at: number, count: number): Pick<Choosable, 'isFor' | 'isNegative'> {
  if (at === 0 && count > 1)
    return { isFor: (value) => (count > 2 ? value.gt(0) : value.gte(0)), isNegative: false };
  if (at === 1) return { isFor: (value) => count === 2 || value.lt(0), isNegative: true };
  return { isFor: ALWAYS, isNegative: false };
}

function sectionOf(tokens: readonly FormatToken[]): Section {
  const has = (...sorts: readonly FormatToken['sort'][]): boolean =>
    tokens.some(({ sort }) => sorts.includes(sort));
  const at = tokens.findIndex(({ sort }) => sort === 'general' || sort === 'content');
  if (at !== -1)
    return { sort: 'general', before: wordsOf(tokens.slice(0, at)), behind: wordsOf(tokens.slice(at + 1)) };
  if (has('date')) return { sort: 'date', shows: shownBy(tokens), tokens };
  if (has('clock')) return { sort: 'time' };
  return has('digit')
    ? { sort: 'number', form: numberForm(tokens) }
    : { sort: 'words', text: wordsOf(tokens) };
}

function shownBy(tokens: readonly FormatToken[]): DatePrecision {
  const has = (letter: RegExp): boolean =>
    tokens.some((token) => token.sort === 'date' && letter.test(token.text));
  if (tokens.some(({ sort }) => sort === 'clock')) return 'moment';
  if (has(/^[da]/u)) return 'day';
  return has(/^m/u) ? 'month' : 'year';
}

function numberForm(tokens: readonly FormatToken[]): NumberForm {
  const isDigit = ({ sort }: FormatToken): boolean => sort === 'digit';
  const [first, last] = [tokens.findIndex(isDigit), tokens.findLastIndex(isDigit)];
  const point = tokens.findIndex(({ sort }) => sort === 'point');
  const end = point === -1 ? last + 1 : Math.min(point, last + 1);
  const begin = point === -1 ? first : Math.min(first, point);
  const whole = tokens.slice(begin, Math.max(begin, end));
  const isOther = tokens.some(({ sort }) => sort === 'exponent' || sort === 'fraction');
  // Each comma behind the last place before the point hides three digits.
  const lastWhole = begin + whole.findLastIndex(isDigit);
  const commas = tokens.filter(({ sort }, at) => sort === 'comma' && at > lastWhole).length;
  const percents = tokens.filter(({ sort }) => sort === 'percent').length;
  const inside = isOther ? [] : whole.filter(({ sort }) => sort === 'digit' || sort === 'literal');
  const between = point === -1 ? [] : tokens.slice(end, last + 1);
  return {
    before: wordsOf(tokens.slice(0, begin)),
    whole: inside,
    hasPoint: point !== -1,
    behind: wordsOf([...between, ...tokens.slice(last + 1)]),
    shift: percents * 2 - commas * 3,
  };
}

/** Literal text and percent signs of tokens. */
function wordsOf(tokens: readonly FormatToken[]): string {
  return tokens
    .map((token) => (token.sort === 'literal' ? token.text : token.sort === 'percent' ? '%' : ''))
    .join('');
}
