import type {
  Basis,
  Bilingual,
  Comparator,
  Interval,
  Severity,
  Strength,
  TargetKind,
  Unknown,
  Nature,
} from '../model/words.js';

/** Labels of the closed vocabularies; a word without a label does not compile. */

export const KIND_LABELS: Readonly<Record<TargetKind, Bilingual>> = {
  total: { zh: '总量', en: 'total' },
  'each-year': { zh: '逐年', en: 'each-year' },
  level: { zh: '水平', en: 'level' },
  share: { zh: '占比', en: 'share' },
  growth: { zh: '增速', en: 'growth' },
  coverage: { zh: '覆盖', en: 'coverage' },
  milestone: { zh: '节点', en: 'milestone' },
  count: { zh: '个数', en: 'count' },
  cadence: { zh: '频次', en: 'cadence' },
};

export const STRENGTH_LABELS: Readonly<Record<Strength, Bilingual>> = {
  firm: { zh: '刚性', en: 'firm' },
  aspirational: { zh: '力争', en: 'aspirational' },
};

export const NATURE_LABELS: Readonly<Record<Nature, Bilingual>> = {
  binding: { zh: '约束性', en: 'binding' },
  expected: { zh: '预期性', en: 'expected' },
};

export const SEVERITY_LABELS: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

export const DUE_IS_LABELS: Readonly<Record<'printed' | 'implied', Bilingual>> = {
  printed: { zh: '文中载明', en: 'printed' },
  implied: { zh: '按方案期推定', en: "implied by the plan's period" },
};

export const UNKNOWN_LABELS: Readonly<Record<Unknown, Bilingual>> = {
  value: { zh: '数值', en: 'value' },
  tolerance: { zh: '允许偏差', en: 'tolerance' },
  baseline: { zh: '基数', en: 'baseline' },
  population: { zh: '覆盖对象', en: 'population' },
  unit: { zh: '单位', en: 'unit' },
};

export const INTERVAL_LABELS: Readonly<Record<Interval, Bilingual>> = {
  'ten-day': { zh: '每旬', en: 'every ten-day period' },
  month: { zh: '每月', en: 'every month' },
  quarter: { zh: '每季度', en: 'every quarter' },
  half: { zh: '每半年', en: 'every half-year' },
  year: { zh: '每年', en: 'every year' },
};

export const BASIS_LABELS: Readonly<Record<Basis, Bilingual>> = {
  period: { zh: '当期', en: 'period' },
  ytd: { zh: '本年累计', en: 'year to date' },
  cumulative: { zh: '自方案期初累计', en: 'cumulative' },
};

/** For running text. */
export const COMPARATOR_LABELS: Readonly<Record<Comparator, Bilingual>> = {
  'at-least': { zh: '不少于', en: 'at least' },
  'more-than': { zh: '超过', en: 'more than' },
  'at-most': { zh: '不超过', en: 'at most' },
  'less-than': { zh: '低于', en: 'less than' },
  between: { zh: '介于', en: 'between' },
  about: { zh: '保持在', en: 'about' },
  every: { zh: '全部', en: 'all' },
};

/** Before a figure in a table, in any language. */
export const COMPARATOR_SYMBOLS: Readonly<
  Record<Exclude<Comparator, 'between' | 'about' | 'every'>, string>
> = {
  'at-least': '≥',
  'more-than': '>',
  'at-most': '≤',
  'less-than': '<',
};

/** Shown for an empty cell. */
export const NOTHING = '–';

/** Separators of list items, of sentences on a line, and behind labels. */
export const LIST_SEPARATOR: Bilingual = { zh: '、', en: ', ' };
export const SENTENCE_SEPARATOR: Bilingual = { zh: '；', en: '; ' };
export const LABEL_SEPARATOR: Bilingual = { zh: '：', en: ': ' };
