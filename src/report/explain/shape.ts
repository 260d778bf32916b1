import { z } from 'zod';
import { FINDING_STAGES } from '../../catalogue/findings.js';
import { SEVERITIES } from '../../model/words.js';
import { findingShape } from '../shared/finding-shape.js';
import { bilingualShape, idShape, lineShape, textShape } from '../kit/json-shapes.js';

const example = z.strictObject({
  command: textShape.optional().describe('What is typed to see it, where the example is a report.'),
  shown: z.array(textShape).optional().describe('What is typed or found, where the example is only told of.'),
  files: z
    .array(
      z.strictObject({
        name: textShape,
        text: textShape.describe('The whole content.'),
        line: lineShape.optional().describe('The line that the finding is about.'),
        column: lineShape.optional(),
      }),
    )
    .describe('What is read; empty where the example is only told of.'),
  findings: z.array(findingShape).describe('What the program says of it.'),
});

const summary = {
  code: idShape,
  stage: z.enum(FINDING_STAGES).describe('What raises it.'),
  severity: z.enum(SEVERITIES),
  meaning: bilingualShape,
};

/** Output of `explain --format json`. */
export const explainShape = z.strictObject({
  findings: z.array(
    z.strictObject({
      ...summary,
      rule: bilingualShape.optional().describe('By what rule it is raised, with its limits.'),
      remedy: bilingualShape
        .optional()
        .describe('How to mend it. Left out, like the example, where all codes are listed.'),
      example: example.optional(),
    }),
  ),
});

export type ExplainJson = z.output<typeof explainShape>;
