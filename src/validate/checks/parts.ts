import type { Finding } from '../../catalogue/findings.js';
import { contains, daysIn, type Period } from '../../model/calendar.js';
import type { MetricId, RegionId } from '../../model/ids.js';
import { ZERO } from '../../model/decimal.js';
import type { QuantityMetric } from '../../model/plan.js';
import { describeAbout, describeAmount, describeAt } from '../../reckon/describe.js';
import { bothMetricTitles } from '../about.js';
import { Amounts, type ReportedAmount } from '../amounts.js';
import type { Check, Facts } from '../facts.js';

/** Finds parts of the plan's shares that exceed their whole over the same days in the same region. */
export const checkParts: Check = (facts) => {
  const { plan } = facts;
  const amounts = new Amounts(facts);
  const pairs = new Map(
    plan.targets.flatMap((target) =>
      target.kind === 'share' ? [[`${target.part} ${target.whole}`, target] as const] : [],
    ),
  );
  return [...pairs.values()].flatMap(({ part, whole }) =>
    [plan.area.id, ...plan.regions.keys()].flatMap((region) =>
      withoutWider(spansOf(part, whole, region, amounts), (span) =>
        compare(part, whole, region, span, amounts, facts),
      ),
    ),
  );
};

/** Distinct spans that either metric is reported for, the shortest first. */
function spansOf(part: MetricId, whole: MetricId, region: RegionId, amounts: Amounts): readonly Period[] {
  const spans = [...amounts.spans(part, region), ...amounts.spans(whole, region)];
  const distinct = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]));
  return [...distinct.values()].toSorted((a, b) => daysIn(a) - daysIn(b) || a.start - b.start);
}

/** Compares over each span, the shortest first; skips spans that contain one with a finding. */
export function withoutWider(
  spans: readonly Period[],
  compareOver: (span: Period) => Finding | undefined,
): readonly Finding[] {
  const told: Period[] = [];
  return spans.flatMap((span) => {
    if (told.some((narrow) => contains(span, narrow))) return [];
    const finding = compareOver(span);
    if (finding) told.push(span);
    return finding ? [finding] : [];
  });
}

function compare(
  part: MetricId,
  whole: MetricId,
  region: RegionId,
  span: Period,
  amounts: Amounts,
  { plan }: Facts,
): Finding | undefined {
  const [less, more] = [figureOver(part), figureOver(whole)];
  if (!less || !more || less.value.lte(more.value) || less.value.lte(ZERO)) return undefined;
  const args = {
    about: describeAbout(less.metric, region, span, plan),
    figure: less.words,
    other: more.words,
    at: describeAt(more.first),
    whole: bothMetricTitles(whole, plan),
  };
  return { code: 'parts-above-whole', args, place: less.first.place };

  function figureOver(id: MetricId) {
    const [amount, metric] = [amounts.over(id, region, span), plan.metrics.get(id)];
    return amount && metric && metric.type !== 'stage' ? figureFor(amount, metric) : undefined;
  }
}

/** An amount in the words of its figure if there is only one. */
function figureFor({ value, evidence }: ReportedAmount, metric: QuantityMetric) {
  const first = evidence[0]?.observation;
  if (!first) return undefined;
  const words = evidence.length === 1 ? first.reported : describeAmount(value, metric.unit);
  return { metric, value, first, words };
}
