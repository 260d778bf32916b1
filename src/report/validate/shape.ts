import { z } from 'zod';
import { findingShape, findingCounts, input } from '../shared/finding-shape.js';
import { count, dayShape, department, exactShape, idShape, planHead } from '../kit/json-shapes.js';

const counts = {
  expected: count.describe('received + missing'),
  received: count.describe('onTime + late + undated'),
  onTime: count,
  late: count,
  undated: count.describe('Received without a date of submission, so that nobody can tell whether on time.'),
  missing: count,
  awaited: count.describe('Not received, and not due yet.'),
};

const reportCounts = z.strictObject({
  ...counts,
  receivedRate: exactShape
    .describe('received over expected, at most 6 decimals; left out where nothing is expected.')
    .optional(),
  onTimeRate: exactShape.describe('onTime over expected.').optional(),
});

export const completeness = z
  .strictObject({ department: idShape, month: z.string().regex(/^\d{4}-\d{2}$/), ...counts })
  .describe('The reports of a department that fall due for a month.');

/** Output of `validate --format json`. */
export const validateShape = z
  .strictObject({
    plan: planHead,
    asOf: dayShape.describe('The date of judgement.'),
    departments: z
      .array(idShape)
      .optional()
      .describe('The departments that it is about, where it is not about all.'),
    inputs: z.array(input),
    summary: z.strictObject({
      reports: reportCounts,
      departments: z.array(department.extend(reportCounts.shape)),
      findings: findingCounts.describe('All that count, listed or not.'),
      waived: count
        .optional()
        .describe('How many more somebody accepts: they are told, but do not count. Left out where none.'),
      unlisted: count.describe('How many of them are not listed, because --max-findings is smaller.'),
      ignored: count.describe('How many more there were whose codes were to be ignored.'),
    }),
    completeness: z.array(completeness),
    findings: z.array(findingShape),
    status: z.int().min(0).max(255).describe('The exit status of the validation.'),
  })
  .describe('A validation of reports: whether they can be trusted, without verdicts on targets.');

export type ValidateJson = z.output<typeof validateShape>;
export type CompletenessJson = z.output<typeof completeness>;
export type ReportCountsJson = z.output<typeof reportCounts>;
