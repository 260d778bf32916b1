import type { Evidence } from '../model/assessment.js';
import { decimalOf, parseDecimal, ZERO, type Decimal } from '../model/decimal.js';
import type { Metric } from '../model/plan.js';
import { isCount } from '../model/units.js';
import { amountOf } from './statement.js';

const HALF = parseDecimal('0.5') ?? ZERO;

/**
 * Greatest difference that rounding explains, in base units: half a unit of the last place of each figure,
 * added up. Whole figures among decimals count as given to the finest place. Zero if all are whole, and for
 * counts.
 */
export function roundingOf(rows: readonly Evidence[], metric: Metric): Decimal {
  if (metric.type === 'stage' || isCount(metric)) return ZERO;
  const { factor } = metric.unit;
  const places = rows.map(({ observation }) => amountOf(observation).div(factor).decimalPlaces() ?? 0);
  const finest = Math.max(0, ...places);
  if (finest === 0) return ZERO;
  const count = new Map<number, number>();
  for (const each of places) count.set(each || finest, (count.get(each || finest) ?? 0) + 1);
  return [...count].reduce(
    (all, [each, rowsOf]) => all.plus(HALF.shiftedBy(-each).times(factor).times(decimalOf(rowsOf))),
    ZERO,
  );
}
