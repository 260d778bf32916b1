import type { Finding } from '../../catalogue/findings.js';
import type { Decimal } from '../../model/decimal.js';
import type { Plan } from '../../model/plan.js';
import { isCount } from '../../model/units.js';
import { describeAmount, describeFigure } from '../../reckon/describe.js';
import { modifiedZ, OUTLYING } from '../robust.js';
import { isAsInOtherYears, seasonsOf, type Season } from '../season.js';
import { isToDate, runsOf, type Point, type Series } from '../series.js';
import { isCatchUp } from './december.js';
import { besideRange, roundRange, toDateRange, type ExpectedRange } from './ranges.js';
import type { Suspicion } from './suspected.js';

/** Least number of figures in a series, the suspected one included. */
const LEAST_FIGURES = 5;
const LEAST_TO_DATE = 4;
/** Least factor outside the expected range; smaller if the neighbours vary little. */
const OUTSIDE = 3;
const OUTSIDE_STEADY = 2;
/**
 * Greatest spread (high / low) of neighbours that vary little, that reveal a tenfold slip, and that reveal a
 * greater one.
 */
const STEADY = 5;
const VARIED = 10;
const WILD = 100;
const LEAST_FAR = Math.log(4);
/** A tenfold correction must lie among the neighbours (within this factor), or near their middle. */
const BESIDE = 1.1;
const NEAR = Math.log(1.8);

/** Powers of ten by which units and decimal points are mistaken; for rates also a fraction taken for a percentage. */
const POWERS = [4, 3, 1] as const;
const RATIO_POWERS = [2, ...POWERS] as const;

/** Finds figures that fit among their neighbours once divided or multiplied by 10, 100, 1 000 or 10 000. */
export const suspectUnits: Suspicion = ({ series, plan }) => {
  const season = seasonsOf(series);
  return series.flatMap((each) =>
    slipsOf(each, season).map((slip) => ({
      finding: findingOf(slip, each, plan),
      figures: [slip.point.observation],
    })),
  );
};

interface Slip {
  readonly point: Point;
  /** The figure was written 10 to this power times too large. */
  readonly power: number;
  readonly range: ExpectedRange;
}

function slipsOf(series: Series, season: Season): readonly Slip[] {
  if (isToDate(series)) return runsOf(series).flatMap((run) => slipsToDate(run, series));
  if (series.points.length < LEAST_FIGURES) return [];
  return series.points.flatMap((_, index) => {
    const slips = slipAt(series, series.points[index], besideRange(series, index, season));
    return slips.filter(
      ({ point, power }) =>
        Math.abs(power) > 1 || !(isCatchUp(point, series) || isWellPossible(series, index, power < 0)),
    );
  });
}

/**
 * Whether a tenfold figure has an innocent reason: other years have it in the same month, or a small one
 * follows or precedes zeros only.
 */
function isWellPossible(series: Series, index: number, isSmall: boolean): boolean {
  const { points } = series;
  const point = points[index];
  if (point && series.sort !== 'level' && isAsInOtherYears(point, series)) return true;
  if (!isSmall) return false;
  const [before, after] = [points.slice(0, index), points.slice(index + 1)];
  return [before, after].some((side) => side.length > 0 && side.every(({ amount }) => amount === 0));
}

/** Inner figures first, because a suspected one must not be used to judge those at the ends. */
function slipsToDate(run: readonly Point[], series: Series): readonly Slip[] {
  if (run.length < LEAST_TO_DATE) return [];
  const inner = run
    .slice(1, -1)
    .flatMap((point, index) => slipAt(series, point, toDateRange(run, index + 1)));
  const doubted = new Set(inner.map(({ point }) => point));
  const sound = run.filter((point) => !doubted.has(point));
  if (sound.length < LEAST_TO_DATE) return inner;
  const ends = [0, sound.length - 1].flatMap((index) =>
    slipAt(series, sound[index], toDateRange(sound, index)),
  );
  return [...inner, ...ends];
}

function slipAt(
  { metric }: Series,
  point: Point | undefined,
  range: ExpectedRange | undefined,
): readonly Slip[] {
  if (!point || !range || point.amount <= 0) return [];
  const outside = range.high / range.low <= STEADY ? OUTSIDE_STEADY : OUTSIDE;
  const up = point.amount > range.high * outside;
  const down = point.amount < range.low / outside;
  if (!(up || down) || !isFar(point, range)) return [];
  const powers = metric.type === 'ratio' ? RATIO_POWERS : POWERS;
  const fitting = powers.flatMap((power) => {
    const probable = up ? point.amount / 10 ** power : point.amount * 10 ** power;
    const fitsIn = fits(probable, range, power) && isPossible(probable, point, metric);
    return fitsIn ? [{ power, off: Math.abs(Math.log(probable / range.middle)) }] : [];
  });
  const [best] = fitting.toSorted((a, b) => a.off - b.off);
  return best ? [{ point, power: up ? best.power : -best.power, range }] : [];
}

/** Whether a figure is far from the middle, and an outlier among what its neighbours make likely. */
function isFar({ amount }: Point, { others, middle }: ExpectedRange): boolean {
  if (others.length === 0) return true;
  const far = Math.abs(Math.log(amount / middle));
  return far > LEAST_FAR && Math.abs(modifiedZ(Math.log(amount), others.map(Math.log))) > OUTLYING;
}

/** Whether a corrected figure fits. A tenfold slip needs steadier neighbours than a greater one. */
function fits(probable: number, { low, high, slack, middle }: ExpectedRange, power: number): boolean {
  const spread = power > 1 ? WILD : VARIED;
  if (high / low > spread || probable < low / slack || probable > high * slack) return false;
  const isBetween = probable >= low / BESIDE && probable <= high * BESIDE;
  return power > 1 || isBetween || Math.abs(Math.log(probable / middle)) <= NEAR;
}

/** What is counted one by one is whole, and small numbers of things vary tenfold by themselves. */
function isPossible(probable: number, { amount }: Point, metric: Series['metric']): boolean {
  if (!isCount(metric)) return true;
  return Math.max(amount, probable) >= 100 && Math.abs(probable - Math.round(probable)) < 1e-6;
}

function findingOf({ point, power, range }: Slip, { metric }: Series, plan: Plan): Finding {
  const { observation } = point;
  const probable: Decimal = observation.value.shiftedBy(-power);
  const { low, high } = roundRange(range);
  return {
    code: 'suspect-unit',
    args: {
      about: describeFigure(observation, plan),
      figure: observation.reported,
      factor: String(10 ** Math.abs(power)),
      up: power > 0,
      low,
      high: `${high} ${metric.unit.symbol}`,
      neighbours: range.neighbours,
      probable: describeAmount(probable, metric.unit),
    },
    place: observation.place,
  };
}
