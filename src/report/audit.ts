/** Audits into text, apart from all other results: what reads their lines back is not loaded for a check. */
export { AUDIT_RENDERERS } from './audit-formats.js';
export { AUDIT_LINES, recordOf, submissionOf } from './audit-json.js';
