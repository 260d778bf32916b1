import type { Unit } from '../../model/units.js';
import { agree } from '../../model/units.js';
import type { QuantityMetric } from '../../model/plan.js';
import { err, ok, type Result } from '../../model/result.js';
import type { UnitFault } from '../fields/unit.js';
import { excerpt } from '../text.js';
import type { Stated, Statement } from './statement.js';

/**
 * What stands outside the rows of a table and decides their figures: of each field the nearest that is stated above them.
 * What a row says itself goes before it.
 */
export interface Context {
  /** The nearest first: one holds for the figures that it fits. */
  readonly unit: readonly Stated<'unit'>[];
  readonly basis: Stated<'basis'> | undefined;
  readonly region: Stated<'region'> | undefined;
  readonly department: Stated<'department'> | undefined;
  readonly period: Stated<'period'> | undefined;
  readonly submitted: Stated<'submitted'> | undefined;
}

export const NO_CONTEXT: Context = {
  unit: [],
  basis: undefined,
  region: undefined,
  department: undefined,
  period: undefined,
  submitted: undefined,
};

/** A context with one more statement, which stands nearer to the rows than all others. */
export function withStatement(context: Context, statement: Statement): Context {
  switch (statement.field) {
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

/** Whether nobody asks for a unit any more, because a nearer statement has one for all its figures, or leaves all in doubt. */
function isCovered(farther: Stated<'unit'>, nearer: Stated<'unit'>): boolean {
  if (!nearer.means.ok) return true;
  if (!farther.means.ok) return false;
  const dimensions = new Set(nearer.means.value.map(({ dimension }) => dimension));
  return farther.means.value.every(({ dimension }) => dimensions.has(dimension));
}

/** The unit that is stated for figures of a metric, with the text that states it; undefined where none is. */
export function unitFor(
  metric: QuantityMetric,
  { unit }: Context,
): Result<{ readonly unit: Unit; readonly text: string } | undefined, UnitFault> {
  for (const { means, binds, text } of unit) {
    if (!means.ok) return means;
    const [chosen, ...others] = fitting(means.value, metric.unit);
    // 万人 counts other things than 个 does, and would make ten thousand of each.
    const isOther = chosen?.dimension !== metric.unit.dimension && chosen?.factor.eq(metric.unit.factor) === false;
    if (chosen && others.length === 0 && !isOther) return ok({ unit: chosen, text: shownAs(chosen, text, means.value) });
    const [first] = means.value;
    if (binds && first && means.value.length === 1)
      return ok({ unit: first, text: shownAs(first, text, means.value) });
    if (chosen ?? means.value.length > 1) {
      const args = {
        listed: means.value.map(({ symbol }) => excerpt(symbol)),
        fitting: [chosen, ...others].flatMap((each) => each?.symbol ?? []),
        title: metric.title,
        expected: metric.unit.symbol,
      };
      return err({ code: 'row-unit-undecided', args });
    }
  }
  return ok(undefined);
}

/** A unit as its statement writes it, where that can be put behind a figure. */
function shownAs({ symbol }: Unit, text: string, listed: readonly Unit[]): string {
  return listed.length > 1 || /\d/u.test(text) ? symbol : text;
}

/** The units of a list that a metric may be in, each amount once; of its own dimension rather than of one that agrees. */
function fitting(units: readonly Unit[], own: Unit): readonly Unit[] {
  const same = units.filter(({ dimension }) => dimension === own.dimension);
  const fit = same.length > 0 ? same : units.filter((each) => agree(each, own));
  return fit.filter((each, at) => fit.findIndex(({ factor }) => factor.eq(each.factor)) === at);
}

/** All that tells one context from another, as far as the figures of plain rows are concerned. */
export function likenessOf(context: Context): string {
  const { unit, basis, region, department, period, submitted } = context;
  const all: readonly (Statement | undefined)[] = [...unit, basis, region, department, period, submitted];
  return JSON.stringify(all.map((each) => each && [each.field, each.text, each.binds, each.means.ok]));
}
