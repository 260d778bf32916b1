import { lineOf, MONTHS } from '../clean-reports.js';
import {
  changed,
  middle,
  pick,
  seriesIn,
  total,
  uneven,
  valueAt,
  type Ground,
  type Planted,
} from './ground.js';

/** Faults of many figures at once. */

export function toDateAsMonths({ spec, file, series }: Ground): Planted {
  const all = series.flat();
  const [before = 0, last = 0] = series[0]?.slice(10, 12) ?? [];
  const value = valueAt(file, last) - valueAt(file, before);
  return {
    what: 'a year to date as months',
    file: changed(file, all, () => ({ basis: '当期' })),
    code: 'suspect-basis',
    lines: [lineOf(all[0] ?? 0)],
    meant: { value, unit: spec.unit, exactly: true },
  };
}

export function monthsAsToDate({ spec, file, series }: Ground): Planted {
  const all = series.flat();
  const year = series[0]?.slice(0, 12) ?? [];
  return {
    what: 'months as a year to date',
    file: changed(file, all, () => ({ basis: '本年累计' })),
    code: 'suspect-basis',
    lines: [lineOf(all[0] ?? 0)],
    meant: { value: total(year.map((at) => valueAt(file, at))), unit: spec.unit, exactly: true },
  };
}

/** A figure shared out evenly among most of the counties. */
export function sameForRegions({ spec, file, series, random }: Ground): Planted {
  const month = Math.floor(random() * MONTHS.length);
  const rows = series.map((own) => own[month] ?? 0);
  const copied = rows.slice(0, 8 + Math.floor(random() * 6));
  const value = uneven(middle(rows.map((at) => valueAt(file, at))), spec);
  return {
    what: 'one figure for many counties',
    file: changed(file, copied, () => ({ value })),
    code: 'suspect-same-figure',
    lines: [lineOf(copied[0] ?? 0)],
    meant: undefined,
  };
}

export function sameForMonths({ spec, file, series, random }: Ground): Planted {
  const own = pick(series, random);
  const start = Math.floor(random() * 10);
  const months = own.slice(start, start + 5 + Math.floor(random() * 3));
  const taken = new Set(own.map((at) => file.rows[at]?.value));
  let amount = middle(own.map((at) => valueAt(file, at)));
  while (taken.has(uneven(amount, spec))) amount *= 1.07;
  return {
    what: 'one figure for many months',
    file: changed(file, months, () => ({ value: uneven(amount, spec) })),
    code: 'suspect-same-figure',
    lines: [lineOf(months[0] ?? 0)],
    meant: undefined,
  };
}

/** Two figures in three rounded to a half of the last place but one, as people do who guess. */
export function roundedDigits({ spec, file, series, random }: Ground): Planted {
  const all = series.flat();
  const step = 5;
  const scale = 10 ** spec.decimals;
  const values = new Map(
    all.map((at) => {
      const whole = Math.round(valueAt(file, at) * scale);
      const guessed = random() < 0.65 ? Math.max(step, Math.round(whole / step) * step) : whole;
      return [at, String(guessed / scale)];
    }),
  );
  return {
    what: 'last digits of guesses',
    file: changed(file, all, (at) => ({ value: values.get(at) ?? '' })),
    code: 'suspect-last-digits',
    lines: all.map(lineOf),
    meant: undefined,
  };
}

/** The last figures of five or six metrics are what their targets ask for, one of them in another unit. */
export function equalsTarget({ specs, file, random }: Ground): Planted {
  const asked = specs.filter(({ target }) => target !== undefined);
  const copied = asked.slice(0, Math.max(5, Math.ceil(asked.length * (0.6 + 0.4 * random()))));
  const values = new Map(
    copied.map((spec) => [seriesIn(file, spec)[0]?.at(-1) ?? 0, spec.target ?? ''] as const),
  );
  return {
    what: 'targets for figures',
    file: changed(file, [...values.keys()], (at) => ({ value: values.get(at) ?? '' })),
    code: 'suspect-equals-target',
    lines: [lineOf(Math.min(...values.keys()))],
    meant: undefined,
  };
}
