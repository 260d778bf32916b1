import type { XmlElement } from '../escape/xml.js';
import { STYLES, type Style } from './styles.js';

/** A cell: text, a number by its digits, or only a style. */
export interface SheetCell {
  readonly style: Style;
  readonly value?: string | { readonly number: string };
}

/** The input rule of some cells of a column; `rows` and `column` count from 1. */
export interface Validation {
  readonly column: number;
  readonly rows: readonly number[];
  readonly rule: ValidationRule;
  /** Shown beside the cell, and when an entry is refused. */
  readonly message: string;
}

export type ValidationRule =
  | {
      readonly type: 'list';
      readonly sheet: string;
      readonly column: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly type: 'decimal' | 'whole' | 'date'; readonly least: number };

export interface WrittenSheet {
  readonly name: string;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Whether the first row and column stay in view. */
  readonly frozen: boolean;
  readonly validations: readonly Validation[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The sheet part of a workbook; all cells are locked except those with a style that is not. */
export function sheetXml({ widths, rows, frozen, validations }: WrittenSheet): XmlElement {
  return element('worksheet', { xmlns: MAIN }, [
    element('sheetPr', {}, [element('pageSetUpPr', { fitToPage: 1 })]),
    element('sheetViews', {}, [
      element('sheetView', { workbookViewId: 0, showGridLines: 0 }, frozen ? [PANE] : []),
    ]),
    element('cols', {}, widths.map(columnXml)),
    element('sheetData', {}, rows.map(rowXml)),
    element('sheetProtection', { sheet: 1, objects: 1, scenarios: 1, formatColumns: 0, formatRows: 0 }),
    ...(validations.length > 0
      ? [element('dataValidations', { count: validations.length }, validations.map(validationXml))]
      : []),
    element('pageMargins', { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
  ]);
}

const PANE = element('pane', {
  xSplit: 1,
  ySplit: 1,
  topLeftCell: 'B2',
  activePane: 'bottomRight',
  state: 'frozen',
});

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlElement[] = [],
): XmlElement {
  return { name, attributes, children };
}

function columnXml(width: number, index: number): XmlElement {
  return element('col', { min: index + 1, max: index + 1, width, customWidth: 1 });
}

function rowXml(cells: readonly SheetCell[], index: number): XmlElement {
  return element(
    'row',
    { r: index + 1 },
    cells.map((cell, at) => cellXml(cell, letters(at + 1), index + 1)),
  );
}

function cellXml({ style, value }: SheetCell, column: string, row: number): XmlElement {
  const place = { r: `${column}${row}`, s: STYLES.indexOf(style) };
  if (value === undefined) return element('c', place);
  if (typeof value !== 'string') return element('c', place, [{ name: 'v', lines: [value.number] }]);
  const text = { name: 't', attributes: { 'xml:space': 'preserve' }, lines: [literal(value)] };
  return element('c', { ...place, t: 'inlineStr' }, [element('is', {}, [text])]);
}

/** Escapes text that looks like a workbook's escape for a character that XML cannot hold. */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}

function validationXml({ column, rows, rule, message }: Validation): XmlElement {
  const attributes = {
    type: rule.type,
    ...(rule.type === 'list' ? {} : { operator: 'greaterThanOrEqual' }),
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    error: message,
    prompt: message,
    sqref: rangesOf(rows)
      .map(([first, last]) => `${letters(column)}${first}:${letters(column)}${last}`)
      .join(' '),
  };
  return element('dataValidation', attributes, [{ name: 'formula1', lines: [formulaOf(rule)] }]);
}

function formulaOf(rule: ValidationRule): string {
  if (rule.type !== 'list') return String(rule.least);
  const column = `$${letters(rule.column)}$`;
  return `${quoted(rule.sheet)}!${column}${rule.from}:${column}${rule.to}`;
}

/** The name of a sheet in a formula. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Joins consecutive rows into ranges of first and last. */
function rangesOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges;
}

/** The letters of a column, counted from 1: A, Z, AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
