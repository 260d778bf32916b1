import { plain, type Decimal } from '../../../model/decimal.js';
import type { Problem } from '../../problem.js';
import { excerpt } from '../../words/text.js';
import { dateText, timeText } from './dates.js';
import type { Choosable, NumberForm, NumberFormat } from './format.js';

/** A cell as a table of text would have it, and what is wrong with it if anything is. */
export interface CellText {
  readonly text: string;
  readonly fault: Problem | undefined;
}

/**
 * A number as a reader of its cell sees it, but with all its digits: `1450.5万元`, `12.5%`, `2022-06`. What a format
 * writes beside the number may be its unit.
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

/** A text as a reader of its cell sees it; what its format hides is told. */
export function shownText(text: string, format: NumberFormat): CellText {
  if (!format.text) return text.trim() === '' ? sound(text) : { ...hidden(text), text };
  const { before, behind } = format.text;
  return sound(before === '' && behind === '' ? text : `${before}${text}${behind}`);
}

/** Accountants write a nought as a dash; whatever else stands for a number is read as it stands there. */
function wordsText(number: Decimal, words: string): CellText {
  if (number.isZero() && /^[-–—−]$/u.test(words)) return sound('0');
  return words === '' ? hidden(plain(number)) : sound(words);
}

function numberText(number: Decimal, form: NumberForm, { isNegative }: Choosable): CellText {
  const words = (text: string): string => (isNegative ? unsigned(text) : text).trim();
  const [before, behind] = [words(form.before), words(form.behind)];
  if (number.isZero() && showsNoNought(form)) return wordsText(number, before + behind);
  // Without a word for it, nobody can tell whether the unit beside it is meant for what is shown or what is stored.
  if (form.shift < 0 && before === '' && behind === '')
    return { text: plain(number), fault: { code: 'row-scaled-format', args: { found: plain(number) } } };
  const digits = digitsText(number.abs().shiftedBy(form.shift), form);
  return sound(`${number.isNegative() ? '-' : ''}${before}${digits}${behind}`);
}

/** Whether a format has only places that stay blank for a nought. */
function showsNoNought(form: NumberForm): boolean {
  return !form.hasPoint && form.whole.length > 0 && noughts(form) === 0;
}

/** How many digits a format shows at least. */
function noughts({ whole }: NumberForm): number {
  return whole.filter((token) => token.sort === 'digit' && token.text === '0').length;
}

/** The signs by which a section for numbers below nought shows that they are. */
function unsigned(words: string): string {
  return words.replace(/[-\u2212\uFF0D()\uFF08\uFF09△▲]/gu, '');
}

/** The digits of a number in the places of a format, with what it writes between them, and all that it leaves out. */
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
  // A full stop that is written between the places stands for the point.
  if (fraction === undefined) return text;
  return text.includes('.') ? text + fraction : `${text}.${fraction}`;
}

export function faulty(text: string, fault: Problem): CellText {
  return { text, fault };
}

export function sound(text: string): CellText {
  return { text, fault: undefined };
}

/** Of what a format hides, a reader sees nothing, and a program all: nobody can tell which of the two is reported. */
function hidden(text: string): CellText {
  return { text: '', fault: { code: 'row-hidden-value', args: { found: excerpt(text) } } };
}
