/**
 * The closed vocabularies of plancheck. Every other module derives its unions, schemas and exhaustive records from
 * these lists, so that a word is typed once.
 */

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Text that a person reads, in both languages of the program. */
export type Bilingual = Readonly<Record<Language, string>>;

/** How a metric's figures add up: over time (`flow`), at a date (`stock`, `ratio`), or by order (`stage`). */
export const METRIC_TYPES = ['flow', 'stock', 'ratio', 'stage'] as const;
export type MetricType = (typeof METRIC_TYPES)[number];

export const TARGET_KINDS = [
  'total',
  'each-year',
  'level',
  'share',
  'growth',
  'coverage',
  'milestone',
  'count',
  'cadence',
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** How a figure is held against its requirement; `every` belongs to coverage alone. */
export const COMPARATORS = [
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'between',
  'about',
  'every',
] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Whether more is worse: what is asked is an upper bound, and there is no other. */
export function isCap(comparator: Comparator): boolean {
  return comparator === 'at-most' || comparator === 'less-than';
}

/** What stretch of time a reported flow covers: its period, the year so far, or the plan so far. */
export const BASES = ['period', 'ytd', 'cumulative'] as const;
export type Basis = (typeof BASES)[number];

export const STRENGTHS = ['firm', 'aspirational'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Whether a government binds itself to the figure of an indicator, or expects it of society as a whole. */
export const NATURES = ['binding', 'expected'] as const;
export type Nature = (typeof NATURES)[number];

/** The intervals at which reports, dispatches and bulletins fall due. */
export const INTERVALS = ['ten-day', 'month', 'quarter', 'half', 'year'] as const;
export type Interval = (typeof INTERVALS)[number];

/** What a plan may leave open, so that a target lacking it cannot be judged, or only in part. */
export const UNKNOWNS = ['value', 'tolerance', 'baseline', 'population', 'unit'] as const;
export type Unknown = (typeof UNKNOWNS)[number];

/** Verdicts, worst first: the order in which a whole made of parts takes the worst of them. */
export const VERDICTS = [
  'missed',
  'overdue',
  'behind',
  'met-late',
  'no-data',
  'not-judgeable',
  'pending',
  'on-track',
  'met',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What may be made to fail: verdicts, of which the others comply by definition, and targets whose figures are stale. */
export const FAILABLE = [
  'missed',
  'overdue',
  'behind',
  'met-late',
  'no-data',
  'not-judgeable',
  'pending',
  'stale',
] as const;
export type Failable = (typeof FAILABLE)[number];

/** Verdicts under which no target fails. */
export const COMPLYING: readonly Verdict[] = ['on-track', 'met'];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
