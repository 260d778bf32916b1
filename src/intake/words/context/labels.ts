import { HEADER_NAMES } from '../header-words.js';
import { nameKey } from '../../../model/names.js';

/** Fields that may be stated for many rows: all but metric and value. */
export const STATED_FIELDS = ['unit', 'basis', 'region', 'department', 'period', 'submitted'] as const;
export type StatedField = (typeof STATED_FIELDS)[number];

/** Labels besides the column names. */
const MORE: Readonly<Record<StatedField, readonly string[]>> = {
  unit: [
    '金额单位',
    '数量单位',
    '货币单位',
    '度量单位',
    '数据单位',
    'units',
    'unit of measure',
    'unit of measurement',
  ],
  basis: ['数据口径', '填报口径'],
  region: ['填报地区', '报送地区', '所属地区', '行政区', '行政区划'],
  department: [
    ...['填报单位名称', '单位名称', '上报单位', '填表单位', '报送部门', '上报部门', '填报机构', '报送机构'],
    ...['reporting department', 'reporting unit', 'reported by', 'submitted by'],
  ],
  period: [
    '报告期间',
    '报告时期',
    '统计期',
    '统计期间',
    '统计时间',
    '数据期',
    '所属期',
    '所属期间',
    '报表所属期',
  ],
  submitted: [
    ...['填表日期', '填表时间', '制表日期', '制表时间', '编制日期', '编制时间', '报出日期', '报告日期'],
    ...['submission date', 'date of submission', 'date submitted', 'submitted on', 'reporting date'],
  ],
};

/**
 * Labels that count only if nothing else is stated: the maker of a table need not be the reporter, and an
 * unqualified date is the table's, not its figures'.
 */
const WEAK = {
  department: ['编制单位', '制表单位', '编制部门', '制表部门', '编报单位', 'compiled by'],
  submitted: ['日期', 'date'],
} as const satisfies Partial<Record<StatedField, readonly string[]>>;

/** Field of a label; `isWeak` if other statements take precedence. */
interface Label {
  readonly field: StatedField;
  readonly isWeak: boolean;
}

const LABELS: ReadonlyMap<string, Label> = new Map(
  [
    ...STATED_FIELDS.map((field): readonly [readonly string[], Label] => [
      [...HEADER_NAMES[field], ...MORE[field]],
      { field, isWeak: false },
    ]),
    [WEAK.department, { field: 'department', isWeak: true }] as const,
    [WEAK.submitted, { field: 'submitted', isWeak: true }] as const,
  ].flatMap(([names, label]) => names.map((name) => [nameKey(name), label] as const)),
);

/** The label that a whole text is. */
export function labelOf(text: string): Label | undefined {
  return text.length > LONGEST_LABEL ? undefined : LABELS.get(nameKey(text.replace(SEAL, '')));
}

const LONGEST_LABEL = 40;
/** Place for a seal, as in 填报单位(盖章). */
const SEAL = /\((?:盖章|公章|签章|章|全称)\)$/u;

/** A label found in a text: its start, and the start of the text behind it. */
export interface LabelFound extends Label {
  readonly from: number;
  readonly to: number;
}

const NAMES = [...LABELS.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
/** Labels may be spread with blanks: 单 位. */
const SPREAD = NAMES.map((name) =>
  Array.from(name, (sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')).join('\\s{0,4}'),
).join('|');
const LABELLED = new RegExp(
  `(?<=^|[\\s,;、。|(\\[【])(${SPREAD})\\s{0,4}(?:\\((?:盖章|公章|签章|章|全称)\\)\\s{0,4})?:\\s{0,9}`,
  'giu',
);

/** Finds labels followed by a colon in half-width text. */
export function labelsIn(text: string): readonly LabelFound[] {
  return [...text.matchAll(LABELLED)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const label = LABELS.get(nameKey(name));
    return label ? [{ ...label, from: index, to: index + whole.length }] : [];
  });
}
