import { z } from 'zod';
import {
  bilingualShape,
  count,
  dayShape,
  exactShape,
  idShape,
  lineShape,
  planHead,
  textShape,
  unitShape,
} from '../kit/json-shapes.js';

const covered = z.strictObject({
  all: count,
  accounted: count,
  rate: exactShape.describe('accounted over all, at most 6 decimals; 1 where there is nothing.'),
});

const clause = textShape.describe("In the document's own numbering; empty before its first clause.");

const mark = z
  .strictObject({
    line: lineShape,
    column: lineShape,
    clause,
    sort: z
      .enum(['amount', 'date', 'deliverable', 'reference'])
      .describe('reference: the number that an office gives a document.'),
    text: textShape.describe('As the document has it.'),
    value: exactShape
      .optional()
      .describe('Of an amount, in its unit; left out where the words set no exact number.'),
    upper: exactShape.optional().describe('The end of a range.'),
    unit: unitShape.optional(),
    start: dayShape.optional().describe('Of a date: its first day.'),
    end: dayShape.optional().describe('Of a date: its last day.'),
    by: z
      .enum(['targets', 'listed', 'period', 'issue', 'reference'])
      .optional()
      .describe('What accounts for it; left out where nothing does.'),
    role: z
      .enum(['value', 'tolerance', 'baseline', 'schedule', 'due', 'from', 'name'])
      .optional()
      .describe('What it is to the targets that encode it.'),
    targets: z.array(idShape).min(1).optional(),
    reason: bilingualShape.optional().describe('Why a listed figure sets no target.'),
  })
  .describe('A figure or named deliverable of the document.');

const problem = z
  .strictObject({
    target: idShape,
    clause,
    file: textShape.describe('Where the plan has the target.'),
    line: lineShape.optional(),
    column: lineShape.optional(),
    sort: z.enum(['clause', 'figure', 'unit', 'wording', 'due', 'name']).describe('What does not agree.'),
    message: textShape,
  })
  .describe('A target that does not agree with its clause.');

/** Output of `trace --format json`. */
export const traceShape = z
  .strictObject({
    plan: planHead,
    document: z.strictObject({
      file: textShape,
      encoding: textShape,
      encodingAssumed: z.literal(true).optional().describe('The file does not say how it is encoded.'),
    }),
    coverage: z.strictObject({ figures: covered, deliverables: covered, targets: covered }),
    marks: z.array(mark).describe("In the document's order."),
    problems: z.array(problem).describe("In the plan's order."),
    listedInVain: z
      .array(z.strictObject({ clause, figure: textShape, reason: bilingualShape }))
      .describe('Figures that the plan lists as no target, but that do not stand in their clause.'),
    status: z.int().min(0).max(255).describe('The exit status.'),
  })
  .describe('A plan held against its document, both ways.');

export type TraceJson = z.output<typeof traceShape>;
export type MarkJson = z.output<typeof mark>;
