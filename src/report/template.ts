import type { Language } from '../model/words.js';
import type { Template } from '../template-result.js';
import type { TemplateFormat } from './format-names.js';
import { renderTemplateCsv } from './template-csv.js';
import { renderTemplateXlsx } from './template-xlsx.js';

export const TEMPLATE_RENDERERS: Readonly<
  Record<TemplateFormat, (template: Template, language: Language) => string | Uint8Array>
> = { csv: renderTemplateCsv, xlsx: renderTemplateXlsx };
