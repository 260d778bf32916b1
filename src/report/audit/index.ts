/** Renderers of audits, apart from the others so that a check does not load the code that reads their lines back. */
export { AUDIT_RENDERERS } from './formats.js';
export { AUDIT_LINES, recordOf, submissionOf } from './json.js';
