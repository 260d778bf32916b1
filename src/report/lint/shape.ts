import { z } from 'zod';
import { JOINT_RULES } from '../../catalogue/findings/lint/joint.js';
import { codeCounts, findingShape, findingCounts } from '../shared/finding-shape.js';
import { count, dayShape, idShape, lineShape, planHead, textShape } from '../kit/json-shapes.js';

const fraction = textShape.describe('An exact fraction: 237, or 10/7.');

const proof = z
  .strictObject({
    unit: textShape.describe('The unit of bounds and of the excess.'),
    excess: fraction.describe(
      'By how much more is asked than is allowed; of 0, one of the bounds is strict.',
    ),
    lines: z.array(
      z.strictObject({
        target: idShape
          .optional()
          .describe('The target that asks so; without one, it is a rule of the plan.'),
        rule: z
          .enum(JOINT_RULES)
          .describe(
            'What it is: assumed, that there is no more than is asked; share-of-something, that a share of nothing is none.',
          ),
        side: z.enum(['at-least', 'at-most']),
        strict: z.boolean().describe('The bound itself does not satisfy.'),
        bound: fraction,
        multiplier: fraction.describe('How often the line is taken; never negative.'),
        amounts: z
          .array(
            z.strictObject({
              metric: idShape,
              region: idShape,
              from: dayShape,
              to: dayShape,
              factor: fraction,
            }),
          )
          .describe('What is added up, each so many times, to be held against the bound.'),
      }),
    ),
  })
  .describe(
    'Why it is so, to be checked without the plan: turn the lines that are at most so much round, take each as often as it says and add them up. No amount then counts for more than nothing, and yet they have to come to the excess.',
  );

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
  proof: proof.optional(),
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
    together: z
      .array(
        z.strictObject({
          breakdowns: z
            .boolean()
            .describe('Read so: the parts of a breakdown are all there is of its whole.'),
          sharesOfPlan: z.boolean().describe('Read so: the share of a year is meant of all years together.'),
          targets: count.describe('How many targets bear on each other.'),
          possible: z.boolean().describe('Whether they can all be met.'),
        }),
      )
      .describe('Whether all that is asked can be met together, under each reading.'),
    findings: z.array(lintFinding),
    status: z.int().min(0).max(255).describe('The exit status of the lint.'),
  })
  .describe('A plan held against itself: what its targets ask for, taken together.');

export type LintJson = z.output<typeof lintShape>;
export type LintFindingJson = z.output<typeof lintFinding>;
