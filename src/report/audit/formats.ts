import type { AuditResult } from '../../audit-result.js';
import type { AuditStatus } from '../../catalogue/labels/audit.js';
import type { ReportFormat } from '../format-names.js';
import { issueRenderers } from '../shared/issue-formats.js';
import { renderAuditCsv } from './csv.js';
import { auditIssueReport } from './issues.js';
import { renderAuditJson } from './json.js';
import { renderAuditJunit } from './junit.js';
import { renderAuditMarkdown } from './markdown.js';
import { renderAuditTable, type AuditOptions } from './table.js';

export const AUDIT_RENDERERS: Readonly<
  Record<
    Exclude<ReportFormat, 'ndjson'>,
    (result: AuditResult, status: AuditStatus, options: AuditOptions) => string | Promise<string>
  >
> = {
  ...issueRenderers(auditIssueReport),
  table: renderAuditTable,
  json: renderAuditJson,
  csv: renderAuditCsv,
  markdown: renderAuditMarkdown,
  junit: renderAuditJunit,
};
