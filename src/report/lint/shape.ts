import { z } from 'zod';
import { codeCounts, findingShape, findingCounts } from '../shared/finding-shape.js';
import { count, idShape, lineShape, planHead, textShape } from '../kit/json-shapes.js';

const lintFinding = findingShape.extend({
  targets: z
    .array(
      z.strictObject({
        id: idShape,
        file: textShape,
        line: lineShape.optional(),
        column: lineShape.optional(),
      }),
    )
    .optional()
    .describe('The targets whose figures are held against each other.'),
});

/** Output of `lint --format json`. */
export const lintShape = z
  .strictObject({
    plan: planHead,
    summary: z.strictObject({
      targets: count,
      findings: findingCounts,
      codes: codeCounts,
    }),
    findings: z.array(lintFinding),
    status: z.int().min(0).max(255).describe('The exit status of the lint.'),
  })
  .describe('A plan held against itself: what its targets ask for, taken together.');

export type LintJson = z.output<typeof lintShape>;
export type LintFindingJson = z.output<typeof lintFinding>;
