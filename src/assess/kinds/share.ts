import type { Finding } from '../../catalogue/findings.js';
import type { Part, Reason } from '../../model/assessment.js';
import { dayOf, yearOf, type Day } from '../../model/calendar.js';
import { fraction, HUNDRED, ONE, plain, type Decimal } from '../../model/decimal.js';
import type { MetricId } from '../../model/ids.js';
import { fromBase, toBase, type Unit } from '../../model/units.js';
import { describeAbout, describeAt } from '../../reckon/describe.js';
import type { FlowPoint } from '../../reckon/flow-point.js';
import type { Worse } from '../../reckon/statement.js';
import { missingReasons } from '../amount.js';
import {
  amountPoints,
  bare,
  NO_MEASURES,
  type Context,
  type Judge,
  type Judgement,
  type TargetOf,
} from '../context.js';
import { judgeAmount, lacks, lessFavourable } from '../judge-amount.js';
import { gapTo, satisfies, shortfall, type Bar } from '../requirement.js';
import { ruleHeld } from '../verdict.js';

/** Part and whole over the same days and regions. */
interface Pair {
  readonly through: Day;
  readonly part: FlowPoint;
  readonly whole: FlowPoint;
}

/** Part over whole: must hold; reckoned from both where both are reported, else taken as reported. */
export const judgeShare: Judge<'share'> = (target, context) => {
  const { requirement, unit, unknown } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const bar = { requirement, unit };
  return lessFavourable(bar, (worse) => judgeBy(worse, target, bar, context));
};

/** Of contradicting figures the smaller of the part and the larger of the whole make the smallest share, or the reverse. */
function judgeBy(worse: Worse, target: TargetOf<'share'>, bar: Bar, context: Context): Judgement {
  const { part, whole, metric } = target;
  const parts = pointsOf(part, worse, target, context);
  const wholes = pointsOf(whole, worse === 'low' ? 'high' : 'low', target, context);
  const pairs = pairUp(parts, wholes);
  const known = pairs.filter((pair) => !pair.whole.value.isZero());
  if (known.length > 0) {
    const judgement = judgeReckoned(target, bar, known, context);
    return {
      ...judgement,
      because: [...judgement.because, ...apartReasons(judgement.cutOff, parts, wholes)],
    };
  }
  const reported = metric && judgeReported(target, bar, metric, worse, context);
  if (reported && reported.verdict !== 'no-data') return reported;
  const required = { required: { sort: 'quantity', ...bar } } as const;
  if (parts.length === 0 || wholes.length === 0) {
    const metrics = [...(parts.length === 0 ? [part] : []), ...(wholes.length === 0 ? [whole] : [])];
    return bare('no-data', [{ code: 'nothing-reported', metrics }], required);
  }
  return unpaired(target, parts, wholes, pairs, bar);
}

/** Says when part or whole is known through a later day than the other, so that the later figures could not be used. */
function apartReasons(
  through: Day | undefined,
  parts: readonly FlowPoint[],
  wholes: readonly FlowPoint[],
): readonly Reason[] {
  const [part, whole] = [parts.at(-1), wholes.at(-1)];
  if (!part || !whole || part.through === whole.through) return [];
  return [{ code: 'share-apart', part: part.through, whole: whole.through, through }];
}

function pointsOf(
  metric: MetricId,
  worse: Worse,
  target: TargetOf<'share'>,
  context: Context,
): readonly FlowPoint[] {
  const { plan, asOf } = context;
  const { start } = plan.period;
  if (target.over === 'plan') return amountPoints(metric, target.region, start, context, worse);
  // Of the year of judgement, which is that of the deadline once it has passed.
  const last = asOf < target.due ? asOf : target.due;
  const years = [yearOf(last), yearOf(last) - 1]
    .map((year) => dayOf(year, 1, 1))
    .filter((day) => day !== undefined);
  const points = years.map((from) => amountPoints(metric, target.region, from, context, worse));
  const [current, before] = points.map((list, index) =>
    list.filter(
      ({ through }) => through >= (years[index] ?? start) && (index === 0 || through < (years[0] ?? start)),
    ),
  );
  return [...(before ?? []), ...(current ?? [])];
}

/** The days through which both are known, with the same days and regions missing from both, if any. */
function pairUp(parts: readonly FlowPoint[], wholes: readonly FlowPoint[]): readonly Pair[] {
  return parts.flatMap((part) => {
    const whole = wholes.find(
      ({ through, missing }) => through === part.through && sameMissing(missing, part.missing),
    );
    return whole ? [{ through: part.through, part, whole }] : [];
  });
}

function sameMissing(a: FlowPoint['missing'], b: FlowPoint['missing']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function judgeReckoned(
  target: TargetOf<'share'>,
  bar: Bar,
  pairs: readonly Pair[],
  context: Context,
): Judgement {
  const { due, unit } = target;
  const standings = pairs.map((pair) => ({
    through: pair.through,
    satisfied: shareSatisfies(pair, bar),
    complete: pair.part.isComplete,
  }));
  const ruling = ruleHeld({ due, asOf: context.asOf, standings, onPace: undefined });
  const judged = (context.asOf > due ? pairAtDue(pairs, due) : undefined) ?? pairs.at(-1);
  if (!judged) return bare('no-data', []);
  const share = shareOf(judged, unit);
  const base = toBase(share, unit);
  return {
    actual: { sort: 'quantity', value: share, unit },
    required: { sort: 'quantity', ...bar },
    completion: fraction(base, toBase(bar.requirement.value, unit)),
    pace: undefined,
    gap: gapTo(base, bar),
    verdict: ruling.verdict,
    cutOff: judged.through,
    parts: partsOf(target, judged, context),
    because: [
      ...ruling.because,
      workings(judged, target, context),
      ...(shareSatisfies(judged, bar) ? [] : [shortfall(base, bar)]),
      ...missingReasons(target.part, target.region, judged.part.missing),
      ...missingReasons(target.whole, target.region, judged.whole.missing),
    ],
    evidence: [...judged.part.evidence, ...judged.whole.evidence],
    findings: pairs.flatMap((pair) => reportedShares(target, pair, context)),
  };
}

/** What was known at the deadline, complete if possible. */
function pairAtDue(pairs: readonly Pair[], due: Day): Pair | undefined {
  const before = pairs.filter(({ through }) => through <= due);
  return before.findLast(({ part }) => part.isComplete) ?? before.at(-1);
}

/** Compared by multiplying, so that nothing is rounded: part >= floor % of whole. */
function shareSatisfies({ part, whole }: Pair, { requirement, unit }: Bar): boolean {
  const scaled = (value: Decimal): Decimal => toBase(value, unit).times(whole.value);
  const shifted = { ...requirement, value: scaled(requirement.value) };
  const amounts =
    shifted.comparator === 'between'
      ? { ...shifted, upper: scaled(shifted.upper) }
      : shifted.comparator === 'about'
        ? { ...shifted, tolerance: scaled(shifted.tolerance) }
        : shifted;
  return satisfies(part.value.times(HUNDRED), { requirement: amounts, unit: UNSCALED });
}

/** A unit that leaves amounts as they are. */
const UNSCALED: Unit = { symbol: '', dimension: '', factor: ONE };

/** For display and for the gap: what decides is compared without dividing. */
function shareOf({ part, whole }: Pair, unit: Unit): Decimal {
  return fromBase(part.value.times(HUNDRED), unit).div(whole.value);
}

function workings({ part, whole, through }: Pair, target: TargetOf<'share'>, { plan }: Context): Reason {
  const metric = plan.metrics.get(target.whole);
  const unit = metric && metric.type !== 'stage' ? metric.unit : target.unit;
  return {
    code: 'share-of',
    part: fromBase(part.value, unit),
    whole: fromBase(whole.value, unit),
    unit,
    through,
  };
}

function partsOf(target: TargetOf<'share'>, pair: Pair, { plan }: Context): readonly Part[] {
  return (['part', 'whole'] as const).map((sort) => {
    const id = target[sort];
    const metric = plan.metrics.get(id);
    const unit = metric && metric.type !== 'stage' ? metric.unit : target.unit;
    const actual = { sort: 'quantity', value: fromBase(pair[sort].value, unit), unit } as const;
    return { ...NO_MEASURES, of: { sort, metric: id }, verdict: undefined, actual };
  });
}

/** Shares reported directly for the same day are held against the reckoned one, to the digits they are given in. */
function reportedShares(target: TargetOf<'share'>, pair: Pair, context: Context): Finding[] {
  const { metric, region, unit } = target;
  const share = shareOf(pair, unit);
  const entry = metric === undefined ? undefined : context.plan.metrics.get(metric);
  if (!entry || metric === undefined) return [];
  const points = amountPoints(metric, region, context.plan.period.start, context);
  const reported = points.find(({ through }) => through === pair.through);
  const [first] = reported?.evidence ?? [];
  if (!reported || !first) return [];
  const value = fromBase(reported.value, unit);
  if (share.decimalPlaces(value.decimalPlaces() ?? 0).eq(value)) return [];
  const [beside] = pair.part.evidence;
  const args = {
    about: describeAbout(entry, region, first.observation.period, context.plan),
    figure: first.observation.reported,
    other: `${plain(share.decimalPlaces(2))} ${unit.symbol}`,
    at: describeAt((beside ?? first).observation),
  };
  return [{ code: 'share-disagrees', args, place: first.observation.place }];
}

function judgeReported(
  target: TargetOf<'share'>,
  bar: Bar,
  metric: MetricId,
  worse: Worse,
  context: Context,
): Judgement {
  const { region, due } = target;
  const judgement = judgeAmount({
    metric,
    region,
    points: amountPoints(metric, region, context.plan.period.start, context, worse),
    bar,
    due,
    asOf: context.asOf,
    hold: true,
    pace: undefined,
  });
  const { cutOff, because } = judgement;
  return {
    ...judgement,
    because: cutOff === undefined ? because : [...because, { code: 'share-reported', through: cutOff }],
  };
}

/** Part and whole are both reported, but for no day over the same days and regions. */
function unpaired(
  target: TargetOf<'share'>,
  parts: readonly FlowPoint[],
  wholes: readonly FlowPoint[],
  pairs: readonly Pair[],
  bar: Bar,
): Judgement {
  const evidence = [parts.at(-1), wholes.at(-1)].flatMap((point) => point?.evidence ?? []);
  const because: readonly Reason[] = [
    ...(pairs.length > 0 ? [{ code: 'whole-is-zero' } as const] : apartReasons(undefined, parts, wholes)),
    ...missingReasons(target.part, target.region, parts.at(-1)?.missing ?? []),
    ...missingReasons(target.whole, target.region, wholes.at(-1)?.missing ?? []),
  ];
  return { ...bare('pending', because, { required: { sort: 'quantity', ...bar } }), evidence };
}
