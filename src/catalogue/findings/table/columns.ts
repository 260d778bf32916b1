import type { Bilingual } from '../../../model/words.js';

/** The columns of a report, by the names that documents and output use. */
export const COLUMN_TITLES = {
  metric: { zh: '指标', en: 'metric' },
  region: { zh: '地区', en: 'region' },
  period: { zh: '报告期', en: 'period' },
  value: { zh: '数值', en: 'value' },
  unit: { zh: '单位', en: 'unit' },
  basis: { zh: '口径', en: 'basis' },
  department: { zh: '填报单位', en: 'department' },
  submitted: { zh: '填报日期', en: 'submitted' },
  note: { zh: '备注', en: 'note' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type TidyColumn = keyof typeof COLUMN_TITLES;

/** The columns that no table can do without. */
export const REQUIRED = ['metric', 'period', 'value'] as const satisfies readonly TidyColumn[];
