import type { CheckResult } from '../check-result.js';
import type { Status } from '../catalogue/labels-status.js';
import type { CodeSummary, Explained } from '../explain-result.js';
import type { Assessment } from '../model/assessment.js';
import type { Plan, Target } from '../model/plan.js';
import type { LintResult } from '../lint-result.js';
import type { TraceResult } from '../model/trace.js';
import type { ValidateResult } from '../validate-result.js';
import type { ExplainFormat, LintFormat, ListingFormat, ReportFormat, TraceFormat } from './format-names.js';
import type { LayoutTest } from './layout-test.js';
import type { ReportOptions, TargetsTableOptions, TextOptions } from './options.js';
import type { Reported } from './reported.js';
import type { TraceOptions } from './trace-table.js';

/**
 * A result as text. The status is told where a format has a place for it; none decides one. Each is loaded when it is
 * asked for.
 */
export type ReportRenderer<Result> = (
  result: Result,
  status: Status,
  options: ReportOptions,
) => Promise<string>;
export type TargetsRenderer = (
  plan: Plan,
  targets: readonly Target[],
  options: TargetsTableOptions,
) => Promise<string>;
export type TraceRenderer = (result: TraceResult, status: number, options: TraceOptions) => Promise<string>;
export type WhyRenderer = (
  assessment: Assessment,
  result: CheckResult,
  options: TextOptions,
) => Promise<string>;

/** What `check` and `validate` have in common. */
const SHARED: Readonly<Record<Exclude<ReportFormat, ListingFormat>, ReportRenderer<Reported>>> = {
  ndjson: async (...shown) => (await import('./ndjson.js')).renderNdjson(...shown),
  csv: async (...shown) => (await import('./csv.js')).renderCsv(...shown),
  markdown: async (...shown) => (await import('./markdown.js')).renderMarkdown(...shown),
  junit: async (...shown) => (await import('./junit.js')).renderJunit(...shown),
  sarif: async (...shown) => (await import('./sarif.js')).renderSarif(...shown),
  github: async (...shown) => (await import('./github.js')).renderGithub(...shown),
  gitlab: async (...shown) => (await import('./gitlab.js')).renderGitlab(...shown),
  concise: async (...shown) => (await import('./concise.js')).renderConcise(...shown),
};

/** One renderer for each format; a format without one does not compile. */
export const CHECK_RENDERERS: Readonly<Record<ReportFormat, ReportRenderer<CheckResult>>> = {
  ...SHARED,
  table: async (...shown) => (await import('./check-table.js')).renderCheckTable(...shown),
  json: async (...shown) => (await import('./check-json.js')).renderCheckJson(...shown),
};
export const VALIDATE_RENDERERS: Readonly<Record<ReportFormat, ReportRenderer<ValidateResult>>> = {
  ...SHARED,
  table: async (...shown) => (await import('./validate-table.js')).renderValidateTable(...shown),
  json: async (...shown) => (await import('./validate-json.js')).renderValidateJson(...shown),
};
export const LINT_RENDERERS: Readonly<Record<LintFormat, ReportRenderer<LintResult>>> = {
  table: async (...shown) => (await import('./lint-table.js')).renderLintTable(...shown),
  json: async (...shown) => (await import('./lint-json.js')).renderLintJson(...shown),
  sarif: async (...shown) => (await import('./lint-machine.js')).renderLintSarif(...shown),
  github: async (...shown) => (await import('./lint-machine.js')).renderLintGithub(...shown),
  gitlab: async (...shown) => (await import('./lint-machine.js')).renderLintGitlab(...shown),
  concise: async (...shown) => (await import('./lint-machine.js')).renderLintConcise(...shown),
};
export const TARGETS_RENDERERS: Readonly<Record<ListingFormat, TargetsRenderer>> = {
  table: async (...shown) => (await import('./targets-table.js')).renderTargetsTable(...shown),
  json: async (plan, targets) => (await import('./targets-json.js')).renderTargetsJson(plan, targets),
};
export const WHY_RENDERERS: Readonly<Record<ListingFormat, WhyRenderer>> = {
  table: async (...shown) => (await import('./why.js')).renderWhy(...shown),
  json: async (...shown) => (await import('./why-json.js')).renderWhyJson(...shown),
};
export const CODES_RENDERERS: Readonly<
  Record<ListingFormat, (codes: readonly CodeSummary[], options: TextOptions) => Promise<string>>
> = {
  table: async (...shown) => (await import('./explain-table.js')).renderCodeTable(...shown),
  json: async (codes) => (await import('./explain-json.js')).renderCodeJson(codes),
};
export const EXPLAIN_RENDERERS: Readonly<
  Record<ExplainFormat, (codes: readonly Explained[], options: TextOptions) => Promise<string>>
> = {
  table: async (...shown) => (await import('./explain-table.js')).renderExplained(...shown),
  json: async (...shown) => (await import('./explain-json.js')).renderExplainedJson(...shown),
  markdown: async (...shown) => (await import('./explain-markdown.js')).renderExplainedMarkdown(...shown),
};
export const TRACE_RENDERERS: Readonly<Record<TraceFormat, TraceRenderer>> = {
  table: async (...shown) => (await import('./trace-table.js')).renderTraceTable(...shown),
  json: async (...shown) => (await import('./trace-json.js')).renderTraceJson(...shown),
  html: async (...shown) => (await import('./trace-html.js')).renderTraceHtml(...shown),
};

export const LAYOUT_TEST_RENDERERS: Readonly<
  Record<ListingFormat, (test: LayoutTest, options: TextOptions) => Promise<string>>
> = {
  table: async (...shown) => (await import('./layout-test.js')).renderLayoutTestTable(...shown),
  json: async (...shown) => (await import('./layout-test.js')).renderLayoutTestJson(...shown),
};
