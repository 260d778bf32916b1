import { z } from 'zod';
import { BASES } from '../model/words.js';
import { finding, input } from './check-shape.js';
import { day, exact, id, line, period, sheet, text, unit } from './json-shapes.js';

/** What `layout test --format json` prints. */
export const layoutTestShape = z
  .strictObject({
    layout: id,
    input,
    observations: z
      .array(
        z.strictObject({
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
        }),
      )
      .describe('The first figures that the layout gives, in the order of their cells.'),
    findings: z.array(finding),
  })
  .describe('What a layout makes of a file.');

/** A figure as a report has it. */
export type ObservationJson = z.output<typeof layoutTestShape>['observations'][number];
