import type { Reason } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import type { Verdict } from '../model/words.js';
import { hasPassed, openAfter, type JudgementDays } from './verdict.js';

/** What the reasons for a verdict name; days are made out when they are asked for. */
interface Grounds {
  readonly clock: JudgementDays;
  readonly hold: boolean;
  /** The first day that satisfied, all that is asked at once. */
  readonly since: () => Day;
  /** The first day after the deadline that satisfied. */
  readonly late: () => Day | undefined;
  /** The last day by the deadline, or so far, that is told of and satisfies. */
  readonly heldOn: Day | undefined;
  readonly cutOff: Day | undefined;
}

type Why = (grounds: Grounds) => readonly Reason[];

const NOTHING: Why = () => [];
const OPEN: Why = ({ clock, cutOff }) => (hasPassed(clock) ? [openReason(clock, cutOff)] : []);

/** Rule 7 in reasons; what amount and pace say is said of these. */
const WHY: Readonly<Record<Verdict, Why>> = {
  met: ({ hold, since, heldOn, clock }) =>
    hold ? [{ code: 'holds', on: heldOn ?? clock.due }] : [{ code: 'satisfied', since: since() }],
  'met-late': ({ late, clock: { due, asOf } }) => [{ code: 'satisfied-late', since: late() ?? asOf, due }],
  'on-track': ({ heldOn }) => (heldOn === undefined ? [] : [{ code: 'holds', on: heldOn }]),
  pending: OPEN,
  overdue: OPEN,
  behind: NOTHING,
  missed: NOTHING,
  'no-data': NOTHING,
  'not-judgeable': NOTHING,
};

export function whyOf(verdict: Verdict, grounds: Grounds): readonly Reason[] {
  return WHY[verdict](grounds);
}

/** Why a deadline that has passed is still open. */
function openReason(clock: JudgementDays, cutOff: Day | undefined): Reason {
  const { due, awaited } = clock;
  return openAfter(clock) === 'overdue'
    ? { code: 'overdue', due, awaited, cutOff }
    : { code: 'awaited', since: due, cutOff };
}
