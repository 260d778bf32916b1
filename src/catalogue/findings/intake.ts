import { CELL_FINDINGS } from './intake-cell.js';
import { FILE_FINDINGS } from './intake-file.js';
import { LAID_OUT_FINDINGS } from './layout.js';
import { PACKED_FINDINGS } from './intake-packed.js';
import { ROW_FINDINGS } from './intake-row.js';
import { TABLE_FINDINGS } from './intake-table.js';
import {
  WORKBOOK_CELL_FINDINGS,
  WORKBOOK_FILE_FINDINGS,
  WORKBOOK_TABLE_FINDINGS,
} from './intake-workbook.js';

/** What can be wrong with reports, from the file as a whole down to a single cell. */
export const INTAKE_FINDINGS = {
  ...FILE_FINDINGS,
  ...PACKED_FINDINGS,
  ...WORKBOOK_FILE_FINDINGS,
  ...WORKBOOK_TABLE_FINDINGS,
  ...WORKBOOK_CELL_FINDINGS,
  ...TABLE_FINDINGS,
  ...ROW_FINDINGS,
  ...CELL_FINDINGS,
  ...LAID_OUT_FINDINGS,
};
