import type { Evidence } from '../model/assessment.js';
import { decimalOf, parseDecimal, ZERO, type Decimal } from '../model/decimal.js';
import type { Metric } from '../model/plan.js';
import { isCount } from '../model/units.js';
import { amountOf } from './statement.js';

const HALF = parseDecimal('0.5') ?? ZERO;

/**
 * By how much figures can miss one another because all were rounded: half a unit of the last place of each, added up.
 * Whole numbers among figures with decimals are taken to be given to as many as the finest; where all are whole, and of
 * counters, they are taken as exact.
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
