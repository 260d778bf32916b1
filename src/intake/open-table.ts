import type { Finding } from '../catalogue/findings.js';
import { err, ok, type Result } from '../model/result.js';
import type { ReportFile } from './source/load.js';
import { openFile } from './open.js';
import { located } from './problem.js';
import { cellGridOf } from './layout/choose.js';
import type { CellGrid } from './layout/grid.js';

/** The table of a file as cells, for a look at its form. */
export function readTableOf({ name, bytes, packed, sheet }: ReportFile): Result<CellGrid, Finding> {
  if (packed?.fault) return err(located(packed.fault, { file: name }));
  const opened = openFile(name, bytes);
  if (!opened.ok) {
    const { problem, line } = opened.error;
    return err(located(problem, line === undefined ? { file: name } : { file: name, line }));
  }
  const grid = cellGridOf(opened.value, sheet);
  return grid.ok ? ok(grid.value.grid) : err(located(grid.error, { file: name }));
}
