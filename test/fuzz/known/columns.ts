import type { TableChoices } from './choices.js';
import type { Cell } from './page.js';
import type { Writing } from './writing.js';
import { BEHIND_NAME, basisWord } from './wordings.js';

/** What a table that reports by columns has in them. */
export type Column =
  | 'metric'
  | 'region'
  | 'period'
  | 'value'
  | 'unit'
  | 'basis'
  | 'department'
  | 'submitted'
  | 'note'
  | 'serial'
  | 'blank';

type Names = Readonly<Record<'zh' | 'en', readonly string[]>>;

const HEADINGS: Readonly<Record<Exclude<Column, 'blank'>, Names>> = {
  metric: { zh: ['指标', '指标名称', '项目'], en: ['metric', 'Indicator', 'Metric'] },
  region: { zh: ['地区', '县区', '区域'], en: ['region', 'Region', 'county'] },
  period: { zh: ['报告期', '期间', '时间'], en: ['period', 'Period', 'Reporting period'] },
  value: { zh: ['数值', '数量', '完成数', '完成额'], en: ['value', 'Value', 'Amount'] },
  unit: { zh: ['单位', '计量单位'], en: ['unit', 'Unit'] },
  basis: { zh: ['口径', '统计口径'], en: ['basis', 'Basis'] },
  department: { zh: ['填报单位', '报送单位', '填报部门'], en: ['department', 'Department'] },
  submitted: { zh: ['填报日期', '报送日期', '上报日期'], en: ['submitted', 'Submitted'] },
  serial: { zh: ['序号'], en: ['No.'] },
  note: { zh: ['备注', '说明'], en: ['note', 'Remarks'] },
};

const ATTRIBUTES = ['region', 'unit', 'basis', 'department', 'submitted', 'period'] as const;

/** The columns of a table, in an order that is chosen. */
export function columnsOf(table: TableChoices): readonly Column[] {
  const named: Column[] = [
    'metric',
    ...ATTRIBUTES.filter((attribute) => table[attribute] === 'column' || table[attribute] === 'merged'),
    'value',
    // What is shown in ten-thousands is in a unit without them.
    ...(table.unit === 'scaled-format' ? (['unit'] as const) : []),
    ...(table.notes ? (['note'] as const) : []),
  ];
  const ordered: Column[] = [];
  for (let order = table.columns; named.length > 0; order = Math.floor(order / 3))
    ordered.push(...named.splice(order % named.length, 1));
  if (table.serial) ordered.unshift('serial');
  if (table.blankColumn === 'left') ordered.unshift('blank');
  if (table.blankColumn === 'right') ordered.push('blank');
  if (table.blankColumn === 'within') ordered.splice(2, 0, 'blank');
  return ordered;
}

/** Whether the cells of a column that say the same are merged. */
export function isMerged(table: TableChoices, column: Column): boolean {
  return ATTRIBUTES.some((attribute) => attribute === column && table[attribute] === 'merged');
}

/** The header: names of columns, with what holds for all their figures behind some. */
export function headerOf(writing: Writing, columns: readonly Column[]): Cell[] {
  const { table } = writing;
  return columns.map((column) => {
    if (column === 'blank') return undefined;
    const names = HEADINGS[column][table.language];
    const told = toldBehind(writing, column);
    if (told.length > 1) writing.doubt();
    const name = names[table.heading % names.length]!;
    return told.reduce((text, each) => text + writing.say(BEHIND_NAME, table.behind, each), name);
  });
}

function toldBehind(writing: Writing, column: Column): readonly string[] {
  const { table, first, flow } = writing;
  const unit = writing.name(first.unit);
  if (column === 'metric' && table.unit === 'metric-header')
    return [writing.name({ zh: `单位：${unit}`, en: `Unit: ${unit}` })];
  if (column !== 'value') return [];
  return [
    ...(table.unit === 'value-header' ? [unit] : []),
    ...(table.basis === 'value-header' && flow ? [basisWord(flow.basis, table)] : []),
  ];
}

/** The row below a header that has the units of its columns, as statistics have it. */
export function unitRow(writing: Writing, columns: readonly Column[]): Cell[] {
  const { table, first } = writing;
  const unit = writing.name(first.unit);
  const text = table.unitWording % 2 === 0 ? unit : writing.say(BEHIND_NAME, 0, unit);
  return columns.map((column) => (column === 'value' ? text : undefined));
}

/** A row of totals, which is no figure of any metric. */
export function totalRow(columns: readonly Column[]): Cell[] {
  return columns.map((column) =>
    column === 'metric' ? '合计' : column === 'value' ? { number: '999' } : undefined,
  );
}
