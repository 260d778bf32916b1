import { describe, expect, test } from 'vitest';
import { planWith } from '../../support/made.js';
import { actualOf, assessmentOf, checkReports, codesOf, judged } from '../../support/rules.js';

const DUE = 'due: 2022-12-31';
const PLAN = planWith({
  metrics: { number: 'type: stock, unit: 个' },
  projects: ['p', 'q'],
  targets: {
    unnamed: `kind: count, metric: number, comparator: at-least, value: 2, unit: 个, ${DUE}`,
    counted: `kind: count, projects: [p, q], stage: built, metric: number, comparator: between, value: 1, upper: 2, unit: 个, ${DUE}`,
    built: `kind: count, projects: [p, q], stage: built, comparator: at-least, value: 2, unit: 个, ${DUE}`,
  },
});
const count = (target: string, asOf: string, ...rows: string[]) =>
  judged(
    target,
    asOf,
    rows.map((row) => `${row},,,`),
    PLAN,
  );
const parts = (of: ReturnType<typeof count>): string[] =>
  of.parts.map((part) => [part.verdict ?? '-', actualOf(part)].join(' ').trim());

test('without named projects the number decides alone', () => {
  const none = count('unnamed', '2022-12-31');
  expect([none.verdict, none.because]).toEqual([
    'no-data',
    [{ code: 'nothing-reported', metrics: ['number'] }],
  ]);
  const enough = count('unnamed', '2022-12-31', 'number,,2022-12,2');
  expect([enough.verdict, actualOf(enough), enough.parts]).toEqual(['met', '2', []]);
});

test('rule 7: a project that was not there before the deadline, and is not told of on it, is open', () => {
  const open = count('built', '2023-01-31', 'p,,2022-12,建成', 'q,,2022-11,开工');
  expect([open.verdict, parts(open)]).toEqual(['overdue', ['met built', 'pending started']]);
  expect(open.parts[1]?.required).toEqual({ sort: 'stage', stage: 'built' });
});

describe('where the number itself is reported', () => {
  const codes = (asOf: string, ...rows: string[]) =>
    codesOf(checkReports([{ rows: rows.map((row) => `${row},,,`) }], asOf, PLAN));

  test('it must not be below the named projects that are there; those that are not there do not matter', () => {
    const begun = ['p,,2022-12,建成', 'q,,2022-12,开工'];
    expect(codes('2022-12-31', 'number,,2022-12,1', ...begun)).toEqual([]);
    expect(codes('2022-12-31', 'number,,2022-12,0', ...begun)).toEqual(['count-disagrees']);
    expect(codes('2022-12-31', 'number,,2022-12,1', 'p,,2022-12,建成', 'q,,2022-12,建成')).toEqual([
      'count-disagrees',
    ]);
  });

  test('a number that is not told of the deadline is held against nothing', () => {
    const built = ['p,,2022-12,建成', 'q,,2022-12,建成'];
    expect(codes('2022-12-31', 'number,east,2022-12,1', ...built)).toEqual([]);
    expect(codes('2023-01-31', 'number,,2023-01,0', ...built)).toEqual([]);
  });

  test('rule 7: one that must be between two is open without a report of the deadline', () => {
    expect(count('counted', '2023-01-31', 'number,,2022-11,2').verdict).toBe('overdue');
    expect(count('unnamed', '2023-01-31', 'number,,2022-11,2').verdict).toBe('met');
  });

  test('rule 4: of contradicting numbers, the one that is too much counts as well', () => {
    const judgement = count(
      'counted',
      '2022-12-31',
      'number,,2022-12,2',
      'number,,2022-12,3',
      'p,,2022-12,建成',
    );
    expect([judgement.verdict, actualOf(judgement)]).toEqual(['missed', '3']);
  });

  test('where it is not, the named projects are counted', () => {
    const result = checkReports([{ rows: ['p,,2022-12,建成,,,', 'q,,2022-12,开工,,,'] }], '2022-12-31', PLAN);
    const judgement = assessmentOf(result, 'counted');
    expect([judgement.verdict, actualOf(judgement)]).toEqual(['met', '1']);
  });
});
