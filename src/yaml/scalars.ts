import { z } from 'zod';
import { parseDay } from '../model/calendar.js';
import { parseDecimal } from '../model/decimal.js';

/** Scalars that the JSON Schema describes as numbers or booleans, although they are read as text. */
export const scalar = z.registry<{ type: 'number' | 'integer' | 'boolean'; format?: string }>();

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

/** The JSON Schema of a file, for editors. */
export function jsonSchema(schema: z.ZodType): object {
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
