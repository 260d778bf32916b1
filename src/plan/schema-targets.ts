import { z } from 'zod';
import { COMPARATORS, INTERVALS, NATURES, STRENGTHS, type Comparator } from '../model/words.js';
import { day, decimal, flag, id, integer, text } from '../yaml/scalars.js';
import { bilingual, change, decimalOrUnknown, percentOf, unit, unknown } from './schema-scalars.js';

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

/** A quantity whose value may be told by the baseline. */
const based = {
  ...quantity,
  value: quantity.value.optional(),
  relative: change.optional(),
  to: percentOf.optional(),
  times: decimal.optional().describe('The value, as so many times the baseline.'),
  baseline: baseline.optional(),
};

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
  nature: z
    .enum(NATURES)
    .optional()
    .describe('Whether the indicator is binding or expected; left out where the document says neither.'),
  wording: text.describe('The deciding words of the document.'),
  printed: text
    .optional()
    .describe(
      'What the document calls it, where that is neither a title nor an alias; … stands for words left out. For trace.',
    ),
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

/** One variant for each kind of target. */
export const targetSchemas = [
  z
    .strictObject({
      ...common,
      ...based,
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
      ...based,
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
      ...based,
      kind: z.literal('level'),
      metric: id,
      hold: flag
        .optional()
        .describe(
          'True where it must hold at the deadline, rather than be reached by it. Rates always must hold.',
        ),
    })
    .describe('A stock or a rate on a date.'),
  z
    .strictObject({
      ...common,
      ...based,
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
      share: decimal
        .optional()
        .describe('How many per cent of the units it is asked of; all of them if left out.'),
      comparator: z.enum(COMPARATORS).describe('every: each unit has it. The others: each unit has so many.'),
      value: decimalOrUnknown.optional(),
      upper: decimal.optional(),
      tolerance: decimalOrUnknown.optional(),
      unit: unit.optional(),
      stage: id.optional().describe('For a stage metric: the stage that each unit must reach.'),
    })
    .describe('Every unit of a population, or a share of them.'),
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

function withoutEvery(words: typeof COMPARATORS): readonly Exclude<Comparator, 'every'>[] {
  return words.filter((word) => word !== 'every');
}
