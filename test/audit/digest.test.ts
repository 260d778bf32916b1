import { expect, test } from 'vitest';
import { digestOf } from '../../src/audit/digest.js';
import { parseDecimal } from '../../src/model/decimal.js';

test('what differs in a map, a set, a pattern or a decimal has another digest', () => {
  const values = [
    new Map([['a', 1]]),
    new Map([['a', 2]]),
    new Set(['a']),
    new Set(['b']),
    /a/u,
    /a/iu,
    parseDecimal('0.1'),
    parseDecimal('0.10000000000000000000000000000001'),
  ];
  expect(new Set(values.map((value) => digestOf({ value }))).size).toBe(values.length);
});

test('the same content has the same digest', () => {
  expect(digestOf({ a: new Map([['b', parseDecimal('1.50')]]) })).toBe(
    digestOf({ a: new Map([['b', parseDecimal('1.5')]]) }),
  );
});
