import type { Part, Reason } from '../../model/assessment.js';
import { decimalOf, fraction, HUNDRED, ONE, wholeFrom, ZERO, type Decimal } from '../../model/decimal.js';
import type { RegionId } from '../../model/ids.js';
import type { Metric, Population, Requirement } from '../../model/plan.js';
import { fromBase } from '../../model/units.js';
import { exactOf, type Amount } from '../../reckon/amount.js';
import { coverOf, lastCovered } from '../../reckon/cover.js';
import { flowOf } from '../../reckon/flow.js';
import { readingsOf } from '../../reckon/series.js';
import type { MetricLedger, Worse } from '../../reckon/statement.js';
import {
  bare,
  lacks,
  ledgerOf,
  lessFavourable,
  noData,
  NO_MEASURES,
  stages,
  type JudgementContext,
  type Judge,
  type Judgement,
  type TargetOf,
} from '../context.js';
import {
  COUNTER,
  lastOfAll,
  memberOf,
  ruleTogether,
  type TargetMember,
  type ShownMember,
} from '../members.js';
import { shareOf } from '../pace.js';
import { judgeQuantity } from '../quantity.js';
import { mustHold, standingOf, worseFor, type Bar } from '../requirement.js';
import { judgementDaysOf } from '../verdict.js';
import { stagesTold } from './milestone.js';

/** Every unit of a population has it, or a share of them, with a pace by the number of units that is asked for. */
export const judgeCoverage: Judge<'coverage'> = (target, context) => {
  const { plan } = context;
  const population = plan.populations.get(target.population);
  const metric = plan.metrics.get(target.metric);
  if (!target.requirement) return bare('not-judgeable', lacks(target.unknown));
  if (!population || !metric) return bare('not-judgeable', []);
  const bar = barOfEach(target, metric);
  return lessFavourable(
    [metric.id],
    context,
    (worse) =>
      population.sort === 'regions'
        ? judgeRegions(target, population.regions, bar, metric, context, worse)
        : judgeSize(target, population, metric, context, worse),
    bar && worseFor(bar),
  );
};

/** A population that is no list of regions: judged by a rate, or by the number that has it against its size. */
function judgeSize(
  { region, due, share = HUNDRED }: TargetOf<'coverage'>,
  population: Population,
  metric: Metric,
  context: JudgementContext,
  worse: Worse,
): Judgement {
  const size = population.sort === 'size' ? population.size : undefined;
  if (metric.type === 'stage' || (metric.type !== 'ratio' && !size)) {
    return bare('not-judgeable', [{ code: 'lacks-population', population: population.id }]);
  }
  const value =
    metric.type === 'ratio' ? fromBase(share, metric.unit) : (size ?? ZERO).times(share).shiftedBy(-2);
  const bar: Bar = { requirement: { comparator: 'at-least', value }, unit: metric.unit };
  return judgeQuantity({ metric: metric.id, region, bar, due }, context, worse);
}

function judgeRegions(
  target: TargetOf<'coverage'>,
  regions: readonly RegionId[],
  bar: Bar | undefined,
  metric: Metric,
  context: JudgementContext,
  worse: Worse,
): Judgement {
  const { plan, asOf } = context;
  const unit = plan.units.get('个') ?? COUNTER;
  const asked = { comparator: 'at-least', value: askedOf(target, regions.length) } as const;
  const required = target.share
    ? ({ sort: 'quantity', requirement: asked, unit } as const)
    : ({ sort: 'units', size: asked.value, unit } as const);
  const ledger = ledgerOf(metric.id, context);
  if (!ledger) return noData([metric.id], context, { required });
  const of = { target, ledger, context, worse, bar };
  const members = regions.map((region) => regionMember(region, of));
  const isFlow = metric.type === 'flow';
  const told = isFlow
    ? lastCovered(regions.map((region) => coverOf(ledger.statements.get(region) ?? [])))
    : lastOfAll(members);
  const ruled = ruleTogether({
    members,
    bar: { requirement: asked, unit },
    hasOthers: false,
    clock: judgementDaysOf(target.due, asOf, plan),
    hold: metric.type === 'ratio' || (bar !== undefined && mustHold(bar)),
    isSpent: isFlow,
    span: { start: plan.period.start, end: target.due },
    cutOff: told !== undefined && isFlow && told < plan.period.start ? undefined : told,
  });
  const count = countMeasures(ruled.count, unit, asked.value);
  return {
    ...count,
    required,
    pace: ruled.pace && shareOf(ruled.pace, ONE),
    verdict: ruled.verdict,
    cutOff: told,
    parts: members.map((member) => partOf(member, ruled.on, target)),
    because: [
      ...ruled.because,
      ...(ruled.verdict === 'met' ? [] : lackingReasons(members, ruled.on, metric)),
    ],
    evidence: () => members.flatMap((member) => member.shownOn(ruled.on).evidence()),
    findings: [],
  };
}

/** Of how many units it is asked: a share of them is a whole number of units, and no less than the share. */
function askedOf({ share = HUNDRED }: TargetOf<'coverage'>, units: number): Decimal {
  return wholeFrom(decimalOf(units).times(share).shiftedBy(-2));
}

/** How many there are, of how many are asked for. */
function countMeasures(
  count: Pick<Amount, 'least' | 'greatest'>,
  unit: typeof COUNTER,
  asked: Decimal,
): typeof NO_MEASURES {
  const exact = exactOf(count);
  const inUnit = (base: Decimal | undefined): Decimal | undefined => base && fromBase(base, unit);
  const least = inUnit(count.least);
  const value = inUnit(exact);
  const lacking = value && asked.minus(value);
  return {
    ...NO_MEASURES,
    actual: value && { sort: 'quantity', value, unit },
    least,
    greatest: inUnit(count.greatest),
    completion: least && (exact ?? least.gt(0)) ? fraction(least, asked) : undefined,
    gap: lacking && (lacking.gt(0) ? lacking : ZERO),
  };
}

function lackingReasons(
  members: readonly TargetMember<RegionId>[],
  on: Parameters<TargetMember<RegionId>['standingOn']>[0],
  metric: Metric,
): readonly Reason[] {
  const open = members.filter((member) => member.standingOn(on) === 'open');
  const lacking = members.filter((member) => ['below', 'above'].includes(member.standingOn(on)));
  const ids = (list: readonly TargetMember<RegionId>[]): readonly RegionId[] => list.map(({ id }) => id);
  return [
    ...(lacking.length > 0 ? [{ code: 'lacking-regions', regions: ids(lacking) } as const] : []),
    ...(open.length > 0
      ? [{ code: 'missing-regions', metric: metric.id, regions: ids(open), periods: [] } as const]
      : []),
  ];
}

interface OfRegion {
  readonly target: TargetOf<'coverage'>;
  readonly ledger: MetricLedger;
  readonly context: JudgementContext;
  readonly worse: Worse;
  readonly bar: Bar | undefined;
}

function regionMember(
  region: RegionId,
  { target, ledger, context, worse, bar }: OfRegion,
): TargetMember<RegionId> {
  const { plan } = context;
  if (!bar) {
    const wanted = target.stage === undefined ? 0 : (plan.stages.get(target.stage)?.rank ?? 0);
    const readings = stages(target.metric, region, context);
    return memberOf(region, readings, stagesTold(readings, wanted), false, (reading) => ({
      ...NO_MEASURES,
      actual: reading && { sort: 'stage', stage: reading.stage },
      evidence: () => reading?.evidence ?? [],
    }));
  }
  if (ledger.metric.type === 'flow') return flowMember(region, ledger, bar, context, worse);
  const hold = ledger.metric.type === 'ratio' || mustHold(bar);
  const readings = readingsOf(ledger, region, plan, worse);
  const told = readings.map((each) => ({ day: each.through, standing: standingOf(each, bar) }));
  return memberOf(region, readings, told, hold, (reading) => shownOf(reading, bar));
}

function flowMember(
  region: RegionId,
  ledger: MetricLedger,
  bar: Bar,
  { plan }: JudgementContext,
  worse: Worse,
): TargetMember<RegionId> {
  const flow = flowOf(ledger, plan, worse);
  const { start } = plan.period;
  return {
    id: region,
    days: (ledger.statements.get(region) ?? []).map(({ span }) => span.end),
    standingOn: (day) => standingOf(flow.between(region, { start, end: day }), bar),
    shownOn: (day) => shownOf(flow.between(region, { start, end: day }), bar),
  };
}

function shownOf(amount: Amount | undefined, { unit }: Bar): ShownMember {
  const exact = amount && exactOf(amount);
  return {
    actual: exact && { sort: 'quantity', value: fromBase(exact, unit), unit },
    least: amount?.least && fromBase(amount.least, unit),
    greatest: amount?.greatest && fromBase(amount.greatest, unit),
    evidence: () => amount?.evidence ?? [],
  };
}

/** What each region must have: so many, a rate of 100 %, or at least one; none where it is a stage. */
function barOfEach({ requirement, unit }: TargetOf<'coverage'>, metric: Metric): Bar | undefined {
  if (metric.type === 'stage' || !requirement) return undefined;
  const of = unit ?? metric.unit;
  const value = metric.type === 'ratio' ? fromBase(HUNDRED, of) : ONE;
  const each: Requirement =
    requirement.comparator === 'every' ? { comparator: 'at-least', value } : requirement;
  return { requirement: each, unit: of };
}

function partOf(
  member: TargetMember<RegionId>,
  on: Parameters<TargetMember<RegionId>['standingOn']>[0],
  { requirement, unit, stage }: TargetOf<'coverage'>,
): Part {
  const standing = member.standingOn(on);
  const open = member.days.length === 0 ? 'no-data' : standing === 'open' ? 'pending' : undefined;
  const { actual, least, greatest } = member.shownOn(on);
  const required =
    stage !== undefined
      ? ({ sort: 'stage', stage } as const)
      : requirement && requirement.comparator !== 'every' && unit
        ? ({ sort: 'quantity', requirement, unit } as const)
        : undefined;
  const verdict = standing === 'within' ? 'met' : open;
  return {
    ...NO_MEASURES,
    of: { sort: 'region', region: member.id },
    verdict,
    actual,
    least,
    greatest,
    required,
  };
}
