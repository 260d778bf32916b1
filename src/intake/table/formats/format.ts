import { parseDecimal, type Decimal } from '../../../model/decimal.js';
import { tokensOf, type FormatToken } from './tokens.js';

/** How much of a date and time a format shows. */
export type DatePrecision = 'year' | 'month' | 'day' | 'moment';

/** How one section of a number format shows what it is for. */
export type Section =
  /** As it is, between texts. */
  | { readonly sort: 'general'; readonly before: string; readonly behind: string }
  | { readonly sort: 'number'; readonly form: NumberForm }
  | { readonly sort: 'date'; readonly shows: DatePrecision; readonly tokens: readonly FormatToken[] }
  | { readonly sort: 'time' }
  /** Nothing of a number: only what the format itself says. */
  | { readonly sort: 'words'; readonly text: string };

/** The parts of a section that shows a number. */
export interface NumberForm {
  readonly before: string;
  /** The places for the digits before the point, and what is written between them. */
  readonly whole: readonly FormatToken[];
  readonly hasPoint: boolean;
  readonly behind: string;
  /** The power of ten by which what is shown differs from what is stored. */
  readonly shift: number;
}

/** What a cell's number format says of its value. */
export interface NumberFormat {
  /** One to three sections for numbers. */
  readonly sections: readonly Choosable[];
  /** What it shows before and behind a text; undefined where it shows none. */
  readonly text: { readonly before: string; readonly behind: string } | undefined;
}

/** A section, and which numbers it is for. */
export interface Choosable {
  readonly section: Section;
  readonly isFor: (value: Decimal) => boolean;
  /** Whether it is for numbers below nought alone, so that it has a sign of its own. */
  readonly isNegative: boolean;
}

const ALWAYS = (): boolean => true;
const AS_IS: Section = { sort: 'general', before: '', behind: '' };

export const GENERAL: NumberFormat = {
  sections: [{ section: AS_IS, isFor: ALWAYS, isNegative: false }],
  text: { before: '', behind: '' },
};

/** The built-in formats that are no plain numbers, those of the Chinese edition among them. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...[9, 10].map((id) => [id, '0%'] as const),
  ...[14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, 'yyyy-mm-dd'] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, 'yyyy-mm'] as const),
  [22, 'yyyy-mm-dd hh:mm'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'hh:mm'] as const),
]);

/** The format with an id: one that the workbook declares, or a built-in one. */
export function formatOf(id: number, declared: ReadonlyMap<number, string>): NumberFormat {
  const code = declared.get(id) ?? BUILT_IN.get(id);
  return code === undefined ? GENERAL : readFormat(code);
}

/** No program writes longer codes; of one that does, nobody can say what it shows. */
const MAX_CODE = 1000;

/** Reads the code of a number format, such as `yyyy"年"m"月"`, `0.0%` or `#,##0.00"万元";[Red]-0.00"万元"`. */
export function readFormat(code: string): NumberFormat {
  if (code.length > MAX_CODE) return { sections: [], text: undefined };
  const sections = tokensOf(code);
  const last = sections.at(-1) ?? [];
  // The last of several sections is for text if there are four, or if it has a place for one.
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
  // Excel takes a section of text that says nothing of one for what hides it.
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
  // A condition that cannot be read is for no number: what the cell shows is then not known.
  if (condition) return { section, isFor: () => false, isNegative: false };
  return { section, ...byPlace(at, all.length) };
}

/** Which numbers a section without a condition is for: those above nought, those below it, and nought. */
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
  // Commas that no place before the point stands behind leave out three digits each.
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

/** What a reader sees of tokens besides digits. */
function wordsOf(tokens: readonly FormatToken[]): string {
  return tokens
    .map((token) => (token.sort === 'literal' ? token.text : token.sort === 'percent' ? '%' : ''))
    .join('');
}
