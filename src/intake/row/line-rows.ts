import { REQUIRED } from '../../catalogue/findings/table/columns.js';
import { readNumber } from '../words/fields/number.js';
import { located, type IntakeFinding } from '../problem.js';
import { isNoteLine } from './row-kinds.js';
import { context, rejected, type RowOutcome } from './rows.js';
import type { TableRow } from '../table/table.js';
import { excerpt, tidy } from '../words/text.js';
import type { Vocabulary } from '../words/vocabulary.js';

/** The outcome of a row above the header; a row of figures is rejected, because no header says how to read it. */
export function titleOutcome(row: TableRow, words: Vocabulary): RowOutcome {
  if (row.fault) return rejected([row.fault]);
  const metric = metricWithFigure(row.fields, words);
  if (metric === undefined) return context();
  const args = { found: excerpt(tidy(row.fields[metric] ?? '')) };
  return rejected([located({ code: 'row-above-header', args }, row.place(metric))]);
}

/** Index of a row's metric, if there is a figure beside it, or as many cells as a row needs and digits in one. */
export function metricWithFigure(fields: readonly string[], words: Vocabulary): number | undefined {
  const cells = fields.map(tidy);
  const metric = cells.findIndex((cell) => cell !== '' && words.metrics(cell).ok);
  const others = cells.filter((cell, at) => at !== metric && cell !== '');
  const isFilled = others.length >= REQUIRED.length && others.some((cell) => /\d/u.test(cell));
  const hasFigure = isFilled || others.some((cell) => readNumber(cell).ok);
  return metric !== -1 && hasFigure ? metric : undefined;
}

/** Whether a row begins like a note on the table's figures. */
export function isNote({ fields }: TableRow): boolean {
  return isNoteLine(fields.map(tidy).find((cell) => cell !== '') ?? '');
}

/** The finding for a row below all figures that is no data. */
export function passedOver(row: TableRow): IntakeFinding {
  const at = row.fields.findIndex((field) => tidy(field) !== '');
  const args = { found: excerpt(tidy(row.fields[at] ?? '')) };
  return located({ code: 'row-footer-ignored', args }, row.place(Math.max(at, 0)));
}
