import { z } from 'zod';
import { parseDay } from '../model/calendar.js';
import { parseDecimal } from '../model/decimal.js';

/** Marks text that editors may let people write as a YAML number or boolean; read by the JSON Schema generator. */
export const scalar = z.registry<{ type: 'number' | 'integer' | 'boolean'; format?: string }>();

/** What an id looks like. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const text = z.string().trim().min(1).max(2000);
export const id = z
  .string()
  .regex(ID_PATTERN)
  .describe('An id: lower-case letters, digits and single hyphens.');
export const decimal = z
  .string()
  .transform((value, context) => {
    const parsed = parseDecimal(value);
    if (parsed) return parsed;
    context.addIssue({ code: 'custom', params: { expected: 'decimal' } });
    return z.NEVER;
  })
  .register(scalar, { type: 'number' });
export const integer = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .register(scalar, { type: 'integer' });
export const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .register(scalar, { type: 'boolean' });
export const day = z
  .string()
  .transform((value, context) => {
    const parsed = parseDay(value);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: 'custom', params: { expected: 'day' } });
    return z.NEVER;
  })
  .describe('A day, YYYY-MM-DD.');
export const unknown = z.literal('unknown');
export const decimalOrUnknown = z
  .union([unknown, decimal])
  .describe('An exact decimal, or "unknown" where the document leaves it open.');

export const bilingual = z
  .strictObject({ zh: text, en: text })
  .describe('The same words in Chinese and in English.');
export const named = {
  id,
  title: bilingual,
  aliases: z.array(text).optional().describe('Other names that reports use, in any language.'),
};

export const unit = text.describe(
  'A unit of measure, such as 亿元, 万亩, 个, % or one that the plan declares.',
);
export const regional = z
  .enum(['sum', 'own'])
  .optional()
  .describe(
    "sum: the regions' figures add up to the area's (the default). own: each region's stands for itself.",
  );
