import { expect, test } from 'vitest';
import { groupBy } from '../../src/model/collections.js';
import { nameKey } from '../../src/model/names.js';
import { comparePlaces, compareText } from '../../src/model/place.js';

test.each([
  ['GDP', 'gdp'],
  ['市 财政局', '市财政局'],
  [' 道 真\u3000县 ', '道真县'],
  ['占比(%)', '占比(%)'],
])('%s and %s are one name', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});

test('places are in order of file, line and column, and what has none comes first', () => {
  const places = [
    { file: 'b.csv' },
    { file: 'a.csv', line: 10, column: 1 },
    { file: 'a.csv', line: 9, column: 20 },
    { file: 'a.csv', line: 9, column: 3 },
    { file: 'a.csv' },
    { file: 'B.csv', line: 1 },
  ];
  expect(
    places.toSorted(comparePlaces).map(({ file, line, column }) => [file, line, column].join(':')),
  ).toEqual(['B.csv:1:', 'a.csv::', 'a.csv:9:3', 'a.csv:9:20', 'a.csv:10:1', 'b.csv::']);
});

test('text is ordered by code units', () => {
  expect(['ä', 'z', 'a', '中'].toSorted(compareText)).toEqual(['a', 'z', 'ä', '中']);
});

test('groups keep the order in which they and their items came', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], (item) => item.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
