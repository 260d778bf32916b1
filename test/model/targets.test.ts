import { describe, expect, test } from 'vitest';
import { clauseWithin, fieldsOf, metricsUsedBy } from '../../src/model/targets.js';
import { RULES } from '../support/rules.js';

describe('clauses', () => {
  test.each([
    ['二(一)1(2)', '二(一)1', true],
    ['二(一)1', '二(一)1', true],
    ['二(一)10', '二(一)1', false],
    ['二(一)1', '二(一)10', false],
    ['二(一)', '二(一)1', false],
    ['二(十一)', '二(十)', false],
    ['三(二)', '二', false],
    ['二(一)2(1)', '二', true],
    ['二(一)1', '二(一)1', true],
    ['Part 2.10', 'Part 2.1', false],
    ['2.1.3', '2.1', true],
    ['2.1', '', true],
  ])('%s within %s: %s', (clause, outer, expected) => {
    expect(clauseWithin(clause, outer)).toBe(expected);
  });
});

describe('metrics that a target is judged by', () => {
  test.each([
    ['invest-24', ['investment']],
    ['starts-yearly', ['starts']],
    ['roads-160', ['roads']],
    ['industry-30', ['industry', 'investment', 'industry-share']],
    ['beds-10', ['beds']],
    ['homes-1-to-2', ['homes']],
    ['bridge-built', ['bridge']],
    ['two-built', ['bridge', 'tunnel', 'dam']],
    ['four-dams', ['dam', 'dams-started']],
    ['dispatch-ten-days', ['dispatches']],
  ])('%s', (id, expected) => {
    const target = RULES.targets.find((each) => each.id === id);
    expect(target && metricsUsedBy(target)).toEqual(expected);
  });
});

describe('the fields of a kind', () => {
  /** What targets of all kinds have, and what says how much is asked. */
  const SHARED = new Set(
    (
      'id task kind clause title region due dueIs strength wording printed departments unknown readings note place ' +
      'requirement comparator unit'
    ).split(' '),
  );

  test.each(RULES.targets.map((target) => [target.id, target] as const))(
    '%s: none is left out',
    (_, target) => {
      const own = Object.keys(target).filter((key) => !SHARED.has(key));
      expect(
        fieldsOf(target)
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(own.toSorted());
    },
  );
});
