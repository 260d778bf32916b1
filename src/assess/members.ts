import type { Evidence, Measures, Reason } from '../model/assessment.js';
import { daysInOrder, type Day, type Period } from '../model/calendar.js';
import { decimalOf, ONE, type Decimal } from '../model/decimal.js';
import type { Unit } from '../model/units.js';
import type { Verdict } from '../model/words.js';
import type { Bounds } from '../reckon/amount.js';
import { elapsed, paceOf, paceWithoutLine } from './pace.js';
import { rangeOf, standingOf, type Bar, type Fraction, type Standing } from './requirement.js';
import { standingOn, type ReportedStanding } from './told.js';
import { hasPassed, verdictOf, type JudgementDays } from './verdict.js';
import { whyOf } from './why.js';

/** What is shown of a member on a day. */
export interface ShownMember extends Pick<Measures, 'actual' | 'least' | 'greatest'> {
  readonly evidence: () => readonly Evidence[];
}

/** One region or project of a target that asks how many of them are there at once. */
export interface TargetMember<Id> {
  readonly id: Id;
  readonly standingOn: (day: Day) => Standing;
  readonly shownOn: (day: Day) => ShownMember;
  /** The days that something was reported of. */
  readonly days: readonly Day[];
}

/** A member by reports of days, of which the last one up to a day is shown. */
export function memberOf<Id, Of extends { readonly through: Day }>(
  id: Id,
  readings: readonly Of[],
  told: readonly ReportedStanding[],
  hold: boolean,
  show: (reading: Of | undefined) => ShownMember,
): TargetMember<Id> {
  return {
    id,
    days: told.map(({ day }) => day),
    standingOn: (day) => standingOn(day, told, hold),
    shownOn: (day) => show(readings.findLast(({ through }) => through <= day)),
  };
}

export interface Together<Id> {
  readonly members: readonly TargetMember<Id>[];
  /** How many are asked for, in a unit that counts them one by one. */
  readonly bar: Bar;
  /** More than the members may be there, who are not known. */
  readonly hasOthers: boolean;
  readonly clock: JudgementDays;
  /** Each must be there at the deadline, rather than be there once. */
  readonly hold: boolean;
  /** A member that has too much can have it no longer. */
  readonly isSpent: boolean;
  readonly span: Period;
  /** The last day that all members tell of. */
  readonly cutOff: Day | undefined;
}

export interface RuledTogether {
  readonly verdict: Verdict;
  /** How many there are for certain, and how many there can be, on the day that decides. */
  readonly count: Bounds;
  readonly on: Day;
  readonly pace: Fraction | undefined;
  readonly because: readonly Reason[];
}

/** Rules 7 and 8 of several members, all of whom must be there at once. */
export function ruleTogether<Id>(given: Together<Id>): RuledTogether {
  const { bar, clock, span, cutOff } = given;
  const { due, asOf } = clock;
  const passed = hasPassed(clock);
  const { low } = rangeOf(bar);
  const now: Standing = standingOf(countOn(given, passed ? due : asOf), bar);
  const verdict = verdictOf({
    ...clock,
    standing: isLost(given) ? 'above' : now,
    lasts: !given.hold,
    isSpent: given.isSpent,
    late: () => lateOn(given) !== undefined,
    pace: () => {
      if (cutOff === undefined) return 'open';
      const count = countOn(given, cutOff);
      if (!low) return paceWithoutLine(standingOf(count, bar));
      const { over, under } = elapsed({ start: span.start, end: due }, cutOff);
      return paceOf(count, { over: low.times(over), under });
    },
  });
  const on = passed ? due : verdict === 'met' || verdict === 'missed' ? asOf : (cutOff ?? asOf);
  const paced = passed ? due : cutOff;
  return {
    verdict,
    on,
    count: countOn(given, on),
    pace: paced === undefined || !low ? undefined : elapsed({ start: span.start, end: due }, paced),
    because: why(verdict, given),
  };
}

/** The last day that was reported of all members. */
export function lastOfAll(members: readonly TargetMember<unknown>[]): Day | undefined {
  const [first, ...others] = members.map(({ days }) => new Set(days));
  return [...(first ?? [])].filter((day) => others.every((days) => days.has(day))).sort((a, b) => b - a)[0];
}

function countOn({ members, hasOthers, bar }: Together<unknown>, day: Day): Bounds {
  const standings = members.map((member) => member.standingOn(day));
  const there = standings.filter((standing) => standing === 'within').length;
  const open = standings.filter((standing) => standing === 'open').length;
  const inBase = (count: number): Decimal => decimalOf(count).times(bar.unit.factor);
  return { least: inBase(there), greatest: hasOthers ? undefined : inBase(there + open) };
}

/** Whether so many have too much for good that there cannot be enough. */
function isLost({ members, isSpent, clock, bar }: Together<unknown>): boolean {
  if (!isSpent || hasPassed(clock)) return false;
  const left = members.filter((member) => member.standingOn(clock.asOf) !== 'above').length;
  const { low } = rangeOf(bar);
  return low !== undefined && decimalOf(left).times(bar.unit.factor).lt(low);
}

function daysOf({ members, clock }: Together<unknown>): readonly Day[] {
  return daysInOrder([...members.flatMap((member) => member.days), clock.asOf]);
}

function lateOn(given: Together<unknown>): Day | undefined {
  return daysOf(given).find(
    (day) => day > given.clock.due && standingOf(countOn(given, day), given.bar) === 'within',
  );
}

function why(verdict: Verdict, given: Together<unknown>): readonly Reason[] {
  const { clock, cutOff, hold, bar } = given;
  const isThere = (day: Day): boolean => standingOf(countOn(given, day), bar) === 'within';
  const last = hasPassed(clock) ? clock.due : clock.asOf;
  return whyOf(verdict, {
    ...{ clock, hold, cutOff },
    since: () => daysOf(given).find((day) => day <= last && isThere(day)) ?? last,
    late: () => lateOn(given),
    heldOn: cutOff !== undefined && cutOff <= last && isThere(cutOff) ? cutOff : undefined,
  });
}

/** For plans that declare 个 as something else: units are counted one by one all the same. */
export const COUNTER: Unit = { symbol: '个', dimension: 'counter:个', factor: ONE };
