import { z } from 'zod';
import { parseDecimal } from '../model/decimal.js';
import { decimal, id, text } from '../yaml/scalars.js';

export const unknown = z.literal('unknown');
export const decimalOrUnknown = z
  .union([unknown, decimal])
  .describe('An exact decimal, or "unknown" where the document leaves it open.');

/** A decimal with what it is in: `%`, or percentage points. */
const SHARE_OF = /^([+-]?\d{1,30}(?:\.\d{1,30})?)\s*(%|％|个百分点|percentage points?)$/u;

/** How a value differs from the baseline. */
export const change = text
  .transform((value, context) => {
    const [, figure = '', unit = ''] = SHARE_OF.exec(value) ?? [];
    const by = parseDecimal(figure);
    if (by) return { by, in: unit === '%' || unit === '％' ? ('percent' as const) : ('points' as const) };
    context.addIssue({ code: 'custom', params: { expected: 'change' } });
    return z.NEVER;
  })
  .describe(
    'The value, as a change of the baseline: -13.5 % (of it), or 5 个百分点 (percentage points) between rates.',
  );
/** So many per cent of the baseline. */
export const percentOf = text
  .transform((value, context) => {
    const [, figure = '', unit = ''] = SHARE_OF.exec(value) ?? [];
    const percent = parseDecimal(figure);
    if (percent && !percent.lt(0) && (unit === '%' || unit === '％')) return percent;
    context.addIssue({ code: 'custom', params: { expected: 'percent' } });
    return z.NEVER;
  })
  .describe('The value, in per cent of the baseline: 55 %.');

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
