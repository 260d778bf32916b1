import { groupBy } from '../model/collections.js';
import type { Measures, Reason } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import { fraction } from '../model/decimal.js';
import type { MetricId, RegionId } from '../model/ids.js';
import { fromBase, toBase } from '../model/units.js';
import { exactOf, type Bounds, type Missing } from '../reckon/amount.js';
import { isCap } from '../model/words.js';
import { gapTo, type Bar } from './requirement.js';

/** What is known of an amount against a requirement. */
export function measure(bounds: Bounds, bar: Bar): Measures {
  const { requirement, unit } = bar;
  const exact = exactOf(bounds);
  const { least, greatest } = bounds;
  return {
    actual: exact && { sort: 'quantity', value: fromBase(exact, unit), unit },
    least: least && fromBase(least, unit),
    greatest: greatest && fromBase(greatest, unit),
    required: { sort: 'quantity', requirement, unit },
    completion:
      least && (exact || least.gt(0)) && !isCap(requirement.comparator)
        ? fraction(least, toBase(requirement.value, unit))
        : undefined,
    pace: undefined,
    gap: exact && gapTo(exact, bar),
  };
}

/** That only bounds are known of an amount, and which figures would tell it. */
export function unknownReasons(
  bounds: Bounds & { readonly missing: readonly Missing[] },
  of: { readonly metric: MetricId; readonly region: RegionId; readonly through: Day; readonly bar: Bar },
): readonly Reason[] {
  if (exactOf(bounds)) return [];
  const { unit } = of.bar;
  const { least, greatest, missing } = bounds;
  const bounded: Reason = {
    code: 'bounded',
    least: least && fromBase(least, unit),
    greatest: greatest && fromBase(greatest, unit),
    unit,
    through: of.through,
  };
  // That an amount is no less than nought tells nothing.
  const isTelling = greatest !== undefined || (least !== undefined && !least.isZero());
  return [...(isTelling ? [bounded] : []), ...missingReasons(of.metric, of.region, missing)];
}

/** What is missing of an amount, in reasons. */
export function missingReasons(
  metric: MetricId,
  region: RegionId,
  missing: readonly Missing[],
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
