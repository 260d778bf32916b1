import type { Measures, Reason } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import { fraction } from '../model/decimal.js';
import type { MetricId, RegionId } from '../model/ids.js';
import { fromBase, toBase } from '../model/units.js';
import type { FlowPoint } from '../reckon/flow.js';
import { keepsPace, onReportedDays, shown, type Fraction } from './pace.js';
import { floorOf, gapTo, satisfies, satisfiesForGood, type Bar } from './requirement.js';
import type { OnPace, Standing } from './verdict.js';

/** A figure that lacks something satisfies only what more could not undo. */
export function standingOf(point: FlowPoint, bar: Bar): Standing {
  const complete = point.missing.length === 0;
  const satisfied = satisfies(point.value, bar) && (complete || satisfiesForGood(bar));
  return { through: point.through, satisfied, complete };
}

/**
 * The point that a verdict rests on: the latest one, unless regions of it are missing and it is not even so enough;
 * then the latest one that is complete, if there is any.
 */
export function judgedPoint(
  points: readonly FlowPoint[],
  region: RegionId,
  isEnough: (point: FlowPoint) => boolean,
): FlowPoint | undefined {
  const latest = points.at(-1);
  if (!latest || !lacksRegions(latest, region) || isEnough(latest)) return latest;
  return points.findLast(({ missing }) => missing.length === 0) ?? latest;
}

/** Whether some of the regions that add up to a region are missing, rather than days of the region as a whole. */
function lacksRegions({ missing }: FlowPoint, region: RegionId): boolean {
  return missing.some((gap) => gap.region !== region);
}

/** What a point measures against a requirement. */
export function measure(point: FlowPoint, bar: Bar): Measures {
  const { requirement, unit } = bar;
  return {
    actual: { sort: 'quantity', value: fromBase(point.value, unit), unit },
    required: { sort: 'quantity', requirement, unit },
    completion: fraction(point.value, toBase(requirement.value, unit)),
    pace: undefined,
    gap: gapTo(point.value, bar),
  };
}

export interface Paced {
  readonly onPace: OnPace;
  readonly measures: Measures;
  readonly because: readonly Reason[];
}

/** Adds the pace to what a point measures, and says whether it is kept. */
export function withPace(point: FlowPoint, bar: Bar, full: Fraction, from: Day, region: RegionId): Paced {
  const measures = measure(point, bar);
  const asked = floorOf(bar);
  const regional = lacksRegions(point, region);
  const pace = regional ? full : onReportedDays(full, from, point);
  const kept = keepsPace(point.value, asked, pace);
  const fractionOfPace = shown(pace);
  const { completion } = measures;
  return {
    // Short of the pace with regions missing, it cannot be told who is behind: those who reported, or those who did not.
    onPace: kept || !regional ? kept : undefined,
    measures: { ...measures, pace: fractionOfPace },
    because:
      completion && fractionOfPace
        ? [{ code: 'pace', completion, pace: fractionOfPace, cutOff: point.through }]
        : [],
  };
}

/** What is missing of a figure, in reasons. */
export function missingReasons(
  metric: MetricId,
  region: RegionId,
  missing: FlowPoint['missing'],
): readonly Reason[] {
  const own = missing.filter((gap) => gap.region === region);
  const regions = missing.flatMap((gap) => (gap.region === region ? [] : [gap.region]));
  return [
    ...own.map((gap): Reason => ({ code: 'missing-periods', metric, region, periods: gap.periods })),
    ...(regions.length > 0 ? [{ code: 'missing-regions', metric, regions } as const] : []),
  ];
}
