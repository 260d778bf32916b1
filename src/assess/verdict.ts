import type { Reason } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import { VERDICTS, type Verdict } from '../model/words.js';

/** What was known through one day, and whether it satisfied the requirement. */
export interface Standing {
  readonly through: Day;
  readonly satisfied: boolean;
  /** Nothing is missing of the figure. */
  readonly complete: boolean;
}

export interface Ruling {
  readonly verdict: Verdict;
  readonly because: readonly Reason[];
}

/** Whether a target that is not satisfied keeps pace: `open` while figures are missing, undefined without a pace. */
export type OnPace = boolean | 'open' | undefined;

export interface Case {
  readonly due: Day;
  readonly asOf: Day;
  /** In order of time. */
  readonly standings: readonly Standing[];
  readonly onPace: OnPace;
}

/**
 * Rule 7 for what is reached: satisfied once and still, it is met, late if the first period that satisfied it ends
 * after the deadline.
 */
export function ruleReached(ruled: Case): Ruling {
  const latest = ruled.standings.at(-1);
  if (!latest) return { verdict: 'no-data', because: [] };
  if (latest.satisfied) {
    const since = ruled.standings.find(({ satisfied }) => satisfied)?.through ?? latest.through;
    return since <= ruled.due
      ? { verdict: 'met', because: [{ code: 'satisfied', since }] }
      : { verdict: 'met-late', because: [{ code: 'satisfied-late', since, due: ruled.due }] };
  }
  return ruleUnsatisfied(ruled, latest);
}

/** Rule 7 for what must hold: satisfied it is on track, and met once the figure of the deadline itself satisfies it. */
export function ruleHeld(ruled: Case): Ruling {
  const { standings, due, asOf } = ruled;
  const latest = standings.at(-1);
  if (!latest) return { verdict: 'no-data', because: [] };
  if (asOf <= due) {
    if (!latest.satisfied) return ruleUnsatisfied(ruled, latest);
    const verdict = latest.through >= due && latest.complete ? 'met' : 'on-track';
    return { verdict, because: [{ code: 'holds', on: latest.through }] };
  }
  const before = standings.findLast(({ through, complete }) => through <= due && complete);
  const after = standings.find(({ through, complete }) => through >= due && complete);
  if (!after) return awaited(ruled, latest.through);
  const atDue = before ?? after;
  // Where nobody reported the deadline itself, those around it tell of it only if they agree.
  if (atDue.through < due && atDue.satisfied !== after.satisfied) return awaited(ruled, atDue.through);
  return atDue.satisfied
    ? { verdict: 'met', because: [{ code: 'holds', on: atDue.through }] }
    : { verdict: 'missed', because: [] };
}

function ruleUnsatisfied(ruled: Case, latest: Standing): Ruling {
  if (ruled.asOf > ruled.due) {
    return reachesDeadline(ruled) ? { verdict: 'missed', because: [] } : awaited(ruled, latest.through);
  }
  if (ruled.onPace === undefined) return { verdict: 'pending', because: [{ code: 'no-pace' }] };
  if (ruled.onPace === 'open') return { verdict: 'pending', because: [] };
  return { verdict: ruled.onPace ? 'on-track' : 'behind', because: [] };
}

/** Whether the figures up to the deadline are in, so that what they do not show was not done. */
function reachesDeadline({ standings, due }: Case): boolean {
  return standings.some(({ through, complete }) => complete && through >= due);
}

function awaited({ due }: Case, cutOff: Day): Ruling {
  return { verdict: 'pending', because: [{ code: 'awaited', since: due, cutOff }] };
}

/** The worst of several verdicts; `undefined` of none. */
export function worst(verdicts: readonly Verdict[]): Verdict | undefined {
  return VERDICTS.find((verdict) => verdicts.includes(verdict));
}
