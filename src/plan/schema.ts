import { z } from 'zod';
import { BASES, INTERVALS, METRIC_TYPES } from '../model/words.js';
import { day, decimal, id, integer, jsonSchema, text } from '../yaml/scalars.js';
import { bilingual, decimalOrUnknown, named, regional, unit } from './schema-scalars.js';
import { targetSchemas } from './schema-targets.js';

/**
 * The plan language: the shape of its two sorts of file, and nothing else. Scalars arrive as text, because YAML's own
 * numbers would pass through binary floats; what the words refer to is checked by `normalise`.
 */

const populationSchema = z
  .strictObject({
    ...named,
    regions: z
      .union([z.literal('all'), z.array(id).min(1)])
      .optional()
      .describe('The regions that belong to it, or all of them.'),
    size: decimalOrUnknown
      .optional()
      .describe('How many units it has, where they are not regions of the plan.'),
  })
  .describe('The units that a coverage target asks something of.');

const unitSchema = z
  .strictObject({
    names: z.array(text).min(1).describe('Every way the unit is written; the first is used in output.'),
    dimension: text.describe(
      'Units of one dimension convert into each other. That of units which count things begins with "counter:".',
    ),
    factor: decimal.describe('How many of the base unit of the dimension one of this unit is.'),
  })
  .describe('A unit that is not built in.');

/** `plan.yaml`: what the whole plan has once. */
export const planFileSchema = z
  .strictObject({
    id,
    title: bilingual,
    timeZone: text.describe('The IANA time zone in which its days begin and end.'),
    period: z.strictObject({ start: day, end: day }),
    cadence: z
      .strictObject({
        interval: z.enum(INTERVALS),
        graceDays: integer
          .optional()
          .describe('Days after the end of an interval until its report is due; 0 if left out.'),
      })
      .describe('How often departments report.'),
    area: z.strictObject(named).describe('The whole area of the plan.'),
    regions: z
      .array(z.strictObject(named))
      .describe('The counties, districts and cities that make up the area.'),
    populations: z.array(populationSchema).optional(),
    departments: z.array(z.strictObject(named)).min(1),
    stages: z
      .array(
        z.strictObject({
          ...named,
          rank: integer.describe(
            'Where the stage stands in the order; stages of one rank stand for each other.',
          ),
        }),
      )
      .describe('The stages of projects.'),
    units: z.array(unitSchema).optional(),
  })
  .describe('A plan: its period, regions, departments and stages. Its targets are in the files beside it.');

const metricSchema = z
  .strictObject({
    ...named,
    type: z
      .enum(METRIC_TYPES)
      .describe(
        'flow: an amount over a period. stock: an amount at a date. ratio: a rate at a date. stage: a step.',
      ),
    unit: unit.optional().describe('The unit of its figures; a stage has none.'),
    basis: z
      .enum(BASES)
      .optional()
      .describe('What a reported flow covers when the report does not say; period if left out.'),
    regional,
    components: z
      .array(id)
      .min(2)
      .optional()
      .describe(
        'Metrics that are separate components of this one: together they are never more than it. Of a flow or a stock.',
      ),
    breakdown: z
      .strictObject({
        parts: z.array(id).min(2).describe('Metrics that together make up this one under the reading.'),
        reading: bilingual.describe('How the document has to be read for that.'),
      })
      .optional()
      .describe(
        'How the document divides this one up, under one reading. No figure is judged by it; lint holds the targets of the parts against those of the whole. Of a flow or a stock.',
      ),
  })
  .describe('What is reported.');

const projectSchema = z
  .strictObject(named)
  .describe('A named project or deliverable, reported as the stage it has reached.');

/** A file of one task (or of the headline targets, as task 0): its metrics, projects, targets and other figures. */
export const taskFileSchema = z
  .strictObject({
    task: integer.describe("The task's number in the document; 0 for the headline targets."),
    clause: text,
    title: bilingual,
    departments: z
      .array(id)
      .describe('Those answerable for the task, the leading one first; empty where the document names none.'),
    metrics: z.array(metricSchema).optional(),
    projects: z.array(projectSchema).optional(),
    targets: z.array(z.discriminatedUnion('kind', targetSchemas)).optional(),
    figures: z
      .array(
        z
          .strictObject({
            clause: text,
            figure: text.describe('As the document writes it.'),
            reason: bilingual,
          })
          .describe('A figure or named thing of the document that sets no target.'),
      )
      .optional(),
  })
  .describe('One task of a plan, with everything it asks for.');

export type PlanFile = z.output<typeof planFileSchema>;
export type TaskFile = z.output<typeof taskFileSchema>;
export type RawTarget = NonNullable<TaskFile['targets']>[number];
export type RawMetric = NonNullable<TaskFile['metrics']>[number];

/** The JSON Schemas of the plan language, by file name, for editors. */
export function planJsonSchemas(): Readonly<Record<'plan' | 'task', object>> {
  return { plan: jsonSchema(planFileSchema), task: jsonSchema(taskFileSchema) };
}
