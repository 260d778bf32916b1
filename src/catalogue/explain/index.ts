import type { FindingCode } from '../findings.js';
import { CELL_EXPLANATIONS } from './cell.js';
import { DATE_EXPLANATIONS } from './dates.js';
import type { Explanation } from './entry.js';
import { FILE_EXPLANATIONS } from './file.js';
import { LAID_OUT_EXPLANATIONS, LAYOUT_EXPLANATIONS } from './layout.js';
import { PARTS_EXPLANATIONS, REPORT_EXPLANATIONS } from './governance.js';
import { LINT_EXPLANATIONS } from './lint.js';
import { PACKED_EXPLANATIONS } from './packed.js';
import { PLAN_EXPLANATIONS } from './plan.js';
import { RECKONING_EXPLANATIONS } from './reckoning.js';
import { ROW_EXPLANATIONS } from './row.js';
import { SERIES_EXPLANATIONS } from './series.js';
import { SUSPICION_EXPLANATIONS } from './suspicion.js';
import { TABLE_EXPLANATIONS } from './table.js';
import {
  WORKBOOK_CELL_EXPLANATIONS,
  WORKBOOK_FILE_EXPLANATIONS,
  WORKBOOK_TABLE_EXPLANATIONS,
} from './workbook.js';
import { WAIVER_EXPLANATIONS } from './waiver.js';

/** Every finding explained; a code without an explanation does not compile. */
export const EXPLANATIONS: Readonly<Record<FindingCode, Explanation>> = {
  ...PLAN_EXPLANATIONS,
  ...LAYOUT_EXPLANATIONS,
  ...FILE_EXPLANATIONS,
  ...PACKED_EXPLANATIONS,
  ...WORKBOOK_FILE_EXPLANATIONS,
  ...WORKBOOK_TABLE_EXPLANATIONS,
  ...WORKBOOK_CELL_EXPLANATIONS,
  ...LAID_OUT_EXPLANATIONS,
  ...TABLE_EXPLANATIONS,
  ...ROW_EXPLANATIONS,
  ...CELL_EXPLANATIONS,
  ...RECKONING_EXPLANATIONS,
  ...DATE_EXPLANATIONS,
  ...REPORT_EXPLANATIONS,
  ...PARTS_EXPLANATIONS,
  ...SERIES_EXPLANATIONS,
  ...SUSPICION_EXPLANATIONS,
  ...WAIVER_EXPLANATIONS,
  ...LINT_EXPLANATIONS,
};
