import type { AuditResult } from '../audit-result.js';
import type { AuditStatus } from '../catalogue/labels-audit.js';
import { renderAuditCsv } from './audit-csv.js';
import { renderAuditJson } from './audit-json.js';
import { renderAuditMarkdown } from './audit-markdown.js';
import { renderAuditTable, type AuditOptions } from './audit-table.js';

/** The formats of an audit. The lines of `ndjson` are written one by one, all others once it is over. */
export const AUDIT_FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

export const AUDIT_RENDERERS: Readonly<
  Record<
    Exclude<AuditFormat, 'ndjson'>,
    (result: AuditResult, status: AuditStatus, options: AuditOptions) => string
  >
> = {
  table: renderAuditTable,
  json: renderAuditJson,
  csv: renderAuditCsv,
  markdown: renderAuditMarkdown,
};
