import type { Measures } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import type { Target } from '../model/plan.js';
import { fromBase } from '../model/units.js';
import { exactOf, type Amount } from '../reckon/amount.js';
import { flowOf } from '../reckon/flow.js';
import { readingsOf } from '../reckon/series.js';
import { ledgerOf, type JudgementContext, type Judgement } from './context.js';

type Reported = Pick<Judgement, 'cutOff' | 'evidence'> &
  Partial<Pick<Measures, 'actual' | 'least' | 'greatest'>>;

/**
 * Rule 7: what is reported of a target that cannot be judged, shown all the same: of a flow the amount since the plan's
 * start, of a stock or a rate the last report. Beside what is required in another unit, and where no amount is entailed,
 * the figures alone are shown.
 */
export function reportedOf(
  target: Target,
  { required }: Measures,
  context: JudgementContext,
): Reported | undefined {
  const ledger =
    'metric' in target && target.metric !== undefined ? ledgerOf(target.metric, context) : undefined;
  if (!ledger || ledger.metric.type === 'stage') return undefined;
  const { unit } = ledger.metric;
  const last = lastOf(target, ledger, context);
  if (!last) return undefined;
  const exact = required ? undefined : exactOf(last.amount);
  const value = exact && fromBase(exact, unit);
  return {
    ...(value ? { actual: { sort: 'quantity', value, unit }, least: value, greatest: value } : {}),
    cutOff: last.through,
    evidence: () => last.amount.evidence,
  };
}

function lastOf(
  { region }: Target,
  ledger: NonNullable<ReturnType<typeof ledgerOf>>,
  { plan }: JudgementContext,
): { readonly through: Day; readonly amount: Amount } | undefined {
  if (ledger.metric.type !== 'flow') {
    const reading = readingsOf(ledger, region, plan, 'low').findLast((each) => exactOf(each));
    return reading && { through: reading.through, amount: reading };
  }
  const flow = flowOf(ledger, plan, 'low');
  const through = flow.cutOff(region);
  if (through === undefined || through < plan.period.start) return undefined;
  return { through, amount: flow.between(region, { start: plan.period.start, end: through }) };
}
