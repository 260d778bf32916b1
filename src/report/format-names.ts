/** Names of the formats, apart from the renderers: the help text needs them without loading those. */

/** Formats of commands that list or explain. */
export const LISTING_FORMATS = ['table', 'json'] as const;
export type ListingFormat = (typeof LISTING_FORMATS)[number];

/** Formats of `explain`; the documentation is written in the last one. */
export const EXPLAIN_FORMATS = [...LISTING_FORMATS, 'markdown'] as const;
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];

/** Formats that know only files, rules and levels. */
export const ISSUE_FORMATS = ['sarif', 'github', 'gitlab', 'concise'] as const;
export type IssueFormat = (typeof ISSUE_FORMATS)[number];

/** Formats of `check`, `validate` and `audit`; an audit writes the lines of `ndjson` one by one. */
export const REPORT_FORMATS = [
  ...LISTING_FORMATS,
  'ndjson',
  'csv',
  'markdown',
  'junit',
  ...ISSUE_FORMATS,
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Formats that list the figures not used for a verdict. */
export const LISTS_LEFT_OUT: ReadonlySet<ReportFormat> = new Set(['json', 'ndjson']);

/** Formats of `lint`, whose result has neither verdicts nor rows. */
export const LINT_FORMATS = [...LISTING_FORMATS, ...ISSUE_FORMATS] as const;
export type LintFormat = (typeof LINT_FORMATS)[number];

export const TRACE_FORMATS = [...LISTING_FORMATS, 'html'] as const;
export type TraceFormat = (typeof TRACE_FORMATS)[number];

export const TEMPLATE_FORMATS = ['csv', 'xlsx'] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

/** Formats of an audit that are written at its end and list findings, limited for each submission. */
export const LISTS_FINDINGS: ReadonlySet<ReportFormat> = new Set(['json', 'junit', ...ISSUE_FORMATS]);
