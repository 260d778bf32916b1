import type { Finding } from '../../catalogue/findings.js';
import { groupBy } from '../../model/collections.js';
import { decimalOf, HUNDRED, plain, type Decimal } from '../../model/decimal.js';
import type { DepartmentId, MetricId } from '../../model/ids.js';
import type { Plan, QuantityMetric, Target } from '../../model/plan.js';
import { comparePlaces } from '../../model/place.js';
import { toBase } from '../../model/units.js';
import { describeAt } from '../../reckon/describe.js';
import { bothDepartmentTitles } from '../about.js';
import { reporterOf } from '../completeness.js';
import type { Facts } from '../facts.js';
import type { Point, Series } from '../series.js';
import type { Suspected, Suspicion } from './suspected.js';

/** Least number of equal rows of one department, and least share of its rows that have a target. */
const LEAST_ROWS = 5;
const LEAST_PART = 1 / 4;
/** Whole targets below this are met exactly as a matter of course. */
const LEAST_VALUE: Decimal = decimalOf(10);
const SHOWN = 5;

/** Finds departments many of whose figures equal their targets exactly. */
export const suspectEqualsTarget: Suspicion = (facts) => {
  const { series, plan } = facts;
  const values = targetValues(plan);
  const rows = series.flatMap((each) => rowsOf(each, values.get(each.metric.id) ?? []));
  return [...groupBy(rows, ({ point }) => reporterOf(point.observation, plan))].flatMap(([department, own]) =>
    findingOf(department, own, facts),
  );
};

interface Row {
  readonly point: Point;
  readonly equal: boolean;
}

/** Levels and sums count once, because they may stay as they are; amounts of single periods count each. */
function rowsOf({ sort, points }: Series, values: readonly Decimal[]): readonly Row[] {
  if (values.length === 0) return [];
  const rows = points.map((point) => ({
    point,
    equal: values.some((value) => value.eq(point.observation.value)),
  }));
  if (sort !== 'level' && sort !== 'year-to-date' && sort !== 'plan-to-date') return rows;
  const equal = rows.find((row) => row.equal);
  const last = rows.at(-1);
  return equal ? [equal] : last ? [last] : [];
}

/** Values that targets require of their metrics, in base units, without 100 % and small whole numbers. */
function targetValues(plan: Plan): ReadonlyMap<MetricId, readonly Decimal[]> {
  const asked = plan.targets.flatMap((target) => askedOf(target, plan));
  return new Map(
    [...groupBy(asked, ({ metric }) => metric)].map(([metric, own]) => [
      metric,
      own.map(({ value }) => value),
    ]),
  );
}

function askedOf(target: Target, plan: Plan): readonly { metric: MetricId; value: Decimal }[] {
  if (target.kind === 'growth' || !('requirement' in target)) return [];
  const { requirement, unit } = target;
  const metric = target.metric === undefined ? undefined : plan.metrics.get(target.metric);
  if (!metric || metric.type === 'stage' || !requirement || requirement.comparator === 'every') return [];
  const { value } = requirement;
  return isTelling(value, metric) ? [{ metric: metric.id, value: toBase(value, unit ?? metric.unit) }] : [];
}

function isTelling(value: Decimal, metric: QuantityMetric): boolean {
  const isAll = metric.type === 'ratio' && value.eq(HUNDRED);
  return !isAll && !(value.lt(LEAST_VALUE) && value.isInteger());
}

function findingOf(
  department: DepartmentId | undefined,
  rows: readonly Row[],
  { plan }: Facts,
): readonly Suspected[] {
  const equal = rows.filter((row) => row.equal).map(({ point }) => point.observation);
  const inOrder = equal.toSorted((a, b) => comparePlaces(a.place, b.place));
  const [first, ...others] = inOrder;
  if (!first || equal.length < LEAST_ROWS || equal.length < rows.length * LEAST_PART) return [];
  const about =
    department === undefined
      ? { zh: first.place.file, en: first.place.file }
      : bothDepartmentTitles(department, plan);
  const args = {
    about,
    count: equal.length,
    of: rows.length,
    figure: first.reported || plain(first.value),
    more: others.slice(0, SHOWN).map(describeAt),
  };
  const finding: Finding = { code: 'suspect-equals-target', args, place: first.place };
  return [{ finding, figures: equal }];
}
