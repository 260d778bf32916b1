import type { CheckResult } from '../check-result.js';
import type { Status } from '../catalogue/labels/status.js';
import type { CodeSummary, Explained } from '../explain-result.js';
import type { Assessment } from '../model/assessment.js';
import type { Plan, Target } from '../model/plan.js';
import type { LintResult } from '../lint-result.js';
import type { TraceResult } from '../model/trace.js';
import type { ValidateResult } from '../validate-result.js';
import type { ExplainFormat, LintFormat, ListingFormat, ReportFormat, TraceFormat } from './format-names.js';
import { lintIssueReport } from './lint/issues.js';
import { issueRenderers } from './shared/issue-formats.js';
import { issueReportOf } from './shared/issue-report.js';
import type { LayoutTest } from './layout/text.js';
import type { ReportOptions, TargetsTableOptions, TextOptions } from './kit/options.js';
import type { Reported } from './shared/reported.js';
import type { TraceOptions } from './trace/table.js';

/**
 * Renders a result. The status is shown where a format has a place for it; no format decides it. Each
 * renderer is loaded when first used.
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

/** Renderers that `check` and `validate` share. */
const SHARED: Readonly<Record<Exclude<ReportFormat, ListingFormat>, ReportRenderer<Reported>>> = {
  ...issueRenderers(issueReportOf),
  ndjson: async (...shown) => (await import('./reported/ndjson.js')).renderNdjson(...shown),
  csv: async (...shown) => (await import('./reported/csv.js')).renderCsv(...shown),
  markdown: async (...shown) => (await import('./reported/markdown.js')).renderMarkdown(...shown),
  junit: async (...shown) => (await import('./shared/junit.js')).renderJunit(...shown),
};

/** One renderer for each format; a missing one does not compile. */
export const CHECK_RENDERERS: Readonly<Record<ReportFormat, ReportRenderer<CheckResult>>> = {
  ...SHARED,
  table: async (...shown) => (await import('./check/table.js')).renderCheckTable(...shown),
  json: async (...shown) => (await import('./check/json.js')).renderCheckJson(...shown),
};
export const VALIDATE_RENDERERS: Readonly<Record<ReportFormat, ReportRenderer<ValidateResult>>> = {
  ...SHARED,
  table: async (...shown) => (await import('./validate/table.js')).renderValidateTable(...shown),
  json: async (...shown) => (await import('./validate/json.js')).renderValidateJson(...shown),
};
export const LINT_RENDERERS: Readonly<Record<LintFormat, ReportRenderer<LintResult>>> = {
  ...issueRenderers(lintIssueReport),
  table: async (...shown) => (await import('./lint/table.js')).renderLintTable(...shown),
  json: async (...shown) => (await import('./lint/json.js')).renderLintJson(...shown),
};
export const TARGETS_RENDERERS: Readonly<Record<ListingFormat, TargetsRenderer>> = {
  table: async (...shown) => (await import('./targets/table.js')).renderTargetsTable(...shown),
  json: async (plan, targets) => (await import('./targets/json.js')).renderTargetsJson(plan, targets),
};
export const WHY_RENDERERS: Readonly<Record<ListingFormat, WhyRenderer>> = {
  table: async (...shown) => (await import('./why/text.js')).renderWhy(...shown),
  json: async (...shown) => (await import('./why/json.js')).renderWhyJson(...shown),
};
export const CODES_RENDERERS: Readonly<
  Record<ListingFormat, (codes: readonly CodeSummary[], options: TextOptions) => Promise<string>>
> = {
  table: async (...shown) => (await import('./explain/table.js')).renderCodeTable(...shown),
  json: async (codes) => (await import('./explain/json.js')).renderCodeJson(codes),
};
export const EXPLAIN_RENDERERS: Readonly<
  Record<ExplainFormat, (codes: readonly Explained[], options: TextOptions) => Promise<string>>
> = {
  table: async (...shown) => (await import('./explain/table.js')).renderExplained(...shown),
  json: async (...shown) => (await import('./explain/json.js')).renderExplainedJson(...shown),
  markdown: async (...shown) => (await import('./explain/markdown.js')).renderExplainedMarkdown(...shown),
};
export const TRACE_RENDERERS: Readonly<Record<TraceFormat, TraceRenderer>> = {
  table: async (...shown) => (await import('./trace/table.js')).renderTraceTable(...shown),
  json: async (...shown) => (await import('./trace/json.js')).renderTraceJson(...shown),
  html: async (...shown) => (await import('./trace/html.js')).renderTraceHtml(...shown),
};

export const LAYOUT_TEST_RENDERERS: Readonly<
  Record<ListingFormat, (test: LayoutTest, options: TextOptions) => Promise<string>>
> = {
  table: async (...shown) => (await import('./layout/text.js')).renderLayoutTestTable(...shown),
  json: async (...shown) => (await import('./layout/text.js')).renderLayoutTestJson(...shown),
};
