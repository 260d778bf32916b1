import type { Finding } from '../../catalogue/findings.js';
import { formatPercents, withUnit } from '../../catalogue/numbers.js';
import { formatSpan } from '../../catalogue/spans.js';
import { fraction, HUNDRED, plain, type Decimal } from '../../model/decimal.js';
import type { Plan, ShareTarget } from '../../model/plan.js';
import {
  addingMetric,
  boundsOf,
  demandsOf,
  floorOver,
  type DemandBounds,
  type Demand,
  type Floor,
} from '../demands.js';
import { shareReadingsOf, type ReadShare } from '../readings.js';
import type { LintRule } from '../rule.js';
import { fromBase, type Unit } from '../../model/units.js';
import { aboutMetric, amountText, concerned } from '../say.js';

/** Shares, against the amounts that are asked of their parts and wholes over the same days. */
export const sharesAndTotals: LintRule = (plan) => {
  const demands = demandsOf(plan);
  return plan.targets.flatMap((share) => {
    if (share.kind !== 'share' || !share.requirement) return [];
    const bounds = boundsOf(share.requirement, share.unit);
    return shareReadingsOf(share, plan).flatMap((reading) =>
      apart({ share, bounds, reading, demands, plan }),
    );
  });
};

interface Case {
  readonly share: ShareTarget;
  /** In per cent. */
  readonly bounds: DemandBounds;
  readonly reading: ReadShare;
  readonly demands: readonly Demand[];
  readonly plan: Plan;
}

/** The part and the whole, each with the least that is asked of it. */
function floorsOf({ share, reading, demands, plan }: Case) {
  const { region } = share;
  const part = floorOver(share.part, region, reading.span, demands, plan);
  const whole = floorOver(share.whole, region, reading.span, demands, plan);
  return { part, whole };
}

/** That the least that is asked of both does not make the share, so that one of the floors is not what is needed. */
function apart(one: Case): readonly Finding[] {
  const { share, bounds, reading } = one;
  const { part, whole } = floorsOf(one);
  if (!part || !whole || whole.amount.isZero()) return [];
  const { upper } = bounds;
  const tooLow = below(part.amount, whole.amount, { ...bounds, strict: bounds.strict && !part.strict });
  const tooHigh = upper !== undefined && above(part.amount, whole.amount, upper);
  if (!tooLow && !tooHigh) return [];
  const asked = tooHigh ? upper : bounds.lower;
  if (!asked) return [];
  const unit = unitOf(one);
  const needed = whole.amount.times(asked).div(HUNDRED);
  const args = {
    ...amountsOf(one, part.amount, whole.amount, asked),
    direction: tooHigh ? ('above' as const) : ('below' as const),
    strict: bounds.strict,
    partNeeded: amountText(needed, unit),
    partDifference: amountText(needed.minus(part.amount).abs(), unit),
    wholeNeeded: wholeFor(part.amount, asked, tooHigh, unit),
    reading: reading.sort,
    span: spanOf(reading),
    targets: concerned([share, ...targetsOf(part), ...targetsOf(whole)]),
  };
  return [{ code: 'lint-share-floors', args, place: share.place }];
}

/** The whole of which a part makes a share; rounded to the side on which the share is still met. */
function wholeFor(part: Decimal, asked: Decimal, up: boolean, unit: Unit): string | undefined {
  const whole = fromBase(part, unit).times(HUNDRED);
  const rounded = up ? fraction(whole.negated(), asked)?.negated() : fraction(whole, asked);
  return rounded && withUnit(plain(rounded), unit);
}

/** Whether a part over a whole misses the least share; compared without dividing, so that nothing is rounded. */
function below(part: Decimal, whole: Decimal, { lower, strict }: DemandBounds): boolean {
  if (!lower) return false;
  const [has, needs] = [part.times(HUNDRED), lower.times(whole)];
  return has.lt(needs) || (strict && has.eq(needs));
}

/** Whether it exceeds the greatest one, in per cent. */
function above(part: Decimal, whole: Decimal, most: Decimal): boolean {
  return part.times(HUNDRED).gt(most.times(whole));
}

function amountsOf(one: Case, part: Decimal, whole: Decimal, asked: Decimal) {
  const { share, plan } = one;
  const unit = unitOf(one);
  const [has, wanted] = [part.div(whole), asked.div(HUNDRED)];
  const percent = formatPercents([has, wanted]);
  return {
    id: share.id,
    partTitle: aboutMetric(share.part, share.region, plan),
    wholeTitle: aboutMetric(share.whole, share.region, plan),
    part: amountText(part, unit),
    whole: amountText(whole, unit),
    share: percent(has),
    asked: percent(wanted),
  };
}

/** All amounts are shown in the unit of the whole, so that they can be compared at a glance. */
function unitOf({ share, plan }: Case): Unit {
  return addingMetric(share.whole, plan)?.unit ?? share.unit;
}

function spanOf({ span }: ReadShare) {
  return { zh: formatSpan(span, 'zh'), en: formatSpan(span, 'en') };
}

function targetsOf({ demands }: Floor): readonly Demand['target'][] {
  return demands.map(({ target }) => target);
}
