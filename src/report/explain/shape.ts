import { z } from 'zod';
import { FINDING_STAGES } from '../../catalogue/findings.js';
import { SEVERITIES } from '../../model/words.js';
import { finding } from '../shared/finding-shape.js';
import { bilingual, id, line, text } from '../kit/json-shapes.js';

const example = z.strictObject({
  command: text.optional().describe('What is typed to see it, where the example is a report.'),
  shown: z.array(text).optional().describe('What is typed or found, where the example is only told of.'),
  files: z
    .array(
      z.strictObject({
        name: text,
        text: text.describe('The whole content.'),
        line: line.optional().describe('The line that the finding is about.'),
        column: line.optional(),
      }),
    )
    .describe('What is read; empty where the example is only told of.'),
  findings: z.array(finding).describe('What the program says of it.'),
});

const summary = {
  code: id,
  stage: z.enum(FINDING_STAGES).describe('What raises it.'),
  severity: z.enum(SEVERITIES),
  meaning: bilingual,
};

/** What `explain --format json` prints. */
export const explainShape = z.strictObject({
  findings: z.array(
    z.strictObject({
      ...summary,
      rule: bilingual.optional().describe('By what rule it is raised, with its limits.'),
      remedy: bilingual
        .optional()
        .describe('How to mend it. Left out, like the example, where all codes are listed.'),
      example: example.optional(),
    }),
  ),
});

export type ExplainJson = z.output<typeof explainShape>;
