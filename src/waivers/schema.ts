import { z } from 'zod';
import { FINDING_CODES } from '../catalogue/findings.js';
import { parseDay } from '../model/calendar.js';
import { id, jsonSchema, scalar, text } from '../yaml/scalars.js';

/** Findings about plans and waivers cannot be waived: they are fixed where they are written. */
const WAIVABLE = FINDING_CODES.filter((code) => !/^(?:plan|waiver)-/u.test(code));

/** Blank means missing, which is reported when the waiver would apply. */
const given = z
  .string()
  .trim()
  .max(2000)
  .transform((value) => (value === '' ? undefined : value));
const until = z
  .string()
  .trim()
  .transform((value, context) => {
    if (value === '') return undefined;
    const day = parseDay(value);
    if (day !== undefined) return day;
    context.addIssue({ code: 'custom', params: { expected: 'day' } });
    return z.NEVER;
  });
const lineNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .register(scalar, { type: 'integer' });

const waiver = z
  .strictObject({
    finding: z.enum(WAIVABLE).optional().describe('The code of the findings that are accepted.'),
    file: text.optional().describe('Only in this file: a path or a glob, as the report shows files.'),
    line: lineNumber.optional().describe('Only on this line.'),
    mentions: text
      .optional()
      .describe('Only findings about something of this name: a metric, a region, a department.'),
    target: id.optional().describe('The id of the target that may stand as it does.'),
    reason: given.optional().describe('Why it can be accepted; without one the waiver does not apply.'),
    by: given.optional().describe('Who answers for it; without a name the waiver does not apply.'),
    until: until
      .optional()
      .describe('The last day on which it applies, YYYY-MM-DD; without one the waiver does not apply.'),
  })
  .describe('What is accepted: the findings of a code, or a target.');

export const waiversSchema = z
  .strictObject({ waivers: z.array(waiver) })
  .describe('Findings and targets that somebody accepts for a reason, until a day.');

export type RawWaiver = z.output<typeof waiver>;

export function waiversJsonSchema(): object {
  return jsonSchema(waiversSchema);
}
