import { z } from 'zod';
import { decimal, id, text } from '../yaml/scalars.js';

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
