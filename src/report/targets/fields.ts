import { TASK } from '../../catalogue/labels/table.js';
import { BASELINE_ON, FIELDS, READING_JUDGED, SCHEDULED } from '../../catalogue/labels/why.js';
import {
  DUE_IS_LABELS,
  INTERVAL_LABELS,
  KIND_LABELS,
  LIST_SEPARATOR,
  NATURE_LABELS,
  NOTHING,
  STRENGTH_LABELS,
  UNKNOWN_LABELS,
} from '../../catalogue/labels.js';
import {
  departmentTitle,
  metricTitle,
  populationTitle,
  regionTitle,
  stageTitle,
  type Titles,
} from '../../catalogue/labels/titles.js';
import { describeRule } from '../../catalogue/labels/rules.js';
import { formatAmount } from '../../catalogue/numbers.js';
import { relativeText } from '../../catalogue/labels/relative.js';
import { formatDay } from '../../model/calendar.js';
import type { Baseline, Target } from '../../model/plan.js';
import { fieldsOf, type TargetField } from '../../model/targets.js';
import type { Language } from '../../model/words.js';
import { requirementText } from '../kit/figures.js';
import { gridOf, type Column } from '../kit/grid.js';
import { line, type GridRow } from '../kit/text.js';

/** A field of a target, with what stands in it: usually one line. */
interface Field {
  readonly name: keyof typeof FIELDS;
  readonly values: readonly string[];
}

const COLUMNS: readonly Column[] = [
  { headings: [], align: 'left' },
  { headings: [], align: 'left', least: 20 },
];

/** A target with all its fields, one under the other. */
export function targetFieldLines(target: Target, titles: Titles, width: number): readonly GridRow[] {
  const fields = [...fieldsOfKind(target, titles), ...commonFields(target, titles)].filter(
    ({ values }) => values.length > 0,
  );
  const rows = fields.map(({ name, values }) => [
    [line(FIELDS[name][titles.language], 'dim')],
    values.map((value) => line(value)),
  ]);
  return gridOf(COLUMNS, rows, width);
}

function commonFields(target: Target, titles: Titles): readonly Field[] {
  const { plan, language } = titles;
  const task = plan.tasks.find(({ number }) => number === target.task);
  const departments = target.departments
    .map((id) => departmentTitle(titles, id))
    .join(LIST_SEPARATOR[language]);
  const unknown = target.unknown.map((word) => UNKNOWN_LABELS[word][language]).join(LIST_SEPARATOR[language]);
  return [
    { name: 'region', values: target.region === plan.area.id ? [] : [regionTitle(titles, target.region)] },
    { name: 'due', values: [`${formatDay(target.due)} (${DUE_IS_LABELS[target.dueIs][language]})`] },
    { name: 'clause', values: [target.clause] },
    {
      name: 'task',
      values: task ? [TASK[language]({ number: task.number, title: task.title[language] })] : [],
    },
    { name: 'wording', values: [target.wording] },
    { name: 'strength', values: [STRENGTH_LABELS[target.strength][language]] },
    { name: 'nature', values: target.nature ? [NATURE_LABELS[target.nature][language]] : [] },
    { name: 'departments', values: [departments || NOTHING] },
    { name: 'unknown', values: unknown === '' ? [] : [unknown] },
    { name: 'readings', values: readings(target, titles) },
    { name: 'note', values: target.note ? [target.note[language]] : [] },
  ];
}

function readings({ readings: all }: Target, { language }: Titles): readonly string[] {
  return all.map(
    (reading, at) => `${at + 1}. ${reading[language]}${at === 0 ? READING_JUDGED[language] : ''}`,
  );
}

/** The rule, and the fields that it is made of. */
function fieldsOfKind(target: Target, titles: Titles): readonly Field[] {
  return [
    { name: 'rule', values: [describeRule(target, titles)] },
    { name: 'kind', values: [kindText(target, titles)] },
    ...ownFields(target, titles),
    { name: 'required', values: requiredOf(target, titles.language) },
  ];
}

/** With the word that `--kind` takes. */
function kindText({ kind }: Target, { language }: Titles): string {
  const label = KIND_LABELS[kind][language];
  return label === kind ? label : `${label} (${kind})`;
}

/** The fields of its kind; what a rule says in words has none. */
function ownFields(target: Target, titles: Titles): readonly Field[] {
  return fieldsOf(target).flatMap((field): readonly Field[] => {
    if (field.sort === 'hold' || field.sort === 'over' || field.sort === 'share') return [];
    return [{ name: field.name, values: valuesOf(field, titles) }];
  });
}

function valuesOf(
  field: Exclude<TargetField, { sort: 'hold' | 'over' | 'share' }>,
  titles: Titles,
): readonly string[] {
  const { language } = titles;
  switch (field.sort) {
    case 'metrics':
    case 'reported':
      return field.metrics.map((id) => `${metricTitle(titles, id)} (${id})`);
    case 'stage':
      return field.stage === undefined ? [] : [stageTitle(titles, field.stage)];
    case 'population':
      return [populationTitle(titles, field.population)];
    case 'interval':
      return [INTERVAL_LABELS[field.interval][language]];
    case 'from':
      return [formatDay(field.from)];
    case 'years':
      return [field.years.join(LIST_SEPARATOR[language])];
    case 'schedule':
      return field.schedule.map(({ by, value }) =>
        SCHEDULED[language]({ by, amount: formatAmount(value, field.unit) }),
      );
    case 'baseline':
      return baselineTexts(field.baseline, titles);
    case 'relative':
      return field.relative ? [relativeText(field.relative, language)] : [];
  }
}

function requiredOf(target: Target, language: Language): readonly string[] {
  if (!('requirement' in target) || !target.requirement || target.requirement.comparator === 'every')
    return [];
  return [requirementText(target.requirement, target.unit, language)];
}

function baselineTexts(baseline: Baseline | undefined, { language }: Titles): readonly string[] {
  if (!baseline) return [];
  const { value, unit, on } = baseline;
  return [BASELINE_ON[language]({ amount: formatAmount(value, unit), on })];
}
