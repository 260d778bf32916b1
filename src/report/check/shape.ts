import { z } from 'zod';
import { findingShape, findingCounts, input, verdictCounts, waived } from '../shared/finding-shape.js';
import { COMPARATORS } from '../../model/words.js';
import {
  bilingualShape,
  count,
  dayShape,
  department,
  due,
  dueIs,
  exactShape,
  idShape,
  kind,
  lineShape,
  period,
  planHead,
  sheet,
  strength,
  textShape,
  unitShape,
  verdict,
  nature,
  relativeShape,
} from '../kit/json-shapes.js';

const measures = {
  actual: z
    .union([exactShape, textShape])
    .optional()
    .describe(
      'What was reached, in the unit beside it; for a stage, its id. All its digits are there, but an amount that comes of a division which does not terminate is rounded half up to 6 decimals.',
    ),
  least: exactShape
    .describe('What actual is at least, in its unit; both are the same where it is known.')
    .optional(),
  greatest: exactShape.describe('What actual is at most, if the figures set it a limit.').optional(),
  required: z
    .union([exactShape, textShape])
    .optional()
    .describe(
      'What is asked for; the upper bound of at-most and less-than, the lower bound of between, the middle of about, the size of a whole population; for a stage, its id.',
    ),
  comparator: z
    .enum(COMPARATORS)
    .optional()
    .describe(
      'How actual is held against required; every where required is a whole population or all intervals so far.',
    ),
  upper: exactShape.describe('The upper bound of between.').optional(),
  tolerance: exactShape.describe('By how much about may be missed.').optional(),
  ...relativeShape,
  unit: unitShape.optional(),
  completion: exactShape
    .describe(
      'Actual over required, 1 being all of it, or of a way from a baseline the way done over the whole way; at most 6 decimals, and never rounded up to 1.',
    )
    .optional(),
  pace: exactShape.describe('What completion should be by the cut-off date; at most 6 decimals.').optional(),
  gap: exactShape
    .describe(
      'Required less actual, or actual less required where that is the most that is allowed; never negative, rounded like actual.',
    )
    .optional(),
};

const part = z
  .strictObject({
    of: z
      .enum(['year', 'region', 'project', 'part', 'whole', 'interval'])
      .describe('What the part is a part by; the field that names it follows.'),
    year: z.int().optional(),
    region: idShape.optional(),
    project: idShape.optional(),
    metric: idShape.optional().describe('The metric of the part or the whole of a share.'),
    period: period.optional(),
    verdict: verdict.optional(),
    ...measures,
  })
  .describe('A year, region, project or other part of a target, never cut short.');

const evidence = z
  .strictObject({
    file: textShape,
    sheet: sheet.optional(),
    line: lineShape,
    column: lineShape,
    minus: z.literal(true).optional().describe('True where the figure is subtracted.'),
  })
  .describe('A figure behind the verdict.');
const leftOut = z
  .strictObject({
    file: textShape,
    sheet: sheet.optional(),
    line: lineShape,
    because: textShape.describe('In the language of the report.'),
  })
  .describe('A reported figure that was not used.');

export const assessment = z.strictObject({
  target: idShape.describe('The id of the target.'),
  clause: textShape.describe("Where it stands in the document, in the document's own numbering."),
  task: count.describe('The number of the task; 0 for the headline targets.'),
  title: bilingualShape,
  kind,
  verdict,
  ...measures,
  due,
  dueIs,
  daysLeft: z.int().describe('From the date of judgement to the deadline; negative when it has passed.'),
  cutOff: dayShape.optional().describe('The last day that the figures cover.'),
  stale: z
    .literal(true)
    .optional()
    .describe('A report that should be in by now is not behind the verdict, which could still change.'),
  strength,
  nature,
  departments: z.array(idShape).describe('The first one leads.'),
  parts: z.array(part),
  because: z.array(textShape).describe('Reasons, as sentences in the language of the report.'),
  evidence: z.array(evidence),
  leftOut: z.array(leftOut),
  leftOutUnlisted: count.optional().describe('How many more were left out, where not all are listed.'),
  waived,
});

export const summary = z.strictObject({
  targets: count,
  verdicts: verdictCounts,
  firm: verdictCounts,
  aspirational: verdictCounts,
  departments: z
    .array(department.extend({ targets: count, verdicts: verdictCounts }))
    .describe('Every target counted for its lead department alone.'),
  findings: findingCounts.describe('Those that are waived are counted apart.'),
  waived: z
    .strictObject({ targets: count, findings: count })
    .optional()
    .describe('How much somebody accepts; left out where nothing is.'),
});

/** Output of `check --format json`. */
export const checkShape = z
  .strictObject({
    plan: planHead,
    asOf: dayShape.describe('The date of judgement.'),
    inputs: z.array(input),
    summary,
    assessments: z.array(assessment),
    findings: z.array(findingShape),
    status: z.int().min(0).max(255).describe('The exit status of the check.'),
  })
  .describe(
    'A check of reports against a plan. Fields that do not apply are left out; amounts are exact decimals.',
  );

export type CheckJson = z.output<typeof checkShape>;
export type AssessmentJson = z.output<typeof assessment>;
export type PartJson = z.output<typeof part>;
