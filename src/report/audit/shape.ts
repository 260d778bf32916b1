import { z } from 'zod';
import { GROUPINGS } from '../../audit-result.js';
import { FINDING_CODES } from '../../catalogue/findings.js';
import type { DepartmentId, TargetId } from '../../model/ids.js';
import { FAILABLE, LANGUAGES, NATURES } from '../../model/words.js';
import { verdictCounts } from '../shared/finding-shape.js';
import { codeCounts, findingShape, findingCounts, input } from '../shared/finding-shape.js';
import { count, dayShape, idShape, planHead, sheet, textShape, verdict } from '../kit/json-shapes.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const submissionStatus = z
  .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
  .describe('The status with which a check of this submission alone, by these targets, would end.');
const departmentId = z
  .custom<DepartmentId>((value) => idShape.safeParse(value).success)
  .meta({ type: 'string' });
const targetId = z.custom<TargetId>((value) => idShape.safeParse(value).success).meta({ type: 'string' });

const ground = z.strictObject({
  plan: planHead,
  asOf: dayShape.describe('The date of judgement.'),
  version: textShape.describe('Of the program.'),
  groupBy: z.enum(GROUPINGS).describe('What one submission is.'),
  failOn: z
    .array(z.enum(FAILABLE))
    .describe('What fails: verdicts, and stale where figures are older than they may be.'),
  aspirational: z.boolean().describe('Whether aspirational targets count for the status.'),
  only: z
    .enum(NATURES)
    .optional()
    .describe('The nature of the targets that count for the status, where not all count.'),
  departments: z
    .array(idShape)
    .optional()
    .describe('The departments that it is about, where it is not about all.'),
  targets: z.array(targetId).optional().describe('The targets that may be judged, where not all may.'),
  language: z.enum(LANGUAGES).describe('Of the sentences.'),
  maxFindings: count.describe('So many findings of a submission are listed at most.'),
  sha256: z
    .strictObject({ plan: sha256, layouts: sha256, waivers: sha256 })
    .describe('Digests of what submissions are judged by.'),
});

const submissionShape = z.strictObject({
  submission: textShape.describe(
    'Its name: a file, a folder, or the ids of its departments; or the path that leads to none.',
  ),
  departments: z
    .array(departmentId)
    .optional()
    .describe('Whose it is, where submissions are told apart by department; empty where nobody is named.'),
  status: submissionStatus,
  inputs: z.array(input.extend({ sheet: sheet.optional() })).describe('The files that were read.'),
  verdicts: verdictCounts.describe(
    'The number of targets of each verdict, of those targets that the submission reports a metric of.',
  ),
  failing: z
    .array(z.strictObject({ target: targetId, verdict }))
    .describe('The targets that fail, in the order of the plan.'),
  counts: findingCounts.describe('All findings that count, listed or not.'),
  codes: codeCounts,
  waived: z
    .strictObject({ targets: count, findings: count })
    .optional()
    .describe('How much somebody accepts; left out where nothing is.'),
  findings: z
    .array(findingShape.extend({ code: z.enum(FINDING_CODES).describe('Stable: scripts may name it.') }))
    .describe('The gravest findings, in the order of their places.'),
  unlisted: count.optional().describe('How many more there are, where not all are listed.'),
  fault: textShape.optional().describe('How the program itself failed over this submission.'),
});

const totals = z.strictObject({
  submissions: count.describe('Those that were judged, or found to be unusable.'),
  unjudged: count.optional().describe('Those that were left out because the run was interrupted.'),
  statuses: z
    .strictObject({ 0: count, 1: count, 2: count, 3: count })
    .describe('The number of submissions of each status.'),
  files: count,
  rows: count,
  observations: count,
  rejected: count,
  ignored: count,
  counts: findingCounts,
  codes: codeCounts,
  verdicts: verdictCounts.describe('The verdicts of all submissions, added up.'),
});
const status = z
  .int()
  .min(0)
  .max(255)
  .describe('The exit status of the run: the gravest of its submissions.');

/** Output of `audit --format json`. */
export const auditShape = z
  .strictObject({
    ...ground.shape,
    submissions: z.array(submissionShape).describe('By name.'),
    totals,
    status,
  })
  .describe('Many submissions, each judged by itself against a plan.');

export const auditHeaderShape = z.strictObject({
  record: z.literal('header'),
  report: z.literal('audit'),
  ...ground.shape,
});
export const auditSubmissionShape = z.strictObject({
  record: z.literal('submission'),
  ...submissionShape.shape,
});

/** One line of the output of `audit --format ndjson`. */
export const auditRecordShape = z
  .union([
    auditHeaderShape,
    auditSubmissionShape,
    z.strictObject({ record: z.literal('summary'), ...totals.shape, status }),
  ])
  .describe(
    'One line of an audit as newline-delimited JSON: a header, each submission as it is done, in the order of their names, and a summary.',
  );

export type AuditJson = z.output<typeof auditShape>;
export type AuditRecordJson = z.output<typeof auditRecordShape>;
export type AuditHeaderJson = z.output<typeof auditHeaderShape>;
