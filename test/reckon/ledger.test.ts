import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addDays, type Day, type Period } from '../../src/model/calendar.js';
import { decimalOf, plain, type Decimal } from '../../src/model/decimal.js';
import type { MetricId } from '../../src/model/ids.js';
import type { Observation } from '../../src/model/observation.js';
import { exactOf, type Bounds } from '../../src/reckon/amount.js';
import { flowOf, type Flow } from '../../src/reckon/flow.js';
import { reckon } from '../../src/reckon/reckon.js';
import { entailed, isLess, rangeOf, type Equation, type Fraction } from '../support/linear.js';
import { runs } from '../support/runs.js';
import { day, decimal, region, RULES } from '../support/rules.js';

// Hundreds of small systems, each solved in all ways: longer than the usual five seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** A figure over the days from one number to before another. */
interface Told {
  readonly where: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

const COUNTIES = ['east', 'west', 'north'];
const AREA = 'qinghe';
const FIRST = day('2022-03-01');
const dayAt = (number: number): Day => addDays(FIRST, number);
const spanAt = (from: number, to: number): Period => ({ start: dayAt(from), end: dayAt(to - 1) });

function observed(told: readonly Told[], metric: string, show: (value: number) => Decimal): Observation[] {
  return told.map(({ where, from, to, value }, index) => ({
    sort: 'quantity',
    metric: metric as MetricId,
    region: region(where),
    period: spanAt(from, to),
    basis: 'period',
    value: show(value),
    department: undefined,
    submitted: undefined,
    reported: plain(show(value)),
    note: undefined,
    place: { file: 'report.csv', line: index + 2, column: 1 },
  }));
}

interface Reckoned {
  readonly flow: Flow;
  readonly codes: readonly string[];
}

function reckonedOf(told: readonly Told[], metric = 'starts', show = decimalOf): Reckoned {
  const { ledger, findings } = reckon(RULES, observed(told, metric, show), day('2022-12-31'));
  const [own] = ledger.values();
  if (!own) throw new RangeError('nothing reckoned');
  return { flow: flowOf(own, RULES, 'low'), codes: findings.map(({ code }) => code) };
}

/** Days of some regions, each by itself: the amounts of a system, region by region. */
function systemOf(told: readonly Told[], regions: readonly string[], days: number) {
  const row = (where: string, from: number, to: number): number[] =>
    regions.flatMap((each) =>
      Array.from({ length: days }, (_, at) => {
        const isIts = each === where || (where === AREA && regions.length > 1);
        return isIts && from <= at && at < to ? 1 : 0;
      }),
    );
  const equations: Equation[] = told.map(({ where, from, to, value }) => [...row(where, from, to), value]);
  return { row, equations };
}

const stretches = (days: number): readonly (readonly [number, number])[] =>
  Array.from({ length: days }, (_, from) =>
    Array.from({ length: days - from }, (_each, more) => [from, from + more + 1] as const),
  ).flat();

const shown = (fraction: Fraction | undefined): string =>
  fraction ? plain(decimalOf(fraction.over).div(fraction.under)) : '-';
const bound = (amount: Decimal | undefined): string => (amount ? plain(amount) : '-');
const boundsOf = (amount: Bounds): readonly string[] => [bound(amount.least), bound(amount.greatest)];
const fractionOf = (amount: Decimal): Fraction => ({ over: amount.toNumber(), under: 1 });

/** Stretches of days that are told of, each once. */
const spansOf = (regions: readonly string[], days: number, most: number) =>
  fc.uniqueArray(
    fc.record({
      where: fc.constantFrom(...regions),
      stretch: fc.constantFrom(...stretches(days)),
    }),
    { minLength: 1, maxLength: most, selector: ({ where, stretch }) => `${where} ${stretch.join()}` },
  );

/** What grows on each day of each county, and figures of it that are true. */
function truths(regions: readonly string[], days: number, most: number): fc.Arbitrary<readonly Told[]> {
  const grown = fc.array(fc.nat(4), { minLength: days * 3, maxLength: days * 3 });
  return fc.tuple(grown, spansOf(regions, days, most)).map(([amounts, spans]) =>
    spans.map(({ where, stretch: [from, to] }): Told => {
      const of = where === AREA && regions.length > 1 ? COUNTIES : [where === AREA ? 'east' : where];
      const value = of
        .flatMap((each) => {
          const first = COUNTIES.indexOf(each) * days;
          return amounts.slice(first + from, first + to);
        })
        .reduce((sum, amount) => sum + amount, 0);
      return { where, from, to, value };
    }),
  );
}

const DISAGREE = ['periods-disagree', 'regions-disagree', 'series-falls'];
const SETTINGS = { seed: 14, numRuns: runs(100) } as const;

describe('rules 3 and 6, held against linear equations of amounts that are not less than nought', () => {
  test('of one region: all that is entailed is found, and the bounds are the tightest there are', () => {
    fc.assert(
      fc.property(truths([AREA], 6, 6), (told) => {
        const { flow, codes } = reckonedOf(told);
        expect(codes).toEqual([]);
        const { row, equations } = systemOf(told, [AREA], 6);
        for (const [from, to] of stretches(6)) {
          const query = row(AREA, from, to);
          const range = rangeOf(equations, query);
          const amount = flow.between(region(), spanAt(from, to));
          expect(boundsOf(amount)).toEqual([shown(range?.least), shown(range?.greatest)]);
          const known = entailed(equations, query);
          if (known) expect(bound(exactOf(amount))).toBe(shown(known));
        }
      }),
      SETTINGS,
    );
  });

  test('of an area by the figures of its regions: the bounds are the tightest there are', () => {
    fc.assert(
      fc.property(truths(COUNTIES, 3, 7), (told) => {
        const { flow, codes } = reckonedOf(told);
        expect(codes).toEqual([]);
        const { row, equations } = systemOf(told, COUNTIES, 3);
        for (const [from, to] of stretches(3)) {
          const range = rangeOf(equations, row(AREA, from, to));
          const amount = flow.between(region(), spanAt(from, to));
          expect(boundsOf(amount)).toEqual([shown(range?.least), shown(range?.greatest)]);
        }
      }),
      SETTINGS,
    );
  });

  test('of an area and its regions: what is said is so, and all is found that its figures and common days entail', () => {
    fc.assert(
      fc.property(truths([AREA, AREA, ...COUNTIES], 3, 7), (told) => {
        const { flow, codes } = reckonedOf(told);
        expect(codes).toEqual([]);
        const { row, equations } = systemOf(told, COUNTIES, 3);
        const common = commonOf(told, 3);
        for (const [from, to] of stretches(3)) {
          const range = rangeOf(equations, row(AREA, from, to));
          const amount = flow.between(region(), spanAt(from, to));
          if (!range) throw new RangeError('true figures agree');
          if (amount.least) expect(isLess(range.least, fractionOf(amount.least))).toBe(false);
          const { greatest } = amount;
          if (greatest)
            expect(range.greatest && !isLess(fractionOf(greatest), range.greatest), 'greatest').toBe(true);
          const own = systemOf(common, [AREA], 3);
          const known = entailed(own.equations, own.row(AREA, from, to));
          if (known) expect(bound(exactOf(amount))).toBe(shown(known));
        }
      }),
      SETTINGS,
    );
  });
});

/** The area's figures, and what all counties come to where each of them tells it by itself. */
function commonOf(told: readonly Told[], days: number): readonly Told[] {
  const sums = stretches(days).flatMap(([from, to]): Told[] => {
    const parts = COUNTIES.map((where) => {
      const { row, equations } = systemOf(
        told.filter((each) => each.where === where),
        [where],
        days,
      );
      return entailed(equations, row(where, from, to));
    });
    const values = parts.map((part) => part && part.over / part.under);
    if (values.includes(undefined)) return [];
    return [{ where: AREA, from, to, value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0) }];
  });
  return [...told.filter(({ where }) => where === AREA), ...sums];
}

describe('figures that cannot all be true', () => {
  const anyFigures = (regions: readonly string[], days: number, most: number) =>
    spansOf(regions, days, most).chain((spans) =>
      fc.array(fc.nat(5), { minLength: spans.length, maxLength: spans.length }).map((values) =>
        spans.map(({ where, stretch: [from, to] }, index): Told => ({
          where,
          from,
          to,
          value: values[index] ?? 0,
        })),
      ),
    );

  test('of one region are told, and others are not', () => {
    fc.assert(
      fc.property(anyFigures([AREA], 5, 5), (told) => {
        const { row, equations } = systemOf(told, [AREA], 5);
        const isPossible = rangeOf(equations, row(AREA, 0, 5)) !== undefined;
        expect(reckonedOf(told).codes.some((code) => DISAGREE.includes(code))).toBe(!isPossible);
      }),
      { ...SETTINGS, numRuns: runs(300) },
    );
  });

  test('of an area and its regions: nothing is told where all can be true', () => {
    fc.assert(
      fc.property(anyFigures([AREA, ...COUNTIES], 3, 6), (told) => {
        const { row, equations } = systemOf(told, COUNTIES, 3);
        if (!rangeOf(equations, row(AREA, 0, 3))) return;
        expect(reckonedOf(told).codes.filter((code) => DISAGREE.includes(code))).toEqual([]);
      }),
      { ...SETTINGS, numRuns: runs(300) },
    );
  });
});

describe('rounding', () => {
  /** Amounts in hundredths, reported in tenths. */
  const rounded = (hundredths: number): Decimal =>
    decimal((Math.round(hundredths / 10) / 10).toFixed(1)).shiftedBy(8);

  test.each([
    ['one region', [AREA], 6],
    ['an area and its regions', [AREA, ...COUNTIES], 3],
  ])(
    'explains what true figures miss of one another, and each stands for its own days: %s',
    (_, regions, days) => {
      fc.assert(
        fc.property(truths(regions, days, 8), fc.integer({ min: 1, max: 9 }), (told, scale) => {
          const figures = told.map((each) => ({ ...each, value: each.value * scale }));
          const { flow, codes } = reckonedOf(figures, 'investment', rounded);
          expect(codes).toEqual([]);
          for (const { where, from, to, value } of figures)
            expect(bound(exactOf(flow.between(region(where), spanAt(from, to))))).toBe(plain(rounded(value)));
        }),
        { ...SETTINGS, numRuns: runs(300) },
      );
    },
  );

  test('does not explain more than half a unit of the last place of each', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 6 }), (parts) => {
        const figures = parts.map((value, at): Told => ({ where: AREA, from: at, to: at + 1, value }));
        const sum = parts.reduce((all, value) => all + value, 0);
        const whole = (value: number): Told => ({ where: AREA, from: 0, to: parts.length, value });
        // All are off by half a tenth at most, the wrong one as well.
        const off = 10 * (parts.length + 1) + 10;
        const codes = (value: number) =>
          reckonedOf([whole(value), ...figures], 'investment', rounded).codes.filter((code) =>
            DISAGREE.includes(code),
          );
        expect(codes(sum)).toEqual([]);
        expect(codes(sum + off)).toEqual(['periods-disagree']);
      }),
      SETTINGS,
    );
  });
});
