import { z } from 'zod';
import { FINDING_CODES } from '../../catalogue/findings.js';
import { SEVERITIES, VERDICTS, type Severity, type Verdict } from '../../model/words.js';
import { count, dayShape, idShape, lineShape, sheet, textShape } from '../kit/json-shapes.js';

/** A whole number for each word; all words are required. */
function countsOf<Word extends Verdict | Severity>(words: readonly Word[]) {
  return z.record(z.enum(words), count);
}

export const verdictCounts = countsOf(VERDICTS).describe('The number of targets of each verdict.');
export const findingCounts = countsOf(SEVERITIES);
export const codeCounts = z
  .array(z.strictObject({ code: z.enum(FINDING_CODES), severity: z.enum(SEVERITIES), findings: count }))
  .describe('Each code that was found, and how often; the gravest first.');

export const waived = z
  .strictObject({
    reason: textShape,
    by: textShape,
    until: dayShape.describe('The last day on which it holds.'),
  })
  .optional()
  .describe('Set where somebody accepts this: it is told, but does not count for the exit status.');

export const findingShape = z.strictObject({
  code: idShape.describe('Stable: scripts may name it.'),
  severity: z.enum(SEVERITIES),
  message: textShape,
  hint: textShape,
  file: textShape.optional(),
  sheet: sheet.optional(),
  line: lineShape.optional(),
  column: lineShape.optional(),
  waived,
});

export const input = z.strictObject({
  file: textShape,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Of the bytes of the file.'),
  encoding: textShape.optional().describe('Left out where none was told.'),
  encodingAssumed: z
    .literal(true)
    .optional()
    .describe('The file does not say how it is encoded: it was told by its content.'),
  layout: textShape.optional().describe('The layout that it was read by.'),
  rows: count.describe(
    'observations + rejected + ignored; by a layout, each cell with a figure counts as a row.',
  ),
  observations: count.describe('Rows that were read, each as one figure.'),
  rejected: count.describe('Rows that could not be read; each is a finding.'),
  ignored: count.describe('Titles, headers, totals, footers and blank lines.'),
});

export type InputJson = z.output<typeof input>;
export type FindingJson = z.output<typeof findingShape>;
