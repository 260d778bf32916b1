import { plain, type Decimal } from '../../../model/decimal.js';
import type { Problem } from '../../problem.js';
import { excerpt } from '../../words/text.js';
import { dateText, timeText } from './dates.js';
import type { Choosable, NumberForm, NumberFormat } from './format.js';

/** A cell's text, and its fault if any. */
export interface CellText {
  readonly text: string;
  readonly fault: Problem | undefined;
}

/**
 * Formats a number as its cell shows it, but with all digits: `1450.5万元`, `12.5%`, `2022-06`. Text beside
 * the number may be its unit.
 */
export function shownNumber(number: Decimal, format: NumberFormat, date1904: boolean): CellText {
  const chosen = format.sections.find(({ isFor }) => isFor(number));
  if (!chosen) return hidden(plain(number));
  const { section } = chosen;
  switch (section.sort) {
    case 'general':
      return sound(`${section.before}${plain(number)}${section.behind}`.trim());
    case 'number':
      return numberText(number, section.form, chosen);
    case 'date':
      return sound(dateText(number, section, date1904) ?? plain(number));
    case 'time':
      return sound(timeText(number));
    case 'words':
      return wordsText(number, section.text.trim());
  }
}

/** Formats a text as its cell shows it; text hidden by its format is a fault. */
export function shownText(text: string, format: NumberFormat): CellText {
  if (!format.text) return text.trim() === '' ? sound(text) : { ...hidden(text), text };
  const { before, behind } = format.text;
  return sound(before === '' && behind === '' ? text : `${before}${text}${behind}`);
}

/** Text shown instead of a number; a dash for zero, as in accounting, is read as 0. */
function wordsText(number: Decimal, words: string): CellText {
  if (number.isZero() && /^[-–—−]$/u.test(words)) return sound('0');
  return words === '' ? hidden(plain(number)) : sound(words);
}

function numberText(number: Decimal, form: NumberForm, { isNegative }: Choosable): CellText {
  const words = (text: string): string => (isNegative ? unsigned(text) : text).trim();
  const [before, behind] = [words(form.before), words(form.behind)];
  if (number.isZero() && showsNoNought(form)) return wordsText(number, before + behind);
  // Without a word for the scale, a unit beside the cell may refer to the shown or to the stored number.
  if (form.shift < 0 && before === '' && behind === '')
    return { text: plain(number), fault: { code: 'row-scaled-format', args: { found: plain(number) } } };
  const digits = digitsText(number.abs().shiftedBy(form.shift), form);
  return sound(`${number.isNegative() ? '-' : ''}${before}${digits}${behind}`);
}

/** Whether all digit places of a format stay blank for zero. */
function showsNoNought(form: NumberForm): boolean {
  return !form.hasPoint && form.whole.length > 0 && noughts(form) === 0;
}

/** Least number of digits that a format shows. */
function noughts({ whole }: NumberForm): number {
  return whole.filter((token) => token.sort === 'digit' && token.text === '0').length;
}

/** Removes the signs by which a section marks negative numbers. */
function unsigned(words: string): string {
  return words.replace(/[-\u2212\uFF0D()\uFF08\uFF09△▲]/gu, '');
}

/** Puts all digits of a number into the places of a format, with the text between them. */
function digitsText(value: Decimal, form: NumberForm): string {
  const { whole, hasPoint } = form;
  const [digits = '', fraction] = plain(value).split('.');
  const places = whole.filter(({ sort }) => sort === 'digit').length;
  const hasWords = whole.some(({ sort }) => sort === 'literal');
  if (!hasWords) {
    const padded = hasPoint ? digits : digits.padStart(noughts(form), '0');
    return fraction === undefined ? padded : `${padded}.${fraction}`;
  }
  let text = '';
  let left = digits.padStart(places, '0');
  let open = places;
  for (const token of [...whole].reverse()) {
    if (token.sort === 'literal') text = token.text + text;
    if (token.sort !== 'digit') continue;
    open -= 1;
    const taken = open === 0 ? left : left.slice(-1);
    left = left.slice(0, left.length - taken.length);
    text = taken + text;
  }
  // A full stop between the places stands for the decimal point.
  if (fraction === undefined) return text;
  return text.includes('.') ? text + fraction : `${text}.${fraction}`;
}

export function faulty(text: string, fault: Problem): CellText {
  return { text, fault };
}

export function sound(text: string): CellText {
  return { text, fault: undefined };
}

/** A hidden value: a reader sees nothing and a program everything, so that what was reported is unclear. */
function hidden(text: string): CellText {
  return { text: '', fault: { code: 'row-hidden-value', args: { found: excerpt(text) } } };
}
