import type { Reason } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import type { MetricId } from '../model/ids.js';
import type { Verdict } from '../model/words.js';
import type { Standing } from './requirement.js';
import { hasPassed, verdictOf, type JudgementDays, type Pace } from './verdict.js';
import { whyOf } from './why.js';

/** How what was reported of a day stands to what is asked. */
export interface ReportedStanding {
  readonly day: Day;
  readonly standing: Standing;
  /** Of a stage: whether it was reported for this single day, so that it was reached on it. */
  readonly isOfDay?: boolean;
}

/**
 * Rule 7 of stocks, rates and stages, told in order of time: how a day stands by its own report. Of what is reached, the
 * last report before it is enough if it satisfies; and stages do not go back, so that one short afterwards was short on
 * that day. Else a day without a report is told only by neighbours on both sides that agree.
 */
export function standingOn(day: Day, told: readonly ReportedStanding[], hold: boolean): Standing {
  const own = told.findLast((each) => each.day === day);
  if (own) return own.standing;
  const before = told.findLast((each) => each.day < day);
  const after = told.filter((each) => each.day > day);
  if (!hold && before?.standing === 'within') return 'within';
  if (!hold && isShortBy(after)) return 'below';
  return before && before.standing === after[0]?.standing ? before.standing : 'open';
}

/** Whether later reports of a stage show that it had not been reached. */
function isShortBy(after: readonly ReportedStanding[]): boolean {
  const [next] = after;
  return after.find(isWithin)?.isOfDay === true || (next?.standing === 'below' && next.isOfDay !== undefined);
}

function isWithin({ standing }: ReportedStanding): boolean {
  return standing === 'within';
}

interface Asked {
  readonly metric: MetricId;
  /** In order of time. */
  readonly told: readonly ReportedStanding[];
  readonly clock: JudgementDays;
  /** Must hold at the deadline, rather than be reached by it. */
  readonly hold: boolean;
  /** How the last report keeps pace, where it does not satisfy. */
  readonly pace: Pace;
}

/** Rule 7 by reports of days, and why. */
export function ruleTold(asked: Asked): { readonly verdict: Verdict; readonly because: readonly Reason[] } {
  const { told, clock, hold } = asked;
  const { due } = clock;
  const passed = hasPassed(clock);
  const last = told.at(-1);
  const by = told.findLast(({ day }) => !passed || day <= due);
  const late = (): Day | undefined => told.find((each) => each.day > due && isWithin(each))?.day;
  const verdict = verdictOf({
    ...clock,
    standing: passed ? standingOn(due, told, hold) : (last?.standing ?? 'open'),
    lasts: !hold,
    isSpent: false,
    late: () => late() !== undefined,
    // What must hold is on track while it does.
    pace: () => (last && isWithin(last) ? 'kept' : asked.pace),
  });
  const because = whyOf(verdict, {
    ...{ clock, hold, late, cutOff: by?.day },
    since: () => told.find(isWithin)?.day ?? due,
    heldOn: by && isWithin(by) ? by.day : undefined,
  });
  return { verdict, because: [...because, ...undecided(verdict, asked)] };
}

/** What would decide a verdict that is open. */
function undecided(verdict: Verdict, { metric, told, clock, pace }: Asked): readonly Reason[] {
  if (verdict !== 'pending' && verdict !== 'overdue') return [];
  if (!hasPassed(clock)) return told.length > 0 && pace === 'none' ? [{ code: 'no-pace' }] : [];
  const { due } = clock;
  const before = told.findLast((each) => each.day < due)?.day;
  const after = told.find((each) => each.day > due)?.day;
  return [{ code: 'unreported-day', metric, on: due, before, after }];
}
