import type { Column } from './columns.js';
import { isScaled, type Entry } from './entries.js';
import type { Cell } from './page.js';
import { DATE_FORMATS, serialOf, SPELLINGS } from './periods.js';
import { DEPARTMENTS, REGIONS, SUBMITTED } from './plan.js';
import { decimalText } from './units.js';
import { AMOUNTS, basisWord, BEHIND_NAME, DECORATIONS, residue, UNIT_FORMATS } from './wordings.js';
import type { Writing } from './writing.js';

/** What a column has in a row. */
export const CELLS: Readonly<Record<Column, (writing: Writing, entry: Entry) => Cell>> = {
  blank: () => undefined,
  serial: (_, { row }) => ({ number: String(1 + (row.digits % 99)) }),
  note: (_, { row }) => (row.decoration % 3 === 1 ? '初步数，2022年5月修订' : undefined),
  metric: (writing, { row, metric, unit }) => {
    const { table } = writing;
    const name = [writing.name(metric), metric.alias, metric.id, metric.zh][row.name]!;
    const behind = table.unit === 'name' ? writing.say(BEHIND_NAME, table.behind, unit.zh) : '';
    return writing.say(DECORATIONS, row.decoration, name + behind);
  },
  region: (writing, { region }) => writing.name(REGIONS[region]!),
  unit: (writing, { unit }) => writing.name(unit),
  basis: ({ table }, { metric, basis }) => (metric.type === 'flow' ? basisWord(basis, table) : undefined),
  department: (writing) => writing.name(DEPARTMENTS[writing.table.who]!),
  submitted: () => SUBMITTED,
  period: (writing, { row, period }) => {
    const formats = DATE_FORMATS[period.sort];
    return writing.medium === 'workbook' && formats && !row.asText
      ? { number: String(serialOf(period.start)), format: formats[row.spelling % formats.length]! }
      : writing.say(SPELLINGS[period.sort], row.spelling, period);
  },
  value: valueCell,
};

function valueCell(writing: Writing, entry: Entry): Cell {
  const { table, medium } = writing;
  const { row, unit, digits, places } = entry;
  const text = decimalText(digits, places);
  if (table.unit === 'glued') return `${text}${unit.zh}`;
  if (medium === 'csv') return withComma(writing, writing.say(AMOUNTS, row.amount, text));
  const formatted = formattedCell(writing, entry, text);
  if (formatted) return row.formula ? { ...formatted, formula: true } : formatted;
  return writing.say(AMOUNTS, row.amount, text);
}

/** A figure as a number; undefined where it is to be text. */
function formattedCell(writing: Writing, entry: Entry, text: string): Exclude<Cell, string> {
  const { table, medium } = writing;
  const { row, metric, unit, digits, places } = entry;
  if (isScaled(table, metric)) {
    // A reader may take the number that is stored, or refuse to choose.
    writing.doubt();
    return { number: text, format: '0!.0,"万"' };
  }
  if (table.unit === 'format')
    return unit.zh === '%' && row.format % 2 === 0
      ? { number: decimalText(digits, places + 2), format: '0.0%' }
      : { number: text, format: writing.say(UNIT_FORMATS, row.format, unit.zh) };
  if (row.asText) return undefined;
  const number = row.amount % 3 === 2 ? residue(text) : text;
  return { number, ...(medium === 'workbook' ? PLAIN_FORMATS[row.format % PLAIN_FORMATS.length] : {}) };
}

/** Formats that show a number as it is. */
const PLAIN_FORMATS: readonly { readonly format?: string }[] = [
  {},
  { format: '0.00' },
  { format: '#,##0.00' },
  { format: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ' },
];

/** A comma before the decimals is clear only in the company of others, which a table of few rows may lack. */
function withComma(writing: Writing, text: string): string {
  const { commas, loose } = writing.table;
  if (commas === 'point' || !loose || !/^\d+\.\d+$/u.test(text)) return text;
  writing.doubt();
  return text.replace('.', ',');
}
