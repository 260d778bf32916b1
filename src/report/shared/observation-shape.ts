import { z } from 'zod';
import { BASES } from '../../model/words.js';
import { day, exact, id, line, period, sheet, text, unit } from '../kit/json-shapes.js';

/** A figure as a report has it. */
export const observation = z.strictObject({
  metric: id,
  region: id,
  period,
  value: exact.optional().describe('In the unit of the metric.'),
  unit: unit.optional(),
  basis: z.enum(BASES).optional(),
  stage: id.optional(),
  reported: text.describe('The figure as the report has it.'),
  department: id.optional(),
  submitted: z.union([day, text]).optional(),
  note: text.optional(),
  file: text,
  sheet: sheet.optional(),
  line,
  column: line,
});

export type ObservationJson = z.output<typeof observation>;
