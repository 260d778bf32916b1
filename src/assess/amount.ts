import { groupBy } from '../model/collections.js';
import type { Measures, Reason } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import { fraction, type Decimal } from '../model/decimal.js';
import type { MetricId, RegionId } from '../model/ids.js';
import { fromBase, toBase } from '../model/units.js';
import type { FlowPoint } from '../reckon/flow-point.js';
import { keepsPace, onReportedDays, shown, type Fraction } from './pace.js';
import { floorOf, gapTo, satisfier, satisfiesForGood, type Bar } from './requirement.js';
import type { OnPace, Standing } from './verdict.js';

/** A figure that lacks something satisfies only what more could not undo. */
export function standingOf(point: FlowPoint, bar: Bar): Standing {
  return standingBy(bar)(point);
}

/** The same for many points. */
export function standingBy(bar: Bar): (point: FlowPoint) => Standing {
  const test = { isSatisfying: satisfier(bar), forGood: satisfiesForGood(bar) };
  return (point) => new PointStanding(point, test);
}

interface Test {
  readonly isSatisfying: (value: Decimal) => boolean;
  readonly forGood: boolean;
}

/** A point as a standing, to be asked and not to be copied: of most nobody asks whether they satisfy, nor so adds them up. */
class PointStanding implements Standing {
  readonly through: Day;
  readonly complete: boolean;
  readonly #point: FlowPoint;
  readonly #test: Test;

  constructor(point: FlowPoint, test: Test) {
    this.through = point.through;
    this.complete = point.isComplete;
    this.#point = point;
    this.#test = test;
  }

  get satisfied(): boolean {
    const { isSatisfying, forGood } = this.#test;
    return (this.complete || forGood) && isSatisfying(this.#point.value);
  }
}

/** What is asked of a point on which a verdict may rest. */
export interface Grounds {
  readonly isSatisfied: (point: FlowPoint) => boolean;
  /** Whether it is satisfied, or keeps pace, whatever the regions that are missing of it. */
  readonly isEnough: (point: FlowPoint) => boolean;
}

/**
 * The point that a verdict rests on: the latest one, unless regions of it are missing and it does not satisfy even so;
 * then the latest one that is complete, if there is any. One that only keeps pace goes before a complete one that does
 * not satisfy either, but never before one that does: more figures make no verdict worse.
 */
export function judgedPoint(
  points: readonly FlowPoint[],
  region: RegionId,
  { isSatisfied, isEnough }: Grounds,
): FlowPoint | undefined {
  const latest = points.at(-1);
  if (!latest || !lacksRegions(latest, region) || isSatisfied(latest)) return latest;
  const complete = points.findLast(({ isComplete }) => isComplete);
  if (!complete || isSatisfied(complete)) return complete ?? latest;
  return isEnough(latest) ? latest : complete;
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

/**
 * Adds the pace to what a point measures, and says whether it is kept. Where figures are missing, that can be told only
 * of what keeps the pace without them, and of what falls short even of the days that were reported; else it is open.
 */
export function withPace(point: FlowPoint, bar: Bar, full: Fraction, from: Day, region: RegionId): Paced {
  const measures = measure(point, bar);
  const asked = floorOf(bar);
  const kept = keepsPace(point.value, asked, full);
  const open =
    !kept &&
    (lacksRegions(point, region) || keepsPace(point.value, asked, onReportedDays(full, from, point)));
  const onPace: OnPace = open ? 'open' : kept;
  const pace = shown(full);
  const { completion } = measures;
  const code = onPace === 'open' ? 'pace-open' : 'pace';
  return {
    onPace,
    measures: { ...measures, pace },
    because: completion && pace ? [{ code, completion, pace, cutOff: point.through }] : [],
  };
}

/** What is missing of a figure, in reasons. */
export function missingReasons(
  metric: MetricId,
  region: RegionId,
  missing: FlowPoint['missing'],
): readonly Reason[] {
  const own = missing.filter((gap) => gap.region === region);
  const others = missing.filter((gap) => gap.region !== region);
  const alike = [
    ...groupBy(others, ({ periods }) => periods.map(({ start, end }) => `${start} ${end}`).join()).values(),
  ];
  return [
    ...own.map((gap): Reason => ({ code: 'missing-periods', metric, region, periods: gap.periods })),
    ...alike.map((gaps): Reason => {
      const regions = gaps.map((gap) => gap.region);
      return { code: 'missing-regions', metric, regions, periods: gaps[0]?.periods ?? [] };
    }),
  ];
}
