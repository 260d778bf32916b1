import { joinSpans } from '../catalogue/spans.js';
import type { Day, Period } from '../model/calendar.js';
import type { Statement } from './statement.js';

/** Stretches covered by figures, ascending. */
export function coverOf(statements: readonly Statement[]): readonly Period[] {
  return joinSpans(statements.map(({ span }) => span));
}

/** The last day that all covers contain. */
export function lastCovered(covers: readonly (readonly Period[])[]): Day | undefined {
  let day: Day | undefined = covers[0]?.at(-1)?.end;
  let before: Day | undefined;
  while (day !== before) {
    before = day;
    for (const cover of covers) day = day === undefined ? undefined : lastBy(cover, day);
  }
  return day;
}

/** The last day of a cover up to a day. */
function lastBy(cover: readonly Period[], by: Day): Day | undefined {
  const last = cover.findLast(({ start }) => start <= by);
  return last && (last.end < by ? last.end : by);
}
