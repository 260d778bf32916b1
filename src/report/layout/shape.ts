import { z } from 'zod';
import { finding, input } from '../shared/finding-shape.js';
import { observation } from '../shared/observation-shape.js';
import { id } from '../kit/json-shapes.js';

/** What `layout test --format json` prints. */
export const layoutTestShape = z
  .strictObject({
    layout: id,
    input,
    observations: z
      .array(observation)
      .describe('The first figures that the layout gives, in the order of their cells.'),
    findings: z.array(finding),
  })
  .describe('What a layout makes of a file.');
