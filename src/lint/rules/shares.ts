import type { Finding } from '../../catalogue/findings.js';
import type { ShareReading } from '../../catalogue/findings/lint/shares.js';
import { formatPercents, withUnit } from '../../catalogue/numbers.js';
import { formatSpan } from '../../catalogue/spans.js';
import { yearOf, yearPeriod, type Period } from '../../model/calendar.js';
import { fraction, HUNDRED, plain, type Decimal } from '../../model/decimal.js';
import type { Plan, ShareTarget } from '../../model/plan.js';
import {
  addingMetric,
  boundsOf,
  ceilingOver,
  demandsOf,
  floorOver,
  type DemandBounds,
  type Demand,
  type Floor,
} from '../demands.js';
import type { LintRule } from '../rule.js';
import { fromBase, type Unit } from '../../model/units.js';
import { aboutMetric, amountText, concerned } from '../say.js';

/** Shares, against the amounts that are asked of their parts and wholes over the same days. */
export const sharesAndTotals: LintRule = (plan) => {
  const demands = demandsOf(plan);
  return plan.targets.flatMap((share) => {
    if (share.kind !== 'share' || !share.requirement) return [];
    const bounds = boundsOf(share.requirement, share.unit);
    return readingsOf(share, plan).flatMap((reading) => judge({ share, bounds, reading, demands, plan }));
  });
};

interface Case {
  readonly share: ShareTarget;
  /** In per cent. */
  readonly bounds: DemandBounds;
  readonly reading: Reading;
  readonly demands: readonly Demand[];
  readonly plan: Plan;
}

interface Reading {
  readonly sort: ShareReading;
  readonly span: Period;
}

/**
 * The days over which a share can be meant. One of a single year can be read as one of all the plan's years as well: the
 * document seldom says which, and only the plan's author can have known.
 */
function readingsOf({ part, over, due }: ShareTarget, plan: Plan): readonly Reading[] {
  if (addingMetric(part, plan)?.type === 'stock') return [{ sort: 'day', span: { start: due, end: due } }];
  const all: Period = { start: plan.period.start, end: due };
  const year = yearPeriod(yearOf(due));
  if (over === 'plan' || !year) return [{ sort: 'plan', span: all }];
  return [
    { sort: 'year', span: { start: year.start, end: due } },
    { sort: 'plan-instead-of-year', span: all },
  ];
}

function judge(one: Case): readonly Finding[] {
  return impossible(one) ?? apart(one) ?? [];
}

/** The part and the whole, each with the least that is asked of it. */
function floorsOf({ share, reading, demands, plan }: Case) {
  const { region } = share;
  const part = floorOver(share.part, region, reading.span, demands, plan);
  const whole = floorOver(share.whole, region, reading.span, demands, plan);
  return { part, whole };
}

/** A part and a whole between which no share that is asked for is possible. */
interface Clash {
  readonly direction: 'below' | 'above';
  readonly part: Decimal;
  readonly whole: Decimal;
  readonly asked: Decimal;
  readonly targets: readonly Demand['target'][];
}

/** That no amounts within their bounds make the share; only where the share is read as it is judged. */
function impossible(one: Case): readonly Finding[] | undefined {
  const { share, reading } = one;
  if (reading.sort === 'plan-instead-of-year') return undefined;
  const clash = tooLittle(one) ?? tooMuch(one);
  if (!clash || clash.whole.isZero()) return undefined;
  const args = {
    ...amountsOf(one, clash.part, clash.whole, clash.asked),
    direction: clash.direction,
    reading: reading.sort,
    span: spanOf(reading),
    targets: concerned([share, ...clash.targets]),
  };
  return [{ code: 'lint-share-impossible', args, place: share.place }];
}

/** The most of the part is too little for the least of the whole. */
function tooLittle(one: Case): Clash | undefined {
  const { share, bounds, reading, demands, plan } = one;
  const { whole } = floorsOf(one);
  const part = ceilingOver(share.part, share.region, reading.span, demands, plan);
  const { lower } = bounds;
  if (!part || !whole || !lower || !below(part.amount, whole.amount, bounds)) return undefined;
  const targets = [part.target, ...targetsOf(whole)];
  return {
    direction: 'below',
    part: part.amount,
    whole: whole.amount,
    asked: lower,
    targets,
  };
}

/** The least of the part is too much for the most of the whole, of which it is a part whatever share is asked for. */
function tooMuch(one: Case): Clash | undefined {
  const { share, bounds, reading, demands, plan } = one;
  const asked = bounds.upper?.lt(HUNDRED) ? bounds.upper : HUNDRED;
  const { part } = floorsOf(one);
  const whole = ceilingOver(share.whole, share.region, reading.span, demands, plan);
  if (!part || !whole || !above(part.amount, whole.amount, asked)) return undefined;
  const targets = [...targetsOf(part), whole.target];
  return { direction: 'above', part: part.amount, whole: whole.amount, asked, targets };
}

/** That the least that is asked of both does not make the share, so that one of the floors is not what is needed. */
function apart(one: Case): readonly Finding[] | undefined {
  const { share, bounds, reading } = one;
  const { part, whole } = floorsOf(one);
  if (!part || !whole || whole.amount.isZero()) return undefined;
  const { upper } = bounds;
  const tooLow = below(part.amount, whole.amount, { ...bounds, strict: bounds.strict && !part.strict });
  const tooHigh = upper !== undefined && above(part.amount, whole.amount, upper);
  if (!tooLow && !tooHigh) return undefined;
  const asked = tooHigh ? upper : bounds.lower;
  if (!asked) return undefined;
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

function spanOf({ span }: Reading) {
  return { zh: formatSpan(span, 'zh'), en: formatSpan(span, 'en') };
}

function targetsOf({ demands }: Floor): readonly Demand['target'][] {
  return demands.map(({ target }) => target);
}
