import { z } from 'zod';
import { findingShape, input } from '../shared/finding-shape.js';
import { observation } from '../shared/observation-shape.js';
import { idShape } from '../kit/json-shapes.js';

/** Output of `layout test --format json`. */
export const layoutTestShape = z
  .strictObject({
    layout: idShape,
    input,
    observations: z
      .array(observation)
      .describe('The first figures that the layout gives, in the order of their cells.'),
    findings: z.array(findingShape),
  })
  .describe('What a layout makes of a file.');
