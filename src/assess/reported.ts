import type { Measures } from '../model/assessment.js';
import type { Target } from '../model/plan.js';
import { fromBase } from '../model/units.js';
import { exactOf, type Reading } from '../reckon/amount.js';
import { flowOf } from '../reckon/flow.js';
import { readingsOf } from '../reckon/series.js';
import { ledgerOf, type Context, type Judgement } from './context.js';

type Reported = Pick<Judgement, 'cutOff' | 'evidence'> &
  Partial<Pick<Measures, 'actual' | 'least' | 'greatest'>>;

/**
 * Rule 7: what is reported of a target that cannot be judged, shown all the same: of a flow the amount since the plan's
 * start, of a stock or a rate the last report. Beside what is required in another unit, and where no amount is entailed,
 * the figures alone are shown.
 */
export function reportedOf(target: Target, { required }: Measures, context: Context): Reported | undefined {
  const ledger =
    'metric' in target && target.metric !== undefined ? ledgerOf(target.metric, context) : undefined;
  if (!ledger || ledger.metric.type === 'stage') return undefined;
  const { unit } = ledger.metric;
  const reading = lastOf(target, ledger, context);
  if (!reading) return undefined;
  const exact = required ? undefined : exactOf(reading);
  const value = exact && fromBase(exact, unit);
  return {
    ...(value ? { actual: { sort: 'quantity', value, unit }, least: value, greatest: value } : {}),
    cutOff: reading.through,
    evidence: reading.evidence,
  };
}

function lastOf(
  { region }: Target,
  ledger: NonNullable<ReturnType<typeof ledgerOf>>,
  { plan }: Context,
): Reading | undefined {
  if (ledger.metric.type !== 'flow')
    return readingsOf(ledger, region, plan, 'low').findLast((reading) => exactOf(reading));
  const flow = flowOf(ledger, plan, 'low');
  const through = flow.cutOff(region);
  if (through === undefined || through < plan.period.start) return undefined;
  const { least, greatest, evidence, missing } = flow.between(region, {
    start: plan.period.start,
    end: through,
  });
  return { through, least, greatest, evidence, missing };
}
