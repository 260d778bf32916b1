import type { Finding } from '../../catalogue/findings.js';
import { daysIn, type Period } from '../../model/calendar.js';
import { sum } from '../../model/decimal.js';
import type { MetricId, RegionId } from '../../model/ids.js';
import type { QuantityMetric } from '../../model/plan.js';
import { describeAbout, describeAmount, describeAt } from '../../reckon/describe.js';
import { bothMetricTitles } from '../about.js';
import { Amounts } from '../amounts.js';
import type { Check, Facts } from '../facts.js';
import { withoutWider } from './parts.js';

/** Finds named components whose sum exceeds their total; the reported ones alone may be enough for that. */
export const checkComponents: Check = (facts) => {
  const { plan } = facts;
  const amounts = new Amounts(facts);
  return [...plan.metrics.values()].flatMap((total) => {
    if (total.type !== 'flow' && total.type !== 'stock') return [];
    const { components } = total;
    if (components === undefined) return [];
    return [plan.area.id, ...plan.regions.keys()].flatMap((region) => {
      const spans = amounts.spans(total.id, region).toSorted((a, b) => daysIn(a) - daysIn(b));
      return withoutWider(spans, (span) => compare(total, components, region, span, amounts, facts));
    });
  });
};

function compare(
  total: QuantityMetric,
  components: readonly MetricId[],
  region: RegionId,
  span: Period,
  amounts: Amounts,
  { plan }: Facts,
): Finding | undefined {
  const whole = amounts.over(total.id, region, span);
  const parts = components.flatMap((id) => {
    const amount = amounts.over(id, region, span);
    return amount ? [{ id, ...amount }] : [];
  });
  const together = sum(parts.map(({ value }) => value));
  const [figure, first] = [whole?.evidence[0]?.observation, parts[0]?.evidence[0]?.observation];
  if (!whole || !figure || !first || together.lte(whole.value)) return undefined;
  const args = {
    about: describeAbout(total, region, span, plan),
    figure: whole.evidence.length === 1 ? figure.reported : describeAmount(whole.value, total.unit),
    other: describeAmount(together, total.unit),
    at: describeAt(first),
    parts: parts.map(({ id }) => bothMetricTitles(id, plan)),
  };
  return { code: 'parts-above-total', args, place: figure.place };
}
