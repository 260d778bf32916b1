import { joinSpans } from '../catalogue/spans.js';
import type { Day, Period } from '../model/calendar.js';
import type { Statement } from './statement.js';

/** The stretches that figures tell of, in order of time. */
export function coverOf(statements: readonly Statement[]): readonly Period[] {
  return joinSpans(statements.map(({ span }) => span));
}

/** The last day that is in every one of some covers. */
export function lastCovered(covers: readonly (readonly Period[])[]): Day | undefined {
  let day: Day | undefined = covers[0]?.at(-1)?.end;
  for (let settled = 0; day !== undefined && settled < covers.length;) {
    for (const cover of covers) {
      const by: Day = day;
      const last: Period | undefined = cover.findLast(({ start }) => start <= by);
      day = last && (last.end < by ? last.end : by);
      if (day === undefined) return undefined;
      settled = day === by ? settled + 1 : 0;
    }
  }
  return day;
}
