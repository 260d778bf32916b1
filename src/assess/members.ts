import type { Evidence } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import { decimalOf, type Decimal } from '../model/decimal.js';
import { elapsed, keepsPace, shown } from './pace.js';
import type { OnPace, Standing } from './verdict.js';

/** One region or project of a target that counts how many of them have got there. */
export interface Member {
  /** The first day on which it was there, if it still is. */
  readonly since: Day | undefined;
  /** The last day that something is known of it; none where nobody reported. */
  readonly through: Day | undefined;
  /** Nothing is missing of what is known; else it may be there although the figures do not show it. */
  readonly complete: boolean;
  readonly evidence: readonly Evidence[];
}

/** Since when something has been there, and through which day it is known. */
export function spell(standings: readonly Standing[]): Pick<Member, 'since' | 'through' | 'complete'> {
  const latest = standings.at(-1);
  const since = latest?.satisfied ? standings.find(({ satisfied }) => satisfied)?.through : undefined;
  return { since, through: latest?.through, complete: latest?.complete ?? false };
}

/** How many members were there by each day on which something became known, as standings of the whole. */
export function memberStandings(
  members: readonly Member[],
  enough: (count: number) => boolean,
  due: Day,
): Standing[] {
  const days = members.flatMap(({ since, through }) => [since, through]).filter((day) => day !== undefined);
  return [...new Set(days)]
    .toSorted((a, b) => a - b)
    .map((through) => ({
      through,
      satisfied: enough(members.filter(({ since }) => since !== undefined && since <= through).length),
      complete: !undecided(members, enough, due),
    }));
}

/** Whether the members of which not all is known up to the deadline could still make up the number. */
export function undecided(members: readonly Member[], enough: (count: number) => boolean, due: Day): boolean {
  const there = members.filter(({ since }) => since !== undefined).length;
  const open = members.filter(
    ({ since, through, complete }) =>
      since === undefined && (!complete || through === undefined || through < due),
  ).length;
  return canBe(enough, there, there + open);
}

/** Whether some number from the one to the other is enough; where there can be too many, the largest need not be. */
export function canBe(enough: (count: number) => boolean, from: number, to: number): boolean {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).some(enough);
}

/** Whether the number keeps pace; it is open while members not known through the latest day could make up for it. */
export function membersOnPace(
  members: readonly Member[],
  asked: Decimal,
  span: { readonly start: Day; readonly end: Day },
): { readonly onPace: OnPace; readonly pace: Decimal | undefined; readonly cutOff: Day | undefined } {
  const known = members.flatMap(({ through }) => through ?? []);
  if (known.length === 0) return { onPace: undefined, pace: undefined, cutOff: undefined };
  const cutOff = known.reduce((a, b) => (a > b ? a : b));
  const pace = elapsed(span, cutOff);
  const there = decimalOf(members.filter(({ since }) => since !== undefined).length);
  const unreported = decimalOf(
    members.filter(({ since, through, complete }) => {
      const isKnown = complete && through !== undefined && through >= cutOff;
      return since === undefined && !isKnown;
    }).length,
  );
  const kept = keepsPace(there, asked, pace);
  const rescued = keepsPace(there.plus(unreported), asked, pace);
  return { onPace: kept || !rescued ? kept : 'open', pace: shown(pace), cutOff };
}
