import { z } from 'zod';
import { COMPARATORS, INTERVALS, UNKNOWNS } from '../../model/words.js';
import {
  bilingualShape,
  dayShape,
  department,
  due,
  dueIs,
  exactShape,
  idShape,
  kind,
  planHead,
  relativeShape,
  strength,
  textShape,
  unitShape,
  nature,
} from '../kit/json-shapes.js';

const target = z.strictObject({
  id: idShape,
  clause: textShape.describe("Where it stands in the document, in the document's own numbering."),
  title: bilingualShape,
  kind,
  metric: idShape.optional(),
  part: idShape.optional(),
  whole: idShape.optional(),
  comparator: z.enum(COMPARATORS).optional(),
  value: exactShape.describe('In the unit beside it.').optional(),
  upper: exactShape.describe('The upper bound of between.').optional(),
  tolerance: exactShape.describe('By how much about may be missed.').optional(),
  unit: unitShape.optional(),
  stage: idShape.optional(),
  project: idShape.optional(),
  projects: z.array(idShape).min(1).optional(),
  population: idShape.optional(),
  share: exactShape
    .describe('How many per cent of the population; left out where it is all of it.')
    .optional(),
  years: z.array(z.int()).optional(),
  interval: z.enum(INTERVALS).optional(),
  from: dayShape.optional(),
  over: z.enum(['plan', 'year']).optional().describe('Since when the flows of a share are summed.'),
  hold: z
    .boolean()
    .optional()
    .describe('Whether a level must hold at the deadline, rather than be reached by it.'),
  schedule: z
    .array(z.strictObject({ by: dayShape, value: exactShape }))
    .min(1)
    .optional()
    .describe('How much should be done by the end of which day, in the unit of the target.'),
  baseline: z
    .strictObject({ value: exactShape, unit: unitShape, on: dayShape })
    .optional()
    .describe('The figure to start from.'),
  ...relativeShape,
  region: idShape.optional().describe("Left out where it is the plan's whole area."),
  due,
  dueIs,
  strength,
  nature,
  wording: textShape.describe('The deciding words of the document.'),
  printed: textShape.optional().describe('What the document calls it, where that is no title or alias.'),
  departments: z.array(department).describe('The first one leads.'),
  unknown: z.array(z.enum(UNKNOWNS)).min(1).optional().describe('What the document leaves open.'),
  readings: z
    .array(bilingualShape)
    .min(1)
    .optional()
    .describe('The ways the clause can be read; the first is the one that is judged.'),
  note: bilingualShape.optional(),
});

/** What `targets --format json` prints. */
export const targetsShape = z
  .strictObject({
    plan: planHead,
    targets: z.array(target),
    figuresThatAreNoTargets: z.array(
      z.strictObject({ clause: textShape, figure: textShape, reason: bilingualShape }),
    ),
  })
  .describe('The targets of a plan. Fields that do not apply are left out; figures are exact decimals.');

export type TargetsJson = z.output<typeof targetsShape>;
export type TargetJson = z.output<typeof target>;
