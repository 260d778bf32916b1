import { z } from 'zod';
import { parseDay } from '../model/calendar.js';
import { parseDecimal } from '../model/decimal.js';
import { BASES, COMPARATORS, INTERVALS, METRIC_TYPES, STRENGTHS, type Comparator } from '../model/words.js';

/**
 * The plan language: the shape of its two sorts of file, and nothing else. Scalars arrive as text, because YAML's own
 * numbers would pass through binary floats; what the words refer to is checked by `normalise`.
 */

/** Marks text that editors may let people write as a YAML number or boolean; read by the JSON Schema generator. */
const scalar = z.registry<{ type: 'number' | 'integer' | 'boolean'; format?: string }>();

/** What an id looks like. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const text = z.string().trim().min(1).max(2000);
const id = z.string().regex(ID_PATTERN).describe('An id: lower-case letters, digits and single hyphens.');
const decimal = z
  .string()
  .transform((value, context) => {
    const parsed = parseDecimal(value);
    if (parsed) return parsed;
    context.addIssue({ code: 'custom', params: { expected: 'decimal' } });
    return z.NEVER;
  })
  .register(scalar, { type: 'number' });
const integer = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .register(scalar, { type: 'integer' });
const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .register(scalar, { type: 'boolean' });
const day = z
  .string()
  .transform((value, context) => {
    const parsed = parseDay(value);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: 'custom', params: { expected: 'day' } });
    return z.NEVER;
  })
  .describe('A day, YYYY-MM-DD.');
const unknown = z.literal('unknown');
const decimalOrUnknown = z
  .union([unknown, decimal])
  .describe('An exact decimal, or "unknown" where the document leaves it open.');

const bilingual = z
  .strictObject({ zh: text, en: text })
  .describe('The same words in Chinese and in English.');
const named = {
  id,
  title: bilingual,
  aliases: z.array(text).optional().describe('Other names that reports use, in any language.'),
};

const unit = text.describe('A unit of measure, such as 亿元, 万亩, 个, % or one that the plan declares.');
const regional = z
  .enum(['sum', 'own'])
  .optional()
  .describe(
    "sum: the regions' figures add up to the area's (the default). own: each region's stands for itself.",
  );

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
    dimension: text.describe('Units of one dimension convert into each other.'),
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
  })
  .describe('What is reported.');

const projectSchema = z
  .strictObject(named)
  .describe('A named project or deliverable, reported as the stage it has reached.');

const quantity = {
  comparator: z.enum(withoutEvery(COMPARATORS)),
  value: decimalOrUnknown,
  upper: decimal.optional().describe('The upper bound of between.'),
  tolerance: decimalOrUnknown
    .optional()
    .describe('By how much about may be missed, in the unit of the value.'),
  unit,
};
const baseline = z
  .union([
    unknown,
    z.strictObject({ value: decimal, on: day.describe('The last day that the base figure covers.') }),
  ])
  .describe('The figure to start from, or "unknown" where the document does not give it.');

const common = {
  id,
  clause: text
    .optional()
    .describe("Where it stands in the document, in the document's own numbering; the task's if left out."),
  title: bilingual,
  region: id.optional().describe("The region it is judged for; the plan's area if left out."),
  due: day
    .optional()
    .describe(
      "The deadline, if the document prints one; the end of the plan's period is implied if left out.",
    ),
  strength: z.enum(STRENGTHS),
  wording: text.describe('The deciding words of the document.'),
  departments: z
    .array(id)
    .min(1)
    .optional()
    .describe("Those answerable, the leading one first; the task's if left out."),
  readings: z
    .array(bilingual)
    .min(2)
    .optional()
    .describe('The ways the clause can be read; the first is the one that is judged.'),
  note: bilingual.optional(),
};

const targetSchemas = [
  z
    .strictObject({
      ...common,
      ...quantity,
      kind: z.literal('total'),
      metric: id,
      from: day.optional().describe("The first day that counts; the start of the plan's period if left out."),
      schedule: z
        .array(z.strictObject({ by: day, value: decimal }))
        .min(1)
        .optional()
        .describe('How much should be done by the end of which day; pace is linear in between.'),
    })
    .describe("The sum over the plan's period."),
  z
    .strictObject({
      ...common,
      ...quantity,
      kind: z.literal('each-year'),
      metric: id,
      years: z
        .array(integer)
        .min(1)
        .optional()
        .describe("The years that it holds for; all years of the plan's period if left out."),
    })
    .describe('The same requirement in every year.'),
  z
    .strictObject({
      ...common,
      ...quantity,
      kind: z.literal('level'),
      metric: id,
      hold: flag
        .optional()
        .describe(
          'True where it must hold at the deadline, rather than be reached by it. Rates always must hold.',
        ),
      baseline: baseline.optional(),
    })
    .describe('A stock or a rate on a date.'),
  z
    .strictObject({
      ...common,
      ...quantity,
      kind: z.literal('share'),
      part: id,
      whole: id,
      metric: id.optional().describe('The ratio metric under which the share itself is reported.'),
      over: z
        .enum(['plan', 'year'])
        .optional()
        .describe('Flows are summed since the start of the plan (the default) or of the year.'),
    })
    .describe('Part over whole.'),
  z
    .strictObject({ ...common, ...quantity, kind: z.literal('growth'), metric: id, baseline })
    .describe('Mean annual growth from a base value.'),
  z
    .strictObject({
      ...common,
      kind: z.literal('coverage'),
      metric: id,
      population: id,
      comparator: z.enum(COMPARATORS).describe('every: each unit has it. The others: each unit has so many.'),
      value: decimalOrUnknown.optional(),
      upper: decimal.optional(),
      tolerance: decimalOrUnknown.optional(),
      unit: unit.optional(),
      stage: id.optional().describe('For a stage metric: the stage that each unit must reach.'),
    })
    .describe('Every unit of a population.'),
  z
    .strictObject({ ...common, kind: z.literal('milestone'), project: id, stage: id })
    .describe('A named project reaches a stage.'),
  z
    .strictObject({
      ...common,
      ...quantity,
      kind: z.literal('count'),
      projects: z.array(id).min(1).optional().describe('The named members.'),
      stage: id.optional().describe('The stage that each must reach.'),
      metric: id.optional().describe('The metric under which the number itself is reported.'),
    })
    .describe('At least so many of some projects reach a stage.'),
  z
    .strictObject({
      ...common,
      kind: z.literal('cadence'),
      metric: id,
      interval: z.enum(INTERVALS),
      from: day
        .optional()
        .describe("The day from which it is due; the start of the plan's period if left out."),
    })
    .describe('Something that is done once in every interval.'),
] as const;

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
          .describe('A figure of the document that sets no target.'),
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

function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema: output }) => {
      const hint = scalar.get(zodSchema);
      if (!hint) return;
      output.type = hint.type;
      delete output.enum;
      delete output.pattern;
    },
  });
}

function withoutEvery(words: typeof COMPARATORS): readonly Exclude<Comparator, 'every'>[] {
  return words.filter((word) => word !== 'every');
}
