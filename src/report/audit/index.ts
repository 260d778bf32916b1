/** Audits into text, apart from all other results: what reads their lines back is not loaded for a check. */
export { AUDIT_RENDERERS } from './formats.js';
export { AUDIT_LINES, recordOf, submissionOf } from './json.js';
