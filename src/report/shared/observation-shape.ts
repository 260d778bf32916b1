import { z } from 'zod';
import { BASES } from '../../model/words.js';
import {
  dayShape,
  exactShape,
  idShape,
  lineShape,
  period,
  sheet,
  textShape,
  unitShape,
} from '../kit/json-shapes.js';

export const observation = z.strictObject({
  metric: idShape,
  region: idShape,
  period,
  value: exactShape.optional().describe('In the unit of the metric.'),
  unit: unitShape.optional(),
  basis: z.enum(BASES).optional(),
  stage: idShape.optional(),
  reported: textShape.describe('The figure as the report has it.'),
  department: idShape.optional(),
  submitted: z.union([dayShape, textShape]).optional(),
  note: textShape.optional(),
  file: textShape,
  sheet: sheet.optional(),
  line: lineShape,
  column: lineShape,
});

export type ObservationJson = z.output<typeof observation>;
