import type { Reason } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import type { MetricId, RegionId } from '../model/ids.js';
import { fromBase, toBase } from '../model/units.js';
import { exactOf, type Amount, type Flows } from '../reckon/amount.js';
import { flowOf } from '../reckon/flow.js';
import type { MetricLedger, Worse } from '../reckon/statement.js';
import { bare, ledgerOf, noData, type JudgementContext, type Judgement } from './context.js';
import { measure, unknownReasons } from './measure.js';
import { paceOf, paceWithoutLine, shareOf, type PaceLine } from './pace.js';
import { mustHold, shortfall, standingOf, type Bar, type Standing } from './requirement.js';
import { judgementDaysOf, hasPassed, verdictOf, type JudgementDays, type Pace } from './verdict.js';
import { whyOf } from './why.js';

/** A sum from a first day to a deadline that is held against a requirement. */
export interface SumCase {
  readonly metric: MetricId;
  readonly region: RegionId;
  readonly bar: Bar;
  readonly from: Day;
  readonly due: Day;
  /** Rule 8: what should have been done by the end of a day; a cap has none. */
  readonly line: PaceLine | undefined;
  /** Whether what was short at the deadline can be made up for afterwards. */
  readonly canBeLate: boolean;
}

/** What a verdict on a sum rests on: the amount that decides it, through which day, and that of the cut-off. */
interface Found {
  readonly amount: Amount;
  readonly standing: Standing;
  readonly through: Day;
  readonly cutOff: Day | undefined;
  readonly pace: Pace;
  /** The first later day that satisfies, where the deadline does not. */
  readonly late: Day | undefined;
}

/** Rules 6 to 8 of a sum: of totals, of years, and of anything else that is added up. */
export function judgeSum(given: SumCase, context: JudgementContext, worse: Worse): Judgement {
  const { metric, bar, from, due } = given;
  const required = { required: { sort: 'quantity', ...bar } } as const;
  const ledger = ledgerOf(metric, context);
  if (!ledger) return noData([metric], context, required);
  if (context.asOf < from) return bare('pending', [{ code: 'not-begun', start: from }], required);
  const flow = flowOf(ledger, context.plan, worse);
  const clock = judgementDaysOf(due, context.asOf, context.plan);
  const found = hasPassed(clock) ? atDeadline(given, flow, clock) : soFar(given, flow, clock);
  const { amount, cutOff } = found;
  const verdict = verdictOf({
    ...clock,
    standing: found.standing,
    lasts: !mustHold(bar),
    isSpent: true,
    late: () => found.late !== undefined,
    pace: () => found.pace,
  });
  const paced = hasPassed(clock) ? due : cutOff;
  const asked = paced === undefined ? undefined : given.line?.(paced);
  const measures = measure(amount, bar);
  const pace = asked && shareOf(asked, toBase(bar.requirement.value, bar.unit));
  const judged = { ...measures, pace, verdict, cutOff };
  return {
    ...judged,
    parts: [],
    because: reasons(given, found, judged, { clock, flow, ledger }),
    evidence: () => [...amount.evidence, ...lateEvidence(given, found, flow)],
    findings: [],
  };
}

/** The figures by which what was short at the deadline satisfies on a later day. */
function lateEvidence({ region, from }: SumCase, { late }: Found, flow: Flows): Amount['evidence'] {
  return late === undefined ? [] : flow.between(region, { start: from, end: late }).evidence;
}

/** Rule 7 after the deadline: its amount decides; what was short can be late, what was too much stays so. */
function atDeadline(
  { region, bar, from, due, canBeLate }: SumCase,
  flow: Flows,
  { asOf }: JudgementDays,
): Found {
  const amount = flow.between(region, { start: from, end: due });
  const cutOff = flow.cutOff(region);
  const standing = standingOf(amount, bar);
  const later = (): Day | undefined =>
    [...flow.ends(region).filter((day) => day > due), asOf].find((day) =>
      isWithin(flow, region, bar, from, day),
    );
  return {
    amount,
    standing,
    through: due,
    cutOff: cutOff !== undefined && cutOff > due ? due : cutOff,
    pace: 'none',
    late: canBeLate && standing === 'below' ? later() : undefined,
  };
}

/** Rules 7 and 8 before the deadline: the least amount decides by today, its pace by the cut-off. */
function soFar({ region, bar, from, line }: SumCase, flow: Flows, { asOf }: JudgementDays): Found {
  const now = flow.between(region, { start: from, end: asOf });
  const decided = standingOf({ least: now.least, greatest: undefined }, bar);
  const told = flow.cutOff(region);
  const untold = { amount: now, standing: decided, through: asOf, late: undefined };
  if (told === undefined || told < from) return { ...untold, cutOff: undefined, pace: 'open' };
  const amount = flow.between(region, { start: from, end: told });
  const pace = line ? paceOf(amount, line(told)) : paceWithoutLine(standingOf(amount, bar));
  // What the cut-off's amount decides by itself needs nothing that is known since.
  const byThen = standingOf({ least: amount.least, greatest: undefined }, bar);
  const isSince = decided !== byThen && (decided === 'above' || !mustHold(bar));
  return isSince
    ? { ...untold, cutOff: told, pace }
    : { ...untold, amount, through: told, cutOff: told, pace };
}

function isWithin(flow: Flows, region: RegionId, bar: Bar, from: Day, through: Day): boolean {
  if (through < from) return false;
  return standingOf(flow.between(region, { start: from, end: through }), bar) === 'within';
}

interface Told {
  readonly clock: JudgementDays;
  readonly flow: Flows;
  readonly ledger: MetricLedger;
}

function reasons(
  given: SumCase,
  found: Found,
  judged: Pick<Judgement, 'verdict' | 'completion' | 'pace' | 'cutOff'>,
  told: Told,
): readonly Reason[] {
  const { metric, region, bar } = given;
  const { verdict, completion, pace, cutOff } = judged;
  const { amount, through } = found;
  const isPaced = !hasPassed(told.clock) && verdict !== 'missed' && standingOf(amount, bar) !== 'within';
  const paced =
    completion && pace && cutOff !== undefined && isPaced
      ? [{ code: found.pace === 'open' ? 'pace-open' : 'pace', completion, pace, cutOff } as const]
      : [];
  return [
    ...ruling(given, found, verdict, told),
    ...shortfall(amount, bar),
    ...paced,
    ...unknownReasons(amount, { metric, region, through, bar }),
    ...(given.canBeLate && hasPassed(told.clock) ? latest(given, told) : []),
  ];
}

/** Why the verdict is what it is, as far as amount and pace do not say so. */
function ruling(
  { metric, region, bar, from, due }: SumCase,
  { amount, through, late, cutOff }: Found,
  verdict: Judgement['verdict'],
  { clock, flow, ledger }: Told,
): readonly Reason[] {
  const isHeld = standingOf(amount, bar) === 'within';
  const because = whyOf(verdict, {
    ...{ clock, cutOff, hold: mustHold(bar) },
    since: () =>
      flow.ends(region).find((day) => day <= through && isWithin(flow, region, bar, from, day)) ?? through,
    late: () => late,
    heldOn: isHeld && mustHold(bar) ? (hasPassed(clock) ? due : cutOff) : undefined,
  });
  const isOther = !ledger.statements.has(region) && flow.ends(region).length === 0;
  return isOther ? [...because, { code: 'only-others', metric, region }] : because;
}

/** What the amount has come to since the deadline. */
function latest({ region, bar, from, due }: SumCase, { flow }: Told): readonly Reason[] {
  const { unit } = bar;
  const later = flow.ends(region).filter((day) => day > due);
  const on = later.findLast((day) => exactOf(flow.between(region, { start: from, end: day })));
  const value = on === undefined ? undefined : exactOf(flow.between(region, { start: from, end: on }));
  return on !== undefined && value ? [{ code: 'latest', value: fromBase(value, unit), unit, on }] : [];
}
