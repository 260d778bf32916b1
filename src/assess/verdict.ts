import { addDays, type Day } from '../model/calendar.js';
import { intervalOf } from '../model/intervals.js';
import type { Plan } from '../model/plan.js';
import { VERDICTS, type Verdict } from '../model/words.js';
import type { Standing } from './requirement.js';

/** How an amount stands to its line: it keeps pace for certain, or cannot, or either; `none` where there is no line. */
export type Pace = 'kept' | 'short' | 'open' | 'none';

/** When a target is judged: its deadline, the date of judgement, and the day by which figures of the deadline are due. */
export interface JudgementDays {
  readonly due: Day;
  readonly asOf: Day;
  readonly awaited: Day;
}

/** What a verdict follows from. */
export interface Case extends JudgementDays {
  /** Of the amount at the deadline, once it has passed; before it, of what the amount has come to. */
  readonly standing: Standing;
  /** What is reached before the deadline stays so; else it must hold on the day itself. */
  readonly lasts: boolean;
  /** What is too much stays so. */
  readonly isSpent: boolean;
  /** Whether a later day satisfies what the deadline did not. */
  readonly late: () => boolean;
  readonly pace: () => Pace;
}

/** Rule 5: a deadline has passed when it is the date of judgement or earlier. */
export function hasPassed({ due, asOf }: Pick<JudgementDays, 'due' | 'asOf'>): boolean {
  return due <= asOf;
}

export function judgementDaysOf(due: Day, asOf: Day, plan: Plan): JudgementDays {
  return { due, asOf, awaited: dueBy(due, plan) };
}

/** The day by which figures up to a day should be in: the end of the interval that holds it, and the days of grace. */
export function dueBy(day: Day, { cadence }: Plan): Day {
  return addDays(intervalOf(cadence.interval, day)?.end ?? day, cadence.graceDays);
}

/** Rule 7. */
export function verdictOf(given: Case): Verdict {
  if (hasPassed(given)) return verdictAfter(given);
  if (given.standing === 'above' && given.isSpent) return 'missed';
  if (given.standing === 'within' && given.lasts) return 'met';
  return BY_PACE[given.pace()];
}

function verdictAfter(given: Case): Verdict {
  switch (given.standing) {
    case 'within':
      return 'met';
    case 'open':
      return openAfter(given);
    case 'below':
    case 'above':
      return given.late() ? 'met-late' : 'missed';
  }
}

/** What is open after the deadline is awaited, and overdue once its figures should have been in. */
export function openAfter({ asOf, awaited }: JudgementDays): Verdict {
  return asOf > awaited ? 'overdue' : 'pending';
}

/** Rule 8. */
const BY_PACE: Readonly<Record<Pace, Verdict>> = {
  kept: 'on-track',
  short: 'behind',
  open: 'pending',
  none: 'pending',
};

/** The worst of several verdicts; `undefined` of none. */
export function worst(verdicts: readonly Verdict[]): Verdict | undefined {
  return VERDICTS.find((verdict) => verdicts.includes(verdict));
}
