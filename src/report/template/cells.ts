import { COLUMN_TITLES, type TidyColumn } from '../../catalogue/findings/table/columns.js';
import { BASIS_LABELS } from '../../catalogue/labels.js';
import { REFERENCE_TITLE } from '../../catalogue/labels/template.js';
import { departmentTitle, stageTitle } from '../../catalogue/labels/titles.js';
import { periodWords } from '../../catalogue/period-words.js';
import { formatDay } from '../../model/calendar.js';
import { plain } from '../../model/decimal.js';
import type { Language } from '../../model/words.js';
import type { Reference, ReportTemplate, TemplateRow } from '../../template-result.js';

/** A column of a template: one of the tidy columns, or the previous figures. */
export type TemplateColumn = TidyColumn | 'reference';

/** The cells of a row that are not empty, by column. */
export type TemplateCells = Readonly<Partial<Record<TemplateColumn, string>>>;

const COLUMNS: readonly TemplateColumn[] = [
  'metric',
  'region',
  'period',
  'reference',
  'value',
  'unit',
  'basis',
  'department',
  'submitted',
  'note',
];

export function templateColumns({ referenceOf }: ReportTemplate): readonly TemplateColumn[] {
  return referenceOf ? COLUMNS : COLUMNS.filter((column) => column !== 'reference');
}

/** The heading of a column; for previous figures with their period. */
export function templateHeading(
  column: TemplateColumn,
  { referenceOf }: ReportTemplate,
  language: Language,
): string {
  if (column !== 'reference') return COLUMN_TITLES[column][language];
  const title = REFERENCE_TITLE[language];
  if (!referenceOf) return title;
  const period = periodWords(referenceOf, language);
  return language === 'zh' ? `${title}（${period}）` : `${title} (${period})`;
}

/** The cells filled in beforehand. */
export function templateCells(row: TemplateRow, template: ReportTemplate, language: Language): TemplateCells {
  const { metric, region, basis, reference } = row;
  const { plan, period, department, submitted } = template;
  return {
    metric: metric.title[language],
    region: region.title[language],
    period: periodWords(period, language),
    ...(reference && { reference: referenceText(reference, template, language) }),
    ...(metric.type !== 'stage' && { unit: metric.unit.symbol }),
    ...(basis && { basis: BASIS_LABELS[basis][language] }),
    department: departmentTitle({ plan, language }, department),
    ...(submitted !== undefined && { submitted: formatDay(submitted) }),
  };
}

function referenceText(reference: Reference, { plan }: ReportTemplate, language: Language): string {
  return reference.sort === 'stage'
    ? stageTitle({ plan, language }, reference.stage)
    : plain(reference.value);
}
