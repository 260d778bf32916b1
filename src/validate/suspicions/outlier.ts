import type { Finding } from '../../catalogue/findings.js';
import type { Plan } from '../../model/plan.js';
import type { QuantityMetric } from '../../model/plan.js';
import { isCount } from '../../model/units.js';
import { describeFigure } from '../../reckon/describe.js';
import { median, modifiedZ, OUTLYING } from '../robust.js';
import { isAsInOtherYears, seasonsOf, type Season } from '../season.js';
import { isToDate, runsOf, type Point, type Series } from '../series.js';
import { likelyAmounts, short } from './ranges.js';
import type { Suspicion } from './suspected.js';

/** Least number of other figures in the series. */
const LEAST_OTHERS = 7;
/** Most figures before and after one that it is compared with. */
const AROUND = 36;
/** An amount must also be so many times the largest of the others, or below the smallest divided by this. */
const APART = 4;
/** Least relative distance of a sum or level from its neighbours; greater at the end of its series. */
const OFF = 0.2;
const OFF_AT_END = 0.5;
/** Doubled at the end of a series, where no later figure tells a jump from a slip. */
const OUTLYING_AT_END = 2 * OUTLYING;
/** Counts vary by chance: up to about this many times their square root. */
const CHANCE = 5;

/**
 * Finds figures far from all others of their metric and region, by the modified z-score: of logarithms of
 * single amounts, and of changes between sums or levels. A spike changes its series twice, there and back; a
 * step, which is plausible, only once.
 */
export const suspectOutliers: Suspicion = ({ series, plan }) => {
  const season = seasonsOf(series);
  return series.flatMap((each) =>
    outliersOf(each, season)
      .filter(({ point, probable }) => isBeyondChance(point.amount, probable, each.metric))
      .map((outlier) => ({
        finding: findingOf(outlier, each, plan),
        figures: [outlier.point.observation],
      })),
  );
};

interface Outlier {
  readonly point: Point;
  readonly method: 'log' | 'difference';
  readonly score: number;
  readonly others: number;
  readonly median: number;
  readonly probable: number;
}

function outliersOf(series: Series, season: Season): readonly Outlier[] {
  if (isToDate(series) || series.sort === 'level')
    return runsOf(series).flatMap((run) => spikesIn(run, isToDate(series)));
  return isolatedIn(series, season);
}

function isBeyondChance(amount: number, probable: number, metric: QuantityMetric): boolean {
  return !isCount(metric) || Math.abs(amount - probable) > CHANCE * Math.sqrt(Math.max(amount, probable, 1));
}

function isolatedIn(series: Series, season: Season): readonly Outlier[] {
  const { points } = series;
  return points.flatMap((point, index): Outlier[] => {
    const around = { start: Math.max(0, index - AROUND), end: index + AROUND + 1 };
    const others = likelyAmounts(series, index, season, around);
    if (point.amount <= 0 || others.length < LEAST_OTHERS) return [];
    const isApart = point.amount > APART * Math.max(...others) || point.amount < Math.min(...others) / APART;
    const score = modifiedZ(Math.log(point.amount), others.map(Math.log));
    if (!isApart || Math.abs(score) <= OUTLYING || isAsInOtherYears(point, series)) return [];
    const middle = median(others);
    return [{ point, method: 'log', score, others: others.length, median: middle, probable: middle }];
  });
}

/**
 * Spikes of a run, found one by one: the worst is removed before the next is looked for, the run's last
 * figure last. A sum that falls in more than a quarter of its steps has none: its basis is wrong, not its
 * figures.
 */
function spikesIn(run: readonly Point[], adds: boolean): readonly Outlier[] {
  const falls = run.filter(({ amount }, at) => amount < (run[at - 1]?.amount ?? -Infinity));
  if (adds && falls.length * 4 > run.length) return [];
  const isLast = ({ point }: Outlier): number => (point === run.at(-1) ? 1 : 0);
  const [worst] = spikesAmong(run, adds).toSorted((a, b) => isLast(a) - isLast(b) || offOf(b) - offOf(a));
  if (!worst) return [];
  return [
    worst,
    ...spikesIn(
      run.filter((point) => point !== worst.point),
      adds,
    ),
  ];
}

function spikesAmong(run: readonly Point[], adds: boolean): readonly Outlier[] {
  if (run.length <= LEAST_OTHERS) return [];
  const changes = run.slice(1).map(({ amount }, at) => amount - (run[at]?.amount ?? 0));
  return run.flatMap((point, index): Outlier[] => {
    const [before, after] = [run[index - 1], run[index + 1]];
    if (!before) return [];
    const others = changes
      .slice(Math.max(0, index - AROUND), index + AROUND)
      .filter((_, at) => ![index - 1, index].includes(at + Math.max(0, index - AROUND)));
    const [here, back] = [point.amount - before.amount, after && after.amount - point.amount];
    const usual = median(others);
    const probable = after ? (before.amount + after.amount) / 2 : before.amount + usual;
    const score = scoreOf(here, back, others, adds);
    const off = Math.abs(point.amount - probable) > (after ? OFF : OFF_AT_END) * Math.abs(probable);
    if (score === undefined || !off) return [];
    return [{ point, method: 'difference', score, others: run.length - 1, median: usual, probable }];
  });
}

/** Distance of a figure from its neighbours, relative to the smaller of the two. */
function offOf({ point: { amount }, probable }: Outlier): number {
  const least = Math.min(Math.abs(amount), Math.abs(probable));
  return least > 0 ? Math.abs(amount - probable) / least : Infinity;
}

/**
 * The score of the change to a figure, if the next change goes back as far. Of a sum, which can never go
 * back, one of the two changes is enough.
 */
function scoreOf(
  here: number,
  back: number | undefined,
  others: readonly number[],
  adds: boolean,
): number | undefined {
  const score = modifiedZ(here, others);
  if (back === undefined) return Math.abs(score) > OUTLYING_AT_END && here > 0 ? score : undefined;
  const returning = modifiedZ(back, others);
  const isSpike = Math.sign(here) === -Math.sign(back) && Math.sign(score) === -Math.sign(returning);
  const [less, more] = [score, returning].toSorted((a, b) => Math.abs(a) - Math.abs(b));
  const deciding = adds ? more : less;
  return isSpike && deciding !== undefined && Math.abs(deciding) > OUTLYING ? deciding : undefined;
}

function findingOf(
  { point, method, score, others, median: middle, probable }: Outlier,
  { metric }: Series,
  plan: Plan,
): Finding {
  const { observation } = point;
  const { symbol } = metric.unit;
  return {
    code: 'suspect-outlier',
    args: {
      about: describeFigure(observation, plan),
      figure: observation.reported,
      score: Number.isFinite(score) ? score.toFixed(1) : '∞',
      method,
      figures: others,
      median: `${short(middle)} ${symbol}`,
      probable: `${short(probable)} ${symbol}`,
    },
    place: observation.place,
  };
}
