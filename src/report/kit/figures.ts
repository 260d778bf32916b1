import { ALL_OF, AT_LEAST } from '../../catalogue/labels/table.js';
import { COMPARATOR_SYMBOLS } from '../../catalogue/labels.js';
import { relativeSuffix } from '../../catalogue/labels/relative.js';
import { stageTitle, type Titles } from '../../catalogue/labels/titles.js';
import { formatExact, formatPercents, formatTogether, withUnit } from '../../catalogue/numbers.js';
import type { Measures, Required } from '../../model/assessment.js';
import { ONE, type Decimal } from '../../model/decimal.js';
import type { Requirement } from '../../model/plan.js';
import type { Unit } from '../../model/units.js';
import type { Language } from '../../model/words.js';

/** The measures of a target or part as texts; empty if there is nothing to show. */
export interface MeasureTexts {
  readonly actual: string;
  readonly required: string;
  readonly completion: string;
  readonly pace: string;
}

/** All measures at once, because figures that are compared must be distinguishable. */
export function measureTexts(measures: Measures, titles: Titles): MeasureTexts {
  const { actual, least, required, completion, pace } = measures;
  const isLeast = !actual && least !== undefined && !least.isZero();
  const amounts = [
    ...amountOf(actual),
    ...(isLeast ? [least] : []),
    ...limitsOf(required),
    ...figuresOf(required),
  ];
  const show = formatTogether(amounts);
  const percent = formatPercents([completion, pace].flatMap((fraction) => fraction ?? []));
  return {
    actual: actual
      ? actualText(actual, required, show, titles)
      : isLeast
        ? AT_LEAST[titles.language](show(least))
        : '',
    required: required ? requiredText(required, show, titles) : '',
    completion: completion ? percent(completion) : '',
    pace: pace ? percent(pace) : '',
  };
}

/** A requirement as a table has it: `≥ 1,450 亿元`. */
export function requirementText(
  requirement: Requirement,
  unit: Unit | undefined,
  language: Language,
): string {
  const show = formatTogether([...limits(requirement), ...figures(requirement)]);
  return boundsText(requirement, unit, show, language);
}

/** A bar of the given number of blocks, full only when all is done. */
export function barText(
  completion: Decimal,
  blocks: number,
): { readonly done: string; readonly open: string } {
  const whole = completion.gte(ONE) ? blocks : Math.max(0, Math.floor(completion.times(blocks).toNumber()));
  const done = Math.min(blocks, completion.lt(ONE) ? Math.min(whole, blocks - 1) : whole);
  return { done: '█'.repeat(done), open: '░'.repeat(blocks - done) };
}

type Show = (value: Decimal) => string;

/** The unit is left out if the requirement beside it has one. */
function actualText(
  actual: NonNullable<Measures['actual']>,
  required: Required | undefined,
  show: Show,
  titles: Titles,
): string {
  if (actual.sort === 'stage') return stageTitle(titles, actual.stage);
  const figure = show(actual.value);
  return required && required.sort !== 'stage' ? figure : withUnit(figure, actual.unit);
}

function requiredText(required: Required, show: Show, titles: Titles): string {
  switch (required.sort) {
    case 'stage':
      return stageTitle(titles, required.stage);
    case 'units':
      return ALL_OF[titles.language](withUnit(show(required.size), required.unit));
    case 'quantity':
      return boundsText(required.requirement, required.unit, show, titles.language);
  }
}

/** A value that the baseline told has all its digits, and how it was told behind it. */
function boundsText(
  requirement: Requirement,
  unit: Unit | undefined,
  show: Show,
  language: Language,
): string {
  const { relative } = requirement;
  const text = figuresText(requirement, unit, relative ? formatExact : show);
  return text + relativeSuffix(relative, language);
}

function figuresText(requirement: Requirement, unit: Unit | undefined, show: Show): string {
  const shown = (figure: string): string => (unit ? withUnit(figure, unit) : figure);
  switch (requirement.comparator) {
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
      return `${COMPARATOR_SYMBOLS[requirement.comparator]} ${shown(show(requirement.value))}`;
    case 'between':
      return shown(`${show(requirement.value)}–${show(requirement.upper)}`);
    case 'about':
      return shown(`${show(requirement.value)} ± ${show(requirement.tolerance)}`);
  }
}

function amountOf(actual: Measures['actual']): readonly Decimal[] {
  return actual?.sort === 'quantity' ? [actual.value] : [];
}

function limitsOf(required: Required | undefined): readonly Decimal[] {
  return required?.sort === 'quantity' ? limits(required.requirement) : [];
}

function figuresOf(required: Required | undefined): readonly Decimal[] {
  if (required?.sort === 'units') return [required.size];
  return required?.sort === 'quantity' ? figures(required.requirement) : [];
}

/** The values at which a verdict changes. */
export function limits(requirement: Requirement): readonly Decimal[] {
  switch (requirement.comparator) {
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
      return [requirement.value];
    case 'between':
      return [requirement.value, requirement.upper];
    case 'about':
      return [requirement.value.minus(requirement.tolerance), requirement.value.plus(requirement.tolerance)];
  }
}

/** The values printed. */
function figures(requirement: Requirement): readonly Decimal[] {
  return requirement.comparator === 'about'
    ? [requirement.value, requirement.tolerance]
    : limits(requirement);
}
