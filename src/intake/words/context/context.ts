import type { Unit } from '../../../model/units.js';
import { agree } from '../../../model/units.js';
import { placeText } from '../../../model/place.js';
import type { QuantityMetric } from '../../../model/plan.js';
import { err, ok, type Result } from '../../../model/result.js';
import type { UnitFault } from '../fields/unit.js';
import { excerpt } from '../text.js';
import type { Stated, ContextStatement } from './statement.js';

/**
 * Statements outside the rows of a table that decide their figures: of each field the nearest above. A row's
 * own cells take precedence.
 */
export interface TableContext {
  /** The nearest first; each applies to the figures that it fits. */
  readonly unit: readonly Stated<'unit'>[];
  readonly basis: Stated<'basis'> | undefined;
  readonly region: Stated<'region'> | undefined;
  readonly department: Stated<'department'> | undefined;
  readonly period: Stated<'period'> | undefined;
  readonly submitted: Stated<'submitted'> | undefined;
}

export const NO_CONTEXT: TableContext = {
  unit: [],
  basis: undefined,
  region: undefined,
  department: undefined,
  period: undefined,
  submitted: undefined,
};

/** Adds a statement that is nearer to the rows than all others. */
export function withStatement(context: TableContext, statement: ContextStatement): TableContext {
  const { field, reach } = statement;
  // A mention does not override an explicit statement.
  if (reach === 'mention' && field !== 'unit' && context[field]?.means.ok === true) return context;
  switch (field) {
    case 'unit':
      return {
        ...context,
        unit: [statement, ...context.unit.filter((other) => !isCovered(other, statement))],
      };
    case 'basis':
      return { ...context, basis: statement };
    case 'region':
      return { ...context, region: statement };
    case 'department':
      return { ...context, department: statement };
    case 'period':
      return { ...context, period: statement };
    case 'submitted':
      return { ...context, submitted: statement };
  }
}

/** Whether a nearer statement makes a unit obsolete: it has one for all its figures, or leaves all in doubt. */
function isCovered(farther: Stated<'unit'>, nearer: Stated<'unit'>): boolean {
  if (nearer.reach === 'mention') return false;
  if (!nearer.means.ok) return true;
  if (!farther.means.ok) return false;
  const dimensions = new Set(nearer.means.value.map(({ dimension }) => dimension));
  return farther.means.value.every(({ dimension }) => dimensions.has(dimension));
}

/** A unit as its statement writes it. */
interface UnitAsStated {
  readonly unit: Unit;
  readonly text: string;
}

/** The unit stated for a metric; `undefined` if there is none. */
export function unitFor(
  metric: QuantityMetric,
  { unit }: TableContext,
): Result<UnitAsStated | undefined, UnitFault> {
  const said = unit.filter(({ reach }) => reach !== 'mention');
  const found = said.map((stated) => unitIn(stated, metric)).find((each) => each !== undefined);
  const taken = found ?? ok(undefined);
  if (!taken.ok) return taken;
  return mentionedBeside(taken.value?.unit ?? metric.unit, metric, unit) ?? taken;
}

/** The doubt about a figure above which a different unit is mentioned. */
function mentionedBeside(
  taken: Unit,
  { title }: QuantityMetric,
  units: readonly Stated<'unit'>[],
): Result<never, UnitFault> | undefined {
  for (const { reach, means, text, place } of units) {
    const [unit] = reach === 'mention' && means.ok ? means.value : [];
    if (unit?.dimension !== taken.dimension || unit.factor.eq(taken.factor)) continue;
    const args = { found: excerpt(text), at: placeText(place), title, expected: taken.symbol };
    return err({ code: 'row-unit-mentioned', args });
  }
  return undefined;
}

/** The unit that a statement has for a metric; `undefined` if it is about other figures. */
function unitIn(
  { means, reach, text }: Stated<'unit'>,
  { title, unit: own }: QuantityMetric,
): Result<UnitAsStated, UnitFault> | undefined {
  if (!means.ok) return means;
  const listed = means.value;
  const fit = fitting(listed, own);
  const sure = fit.length === 1 && fit.every((each) => !countsOther(each, own)) ? fit : [];
  const [one] = sure.length === 0 && reach === 'every' && listed.length === 1 ? listed : sure;
  if (one) return ok({ unit: one, text: shownAs(one, text, listed) });
  if (fit.length === 0 && listed.length <= 1) return undefined;
  const args = {
    listed: listed.map(({ symbol }) => excerpt(symbol)),
    fitting: fit.map(({ symbol }) => symbol),
    title,
    expected: own.symbol,
  };
  return err({ code: 'row-unit-undecided', args });
}

/** Whether a unit counts other things, and not one by one: 万人 would make ten thousand of each 个. */
function countsOther({ dimension, factor }: Unit, own: Unit): boolean {
  return dimension !== own.dimension && !factor.eq(own.factor);
}

/** A unit as its statement writes it, if that can follow a figure. */
function shownAs({ symbol }: Unit, text: string, listed: readonly Unit[]): string {
  return listed.length > 1 || /\d/u.test(text) ? symbol : text;
}

/** Units of a list that a metric may be in, each factor once; its own dimension before one that agrees. */
function fitting(units: readonly Unit[], own: Unit): readonly Unit[] {
  const same = units.filter(({ dimension }) => dimension === own.dimension);
  const fit = same.length > 0 ? same : units.filter((each) => agree(each, own));
  return fit.filter((each, at) => fit.findIndex(({ factor }) => factor.eq(each.factor)) === at);
}

/** Key of everything in a context that affects plain rows. */
export function likenessOf(context: TableContext): string {
  const { unit, basis, region, department, period, submitted } = context;
  const all: readonly (ContextStatement | undefined)[] = [
    ...unit,
    basis,
    region,
    department,
    period,
    submitted,
  ];
  return JSON.stringify(all.map((each) => each && [each.field, each.text, each.reach, each.means.ok]));
}
