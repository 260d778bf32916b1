import type { Language } from '../../model/words.js';
import type { ReportTemplate } from '../../template-result.js';
import type { TemplateFormat } from '../format-names.js';

export const TEMPLATE_RENDERERS: Readonly<
  Record<TemplateFormat, (template: ReportTemplate, language: Language) => Promise<string | Uint8Array>>
> = {
  csv: async (...shown) => (await import('./csv.js')).renderTemplateCsv(...shown),
  xlsx: async (...shown) => (await import('./xlsx.js')).renderTemplateXlsx(...shown),
};
