import { nameKey } from '../../model/names.js';
import { readNumber } from '../words/fields/number.js';
import { repeatsHeader, type Header } from '../table/header.js';
import { halfWidth, remembered } from '../words/text.js';
import type { Vocabulary } from '../words/vocabulary.js';

/** Kind of a row; `field` is the cell that tells. */
export type RowKind =
  | { readonly kind: 'blank' }
  | { readonly kind: 'header' }
  | { readonly kind: 'data' }
  | { readonly kind: 'total' | 'footer'; readonly field: number };

/** Texts of a figure's cell that mean that nothing was reported. */
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
/** Dashes, which leave a cell blank in any column. */
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
/** Beginning of a note on a table's figures. */
const NOTE = /^(?:[*※]?\s*注\s*(?:\d{0,2}\s*[:.、]|$)|附注|备注|说明|(?:notes?|remarks?)\s*:)/iu;
/** Beginnings of other lines below a table. */
const FOOTER =
  /^(?:填报(?:人|单位|日期|时间)|填表|制表|审核|复核|单位负责人|负责人|联系人|联系电话|电话|(?:数据|资料)?来源|(?:sources?|prepared by|approved by|contact)\s*:)/iu;

/** Longest placeholder in characters; none begins with a digit. A quick test for most cells. */
const SHORT = 8;

export function isPlaceholder(cell: string): boolean {
  if (cell.length > SHORT || /^\d/u.test(cell)) return false;
  return cell === '' || PLACEHOLDERS.has(nameKey(cell));
}

/** An optional cell; blank if it holds a placeholder. */
export function optional(cell: string): string {
  return isPlaceholder(cell) && !isMissing(cell) ? '' : cell;
}

/** Whether a cell is #N/A: for a figure it means not reported, for a unit nothing. */
export function isMissing(cell: string): boolean {
  return cell.toUpperCase() === '#N/A';
}

/** Like {@link optional}, but only dashes mean blank: a word such as 无 would be unclear. */
export function unlessDash(cell: string): string {
  return cell.length <= 2 && DASHES.has(nameKey(cell)) ? '' : cell;
}

/** Classifies a row by its tidy cells. */
export function rowKind(cells: readonly string[], header: Header, words: Vocabulary): RowKind {
  const first = cells.findIndex((cell) => cell !== '');
  if (first === -1) return { kind: 'blank' };
  if (repeatsHeader(cells, header)) return { kind: 'header' };
  const total = totalField(cells, first, header, words);
  if (total !== undefined) return { kind: 'total', field: total };
  return isFooter(cells, first, header, words) ? { kind: 'footer', field: first } : { kind: 'data' };
}

/** Index of a cell that marks a total: the first, the metric or the region, unless the plan has that name. */
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

/** Whether a row is a line below the table or a heading within it. Rows with a figure are not. */
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

/** Whether text in the value column is no attempt at a figure: it heads rows, or stands below them. */
export function mayHead(text: string): boolean {
  return !/\d/u.test(text) && !isPlaceholder(text) && !readNumber(text).ok;
}

/** Whether text begins like a line below a table. */
export function isFooterLine(text: string): boolean {
  return FOOTER.test(halfWidth(text)) || isNoteLine(text);
}

/** Whether text begins like a note on a table's figures. */
export function isNoteLine(text: string): boolean {
  return NOTE.test(halfWidth(text));
}

function reportsFigure(value: string, words: Vocabulary): boolean {
  return value !== '' && (readNumber(value, words.separators(value)).ok || words.stages(value).ok);
}
