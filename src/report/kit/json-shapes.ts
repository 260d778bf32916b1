import { LosslessNumber } from 'lossless-json';
import { z } from 'zod';
import { STRENGTHS, TARGET_KINDS, VERDICTS, NATURES } from '../../model/words.js';

/**
 * Common parts of the JSON shapes. The compiler checks renderers against the shapes, and the published JSON
 * Schemas are made from them, so they cannot diverge.
 */

/** A number with all its digits; a plain number in JSON. */
export const exactShape = z.custom<LosslessNumber>((value) => value instanceof LosslessNumber);
export const count = z.int().min(0);
export const lineShape = z.int().min(1);
export const textShape = z.string();
export const sheet = z
  .string()
  .describe('The sheet of a workbook with several; lines are its rows, columns its columns.');
export const idShape = z.string().min(1);
export const dayShape = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const bilingualShape = z
  .strictObject({ zh: textShape, en: textShape })
  .describe('The same words in Chinese and in English.');
export const period = z.strictObject({ start: dayShape, end: dayShape }).describe('First and last day.');
export const department = z.strictObject({ id: idShape, zh: textShape, en: textShape });
export const planHead = z.strictObject({ id: idShape, title: bilingualShape, period }).describe('The plan.');
export const due = dayShape.describe('The deadline, inclusive.');
export const dueIs = z
  .enum(['printed', 'implied'])
  .describe("Whether the document prints the deadline, or the plan's period implies it.");
export const strength = z.enum(STRENGTHS).describe('How binding the wording of the document is.');
export const nature = z
  .enum(NATURES)
  .optional()
  .describe('Whether the indicator is binding or expected; left out where the document says neither.');
export const kind = z.enum(TARGET_KINDS).describe('The kind of the target.');
export const verdict = z
  .enum(VERDICTS)
  .describe('How the target or the part stands on the date of judgement.');
export const unitShape = textShape.describe('The unit of the figures beside it, as the plan writes it.');

export type PlanHead = z.output<typeof planHead>;

/** How a value was told by the baseline; none of them where it stands in the plan by itself. */
export const relativeShape = {
  relative: z
    .string()
    .optional()
    .describe(
      'By how much the value differs from the baseline, where the plan says so: -13.5 %, 5 个百分点.',
    ),
  to: z.string().optional().describe('What part of the baseline the value is, where the plan says so: 55 %.'),
  times: exactShape.optional().describe('How many times the baseline the value is, where the plan says so.'),
};
