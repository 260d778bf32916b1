import { lineOf } from '../clean-reports.js';
import {
  changed,
  isSmall,
  middle,
  pick,
  rounded,
  scaled,
  total,
  valueAt,
  type Ground,
  type Plant,
  type Planted,
} from './ground.js';

/** Faults of single figures. */

/** A figure written so many times too large. */
export function slip(factor: number): Plant {
  return ({ spec: { unit }, file, series, random }) => {
    const at = pick(pick(series, random), random);
    return {
      what: factor >= 1 ? `a figure ×${factor}` : `a figure ÷${Math.round(1 / factor)}`,
      file: changed(file, [at], () => ({ value: scaled(file.rows[at]?.value ?? '', factor) })),
      code: 'suspect-unit',
      lines: [lineOf(at)],
      meant: { value: valueAt(file, at), unit, exactly: true },
    };
  };
}

/** Units that are taken for each other, and how many times as much a figure becomes by it. */
const MISTAKEN = new Map([
  ['亿元', { unit: '万元', factor: 1 / 10_000 }],
  ['万元', { unit: '亿元', factor: 10_000 }],
  ['亩', { unit: '万亩', factor: 10_000 }],
  ['万亩', { unit: '亩', factor: 1 / 10_000 }],
]);

/** The figure of one unit under the name of another. */
export function unitCell({ spec, file, series, random }: Ground): Planted {
  const at = pick(pick(series, random), random);
  const mistaken = MISTAKEN.get(spec.unit);
  if (!mistaken) throw new RangeError(`${spec.unit} is not mistaken for anything`);
  const { unit, factor } = mistaken;
  return {
    what: `${spec.unit} given as ${unit}`,
    file: changed(file, [at], () => ({ unit })),
    code: 'suspect-unit',
    lines: [lineOf(at)],
    meant: { value: valueAt(file, at), unit: spec.unit, exactly: factor !== 1 },
  };
}

/**
 * A month some fifty times what the others are, or as small a part of them: too far for a slip by ten, too near for one by
 * a thousand. Small numbers of things may well be smaller still.
 */
export function outlierBeside({ spec, file, series, random }: Ground): Planted {
  const own = pick(series, random);
  const at = pick(own, random);
  const up = isSmall(spec) || random() < 0.5;
  const usual = middle(own.filter((each) => each !== at).map((each) => valueAt(file, each)));
  const factor = 45 + 25 * random();
  const value = rounded(up ? usual * factor : usual / factor, spec);
  return {
    what: up ? 'an outlier above' : 'an outlier below',
    file: changed(file, [at], () => ({ value })),
    code: 'suspect-outlier',
    lines: [lineOf(at)],
    meant: { value: valueAt(file, at), unit: spec.unit, exactly: false },
  };
}

/** A sum or level half as large again as what lies around it, or as much smaller, and back again. */
export function spike({ spec, file, series, random }: Ground): Planted {
  const own = pick(series, random);
  const months = own.flatMap((at, index) => (index % 12 >= 3 && index % 12 <= 10 && index < 12 ? [at] : []));
  const at = pick(months, random);
  const meant = valueAt(file, at);
  const factor = random() < 0.5 ? 1.6 + 0.8 * random() : 0.4 + 0.2 * random();
  const bounded = spec.unit === '%' ? Math.min(factor, 99 / meant) : factor;
  return {
    what: `a spike in ${spec.shape.endsWith('level') ? 'a level' : spec.unit === '%' ? 'a rate' : 'a sum to date'}`,
    file: changed(file, [at], () => ({ value: rounded(meant * bounded, spec) })),
    code: 'suspect-outlier',
    lines: [lineOf(at)],
    meant: { value: meant, unit: spec.unit, exactly: false },
  };
}

/** Most of what January to November brought is left to December, and told in its own figure. */
export function december({ spec, file, series, random }: Ground): Planted {
  const year = pick(series, random).slice(0, 12);
  const last = year.at(-1) ?? 0;
  const left = 0.55 + 0.25 * random();
  const lowered = new Map(year.slice(0, -1).map((at) => [at, rounded(valueAt(file, at) * (1 - left), spec)]));
  const whole = total(year.map((at) => valueAt(file, at)));
  const kept = total([...lowered.values()].map(Number));
  const values = new Map([...lowered, [last, rounded(whole - kept, spec)]]);
  return {
    what: 'a year caught up with in December',
    file: changed(file, [...values.keys()], (at) => ({ value: values.get(at) ?? '' })),
    code: 'suspect-december',
    lines: [lineOf(last)],
    meant: { value: middle([...lowered.values()].map(Number)), unit: spec.unit, exactly: false },
  };
}

/** The same in sums since the start of the year: all but the last of them are low. */
export function decemberToDate({ spec, file, series, random }: Ground): Planted {
  const year = pick(series, random).slice(0, 12);
  const left = 0.6 + 0.2 * random();
  const values = year.slice(0, -1).map((at) => rounded(valueAt(file, at) * (1 - left), spec));
  const months = values.map((value, index) => Number(value) - Number(values[index - 1] ?? 0));
  return {
    what: 'a year to date caught up with in December',
    file: changed(file, year.slice(0, -1), (at) => ({ value: values[year.indexOf(at)] ?? '' })),
    code: 'suspect-december',
    lines: [lineOf(year.at(-1) ?? 0)],
    meant: { value: middle(months), unit: spec.unit, exactly: false },
  };
}
