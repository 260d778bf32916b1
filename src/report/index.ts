/** Renders results. Everything here is pure: no clock, no terminal, no file. */
export { LISTS_LEFT_OUT, REPORT_FORMATS } from './format-names.js';
export {
  CHECK_RENDERERS,
  LAYOUT_TEST_RENDERERS,
  CODES_RENDERERS,
  EXPLAIN_RENDERERS,
  LINT_RENDERERS,
  TARGETS_RENDERERS,
  TRACE_RENDERERS,
  VALIDATE_RENDERERS,
  WHY_RENDERERS,
} from './formats.js';
export type { TextOptions } from './kit/options.js';
export { TEMPLATE_RENDERERS } from './template/index.js';
