import { expect, test } from 'vitest';
import { leaving, PathSearch, type Cost, type Edge } from '../../src/reckon/graph.js';

const edge = (from: number, to: number, load: string, cost: Partial<Cost> = {}): Edge<string> => ({
  from,
  to,
  load,
  cost: { missing: 0, derived: 0, foreign: 0, steps: 1, ...cost },
});
const loads = (edges: readonly Edge<string>[], from: number, to: number): readonly string[] | undefined =>
  new PathSearch([leaving(edges)], from).pathTo(to)?.map(({ load }) => load);

test('the widest figures win: they are the fewest', () => {
  const edges = [edge(0, 1, 'a'), edge(1, 2, 'b'), edge(2, 3, 'c'), edge(0, 3, 'all')];
  expect(loads(edges, 0, 3)).toEqual(['all']);
  expect(loads(edges, 0, 2)).toEqual(['a', 'b']);
  expect(loads(edges, 0, 0)).toEqual([]);
});

test('what is missing weighs more than anything else', () => {
  const edges = [
    edge(0, 2, 'gap', { missing: 1, steps: 0 }),
    edge(0, 1, 'a', { derived: 900, foreign: 900 }),
    edge(1, 2, 'b', { derived: 900, foreign: 900 }),
  ];
  expect(loads(edges, 0, 2)).toEqual(['a', 'b']);
});

test("the area's own figure is preferred to the regions' sum, then the lead's to others', then the wider", () => {
  expect(loads([edge(0, 1, 'sum', { derived: 1 }), edge(0, 1, 'own', { foreign: 50 })], 0, 1)).toEqual([
    'own',
  ]);
  const lead = [edge(0, 2, 'other', { foreign: 2 }), edge(0, 1, 'a'), edge(1, 2, 'b')];
  expect(loads(lead, 0, 2)).toEqual(['a', 'b']);
});

test('a node that nothing leads to has no path', () => {
  expect(loads([edge(1, 2, 'b')], 0, 2)).toBeUndefined();
  expect(loads([], 0, 5)).toBeUndefined();
});

test('paths may go back, as a longer figure less a shorter one does', () => {
  expect(loads([edge(0, 9, 'year'), edge(9, 5, 'minus')], 0, 5)).toEqual(['year', 'minus']);
});

test('a search that has been asked for a day nearby goes on to one farther off, and back', () => {
  const edges = [edge(0, 1, 'a'), edge(1, 2, 'b'), edge(2, 3, 'c'), edge(3, 1, 'minus'), edge(7, 8, 'apart')];
  const search = new PathSearch([leaving(edges)], 0);
  const path = (to: number): readonly string[] | undefined => search.pathTo(to)?.map(({ load }) => load);
  expect([path(1), path(3), path(2), path(8), path(1)]).toEqual([
    ['a'],
    ['a', 'b', 'c'],
    ['a', 'b'],
    undefined,
    ['a'],
  ]);
});

test('of paths that cost the same, the one over the earlier day is taken, in whatever order figures come', () => {
  const edges = [edge(0, 6, 'late'), edge(6, 9, 'end'), edge(0, 3, 'early'), edge(3, 9, 'end')];
  expect(loads(edges, 0, 9)).toEqual(['early', 'end']);
  expect(loads(edges.toReversed(), 0, 9)).toEqual(['early', 'end']);
});
