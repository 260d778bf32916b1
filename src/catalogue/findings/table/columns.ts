import type { Bilingual } from '../../../model/words.js';

/** Columns of a report, by the names used in documentation and output. */
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

/** Columns that every table needs. */
export const REQUIRED = ['metric', 'period', 'value'] as const satisfies readonly TidyColumn[];
