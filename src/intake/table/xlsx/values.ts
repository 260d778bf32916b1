import { exactNumber } from '../exact-number.js';
import { momentText, parseMoment } from '../formats/dates.js';
import type { NumberFormat } from '../formats/format.js';
import { faulty, shownNumber, shownText, sound, type CellText } from '../formats/show.js';
import { excerpt } from '../../words/text.js';
import { unescaped } from './rich-text.js';

/** A cell that holds its value itself. */
export interface RawCell {
  /** Attribute `t`: the value's type. */
  readonly type: string | undefined;
  /** Text of its value; `undefined` if it has none. */
  readonly value: string | undefined;
  /** Whether it has a formula, and whether the stored result is current. */
  readonly formula: 'none' | 'reckoned' | 'stale';
  readonly format: NumberFormat;
}

/** Reads a cell that holds its value itself. */
export function readXlsxCell({ type = 'n', value, formula, format }: RawCell, date1904: boolean): CellText {
  const isBlank = value === undefined || (value === '' && type === 'n');
  if (formula === 'stale' || (isBlank && formula !== 'none'))
    return faulty('', { code: 'row-formula-uncached', args: { stored: value === '' ? undefined : value } });
  if (isBlank) return sound('');
  switch (type) {
    case 'e':
      return faulty(value, { code: 'row-cell-error', args: { found: excerpt(value) } });
    case 'b': {
      const found = value === '1' ? 'TRUE' : 'FALSE';
      return faulty(found, { code: 'row-cell-boolean', args: { found } });
    }
    case 'n':
      return numberText(value.trim(), format, date1904);
    case 'd':
      return isoDate(value.trim(), format);
    default:
      return shownText(unescaped(value), format);
  }
}

function numberText(value: string, format: NumberFormat, date1904: boolean): CellText {
  const number = exactNumber(value);
  return number ? shownNumber(number, format, date1904) : sound(value);
}

/** Formats an ISO date to the precision that the cell shows. */
function isoDate(value: string, { sections }: NumberFormat): CellText {
  const moment = parseMoment(value);
  const section = sections.find((each) => each.section.sort === 'date')?.section;
  return sound(moment && section?.sort === 'date' ? momentText(moment, section) : value);
}
