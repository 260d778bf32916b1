import { z } from 'zod';
import { assessment, summary } from '../check/shape.js';
import { findingShape, findingCounts, input } from '../shared/finding-shape.js';
import { count, dayShape, idShape, planHead } from '../kit/json-shapes.js';
import { REPORTS } from '../shared/reported.js';
import { completeness } from '../validate/shape.js';

const status = z.int().min(0).max(255).describe('The exit status of the run.');

const header = z.strictObject({
  record: z.literal('header'),
  report: z.enum(REPORTS).describe('The command.'),
  plan: planHead,
  asOf: dayShape.describe('The date of judgement.'),
  departments: z
    .array(idShape)
    .optional()
    .describe('The departments that it is about, where it is not about all.'),
});

const checkSummary = z.strictObject({ record: z.literal('summary'), ...summary.shape, status });
const validateSummary = z.strictObject({
  record: z.literal('summary'),
  findings: findingCounts.describe('All that count, listed or not.'),
  waived: count.optional(),
  unlisted: count,
  ignored: count,
  status,
});

/** One line of `check` or `validate` with `--format ndjson`: the header is first, the summary last. */
export const ndjsonShape = z
  .union([
    header,
    z.strictObject({ record: z.literal('input'), ...input.shape }),
    z.strictObject({ record: z.literal('assessment'), ...assessment.shape }),
    z.strictObject({ record: z.literal('completeness'), ...completeness.shape }),
    z.strictObject({ record: z.literal('finding'), ...findingShape.shape }),
    checkSummary,
    validateSummary,
  ])
  .describe(
    'One line of a report as newline-delimited JSON: a header, the inputs, the assessments or the completeness of reports, the findings, and a summary.',
  );

export type RecordJson = z.output<typeof ndjsonShape>;
