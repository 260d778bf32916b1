import { yearOf, yearPeriod, type Period } from '../../model/calendar.js';
import { addingMetric, demandsOf, floorOver, type Demand } from '../demands.js';
import { weigh } from '../division.js';
import type { LintRule } from '../rule.js';

/** What is asked of a flow over several years, against what is asked of it in each of them. */
export const nestedYears: LintRule = (plan) => {
  const demands = demandsOf(plan);
  const yearly = demands.filter(({ target }) => target.kind === 'each-year');
  return demands.flatMap((whole) => {
    const { metric, region, span, target } = whole;
    if (target.kind !== 'total' || addingMetric(metric, plan)?.type !== 'flow') return [];
    const floor = floorOver(metric, region, span, yearly, plan);
    if (!floor) return [];
    const title = yearsTitle(floor.demands);
    const exhaustive = coversWholeYears(span, floor.demands);
    return weigh({ sort: 'years', whole, parts: [{ title, floor }], exhaustive, reading: undefined }, plan);
  });
};

/** Whether a span is made of just these years, and nothing of it lies outside them. */
function coversWholeYears({ start, end }: Period, demands: readonly Demand[]): boolean {
  const [first, last] = [yearOf(start), yearOf(end)];
  const whole = yearPeriod(first)?.start === start && yearPeriod(last)?.end === end;
  return whole && demands.length === last - first + 1;
}

function yearsTitle(demands: readonly Demand[]): { zh: string; en: string } {
  const years = demands.map(({ span }) => String(yearOf(span.start)));
  return { zh: `${years.join('、')}年`, en: years.join(', ') };
}
