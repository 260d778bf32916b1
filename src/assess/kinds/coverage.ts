import type { Part, Reason } from '../../model/assessment.js';
import { decimalOf, fraction, HUNDRED, ONE, ZERO, type Decimal } from '../../model/decimal.js';
import type { RegionId } from '../../model/ids.js';
import type { Metric, Population, Requirement } from '../../model/plan.js';
import { fromBase, type Unit } from '../../model/units.js';
import type { FlowPoint } from '../../reckon/flow-point.js';
import type { Worse } from '../../reckon/statement.js';
import { standingOf } from '../amount.js';
import {
  amountPoints,
  bare,
  NO_MEASURES,
  stages,
  type Context,
  type Judge,
  type Judgement,
  type TargetOf,
} from '../context.js';
import { judgeAmount, lacks } from '../judge-amount.js';
import { memberStandings, membersOnPace, spell, type Member } from '../members.js';
import { elapsed } from '../pace.js';
import { satisfiesForGood, type Bar } from '../requirement.js';
import { ruleReached } from '../verdict.js';

/** Every unit of a population has it: reached, with a pace by the number of units. */
export const judgeCoverage: Judge<'coverage'> = (target, context) => {
  const { plan } = context;
  const population = plan.populations.get(target.population);
  const metric = plan.metrics.get(target.metric);
  if (!target.requirement) return bare('not-judgeable', lacks(target.unknown));
  if (!population || !metric) return bare('not-judgeable', []);
  if (population.sort === 'regions') return judgeRegions(target, population.regions, metric, context);
  return judgeSize(target, population, metric, context);
};

/** A population that is no list of regions: judged by a rate, or by the number that has it against its size. */
function judgeSize(
  target: TargetOf<'coverage'>,
  population: Population,
  metric: Metric,
  context: Context,
): Judgement {
  const { region, due } = target;
  const size = population.sort === 'size' ? population.size : undefined;
  if (metric.type === 'stage' || (metric.type !== 'ratio' && !size)) {
    return bare('not-judgeable', [{ code: 'lacks-population', population: population.id }]);
  }
  const value = metric.type === 'ratio' ? fromBase(HUNDRED, metric.unit) : (size ?? ZERO);
  const { start } = context.plan.period;
  return judgeAmount({
    metric: metric.id,
    region,
    points: amountPoints(metric.id, region, start, context),
    bar: { requirement: { comparator: 'at-least', value }, unit: metric.unit },
    due,
    asOf: context.asOf,
    hold: false,
    pace: { through: (day) => elapsed({ start, end: due }, day), from: start },
  });
}

interface Region extends Member {
  readonly region: RegionId;
  readonly actual: Part['actual'];
}

function judgeRegions(
  target: TargetOf<'coverage'>,
  regions: readonly RegionId[],
  metric: Metric,
  context: Context,
): Judgement {
  const { due } = target;
  const { plan, asOf } = context;
  const members = regions.map((region) => regionMember(target, region, metric, context));
  const unit = plan.units.get('个') ?? COUNTER;
  const size = decimalOf(members.length);
  const there = members.filter(({ since }) => since !== undefined);
  const { onPace, pace, cutOff } = membersOnPace(members, size, { start: plan.period.start, end: due });
  const standings = memberStandings(members, (count) => count >= members.length, due);
  const ruling = ruleReached({ due, asOf, standings, onPace });
  const required = { sort: 'units', size, unit } as const;
  if (ruling.verdict === 'no-data')
    return bare('no-data', [{ code: 'nothing-reported', metrics: [metric.id] }], { required });
  const count = decimalOf(there.length);
  const completion = fraction(count, size);
  return {
    ...NO_MEASURES,
    actual: { sort: 'quantity', value: count, unit },
    required,
    completion,
    pace,
    gap: size.minus(count),
    verdict: ruling.verdict,
    cutOff,
    parts: members.map((member) => partOf(member, target)),
    because: [...ruling.because, ...lackingReasons(members, metric)],
    evidence: members.flatMap(({ evidence }) => evidence),
    findings: [],
  };
}

function lackingReasons(members: readonly Region[], metric: Metric): readonly Reason[] {
  const others = members.filter(({ since }) => since === undefined);
  const lacking = others.filter(({ complete }) => complete);
  const unreported = others.filter(({ complete }) => !complete);
  const ids = (list: readonly Region[]): readonly RegionId[] => list.map(({ region }) => region);
  return [
    ...(lacking.length > 0 ? [{ code: 'lacking-regions', regions: ids(lacking) } as const] : []),
    ...(unreported.length > 0
      ? [{ code: 'missing-regions', metric: metric.id, regions: ids(unreported), periods: [] } as const]
      : []),
  ];
}

/** What each region must have: so many, a rate of 100 %, or at least one. */
function regionMember(
  target: TargetOf<'coverage'>,
  region: RegionId,
  metric: Metric,
  context: Context,
): Region {
  if (metric.type === 'stage') return stageMember(target, region, context);
  const unit = target.unit ?? metric.unit;
  const requirement = requirementOfEach(target, metric.type === 'ratio' ? fromBase(HUNDRED, unit) : ONE);
  const bar = { requirement, unit };
  const points = (worse: Worse): readonly FlowPoint[] =>
    amountPoints(metric.id, region, context.plan.period.start, context, worse);
  const low = amountMember(region, points('low'), bar);
  // Of contradicting figures the less favourable one counts, which may be the one that is too much.
  return low.since === undefined || satisfiesForGood(bar) ? low : amountMember(region, points('high'), bar);
}

function amountMember(region: RegionId, points: readonly FlowPoint[], bar: Bar): Region {
  const latest = points.at(-1);
  return {
    region,
    ...spell(points.map((point) => standingOf(point, bar))),
    actual: latest && { sort: 'quantity', value: fromBase(latest.value, bar.unit), unit: bar.unit },
    evidence: latest?.evidence ?? [],
  };
}

function requirementOfEach({ requirement }: TargetOf<'coverage'>, whole: Decimal): Requirement {
  return requirement === undefined || requirement.comparator === 'every'
    ? { comparator: 'at-least', value: whole }
    : requirement;
}

function stageMember({ metric, stage }: TargetOf<'coverage'>, region: RegionId, context: Context): Region {
  const points = stages(metric, region, context);
  const wanted = stage === undefined ? 0 : (context.plan.stages.get(stage)?.rank ?? 0);
  const latest = points.at(-1);
  return {
    region,
    ...spell(points.map(({ through, rank }) => ({ through, satisfied: rank >= wanted, complete: true }))),
    actual: latest && { sort: 'stage', stage: latest.stage },
    evidence: latest?.evidence ?? [],
  };
}

function partOf(
  { region, since, through, complete, actual }: Region,
  { requirement, unit, stage }: TargetOf<'coverage'>,
): Part {
  const open = through === undefined ? 'no-data' : complete ? undefined : 'pending';
  const verdict = since !== undefined ? 'met' : open;
  const required =
    stage !== undefined
      ? ({ sort: 'stage', stage } as const)
      : requirement && requirement.comparator !== 'every' && unit
        ? ({ sort: 'quantity', requirement, unit } as const)
        : undefined;
  return { ...NO_MEASURES, of: { sort: 'region', region }, verdict, actual, required };
}

/** For plans that declare 个 as something else: units are counted one by one all the same. */
const COUNTER: Unit = { symbol: '个', dimension: 'counter:个', factor: ONE };
