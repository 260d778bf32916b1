import type { AuditResult } from '../audit-result.js';
import type { AuditStatus } from '../catalogue/labels-audit.js';
import type { ReportFormat } from './format-names.js';
import { renderAuditCsv } from './audit-csv.js';
import { renderAuditJson } from './audit-json.js';
import {
  renderAuditConcise,
  renderAuditGithub,
  renderAuditGitlab,
  renderAuditJunit,
  renderAuditSarif,
} from './audit-machine.js';
import { renderAuditMarkdown } from './audit-markdown.js';
import { renderAuditTable, type AuditOptions } from './audit-table.js';

export const AUDIT_RENDERERS: Readonly<
  Record<
    Exclude<ReportFormat, 'ndjson'>,
    (result: AuditResult, status: AuditStatus, options: AuditOptions) => string
  >
> = {
  table: renderAuditTable,
  json: renderAuditJson,
  csv: renderAuditCsv,
  markdown: renderAuditMarkdown,
  junit: renderAuditJunit,
  sarif: renderAuditSarif,
  github: renderAuditGithub,
  gitlab: renderAuditGitlab,
  concise: renderAuditConcise,
};
