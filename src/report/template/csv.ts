import type { Language } from '../../model/words.js';
import type { ReportTemplate } from '../../template-result.js';
import { csvText } from '../kit/escape/csv.js';
import { templateCells, templateColumns, templateHeading } from './cells.js';

export function renderTemplateCsv(template: ReportTemplate, language: Language): string {
  const columns = templateColumns(template);
  return csvText([
    columns.map((column) => templateHeading(column, template, language)),
    ...template.rows.map((row) => {
      const cells = templateCells(row, template, language);
      return columns.map((column) => cells[column]);
    }),
  ]);
}
