import type { Language } from '../model/words.js';
import type { Template } from '../template-result.js';
import { renderTemplateCsv } from './template-csv.js';
import { renderTemplateXlsx } from './template-xlsx.js';

/** The forms in which a department gets its table. */
export const TEMPLATE_FORMATS = ['csv', 'xlsx'] as const;
type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

export const TEMPLATE_RENDERERS: Readonly<
  Record<TemplateFormat, (template: Template, language: Language) => string | Uint8Array>
> = { csv: renderTemplateCsv, xlsx: renderTemplateXlsx };
