import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/model/calendar.js';
import { plain } from '../../src/model/decimal.js';
import { decimalFrom, subtract, type Sum } from '../../src/model/sum.js';
import { Forest, grownOver, type Difference } from '../../src/reckon/forest.js';
import { gapsBetween } from '../../src/reckon/gaps.js';
import { Growth, type Lift } from '../../src/reckon/growth.js';
import { runs } from '../support/runs.js';

const LAST = 9;
const at = (number: number): Day => number as Day;
const known = (from: number, to: number, value: number): Difference => ({
  from: at(from),
  to: at(to),
  value,
});
const shown = (amount: Sum | undefined): string => (amount === undefined ? '-' : plain(decimalFrom(amount)));

const spans = fc
  .tuple(fc.nat(LAST - 1), fc.integer({ min: 1, max: LAST }))
  .map(([from, days]) => [from, Math.min(LAST, from + days)] as const);
/** What grows each day, and the stretches of it that are told. */
const truths = fc.tuple(
  fc.array(fc.nat(5), { minLength: LAST, maxLength: LAST }),
  fc.array(spans, { maxLength: 7 }),
);
const grown = (days: readonly number[], from: number, to: number): number =>
  days.slice(from, to).reduce((all, day) => all + day, 0);

/** The dearest way between any two days, over differences either way and over days that go by, by trying all of them. */
function dearest(
  differences: readonly Difference[],
  mayShrink: (day: number) => boolean = () => false,
): readonly (readonly number[])[] {
  const days = Array.from({ length: LAST + 1 }, (_, day) => day);
  const goesBy = (from: number, to: number): boolean =>
    from <= to && !days.slice(from, to).some((day) => mayShrink(day));
  const least = days.map((from) => days.map((to) => (goesBy(from, to) ? 0 : -Infinity)));
  const raise = (from: number, to: number, value: number): void => {
    const row = least[from];
    if (row) row[to] = Math.max(row[to] ?? -Infinity, value);
  };
  for (const { from, to, value } of differences) {
    raise(from, to, Number(value));
    raise(to, from, -Number(value));
  }
  for (const over of days)
    for (const from of days)
      for (const to of days)
        raise(from, to, (least[from]?.[over] ?? -Infinity) + (least[over]?.[to] ?? -Infinity));
  return least;
}

describe('rule 3: a forest of differences', () => {
  test('tells nothing but what is true, by rows that add up to it, each once', () => {
    fc.assert(
      fc.property(truths, spans, ([days, told], [from, to]) => {
        const forest = new Forest(told.map(([a, b]) => known(a, b, grown(days, a, b))));
        const between = forest.between(at(from), at(to));
        if (between === undefined) return;
        expect(shown(between)).toBe(String(grown(days, from, to)));
        const way = forest.way(forest.nodeAt(at(from)), forest.nodeAt(at(to)));
        expect(shown(grownOver(way))).toBe(shown(between));
        expect(new Set(way.map((step) => step.known)).size).toBe(way.length);
      }),
    );
  });

  test('takes what joins, in the order given, and leaves over what follows', () => {
    const [year, first, second] = [known(0, 9, 12), known(0, 4, 5), known(4, 9, 8)];
    const forest = new Forest([year, first, second]);
    expect(forest.redundant).toEqual([second]);
    expect(shown(forest.between(at(4), at(9)))).toBe('7');
    expect(forest.way(forest.nodeAt(at(9)), forest.nodeAt(at(4)))).toEqual([
      { known: year, minus: true },
      { known: first, minus: false },
    ]);
    const [none, one, both] = [
      forest.between(at(3), at(3)),
      forest.between(at(1), at(4)),
      forest.between(at(1), at(2)),
    ];
    expect([none, one, both].map(shown)).toEqual(['0', '-', '-']);
  });
});

describe('the trees of a forest', () => {
  test('each is known by its first day, and what says the same as others is not apart from them', () => {
    const same = known(1, 4, 3);
    const other = known(1, 4, 5);
    // Hung onto one another from behind, so that the first day of each joins last.
    const forest = new Forest([known(3, 4, 1), known(1, 3, 2), known(7, 9, 4), known(5, 7, 1), same, other]);
    expect(forest.trees).toBe(2);
    expect(forest.days.map((_, node) => forest.days[forest.treeOf(node)])).toEqual([1, 1, 1, 5, 5, 5]);
    expect(forest.days.map((_, node) => shown(forest.grownAt(node)))).toEqual(['0', '2', '3', '0', '1', '5']);
    expect(forest.redundant).toEqual([same, other]);
    expect(forest.apart).toEqual([other]);
  });
});

describe('rule 6: the least and the greatest', () => {
  test('nothing goes by for nothing in days in which an amount may shrink', () => {
    const shrinking = fc.tuple(
      fc.array(fc.integer({ min: -3, max: 5 }), { minLength: LAST, maxLength: LAST }),
      fc.array(spans, { maxLength: 6 }),
    );
    fc.assert(
      fc.property(shrinking, spans, ([days, told], [from, to]) => {
        const differences = told.map(([a, b]) => known(a, b, grown(days, a, b)));
        const lifts = days.flatMap((value, day) => (value < 0 ? [{ from: at(day), to: at(day + 1) }] : []));
        const growth = new Growth(new Forest(differences), lifts);
        const least = dearest(differences, (day) => (days[day] ?? 0) < 0);
        const bound = (a: number, b: number): string => {
          const value = least[a]?.[b] ?? -Infinity;
          return value === -Infinity ? '-' : String(value);
        };
        expect(growth.contradictions).toEqual([]);
        expect(shown(growth.least(at(from), at(to)))).toBe(bound(from, to));
        const greatest = growth.greatest(at(from), at(to));
        expect(shown(greatest === undefined ? undefined : subtract(0, greatest))).toBe(bound(to, from));
        const rows = growth.leastBy(at(from), at(to));
        if (rows.length > 0) expect(shown(grownOver(rows))).toBe(bound(from, to));
      }),
      { numRuns: runs(200) },
    );
  });

  test('of several trees, the one in which the amount falls is named, by the rows between', () => {
    const [year, part, more] = [known(0, 4, 2), known(1, 3, 3), known(0, 3, 4)];
    const growth = new Growth(new Forest([year, part, more, known(6, 8, 1)]), []);
    expect(growth.contradictions).toEqual([
      [
        { known: more, minus: true },
        { known: year, minus: false },
      ],
    ]);
  });

  test('are those of the dearest ways, and follow from their rows', () => {
    fc.assert(
      fc.property(truths, spans, ([days, told], [from, to]) => {
        const differences = told.map(([a, b]) => known(a, b, grown(days, a, b)));
        const growth = new Growth(new Forest(differences), []);
        const least = dearest(differences);
        const bound = (a: number, b: number): string => {
          const value = least[a]?.[b] ?? -Infinity;
          return value === -Infinity ? '-' : String(value);
        };
        expect(growth.contradictions).toEqual([]);
        expect(shown(growth.least(at(from), at(to)))).toBe(bound(from, to));
        const greatest = growth.greatest(at(from), at(to));
        expect(shown(greatest === undefined ? undefined : subtract(0, greatest))).toBe(bound(to, from));
        const rows = growth.leastBy(at(from), at(to));
        if (rows.length > 0) expect(shown(grownOver(rows))).toBe(bound(from, to));
      }),
      { numRuns: runs(200) },
    );
  });

  test('where an amount would shrink, the differences of a circle are named, and there are no bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(spans, fc.nat(9)), { maxLength: 6 }), (told) => {
        const differences = told.map(([[from, to], value]) => known(from, to, value));
        const forest = new Forest(differences);
        const taken = differences.filter((each) => !forest.redundant.includes(each));
        const growth = new Growth(forest, []);
        const circles = dearest(taken).some((row, day) => (row[day] ?? 0) > 0);
        expect(growth.contradictions.length > 0).toBe(circles);
        if (circles) {
          expect(growth.contradictions.every((steps) => steps.length > 0)).toBe(true);
          expect([growth.least(at(0), at(LAST)), growth.greatest(at(0), at(LAST))]).toEqual([
            undefined,
            undefined,
          ]);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  test('a negative figure lifts growth in its own days, and nowhere else', () => {
    const lifts: readonly Lift[] = [{ from: at(4), to: at(5) }];
    const growth = new Growth(new Forest([known(0, 3, 6), known(4, 5, -2), known(6, 8, 1)]), lifts);
    expect(growth.contradictions).toEqual([]);
    expect(shown(growth.least(at(0), at(4)))).toBe('6');
    expect(shown(growth.least(at(0), at(5)))).toBe('4');
    expect(shown(growth.least(at(0), at(8)))).toBe('5');
    const inside = new Growth(new Forest([known(0, 3, 6)]), [{ from: at(4), to: at(6) }]);
    expect([inside.least(at(0), at(4)), inside.least(at(0), at(5))].map(shown)).toEqual(['6', '-']);
  });
});

describe('what is missing', () => {
  const gaps = (from: number, to: number, ...told: readonly (readonly [number, number])[]): string[] =>
    gapsBetween(new Forest(told.map(([a, b]) => known(a, b, 1))), at(from), at(to)).map(
      ({ start, end }) => `${start}-${end}`,
    );

  test('is the stretches of the way that lacks the fewest days', () => {
    expect(gaps(0, 9, [0, 3], [5, 9])).toEqual(['3-4']);
    expect(gaps(0, 9)).toEqual(['0-8']);
    expect(gaps(4, 9, [0, 5], [0, 9])).toEqual(['4-4']);
    expect(gaps(1, 8, [0, 8])).toEqual(['0-0']);
    expect(gaps(0, 9, [0, 9])).toEqual([]);
    expect(gaps(1, 8, [3, 5])).toEqual(['5-7', '1-2']);
    // Over what is told of both sides, even where the way leads back and forth.
    expect(gaps(5, 9, [1, 6], [0, 9])).toEqual(['0-0', '5-5']);
    expect(gaps(2, 7, [0, 2], [2, 4], [4, 5], [6, 9])).toEqual(['6-6', '5-5']);
  });
});
