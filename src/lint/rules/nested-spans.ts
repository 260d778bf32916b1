import { contains } from '../../model/calendar.js';
import { addingMetric, demandsOf, floorOver, same, type Demand } from '../demands.js';
import { weigh } from '../division.js';
import type { LintRule } from '../rule.js';
import type { Plan } from '../../model/plan.js';
import type { Finding } from '../../catalogue/findings.js';
import { formatSpan } from '../../catalogue/spans.js';

/** What is asked of a flow over a stretch of days, against what is asked of it over a part of these days. */
export const nestedSpans: LintRule = (plan) => {
  const totals = demandsOf(plan).filter(({ target }) => target.kind === 'total');
  return totals.flatMap((whole) =>
    totals.filter((part) => isWithin(part, whole)).flatMap((part) => weighSpans(whole, part, plan)),
  );
};

function isWithin(part: Demand, whole: Demand): boolean {
  return (
    part.metric === whole.metric &&
    part.region === whole.region &&
    !same(part.span, whole.span) &&
    contains(whole.span, part.span)
  );
}

/** That the longer span asks for more than the shorter is as it should be; the rest falls on the days left. */
function weighSpans(whole: Demand, part: Demand, plan: Plan): readonly Finding[] {
  if (addingMetric(whole.metric, plan)?.type !== 'flow') return [];
  const title = { zh: formatSpan(part.span, 'zh'), en: formatSpan(part.span, 'en') };
  const floor = floorOver(part.metric, part.region, part.span, [part], plan);
  const division = {
    sort: 'span',
    whole,
    parts: [{ title, floor }],
    exhaustive: false,
    reading: undefined,
  } as const;
  return weigh(division, plan).filter(({ code }) => code !== 'lint-parts-open');
}
