import { CELL_RULES, TEMPLATE_SHEETS, type CellRule } from '../../catalogue/labels/template.js';
import { groupBy } from '../../model/collections.js';
import { ONE } from '../../model/decimal.js';
import { isCounter } from '../../model/units.js';
import type { Language } from '../../model/words.js';
import type { ReportTemplate, TemplateRow } from '../../template-result.js';
import type { TemplateColumn } from './cells.js';
import { basisChoices, stageChoices, unitChoices, type Choices } from './choices.js';
import { serial } from '../kit/xlsx/serial.js';
import type { Validation, ValidationRule } from '../kit/xlsx/sheet.js';

/** The first row below the heading. */
const FIRST_ROW = 2;
/** Column of the first list on the sheet of notes. */
const FIRST_LIST = 3;
/** Lower bound for figures, because a numeric rule needs one. */
const LEAST = -1e15;

/** The input rule of a cell. */
interface Rule {
  readonly rule: CellRule;
  readonly list: Choices | undefined;
}

function ruleFor(
  column: TemplateColumn,
  { metric, basis }: TemplateRow,
  { plan }: ReportTemplate,
  language: Language,
): Rule | undefined {
  if (column === 'submitted') return { rule: 'date', list: undefined };
  if (column === 'basis') return basis && { rule: 'basis', list: basisChoices(language) };
  if (column === 'unit') {
    const list = unitChoices(metric, plan, language);
    return list && { rule: 'unit', list };
  }
  if (column !== 'value') return undefined;
  if (metric.type === 'stage') return { rule: 'stage', list: stageChoices(plan, language) };
  if (metric.type !== 'flow') return { rule: 'number', list: undefined };
  const whole = isCounter(metric.unit) && metric.unit.factor.eq(ONE);
  return { rule: whole ? 'count' : 'amount', list: undefined };
}

/** The rules of a column, each with its rows. */
export function validationsOf(
  column: TemplateColumn,
  index: number,
  template: ReportTemplate,
  lists: readonly Choices[],
  language: Language,
): readonly Validation[] {
  const rules = template.rows.flatMap((row, at) => {
    const rule = ruleFor(column, row, template, language);
    return rule ? [{ ...rule, row: at + FIRST_ROW }] : [];
  });
  return [...groupBy(rules, ({ rule, list }) => `${rule} ${list?.key ?? ''}`).values()].flatMap((group) => {
    const [first] = group;
    const rule = first && cellRule(first, template, lists, language);
    const rows = group.map(({ row }) => row);
    return rule ? [{ column: index, rows, rule, message: CELL_RULES[first.rule][language] }] : [];
  });
}

function cellRule(
  { rule, list }: Rule,
  { period }: ReportTemplate,
  lists: readonly Choices[],
  language: Language,
): ValidationRule {
  if (list) {
    const column = FIRST_LIST + lists.findIndex(({ key }) => key === list.key);
    const to = FIRST_ROW + list.words.length - 1;
    return { type: 'list', sheet: TEMPLATE_SHEETS.notes[language], column, from: FIRST_ROW, to };
  }
  if (rule === 'date') return { type: 'date', least: serial(period.start) };
  if (rule === 'number') return { type: 'decimal', least: LEAST };
  return { type: rule === 'count' ? 'whole' : 'decimal', least: 0 };
}
