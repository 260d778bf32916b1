import type { CheckResult } from '../check-result.js';
import type { Status } from '../catalogue/labels-status.js';
import type { Assessment } from '../model/assessment.js';
import type { Plan, Target } from '../model/plan.js';
import { renderCheckJson } from './check-json.js';
import { renderCheckTable } from './check-table.js';
import type { CheckTableOptions, TargetsTableOptions, TextOptions } from './options.js';
import { renderTargetsJson } from './targets-json.js';
import { renderTargetsTable } from './targets-table.js';
import { renderWhyJson } from './why-json.js';
import { renderWhy } from './why.js';

/** The formats of every report. */
export const FORMATS = ['table', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export type CheckRenderer = (result: CheckResult, status: Status, options: CheckTableOptions) => string;
export type TargetsRenderer = (
  plan: Plan,
  targets: readonly Target[],
  options: TargetsTableOptions,
) => string;
export type WhyRenderer = (assessment: Assessment, result: CheckResult, options: TextOptions) => string;

/** One renderer for each format; a format without one does not compile. */
export const CHECK_RENDERERS: Readonly<Record<Format, CheckRenderer>> = {
  table: renderCheckTable,
  json: renderCheckJson,
};
export const TARGETS_RENDERERS: Readonly<Record<Format, TargetsRenderer>> = {
  table: renderTargetsTable,
  json: renderTargetsJson,
};
export const WHY_RENDERERS: Readonly<Record<Format, WhyRenderer>> = { table: renderWhy, json: renderWhyJson };
