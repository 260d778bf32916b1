/**
 * The names of the formats, apart from what makes them: the command line tells them in its help, for which nothing of
 * all that need be loaded.
 */

/** The formats of what a command lists or explains. */
export const LISTING_FORMATS = ['table', 'json'] as const;
export type ListingFormat = (typeof LISTING_FORMATS)[number];

/** The formats of what is said of findings in general; the last is that of the documentation. */
export const EXPLAIN_FORMATS = [...LISTING_FORMATS, 'markdown'] as const;
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];

/** The formats that know only files, rules and levels: what is amiss, each with its place. */
export const ISSUE_FORMATS = ['sarif', 'github', 'gitlab', 'concise'] as const;
export type IssueFormat = (typeof ISSUE_FORMATS)[number];

/** The formats of what `check`, `validate` and `audit` found out; an audit writes the lines of `ndjson` one by one. */
export const REPORT_FORMATS = [
  ...LISTING_FORMATS,
  'ndjson',
  'csv',
  'markdown',
  'junit',
  ...ISSUE_FORMATS,
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Those of them that list the figures which were not used for a verdict. */
export const LISTS_LEFT_OUT: ReadonlySet<ReportFormat> = new Set(['json', 'ndjson']);

/** The formats of what `lint` found out: it has no targets judged and no rows read, which the others are made for. */
export const LINT_FORMATS = [...LISTING_FORMATS, ...ISSUE_FORMATS] as const;
export type LintFormat = (typeof LINT_FORMATS)[number];

/** The formats of a plan held against its document. */
export const TRACE_FORMATS = [...LISTING_FORMATS, 'html'] as const;
export type TraceFormat = (typeof TRACE_FORMATS)[number];

/** The forms in which a department gets its table. */
export const TEMPLATE_FORMATS = ['csv', 'xlsx'] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

/** Those of an audit that are written once it is over and list findings, as many of each submission as are wanted. */
export const LISTS_FINDINGS: ReadonlySet<ReportFormat> = new Set(['json', 'junit', ...ISSUE_FORMATS]);
