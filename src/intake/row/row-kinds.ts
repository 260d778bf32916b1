import { nameKey } from '../../model/names.js';
import { readNumber } from '../words/fields/number.js';
import { repeatsHeader, type Header } from '../table/header.js';
import { halfWidth, remembered } from '../words/text.js';
import type { Vocabulary } from '../words/vocabulary.js';

/** What a row is; `field` is the cell that tells. */
export type RowKind =
  | { readonly kind: 'blank' }
  | { readonly kind: 'header' }
  | { readonly kind: 'data' }
  | { readonly kind: 'total' | 'footer'; readonly field: number };

/** What stands in a cell of figures that nobody reported. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  [
    '-',
    '\u2212',
    '--',
    '—',
    '——',
    '–',
    '/',
    '//',
    '…',
    '……',
    '...',
    '..',
    '.',
    ':',
    '*',
    '无',
    '空',
    '空白',
    '暂无',
    '未报',
    '未填',
    '未填报',
    '未统计',
    '未上报',
    '待报',
    '暂缺',
    '不详',
    '缺',
  ]
    .concat(['n/a', 'n.a.', '#n/a', 'na', 'nan', 'null', 'none', 'nil'])
    .map(nameKey),
);
/** What leaves a cell out without a word: a dash. */
const DASHES: ReadonlySet<string> = new Set(['-', '--', '—', '——', '–', '/'].map(nameKey));

const TOTALS: ReadonlySet<string> = new Set(
  [
    '合计',
    '小计',
    '总计',
    '共计',
    '累计',
    '总和',
    'total',
    'totals',
    'subtotal',
    'sub-total',
    'grand total',
    'sum',
  ].map(nameKey),
);
/** How a note on the figures of a table begins. */
const NOTE = /^(?:[*※]?\s*注\s*(?:\d{0,2}\s*[:.、]|$)|附注|备注|说明|(?:notes?|remarks?)\s*:)/iu;
/** How the other lines below a table begin that are no data. */
const FOOTER =
  /^(?:填报(?:人|单位|日期|时间)|填表|制表|审核|复核|单位负责人|负责人|联系人|联系电话|电话|(?:数据|资料)?来源|(?:sources?|prepared by|approved by|contact)\s*:)/iu;

/** No placeholder is longer, and none begins with a digit: most cells are told apart without looking closely. */
const SHORT = 8;

export function isPlaceholder(cell: string): boolean {
  if (cell.length > SHORT || /^\d/u.test(cell)) return false;
  return cell === '' || PLACEHOLDERS.has(nameKey(cell));
}

/** A cell of a column that may be left out: blank where a placeholder stands for blank. */
export function optional(cell: string): string {
  return isPlaceholder(cell) && !isMissing(cell) ? '' : cell;
}

/** Whether a cell is the error value for what is not at hand: of a figure it says so, of a unit it says nothing. */
export function isMissing(cell: string): boolean {
  return cell.toUpperCase() === '#N/A';
}

/** Like {@link optional}, for a column where a word such as 无 would not be clear. */
export function unlessDash(cell: string): string {
  return cell.length <= 2 && DASHES.has(nameKey(cell)) ? '' : cell;
}

/** Tells data from totals, footers, repeated headers and blank rows. `cells` are tidy. */
export function rowKind(cells: readonly string[], header: Header, words: Vocabulary): RowKind {
  const first = cells.findIndex((cell) => cell !== '');
  if (first === -1) return { kind: 'blank' };
  if (repeatsHeader(cells, header)) return { kind: 'header' };
  const total = totalField(cells, first, header, words);
  if (total !== undefined) return { kind: 'total', field: total };
  return isFooter(cells, first, header, words) ? { kind: 'footer', field: first } : { kind: 'data' };
}

/** The cell that says that a row is a total: the first one, the metric or the region, unless the plan has that name. */
function totalField(
  cells: readonly string[],
  first: number,
  { columns }: Header,
  words: Vocabulary,
): number | undefined {
  const [metric, region] = [columns.get('metric'), columns.get('region')];
  return [first, metric, region].find((field) => {
    if (field === undefined) return false;
    const cell = cells[field] ?? '';
    if (!isTotal(cell)) return false;
    return !(field === metric && words.metrics(cell).ok) && !(field === region && words.regions(cell).ok);
  });
}

/** Whether a cell is a word for totals. */
export const isTotal = remembered(
  (cell) => cell.length <= 40 && TOTALS.has(nameKey(cell).replace(/(?:\(.*\))?:?$/u, '')),
);

/** A line below the table, or a heading within it. A row that reports a figure never is one. */
function isFooter(cells: readonly string[], first: number, header: Header, words: Vocabulary): boolean {
  const metric = header.columns.get('metric');
  const value = header.columns.get('value');
  const text = cells[first] ?? '';
  const named = first === metric && words.metrics(text).ok;
  if (named) return false;
  const alone = cells.every((cell, field) => field === first || cell === '');
  if (first === value) return alone && !words.stages(text).ok && (mayHead(text) || isFooterLine(text));
  return alone || (isFooterLine(text) && !reportsFigure(cells[value ?? -1] ?? '', words));
}

/** Whether text in the place of a figure is no attempt at one: it heads rows, or stands below them. */
export function mayHead(text: string): boolean {
  return !/\d/u.test(text) && !isPlaceholder(text) && !readNumber(text).ok;
}

/** Whether text begins as the lines below a table do. */
export function isFooterLine(text: string): boolean {
  return FOOTER.test(halfWidth(text)) || isNoteLine(text);
}

/** Whether text begins as a note on the figures of a table does. */
export function isNoteLine(text: string): boolean {
  return NOTE.test(halfWidth(text));
}

function reportsFigure(value: string, words: Vocabulary): boolean {
  return value !== '' && (readNumber(value, words.separators(value)).ok || words.stages(value).ok);
}
