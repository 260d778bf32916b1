import { z } from 'zod';
import { bilingual, count, day, exact, id, line, planHead, text, unit } from '../kit/json-shapes.js';

const covered = z.strictObject({
  all: count,
  accounted: count,
  rate: exact.describe('accounted over all, at most 6 decimals; 1 where there is nothing.'),
});

const clause = text.describe("In the document's own numbering; empty before its first clause.");

const mark = z
  .strictObject({
    line,
    column: line,
    clause,
    sort: z
      .enum(['amount', 'date', 'deliverable', 'reference'])
      .describe('reference: the number that an office gives a document.'),
    text: text.describe('As the document has it.'),
    value: exact
      .optional()
      .describe('Of an amount, in its unit; left out where the words set no exact number.'),
    upper: exact.optional().describe('The end of a range.'),
    unit: unit.optional(),
    start: day.optional().describe('Of a date: its first day.'),
    end: day.optional().describe('Of a date: its last day.'),
    by: z
      .enum(['targets', 'listed', 'period', 'issue', 'reference'])
      .optional()
      .describe('What accounts for it; left out where nothing does.'),
    role: z
      .enum(['value', 'tolerance', 'baseline', 'schedule', 'due', 'from', 'name'])
      .optional()
      .describe('What it is to the targets that encode it.'),
    targets: z.array(id).min(1).optional(),
    reason: bilingual.optional().describe('Why a listed figure sets no target.'),
  })
  .describe('A figure or named deliverable of the document.');

const problem = z
  .strictObject({
    target: id,
    clause,
    file: text.describe('Where the plan has the target.'),
    line: line.optional(),
    column: line.optional(),
    sort: z.enum(['clause', 'figure', 'unit', 'wording', 'due', 'name']).describe('What does not agree.'),
    message: text,
  })
  .describe('A target that does not agree with its clause.');

/** What `trace --format json` prints. */
export const traceShape = z
  .strictObject({
    plan: planHead,
    document: z.strictObject({
      file: text,
      encoding: text,
      encodingAssumed: z.literal(true).optional().describe('The file does not say how it is encoded.'),
    }),
    coverage: z.strictObject({ figures: covered, deliverables: covered, targets: covered }),
    marks: z.array(mark).describe("In the document's order."),
    problems: z.array(problem).describe("In the plan's order."),
    listedInVain: z
      .array(z.strictObject({ clause, figure: text, reason: bilingual }))
      .describe('Figures that the plan lists as no target, but that do not stand in their clause.'),
    status: z.int().min(0).max(255).describe('The exit status.'),
  })
  .describe('A plan held against its document, both ways.');

export type TraceJson = z.output<typeof traceShape>;
export type MarkJson = z.output<typeof mark>;
