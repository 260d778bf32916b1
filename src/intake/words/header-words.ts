import type { TidyColumn } from '../../catalogue/findings/table/columns.js';
import { REMARK_HEADINGS } from '../../catalogue/labels/quarantine.js';
import { REFERENCE_TITLE } from '../../catalogue/labels/template.js';
import { nameKey } from '../../model/names.js';

/** Names of the columns in headers. */
export const HEADER_NAMES: Readonly<Record<TidyColumn, readonly string[]>> = {
  metric: ['指标', '指标名称', '项目', '项目名称', 'metric', 'indicator', 'project'],
  region: [
    '地区',
    '区域',
    '县(市、区)',
    '县(区、市)',
    '县(市)',
    '县区',
    '区县',
    '地区名称',
    'region',
    'county',
  ],
  period: ['报告期', '期间', '时间', '月份', 'period', 'reporting period'],
  value: ['数值', '数量', '数据', '完成数', '完成额', '本期数', 'value', 'amount'],
  unit: ['单位', '计量单位', 'unit'],
  basis: ['口径', '统计口径', 'basis'],
  department: ['填报单位', '责任单位', '报送单位', '填报部门', '责任部门', 'department'],
  submitted: ['填报日期', '报送日期', '上报日期', '填报时间', '报送时间', '上报时间', 'submitted'],
  note: ['备注', '说明', 'note', 'notes', 'remarks', 'remark'],
};

/** Columns by name; typed, unlike `Object.keys`. */
const COLUMN_BY_NAME: ReadonlyMap<string, TidyColumn> = new Map(
  columns().flatMap((column) => HEADER_NAMES[column].map((name) => [nameKey(name), column] as const)),
);

/** The column that a header cell names, and the text in parentheses or behind a colon after it. */
export interface HeaderCell {
  readonly column: TidyColumn;
  readonly qualifier: string | undefined;
  /** Whether the qualifier stands behind a colon or a comma. */
  readonly isLabelled: boolean;
}

const REFERENCES: ReadonlySet<string> = new Set(Object.values(REFERENCE_TITLE).map(nameKey));

/** Longest column name in characters. */
const LONGEST = 200;

const QUALIFIED = /^(.+?)[([]([^()[\]]+)[)\]]$/u;
/** Columns whose name may be followed by a colon or comma and a statement for all cells: 单位:万元, 数值，当期. */
const LABELLED = /^([^:,]{1,40})[:,](.+)$/u;
const LABELLED_COLUMNS: ReadonlySet<TidyColumn> = new Set<TidyColumn>(['value', 'unit', 'basis']);

/** Reads a header cell; `undefined` if it names no column. */
export function readHeaderCell(cell: string): HeaderCell | undefined {
  if (cell.length > LONGEST) return undefined;
  const whole = COLUMN_BY_NAME.get(nameKey(cell));
  if (whole) return { column: whole, qualifier: undefined, isLabelled: false };
  const text = cell.normalize('NFKC').trim();
  const [, name = '', qualifier = ''] = QUALIFIED.exec(text) ?? [];
  const column = COLUMN_BY_NAME.get(nameKey(name));
  return column ? { column, qualifier: qualifier.trim(), isLabelled: false } : labelledCell(text);
}

function labelledCell(text: string): HeaderCell | undefined {
  const [, name = '', said = ''] = LABELLED.exec(text) ?? [];
  const column = COLUMN_BY_NAME.get(nameKey(name));
  if (!column || !LABELLED_COLUMNS.has(column)) return undefined;
  return { column, qualifier: said.trim(), isLabelled: true };
}

const REMARKS: ReadonlySet<string> = new Set(
  Object.values(REMARK_HEADINGS).flatMap((heading) => Object.values(heading).map(nameKey)),
);

/** Whether a column is known to be no part of a report, so that skipping it is not reported. */
export function isRemarkHeading(cell: string): boolean {
  return isRemark(cell) || isReference(cell);
}

/** Whether a column of a correction sheet describes what to correct. */
export function isRemark(cell: string): boolean {
  return cell.length <= LONGEST && REMARKS.has(nameKey(cell));
}

/** Whether a column of a template shows earlier figures. */
function isReference(cell: string): boolean {
  if (cell.length > LONGEST) return false;
  const [, name = cell] = QUALIFIED.exec(cell.normalize('NFKC').trim()) ?? [];
  return REFERENCES.has(nameKey(name));
}

/** All names of header cells, for suggestions. */
export function headerNames(): Iterable<string> {
  return columns().flatMap((column) => HEADER_NAMES[column]);
}

function columns(): readonly TidyColumn[] {
  return ['metric', 'region', 'period', 'value', 'unit', 'basis', 'department', 'submitted', 'note'];
}
