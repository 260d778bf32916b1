import type { CheckResult } from '../check-result.js';
import type { Status } from '../catalogue/labels-status.js';
import type { CodeSummary, Explained } from '../explain-result.js';
import type { Assessment } from '../model/assessment.js';
import type { Plan, Target } from '../model/plan.js';
import type { LintResult } from '../lint-result.js';
import type { TraceResult } from '../model/trace.js';
import type { ValidateResult } from '../validate-result.js';
import { renderCheckJson } from './check-json.js';
import { renderCheckTable } from './check-table.js';
import { renderCsv } from './csv.js';
import { renderCodeJson, renderExplainedJson } from './explain-json.js';
import { renderExplainedMarkdown } from './explain-markdown.js';
import { renderCodeTable, renderExplained } from './explain-table.js';
import type { ExplainFormat, LintFormat, ListingFormat, ReportFormat, TraceFormat } from './format-names.js';
import { renderGithub } from './github.js';
import { renderJunit } from './junit.js';
import { renderLintJson } from './lint-json.js';
import { renderLintSarif, renderLintGithub } from './lint-machine.js';
import { renderLintTable } from './lint-table.js';
import { renderLayoutTestJson, renderLayoutTestTable, type LayoutTest } from './layout-test.js';
import { renderMarkdown } from './markdown.js';
import { renderNdjson } from './ndjson.js';
import type { ReportOptions, TargetsTableOptions, TextOptions } from './options.js';
import type { Reported } from './reported.js';
import { renderSarif } from './sarif.js';
import { renderTargetsJson } from './targets-json.js';
import { renderTargetsTable } from './targets-table.js';
import { renderTraceHtml } from './trace-html.js';
import { renderTraceJson } from './trace-json.js';
import { renderTraceTable, type TraceOptions } from './trace-table.js';
import { renderValidateJson } from './validate-json.js';
import { renderValidateTable } from './validate-table.js';
import { renderWhyJson } from './why-json.js';
import { renderWhy } from './why.js';

/** A result as text. The status is told where a format has a place for it; none decides one. */
export type ReportRenderer<Result> = (result: Result, status: Status, options: ReportOptions) => string;
export type TargetsRenderer = (
  plan: Plan,
  targets: readonly Target[],
  options: TargetsTableOptions,
) => string;
export type TraceRenderer = (result: TraceResult, status: number, options: TraceOptions) => string;
export type WhyRenderer = (assessment: Assessment, result: CheckResult, options: TextOptions) => string;

/** What `check` and `validate` have in common. */
const SHARED: Readonly<Record<Exclude<ReportFormat, ListingFormat>, ReportRenderer<Reported>>> = {
  ndjson: renderNdjson,
  csv: renderCsv,
  markdown: renderMarkdown,
  junit: renderJunit,
  sarif: renderSarif,
  github: renderGithub,
};

/** One renderer for each format; a format without one does not compile. */
export const CHECK_RENDERERS: Readonly<Record<ReportFormat, ReportRenderer<CheckResult>>> = {
  ...SHARED,
  table: renderCheckTable,
  json: renderCheckJson,
};
export const VALIDATE_RENDERERS: Readonly<Record<ReportFormat, ReportRenderer<ValidateResult>>> = {
  ...SHARED,
  table: renderValidateTable,
  json: renderValidateJson,
};
export const LINT_RENDERERS: Readonly<Record<LintFormat, ReportRenderer<LintResult>>> = {
  table: renderLintTable,
  json: renderLintJson,
  sarif: renderLintSarif,
  github: renderLintGithub,
};
export const TARGETS_RENDERERS: Readonly<Record<ListingFormat, TargetsRenderer>> = {
  table: renderTargetsTable,
  json: renderTargetsJson,
};
export const WHY_RENDERERS: Readonly<Record<ListingFormat, WhyRenderer>> = {
  table: renderWhy,
  json: renderWhyJson,
};
export const CODES_RENDERERS: Readonly<
  Record<ListingFormat, (codes: readonly CodeSummary[], options: TextOptions) => string>
> = {
  table: renderCodeTable,
  json: renderCodeJson,
};
export const EXPLAIN_RENDERERS: Readonly<
  Record<ExplainFormat, (codes: readonly Explained[], options: TextOptions) => string>
> = {
  table: renderExplained,
  json: renderExplainedJson,
  markdown: renderExplainedMarkdown,
};
export const TRACE_RENDERERS: Readonly<Record<TraceFormat, TraceRenderer>> = {
  table: renderTraceTable,
  json: renderTraceJson,
  html: renderTraceHtml,
};

export const LAYOUT_TEST_RENDERERS: Readonly<
  Record<ListingFormat, (test: LayoutTest, options: TextOptions) => string>
> = { table: renderLayoutTestTable, json: renderLayoutTestJson };
