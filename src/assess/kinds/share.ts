import type { Finding } from '../../catalogue/findings.js';
import type { Part, Reason } from '../../model/assessment.js';
import type { Day } from '../../model/calendar.js';
import { plain, type Decimal } from '../../model/decimal.js';
import type { MetricId, RegionId } from '../../model/ids.js';
import { fromBase, type Unit } from '../../model/units.js';
import { exactOf, type Amount } from '../../reckon/amount.js';
import { describeAbout, describeAt } from '../../reckon/describe.js';
import { readingsOf } from '../../reckon/series.js';
import type { MetricLedger, Worse } from '../../reckon/statement.js';
import {
  bare,
  lacks,
  ledgerOf,
  lessFavourable,
  noData,
  NO_MEASURES,
  type JudgementContext,
  type Judge,
  type Judgement,
  type TargetOf,
} from '../context.js';
import { missingReasons } from '../measure.js';
import { judgeReports } from '../reports.js';
import { shortfall, worseFor, type Bar } from '../requirement.js';
import { ruleTold, type ReportedStanding } from '../told.js';
import { judgementDaysOf, hasPassed, type JudgementDays } from '../verdict.js';
import { isNought, measureShare, shareOfPair, standingOfPair, type PartAndWhole } from '../share-pair.js';
import { sidesOf, type Sides } from '../share-sides.js';

type ShareTarget = TargetOf<'share'>;

/** Rule 9. Part over whole: must hold; reckoned from both where that tells it, else taken as reported. */
export const judgeShare: Judge<'share'> = (target, context) => {
  const { requirement, unit, part, whole: all, metric } = target;
  if (!requirement) return shownShare(target, context);
  const bar = { requirement, unit };
  const worst = worseFor(bar);
  const reckoned = lessFavourable(
    [part, all],
    context,
    (worse) => judgeReckoned(target, bar, context, worse),
    worst,
  );
  const isOpen = ['pending', 'overdue', 'no-data', 'not-judgeable'].includes(reckoned.verdict);
  if (metric === undefined || reckoned.actual || !isOpen || !ledgerOf(metric, context)) return reckoned;
  const reported = lessFavourable(
    [metric],
    context,
    (worse) => judgeReported(target, bar, metric, context, worse),
    worst,
  );
  return reported.actual ? reported : reckoned;
};

/** Rule 7: a share that cannot be judged is shown all the same, as of the last day that part and whole are told of. */
function shownShare(target: ShareTarget, context: JudgementContext): Judgement {
  const judgement = bare('not-judgeable', lacks(target.unknown));
  const sides = sidesOf(target, context, 'low');
  const on = sides?.cutOff();
  if (!sides || on === undefined || on < context.plan.period.start) return judgement;
  const pair = sides.pairOn(on);
  const percent = shareOfPair(pair);
  const { unit } = target;
  const value = percent && fromBase(percent, unit);
  return {
    ...judgement,
    ...(value ? { actual: { sort: 'quantity', value, unit }, least: value, greatest: value } : {}),
    cutOff: on,
    parts: partsOf(target, pair, context),
    evidence: () => [...pair.part.evidence, ...pair.whole.evidence],
  };
}

/** Of contradicting figures the smaller of the part and the larger of the whole make the smallest share, or the reverse. */
function judgeReckoned(target: ShareTarget, bar: Bar, context: JudgementContext, worse: Worse): Judgement {
  const required = { required: { sort: 'quantity', ...bar } } as const;
  const sides = sidesOf(target, context, worse);
  const none = [target.part, target.whole].filter((metric) => !ledgerOf(metric, context));
  if (!sides) return noData(none, context, required);
  const clock = judgementDaysOf(target.due, context.asOf, context.plan);
  const { start } = context.plan.period;
  const cutOff = sides.cutOff();
  const isTold = cutOff !== undefined && cutOff >= start;
  const on = hasPassed(clock) ? target.due : isTold ? cutOff : (sides.ends().at(-1) ?? context.asOf);
  const pair = sides.pairOn(on);
  const { verdict, because } = rulePair(target, bar, pair, { sides, clock, isTold });
  return {
    ...measureShare(pair, bar),
    verdict,
    cutOff: hasPassed(clock) || isTold ? on : undefined,
    parts: partsOf(target, pair, context),
    because: [
      ...because,
      ...workings(pair, target, bar, context),
      ...(hasPassed(clock) ? [] : apart(sides, on)),
    ],
    evidence: () => [...pair.part.evidence, ...pair.whole.evidence],
    findings: sides.ends().flatMap((day) => reportedShares(target, sides.pairOn(day), context)),
  };
}

interface PairSeen {
  readonly sides: Sides;
  readonly clock: JudgementDays;
  readonly isTold: boolean;
}

function rulePair(
  { part }: ShareTarget,
  bar: Bar,
  pair: PartAndWhole,
  { sides, clock, isTold }: PairSeen,
): ReturnType<typeof ruleTold> {
  if (isNought(pair)) return { verdict: 'not-judgeable', because: [{ code: 'whole-is-zero' }] };
  const passed = hasPassed(clock);
  return ruleTold({
    metric: part,
    told: passed || isTold ? toldOf(sides, pair.through, passed, bar) : [],
    clock,
    hold: true,
    pace: standingOfPair(pair, bar) === 'open' ? 'open' : 'none',
  });
}

/** That part or whole is told of through a later day than the other, so that its later figures are not used. */
function apart({ lastOf: { part, whole: all } }: Sides, through: Day): readonly Reason[] {
  if (part === undefined || all === undefined || part === all) return [];
  return [{ code: 'share-apart', part, whole: all, through }];
}

/**
 * How the day stands that decides; after the deadline, so do the days after it, and where it is open itself, the nearest one
 * before it, as far as they are told of.
 */
function toldOf(sides: Sides, on: Day, passed: boolean, bar: Bar): readonly ReportedStanding[] {
  const toldOn = (day: Day): ReportedStanding => ({ day, standing: standingOfPair(sides.pairOn(day), bar) });
  const own = toldOn(on);
  if (!passed) return [own];
  const days = sides.ends();
  const isTold = ({ standing }: ReportedStanding): boolean => standing !== 'open';
  const later = days
    .filter((day) => day > on)
    .map(toldOn)
    .filter(isTold);
  if (isTold(own)) return [own, ...later];
  const before = days
    .filter((day) => day < on)
    .reverse()
    .map(toldOn)
    .find(isTold);
  return [...(before ? [before] : []), ...later];
}

function workings(
  pair: PartAndWhole,
  target: ShareTarget,
  bar: Bar,
  { plan }: JudgementContext,
): readonly Reason[] {
  const unit = unitOf(target.whole, target, plan);
  const [part, all] = [exactOf(pair.part), exactOf(pair.whole)];
  const share = shareOfPair(pair);
  const known: readonly Reason[] =
    part && all
      ? [
          {
            code: 'share-of',
            part: fromBase(part, unit),
            whole: fromBase(all, unit),
            unit,
            through: pair.through,
          },
        ]
      : [];
  return [
    ...known,
    ...(share ? shortfall({ least: share, greatest: share }, bar) : []),
    ...missingReasons(target.part, target.region, pair.part.missing),
    ...missingReasons(target.whole, target.region, pair.whole.missing),
  ];
}

function unitOf(id: MetricId, { unit }: ShareTarget, plan: JudgementContext['plan']): Unit {
  const metric = plan.metrics.get(id);
  return metric && metric.type !== 'stage' ? metric.unit : unit;
}

function partsOf(target: ShareTarget, pair: PartAndWhole, { plan }: JudgementContext): readonly Part[] {
  return (['part', 'whole'] as const).map((sort) => {
    const unit = unitOf(target[sort], target, plan);
    const { least, greatest } = pair[sort];
    const exact = exactOf(pair[sort]);
    return {
      ...NO_MEASURES,
      of: { sort, metric: target[sort] },
      verdict: undefined,
      actual: exact && { sort: 'quantity', value: fromBase(exact, unit), unit },
      least: least && fromBase(least, unit),
      greatest: greatest && fromBase(greatest, unit),
    };
  });
}

/** Shares reported directly for the same day are held against the reckoned one, to the digits they are given in. */
function reportedShares(target: ShareTarget, pair: PartAndWhole, context: JudgementContext): Finding[] {
  const { metric, region, unit } = target;
  const ledger = metric === undefined ? undefined : ledgerOf(metric, context);
  const percent = ledger && shareOfPair(pair);
  if (!ledger || !percent) return [];
  const readings = readingsOf(ledger, region, context.plan, 'low');
  const reported = readings.find(({ through }) => through === pair.through);
  return reported ? shareDisagrees(reported, percent, pair, { ledger, unit, region, context }) : [];
}

interface Reported {
  readonly ledger: MetricLedger;
  readonly unit: Unit;
  readonly region: RegionId;
  readonly context: JudgementContext;
}

function shareDisagrees(
  reported: Amount,
  percent: Decimal,
  pair: PartAndWhole,
  { ledger, unit, region, context }: Reported,
): Finding[] {
  const [first] = reported.evidence;
  const base = exactOf(reported);
  if (!base || !first) return [];
  const [share, value] = [fromBase(percent, unit), fromBase(base, unit)];
  if (share.decimalPlaces(value.decimalPlaces() ?? 0).eq(value)) return [];
  const [beside] = pair.part.evidence;
  const args = {
    about: describeAbout(ledger.metric, region, first.observation.period, context.plan),
    figure: first.observation.reported,
    other: `${plain(share.decimalPlaces(2))} ${unit.symbol}`,
    at: describeAt((beside ?? first).observation),
  };
  return [{ code: 'share-disagrees', args, place: first.observation.place }];
}

function judgeReported(
  { region, due }: ShareTarget,
  bar: Bar,
  metric: MetricId,
  context: JudgementContext,
  worse: Worse,
): Judgement {
  const judgement = judgeReports({ metric, region, bar, due, hold: true, way: undefined }, context, worse);
  const { cutOff, because } = judgement;
  return {
    ...judgement,
    because: cutOff === undefined ? because : [...because, { code: 'share-reported', through: cutOff }],
  };
}
