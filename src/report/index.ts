/** Results into text. Everything here is pure: no clock, no terminal, no file. */
export { AUDIT_FORMATS, AUDIT_RENDERERS, type AuditFormat } from './audit-formats.js';
export { AUDIT_LINES, recordOf, submissionOf } from './audit-json.js';
export { escapeText } from './escape.js';
export { renderFindings } from './findings.js';
export {
  CHECK_RENDERERS,
  LAYOUT_TEST_RENDERERS,
  CODES_RENDERERS,
  EXPLAIN_FORMATS,
  EXPLAIN_RENDERERS,
  LINT_FORMATS,
  LINT_RENDERERS,
  LISTING_FORMATS,
  REPORT_FORMATS,
  TARGETS_RENDERERS,
  TRACE_FORMATS,
  TRACE_RENDERERS,
  VALIDATE_RENDERERS,
  WHY_RENDERERS,
} from './formats.js';
export { resultJsonSchemas } from './json-schema.js';
export type { TextOptions } from './options.js';
export { TEMPLATE_FORMATS, TEMPLATE_RENDERERS } from './template.js';
