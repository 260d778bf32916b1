import { z } from 'zod';
import { COMPARATORS, INTERVALS, UNKNOWNS } from '../../model/words.js';
import {
  bilingual,
  day,
  department,
  due,
  dueIs,
  exact,
  id,
  kind,
  planHead,
  strength,
  text,
  unit,
} from '../kit/json-shapes.js';

const target = z.strictObject({
  id,
  clause: text.describe("Where it stands in the document, in the document's own numbering."),
  title: bilingual,
  kind,
  metric: id.optional(),
  part: id.optional(),
  whole: id.optional(),
  comparator: z.enum(COMPARATORS).optional(),
  value: exact.describe('In the unit beside it.').optional(),
  upper: exact.describe('The upper bound of between.').optional(),
  tolerance: exact.describe('By how much about may be missed.').optional(),
  unit: unit.optional(),
  stage: id.optional(),
  project: id.optional(),
  projects: z.array(id).min(1).optional(),
  population: id.optional(),
  years: z.array(z.int()).optional(),
  interval: z.enum(INTERVALS).optional(),
  from: day.optional(),
  over: z.enum(['plan', 'year']).optional().describe('Since when the flows of a share are summed.'),
  hold: z
    .boolean()
    .optional()
    .describe('Whether a level must hold at the deadline, rather than be reached by it.'),
  schedule: z
    .array(z.strictObject({ by: day, value: exact }))
    .min(1)
    .optional()
    .describe('How much should be done by the end of which day.'),
  baseline: z
    .strictObject({ value: exact, on: day })
    .optional()
    .describe("The figure to start from: in the target's unit for a level, in the metric's for a growth."),
  region: id.optional().describe("Left out where it is the plan's whole area."),
  due,
  dueIs,
  strength,
  wording: text.describe('The deciding words of the document.'),
  printed: text.optional().describe('What the document calls it, where that is no title or alias.'),
  departments: z.array(department).describe('The first one leads.'),
  unknown: z.array(z.enum(UNKNOWNS)).min(1).optional().describe('What the document leaves open.'),
  readings: z
    .array(bilingual)
    .min(1)
    .optional()
    .describe('The ways the clause can be read; the first is the one that is judged.'),
  note: bilingual.optional(),
});

/** What `targets --format json` prints. */
export const targetsShape = z
  .strictObject({
    plan: planHead,
    targets: z.array(target),
    figuresThatAreNoTargets: z.array(z.strictObject({ clause: text, figure: text, reason: bilingual })),
  })
  .describe('The targets of a plan. Fields that do not apply are left out; figures are exact decimals.');

export type TargetsJson = z.output<typeof targetsShape>;
export type TargetJson = z.output<typeof target>;
