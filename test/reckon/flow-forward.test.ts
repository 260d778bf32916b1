import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../../src/model/assessment.js';
import { addDays, formatDay, type Day } from '../../src/model/calendar.js';
import { OwnFigures } from '../../src/reckon/flow-edges.js';
import { forwardPaths } from '../../src/reckon/flow-forward.js';
import { PathSearch } from '../../src/reckon/graph.js';
import { compareSpans, type Statement } from '../../src/reckon/statement.js';
import { day, ledgerOf, reckoned, region } from '../support/rules.js';

interface Figure {
  /** Days from the first to the last, counted from any day. */
  readonly days: readonly [number, number];
  readonly rank: number;
}

const RUNS = Number(process.env['PLANCHECK_PROPERTY_RUNS'] ?? 1000);
const FIRST = day('2022-01-01');
const LAST = 6;

/** Statements about any stretches of days, which no report can write: each is read as one of a day, and then moved. */
function ownFigures(figures: readonly Figure[]): OwnFigures {
  const rows = figures.map((_, index) => `investment,,${formatDay(addDays(FIRST, index))},${index + 1},,,`);
  const read = ledgerOf(reckoned(rows, '2023-12-31'), 'investment').statements.get(region()) ?? [];
  const moved = read.map((statement): Statement => {
    const { days, rank } = figures[statement.span.start - FIRST]!;
    return { ...statement, rank, span: { start: addDays(FIRST, days[0]), end: addDays(FIRST, days[1]) } };
  });
  return new OwnFigures(
    moved.toSorted((a, b) => compareSpans(a.span, b.span)),
    'low',
  );
}

const told = (evidence: readonly Evidence[] | undefined): readonly string[] | undefined =>
  evidence?.map(({ observation, minus }) => `${minus ? '-' : '+'}${observation.reported}`);

const searched = (own: OwnFigures, from: Day, to: Day): readonly string[] | undefined =>
  told(new PathSearch([own.both], from).pathTo(to)?.flatMap(({ load }) => load.evidence));

const passed = (own: OwnFigures, from: Day, to: Day): readonly string[] | undefined =>
  told(forwardPaths(own, from)?.loadTo(to)?.evidence);

const figure = fc.record({
  days: fc
    .tuple(fc.nat(LAST), fc.nat(LAST))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    // Longer ones tend to be seen through by shorter ones, and then there is no pass.
    .map(([a, b]) => [a, Math.min(b, a + 3)] as const),
  rank: fc.nat(2),
});
const figures = fc.uniqueArray(figure, { minLength: 1, maxLength: 7, selector: ({ days }) => days.join() });

test('one pass finds the paths that a search finds, in whatever way figures lie', () => {
  fc.assert(
    fc.property(figures, (given) => {
      const own = ownFigures(given);
      for (const from of own.nodes) {
        if (!forwardPaths(own, from)) continue;
        const behind = own.nodes.filter((to) => to >= from);
        for (const to of behind) expect(passed(own, from, to)).toEqual(searched(own, from, to));
      }
    }),
    { numRuns: RUNS },
  );
});

test('of months, quarters and years a pass finds all', () => {
  const rank = 0;
  const own = ownFigures([
    { days: [0, 0], rank },
    { days: [1, 1], rank },
    { days: [0, 1], rank },
    { days: [2, 2], rank },
    { days: [3, 3], rank },
    { days: [2, 3], rank },
    { days: [0, 3], rank },
  ]);
  expect(own.nodes.map((to) => passed(own, FIRST, to))).toEqual([[], ['+1'], ['+3'], ['+3', '+4'], ['+7']]);
});

test('figures of the leading department are taken before others, whatever they count', () => {
  const own = ownFigures([
    { days: [0, 1], rank: 1 },
    { days: [0, 0], rank: 0 },
    { days: [1, 1], rank: 0 },
  ]);
  expect(passed(own, FIRST, addDays(FIRST, 2))).toEqual(['+2', '+3']);
});

test('of paths that cost the same, the one is taken that is cheaper until its last figure', () => {
  const own = ownFigures([
    { days: [0, 0], rank: 2 },
    { days: [1, 3], rank: 0 },
    { days: [0, 1], rank: 0 },
    { days: [2, 3], rank: 1 },
  ]);
  const [from, to] = [FIRST, addDays(FIRST, 4)];
  expect(passed(own, from, to)).toEqual(['+3', '+4']);
  expect(searched(own, from, to)).toEqual(['+3', '+4']);
});

test('where a figure has to be taken off, there is no pass', () => {
  const rank = 0;
  const cumulative = ownFigures([
    { days: [0, 3], rank },
    { days: [0, 5], rank },
  ]);
  expect(forwardPaths(cumulative, FIRST)).toBeDefined();
  expect(forwardPaths(cumulative, addDays(FIRST, 4))).toBeUndefined();
  expect(searched(cumulative, addDays(FIRST, 4), addDays(FIRST, 6))).toEqual(['-1', '+2']);
  const halves = ownFigures([
    { days: [0, 9], rank },
    { days: [5, 9], rank },
  ]);
  expect(forwardPaths(halves, FIRST)).toBeUndefined();
  expect(searched(halves, FIRST, addDays(FIRST, 5))).toEqual(['+1', '-2']);
});
