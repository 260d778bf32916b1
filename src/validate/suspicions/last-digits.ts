import type { Finding } from '../../catalogue/findings.js';
import { formatPercent } from '../../catalogue/numbers.js';
import { groupBy } from '../../model/collections.js';
import { decimalOf, fraction, ZERO } from '../../model/decimal.js';
import type { QuantityObservation } from '../../model/observation.js';
import { comparePlaces } from '../../model/place.js';
import type { Plan } from '../../model/plan.js';
import { bothDepartmentTitles } from '../about.js';
import { reporterOf } from '../completeness.js';
import { chiSquared } from '../robust.js';
import type { Series } from '../series.js';
import type { Suspected, Suspicion } from './suspected.js';

/** Least number of figures: with fewer, each digit is expected too rarely for chi-squared. */
const LEAST_FIGURES = 100;
/** Chi-squared at a probability of 1 in 100 000, by degrees of freedom. */
const LIMITS = { 8: 37.33, 9: 39.34 } as const;
/** Least share of a metric's figures with the same number of decimals. */
const ALIKE = 0.4;
/** Least number of digits: the last digit of shorter figures follows from their size. */
const LEAST_DIGITS = 3;
/** Factor over its expected count from which a digit is named as frequent. */
const FREQUENT = 1.5;

/** A figure's last digit as typed. */
interface Typed {
  readonly observation: QuantityObservation;
  readonly digit: number;
  readonly decimals: number;
  readonly digits: number;
}

/** Comparable figures of one metric, and whether they may end in 0. */
interface Sample {
  readonly typed: readonly Typed[];
  readonly withZeros: boolean;
}

/** Finds departments whose last digits are far from uniform: people who make up figures prefer some digits. */
export const suspectLastDigits: Suspicion = ({ series, plan }) => {
  const samples = [...groupBy(series, ({ metric }) => metric.id).values()].flatMap((own) =>
    [...groupBy(typedIn(own), ({ observation }) => reporterOf(observation, plan) ?? '').values()].map(
      sampleOf,
    ),
  );
  const byReporter = groupBy(samples, ({ typed: [first] }) =>
    first ? (reporterOf(first.observation, plan) ?? first.observation.place.file) : '',
  );
  return [...byReporter.values()].flatMap((own) => findingOf(own, plan));
};

/** Each distinct figure of a series once: an unchanged level is not new evidence. */
function typedIn(series: readonly Series[]): readonly Typed[] {
  return series.flatMap(({ points }) => {
    const typed = points.flatMap(({ observation }) => lastDigit(observation));
    return [...new Map(typed.map((each) => [each.observation.reported, each])).values()];
  });
}

const FIGURE = /(\d[\d,]*)(?:\.(\d+))?/u;

function lastDigit(observation: QuantityObservation): readonly Typed[] {
  const match = FIGURE.exec(observation.reported.normalize('NFKC'));
  const [, whole = '', part = ''] = match ?? [];
  const all = (whole + part).replaceAll(',', '').replace(/^0+/u, '');
  if (all === '') return [];
  return [{ observation, digit: Number(all.at(-1)), decimals: part.length, digits: all.length }];
}

/**
 * Spreadsheets drop trailing zeros, so that figures of two decimals sometimes have one. Keeps only figures
 * with the most common number of decimals; if none of them ends in 0, nine digits are compared instead of
 * ten.
 */
function sampleOf(typed: readonly Typed[]): Sample {
  const [most] = [...groupBy(typed, ({ decimals }) => decimals)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const [decimals, alike] = most ?? [0, []];
  const isMixed = alike.length < typed.length;
  if (alike.length < typed.length * ALIKE || (isMixed && decimals === 0))
    return { typed: [], withZeros: true };
  const long = alike.filter(({ digits }) => digits >= LEAST_DIGITS);
  return { typed: long, withZeros: decimals === 0 || long.some(({ digit }) => digit === 0) };
}

function findingOf(samples: readonly Sample[], plan: Plan): readonly Suspected[] {
  const typed = samples.flatMap((sample) => sample.typed);
  const observations = typed.map(({ observation }) => observation);
  const first = firstOf(samples);
  if (!first || typed.length < LEAST_FIGURES) return [];
  const [counts, expected] = [countsIn(typed), expectedIn(samples)];
  const freedom = samples.some(({ withZeros, typed: some }) => withZeros && some.length > 0) ? 9 : 8;
  const statistic = chiSquared(counts, expected);
  if (statistic <= LIMITS[freedom]) return [];
  const frequent = TEN.filter((digit) => (counts[digit] ?? 0) > (expected[digit] ?? 0) * FREQUENT);
  const together = frequent.reduce((sum, digit) => sum + (counts[digit] ?? 0), 0);
  const department = reporterOf(first, plan);
  const args = {
    about:
      department === undefined
        ? { zh: first.place.file, en: first.place.file }
        : bothDepartmentTitles(department, plan),
    figures: typed.length,
    digits: frequent.join(', '),
    share: formatPercent(fraction(decimalOf(together), decimalOf(typed.length)) ?? ZERO),
    statistic: statistic.toFixed(1),
    freedom,
    limit: LIMITS[freedom].toFixed(1),
  };
  const finding: Finding = { code: 'suspect-last-digits', args, place: first.place };
  return [{ finding, figures: observations }];
}

/** The first figure of the metric that is farthest from uniform. */
function firstOf(samples: readonly Sample[]): QuantityObservation | undefined {
  const [worst] = samples
    .map((sample) => ({ sample, statistic: chiSquared(countsIn(sample.typed), expectedIn([sample])) }))
    .toSorted((a, b) => b.statistic - a.statistic);
  const observations = worst?.sample.typed.map(({ observation }) => observation) ?? [];
  return observations.toSorted((a, b) => comparePlaces(a.place, b.place))[0];
}

function countsIn(typed: readonly Typed[]): readonly number[] {
  return TEN.map((digit) => typed.filter((each) => each.digit === digit).length);
}

function expectedIn(samples: readonly Sample[]): readonly number[] {
  return TEN.map((digit) => samples.reduce((sum, sample) => sum + expectedOf(digit, sample), 0));
}

const TEN: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function expectedOf(digit: number, { typed, withZeros }: Sample): number {
  if (withZeros) return typed.length / 10;
  return digit === 0 ? 0 : typed.length / 9;
}
