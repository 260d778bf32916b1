import { ONE } from '../../../model/decimal.js';
import type { QuantityMetric } from '../../../model/plan.js';
import { err, ok, type Result } from '../../../model/result.js';
import type { Problem } from '../../problem.js';
import { excerpt } from '../text.js';
import type { ReportedNumber } from './number.js';

/**
 * Applies a multiplier column to a figure: 14505 beside 4 is 14505万. A figure with its own unit or
 * multiplier is refused as ambiguous. `text` is its cell, for messages.
 */
export function multiplied(
  number: ReportedNumber,
  powerOfTen: number | undefined,
  metric: QuantityMetric,
  text: string,
): Result<ReportedNumber, Problem> {
  const isRate = metric.type === 'ratio';
  if (powerOfTen === undefined || (powerOfTen === 0 && (isRate || isMarked(number)))) return ok(number);
  if (isMarked(number)) {
    const args = { found: excerpt(text), unit: metric.unit.symbol };
    return err({ code: 'row-unit-conflict', args });
  }
  return ok({ ...number, scale: ONE.shiftedBy(powerOfTen) });
}

function isMarked({ scale, unit }: ReportedNumber): boolean {
  return scale !== undefined || unit !== undefined;
}
