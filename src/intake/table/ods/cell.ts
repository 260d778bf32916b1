import { momentText, parseMoment } from '../formats/dates.js';
import type { NumberFormat } from '../formats/format.js';
import { faulty, shownNumber, shownText, sound, type CellText } from '../formats/show.js';
import { plain, type Decimal } from '../../../model/decimal.js';
import { exactNumber } from '../exact-number.js';
import { excerpt } from '../../words/text.js';
import type { Attributes } from '../../source/zip/xml.js';

/** Error values of formulas. */
const ERROR = /^(?:#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!)|Err:\d{3})$/u;

/** Reads a cell: its value as its style shows it, or its text. */
export function readOdsCell(
  attributes: Attributes,
  text: string,
  format: NumberFormat | undefined,
): CellText {
  if ('table:formula' in attributes && ERROR.test(text.trim()))
    return faulty(text, { code: 'row-cell-error', args: { found: excerpt(text) } });
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
      return numberCell(attributes['office:value'], text, format, 0);
    case 'percentage':
      return numberCell(attributes['office:value'], text, format, 2);
    case 'date':
      return dateCell(attributes['office:date-value'] ?? '', text, format);
    case 'boolean': {
      const found = attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
      return faulty(found, { code: 'row-cell-boolean', args: { found } });
    }
    case 'string': {
      const value = attributes['office:string-value'] ?? text;
      return format ? shownText(value, format) : sound(value);
    }
    case undefined:
      return text === '' && 'table:formula' in attributes
        ? faulty('', { code: 'row-formula-uncached', args: { stored: undefined } })
        : sound(text);
    default:
      return sound(text);
  }
}

function numberCell(
  value: string | undefined,
  text: string,
  format: NumberFormat | undefined,
  shift: number,
): CellText {
  const number = exactNumber(value ?? '');
  if (!number) return sound(value ?? text);
  if (!format) return unstyled(number, text, shift);
  const shown = shownNumber(number, format, false);
  return shift > 0 && !shown.fault && !shown.text.includes('%') ? unstyled(number, text, shift) : shown;
}

/** Text before and behind the digits. */
const DIGITS = /^([^\d]*?)([-\u2212]?\d[\d,]*(?:\.\d+)?)([^]*)$/u;

/** A number of unknown style: text beside the digits counts if they show the same number. */
function unstyled(number: Decimal, text: string, shift: number): CellText {
  const value = number.shiftedBy(shift);
  const [, before = '', digits = '', behind = ''] = DIGITS.exec(text.trim()) ?? [];
  if (digits === '') return sound(`${plain(value)}${shift > 0 ? '%' : ''}`);
  const written = exactNumber(digits.replaceAll(',', '').replace('\u2212', '-'));
  const places = digits.split('.')[1]?.length ?? 0;
  if (written?.eq(value.decimalPlaces(places))) return sound(`${before}${plain(value)}${behind}`.trim());
  const args = { reason: 'values', found: excerpt(`${plain(number)} / ${text}`) } as const;
  return faulty(plain(number), { code: 'row-cell-broken', args });
}

function dateCell(value: string, text: string, format: NumberFormat | undefined): CellText {
  const moment = parseMoment(value);
  const section = format?.sections.find((each) => each.section.sort === 'date')?.section;
  if (!moment || section?.sort !== 'date') return sound(value === '' ? text : value);
  return sound(momentText(moment, section));
}
