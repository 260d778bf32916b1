import type { Finding } from '../../catalogue/findings.js';
import type { Plan } from '../../model/plan.js';
import { aboutFigure } from '../about.js';
import type { Check } from '../facts.js';
import { median, modifiedZ, OUTLYING } from '../robust.js';
import { isToDate, runsOf, type Point, type Series } from '../series.js';
import { short } from './ranges.js';

/** The others of a series, beside the figure that is suspected. */
const LEAST_OTHERS = 7;
/** Beside its score, an amount must be so many times the largest of the others, or so small a part of the smallest. */
const APART = 2.5;
/** A sum or level must be off by a fifth of what lies around it; at the end of its series, by half. */
const OFF = 0.2;
const OFF_AT_END = 0.5;
/** At the end of a series nothing that follows tells a jump from a slip: the score has to be twice as high. */
const OUTLYING_AT_END = 2 * OUTLYING;

/**
 * Figures far from all others of their metric and region, by the modified z-score: of the logarithms of single amounts,
 * and of the changes from one sum or level to the next. A spike changes its series twice, there and back; a step, which
 * is well possible, only once.
 */
export const suspectOutliers: Check = ({ series, plan }) =>
  series.flatMap((each) => {
    const found =
      isToDate(each) || each.sort === 'level'
        ? runsOf(each).flatMap((run) => spikesIn(run, isToDate(each)))
        : isolatedIn(each.points);
    return found.map((outlier) => findingOf(outlier, each, plan));
  });

interface Outlier {
  readonly point: Point;
  readonly method: 'log' | 'difference';
  readonly score: number;
  readonly others: number;
  readonly median: number;
  readonly probable: number;
}

function isolatedIn(points: readonly Point[]): readonly Outlier[] {
  return points.flatMap((point): Outlier[] => {
    const others = points.filter((each) => each !== point && each.amount > 0).map(({ amount }) => amount);
    if (point.amount <= 0 || others.length < LEAST_OTHERS) return [];
    const isApart = point.amount > APART * Math.max(...others) || point.amount < Math.min(...others) / APART;
    const score = modifiedZ(Math.log(point.amount), others.map(Math.log));
    if (!isApart || score === undefined || Math.abs(score) <= OUTLYING) return [];
    const middle = median(others);
    return [{ point, method: 'log', score, others: others.length, median: middle, probable: middle }];
  });
}

/** A sum that falls again and again is none: then its basis is wrong, and not its figures. */
function spikesIn(run: readonly Point[], adds: boolean): readonly Outlier[] {
  const falls = run.filter(({ amount }, at) => amount < (run[at - 1]?.amount ?? -Infinity));
  if (run.length <= LEAST_OTHERS || (adds && falls.length > 1)) return [];
  return run.flatMap((point, index): Outlier[] => {
    const [before, after] = [run[index - 1], run[index + 1]];
    if (!before) return [];
    const changes = run.slice(1).map(({ amount }, at) => amount - (run[at]?.amount ?? 0));
    const others = changes.filter((_, at) => at !== index - 1 && at !== index);
    const [here, back] = [point.amount - before.amount, after && after.amount - point.amount];
    const usual = median(others);
    const probable = after ? (before.amount + after.amount) / 2 : before.amount + usual;
    const score = scoreOf(here, back, others, adds);
    const off = Math.abs(point.amount - probable) > (after ? OFF : OFF_AT_END) * Math.abs(probable);
    if (score === undefined || !off) return [];
    return [{ point, method: 'difference', score, others: run.length - 1, median: usual, probable }];
  });
}

/**
 * How far the change to a figure is from the others, if the change after it goes back as far. A sum that goes back at all
 * is wrong here or there, and one of the two changes is enough.
 */
function scoreOf(
  here: number,
  back: number | undefined,
  others: readonly number[],
  adds: boolean,
): number | undefined {
  const score = farness(here, others);
  if (back === undefined) return Math.abs(score) > OUTLYING_AT_END && here > 0 ? score : undefined;
  const returning = farness(back, others);
  const isSpike = Math.sign(here) === -Math.sign(back) && Math.sign(score) === -Math.sign(returning);
  const scores = [Math.abs(score), Math.abs(returning)];
  return isSpike && (adds ? Math.max(...scores) : Math.min(...scores)) > OUTLYING ? score : undefined;
}

/** Where the others are all the same, anything else is infinitely far from them. */
function farness(change: number, others: readonly number[]): number {
  const usual = median(others);
  return modifiedZ(change, others) ?? (change === usual ? 0 : Math.sign(change - usual) * Infinity);
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
      about: aboutFigure(observation, plan),
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
