import { joinSpans } from '../catalogue/spans.js';
import { addDays, type Day, type Period } from '../model/calendar.js';
import type { RegionId } from '../model/ids.js';
import type { Missing } from './amount.js';
import { gapsBetween } from './gaps.js';
import type { RegionLines } from './lines.js';

/**
 * Days that would make an amount exact: of the region, or of those of its regions that have not reported
 * while others have.
 */
export function missingIn(lines: RegionLines, region: RegionId, from: Day, to: Day): readonly Missing[] {
  const { forest } = lines.lineOf(region);
  if (forest.between(from, to) !== undefined) return [];
  const own: Period[] = [];
  const others = new Map<RegionId, Period[]>();
  for (const gap of gapsBetween(forest, from, to)) {
    const lacking = lackingOf(lines, region, gap);
    if (lacking === undefined) own.push(gap);
    else
      for (const { region: each, periods } of lacking)
        others.set(each, [...(others.get(each) ?? []), ...periods]);
  }
  return [
    ...(own.length > 0 ? [{ region, periods: joinSpans(own) }] : []),
    ...[...others].map(([each, periods]) => ({ region: each, periods: joinSpans(periods) })),
  ];
}

/** What the regions lack of a missing stretch; `undefined` if all of them lack all of it. */
function lackingOf(
  lines: RegionLines,
  region: RegionId,
  { start, end }: Period,
): readonly Missing[] | undefined {
  const members = lines.membersOf(region);
  const lacking = members.flatMap((each): Missing[] => {
    const periods = missingIn(lines, each, start, addDays(end, 1)).flatMap((one) => one.periods);
    return periods.length > 0 ? [{ region: each, periods }] : [];
  });
  // What a region lacks of a stretch is at most all of it.
  const isAll = ({ periods: [first] }: Missing): boolean => first?.start === start && first.end === end;
  return lacking.length === members.length && lacking.every(isAll) ? undefined : lacking;
}
