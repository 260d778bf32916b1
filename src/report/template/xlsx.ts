import stringWidth from 'string-width';
import { TEMPLATE_NOTES, TEMPLATE_SHEETS } from '../../catalogue/labels/template.js';
import { departmentTitle } from '../../catalogue/labels/titles.js';
import { periodWords } from '../../catalogue/period-words.js';
import { formatDay, parseDay } from '../../model/calendar.js';
import type { Language } from '../../model/words.js';
import type { ReportTemplate, TemplateRow } from '../../template-result.js';
import { templateCells, templateColumns, templateHeading, type TemplateColumn } from './cells.js';
import { allChoices, unitChoices, type Choices } from './choices.js';
import { validationsOf } from './rules.js';
import { serial } from '../kit/xlsx/serial.js';
import type { WrittenSheet, SheetCell } from '../kit/xlsx/sheet.js';
import type { Style } from '../kit/xlsx/styles.js';
import { workbookBytes } from '../kit/xlsx/workbook.js';

/** Fonts that every spreadsheet program has for the language, or a match for. */
const FONTS: Readonly<Record<Language, string>> = { zh: '宋体', en: 'Calibri' };

/** Widths in characters: least and most of a column, and that of the notes. */
const [NARROWEST, WIDEST, PROSE] = [8, 44, 76];
/** Columns wider than their content, because they are still to be filled in. */
const ROOMY: ReadonlyMap<TemplateColumn, number> = new Map([
  ['value', 16],
  ['submitted', 14],
  ['note', 24],
]);

/** A template as a workbook: the table, where only cells to be filled in are unlocked, and a sheet of notes. */
export function renderTemplateXlsx(template: ReportTemplate, language: Language): Uint8Array {
  const lists = allChoices(template, language);
  return workbookBytes({
    font: FONTS[language],
    sheets: [tableSheet(template, lists, language), notesSheet(template, lists, language)],
  });
}

function tableSheet(template: ReportTemplate, lists: readonly Choices[], language: Language): WrittenSheet {
  const columns = templateColumns(template);
  const heading = columns.map((column) => templateHeading(column, template, language));
  const rows = template.rows.map((row) => rowCells(row, columns, template, language));
  return {
    name: TEMPLATE_SHEETS.table[language],
    widths: columns.map((column, at) =>
      widthOf([heading[at] ?? '', ...rows.map((row) => shown(row[at]))], ROOMY.get(column)),
    ),
    rows: [heading.map((value) => ({ style: 'heading', value })), ...rows],
    frozen: true,
    validations: columns.flatMap((column, at) => validationsOf(column, at + 1, template, lists, language)),
  };
}

function rowCells(
  row: TemplateRow,
  columns: readonly TemplateColumn[],
  template: ReportTemplate,
  language: Language,
): readonly SheetCell[] {
  const cells = templateCells(row, template, language);
  return columns.map((column): SheetCell => {
    const style = styleOf(column, row, template, language);
    const text = cells[column];
    return text === undefined ? { style } : { style, value: valueOf(text, style) };
  });
}

/** Dates and figures are numbers in a spreadsheet; all else is text. */
function valueOf(text: string, style: Style): NonNullable<SheetCell['value']> {
  const day = style === 'date' ? parseDay(text) : undefined;
  if (day !== undefined) return { number: String(serial(day)) };
  return style === 'fixed-number' ? { number: text } : text;
}

function styleOf(
  column: TemplateColumn,
  { metric, basis, reference }: TemplateRow,
  { plan }: ReportTemplate,
  language: Language,
): Style {
  switch (column) {
    case 'value':
      return metric.type === 'stage' ? 'text' : 'number';
    case 'unit':
      return unitChoices(metric, plan, language) ? 'text' : 'fixed';
    case 'basis':
      return basis ? 'text' : 'fixed';
    case 'submitted':
      return 'date';
    case 'note':
      return 'text';
    case 'reference':
      return reference?.sort === 'quantity' ? 'fixed-number' : 'fixed';
    case 'metric':
    case 'region':
    case 'period':
    case 'department':
      return 'fixed';
  }
}

/** Instructions, and beside them the lists of the drop-downs. */
function notesSheet(template: ReportTemplate, lists: readonly Choices[], language: Language): WrittenSheet {
  const { plan, department, period, due, referenceOf } = template;
  const notes = TEMPLATE_NOTES[language]({
    department: departmentTitle({ plan, language }, department),
    period: periodWords(period, language),
    due: due === undefined ? undefined : formatDay(due),
    referenceOf: referenceOf && periodWords(referenceOf, language),
  });
  const prose = [plan.title[language], ...notes];
  const height = Math.max(prose.length, ...lists.map(({ words }) => words.length + 1));
  return {
    name: TEMPLATE_SHEETS.notes[language],
    widths: [PROSE, 3, ...lists.map(({ title, words }) => widthOf([title, ...words]))],
    rows: Array.from({ length: height }, (_, at) => [
      textCell(at === 0 ? 'title' : 'prose', prose[at]),
      textCell('plain', undefined),
      ...lists.map(({ title, words }) =>
        at === 0 ? textCell('heading', title) : textCell('plain', words[at - 1]),
      ),
    ]),
    frozen: false,
    validations: [],
  };
}

function textCell(style: Style, value: string | undefined): SheetCell {
  return value === undefined || value === '' ? { style } : { style, value };
}

function shown(cell: SheetCell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : (cell?.value?.number ?? '');
}

/** Width in characters; a Chinese one counts 2. */
function widthOf(texts: readonly string[], least = NARROWEST): number {
  const widest = Math.max(least, ...texts.map((text) => stringWidth(text) + 2));
  return Math.min(widest, WIDEST);
}
