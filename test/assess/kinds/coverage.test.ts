import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../src/model/calendar.js';
import { plain } from '../../../src/model/decimal.js';
import { planWith } from '../../support/made.js';
import { actualOf, day, judged, reasonsOf } from '../../support/rules.js';

const DUE = 'due: 2022-12-31';
const EVERY = `comparator: every, ${DUE}`;
const PLAN = planWith({
  metrics: {
    flow: 'type: flow, unit: 个',
    stock: 'type: stock, unit: 个',
    rate: "type: ratio, unit: '%'",
    stage: 'type: stage',
  },
  targets: {
    'flow-each': `kind: coverage, metric: flow, population: counties, ${EVERY}`,
    'stock-each': `kind: coverage, metric: stock, population: counties, ${EVERY}`,
    'stock-many': `kind: coverage, metric: stock, population: counties, comparator: at-least, value: 1, unit: 万个, ${DUE}`,
    'rate-each': `kind: coverage, metric: rate, population: counties, ${EVERY}`,
    'stage-each': `kind: coverage, metric: stage, population: counties, stage: approved, ${EVERY}`,
    'rate-of-all': `kind: coverage, metric: rate, population: schools, ${EVERY}`,
    'rate-of-unknown': `kind: coverage, metric: rate, population: parks, ${EVERY}`,
    'flow-of-all': `kind: coverage, metric: flow, population: schools, ${EVERY}`,
    'stock-of-unknown': `kind: coverage, metric: stock, population: parks, ${EVERY}`,
    'stage-of-all': `kind: coverage, metric: stage, population: schools, stage: approved, ${EVERY}`,
  },
});

const each = (metric: string, period: string, ...values: string[]): string[] =>
  values.flatMap((value, at) =>
    value === '' ? [] : [`${metric},${['east', 'west', 'north'][at] ?? ''},${period},${value},,,`],
  );
const covered = (target: string, asOf: string, ...rows: string[]) => judged(target, asOf, rows, PLAN);
const parts = (of: ReturnType<typeof covered>): string[] =>
  of.parts.map((part) => [part.verdict ?? '-', actualOf(part)].join(' ').trim());

describe('a population that is no list of regions', () => {
  test.each(['rate-of-all', 'rate-of-unknown'])(
    'is covered by a rate of 100 %%, whatever its size: %s',
    (target) => {
      const { verdict, required, completion } = covered(target, '2022-12-31', 'rate,,2022-12,99,,,');
      expect(verdict).toBe('missed');
      expect(required).toMatchObject({ sort: 'quantity', requirement: { comparator: 'at-least' } });
      expect(completion && plain(completion)).toBe('0.99');
      expect(covered(target, '2022-12-31', 'rate,,2022-12,100,,,').verdict).toBe('met');
    },
  );

  test('by a rate it must hold, by a number that adds up it can be made up for later', () => {
    expect(covered('rate-of-all', '2023-01-31', 'rate,,2022-11,100,,,').verdict).toBe('overdue');
    const late = covered(
      'flow-of-all',
      '2023-03-31',
      'flow,,2022,15,,,',
      'flow,,2023-02,6,cumulative,,',
      'flow,,2023-01,5,,,',
    );
    expect([late.verdict, actualOf(late)]).toEqual(['met-late', '15']);
  });

  test.each([
    ['stock-of-unknown', 'stock,,2022-12,99,,,', 'parks'],
    ['stage-of-all', 'stage,,2022-12,建成,,,', 'schools'],
  ])('cannot be judged by a number of unknown size, nor by a stage: %s', (target, row, population) => {
    const { verdict, because } = covered(target, '2022-12-31', row);
    expect([verdict, because]).toEqual(['not-judgeable', [{ code: 'lacks-population', population }]]);
  });
});

describe('rule 7 of every region', () => {
  test('a rate must be 100 % in each of them, and hold', () => {
    expect(covered('rate-each', '2022-12-31', ...each('rate', '2022-12', '100', '100', '99')).verdict).toBe(
      'missed',
    );
    expect(covered('rate-each', '2022-12-31', ...each('rate', '2022-12', '100', '100', '100')).verdict).toBe(
      'met',
    );
    const before = covered('rate-each', '2023-01-31', ...each('rate', '2022-11', '100', '100', '100'));
    expect(before.verdict).toBe('overdue');
    expect(covered('rate-each', '2022-11-30', ...each('rate', '2022-11', '100', '100', '100')).verdict).toBe(
      'on-track',
    );
  });

  test.each([
    ['stock-each', 'stock', '1'],
    ['stage-each', 'stage', '核准'],
  ])('what was reached once stays reached: %s', (target, metric, value) => {
    expect(covered(target, '2023-01-31', ...each(metric, '2022-11', value, value, value)).verdict).toBe(
      'met',
    );
    expect(covered(target, '2022-11-30', ...each(metric, '2022-11', value, value, value)).verdict).toBe(
      'met',
    );
  });

  test('so many of the unit that is asked for', () => {
    const rows = each('stock', '2022-12', '10000', '10000', '9999');
    expect(parts(covered('stock-many', '2022-12-31', ...rows))).toEqual(['met 1', 'met 1', '- 0.9999']);
  });

  test('a flow is there on the day by which the last of them has it', () => {
    const rows = [...each('flow', '2022-02', '1'), ...each('flow', '2022-03', '', '1', '1')];
    const { verdict, because } = covered('flow-each', '2022-06-30', ...rows);
    expect([verdict, because]).toEqual(['met', [{ code: 'satisfied', since: day('2022-03-31') }]]);
  });

  test('one that reports nothing is named, and one that reports nothing of the deadline', () => {
    const flow = covered('flow-each', '2023-01-31', ...each('flow', '2022-12', '1', '1'));
    expect([flow.verdict, parts(flow)]).toEqual(['overdue', ['met', 'met', 'no-data']]);
    const stage = covered(
      'stage-each',
      '2023-01-31',
      ...each('stage', '2022-12', '核准', '核准'),
      ...each('stage', '2023-01', '', '', '核准'),
    );
    expect([stage.verdict, parts(stage)]).toEqual(['overdue', ['met approved', 'met approved', 'pending']]);
    expect(stage.evidence).toHaveLength(2);
  });

  test('completion is not told where nobody is known to have it, unless nobody has', () => {
    const completion = (...values: string[]) => {
      const found = covered('stock-each', '2022-06-30', ...each('stock', '2022-06', ...values)).completion;
      return found && plain(found);
    };
    expect([completion('0', '0', '0'), completion('0', '0'), completion('3', '0')]).toEqual([
      '0',
      undefined,
      '0.333333',
    ]);
  });
});

describe('rule 8 of every region: the cut-off', () => {
  const found = (target: string, asOf: string, ...rows: string[]) => {
    const { verdict, cutOff } = covered(target, asOf, ...rows);
    return [verdict, cutOff === undefined ? '-' : formatDay(cutOff)];
  };

  test('of a flow is the last day that all of them tell of, since the plan began', () => {
    expect(found('flow-each', '2022-01-31', ...each('flow', '2021-12', '1', '1', '1'))).toEqual([
      'pending',
      '2021-12-31',
    ]);
    expect(found('flow-each', '2022-01-31', ...each('flow', '2022-01-01', '0', '0', '0'))).toEqual([
      'behind',
      '2022-01-01',
    ]);
    expect(
      found(
        'flow-each',
        '2022-06-30',
        ...each('flow', '2022-05', '0', '0', '0'),
        ...each('flow', '2022-06', '0', '0'),
      ),
    ).toEqual(['pending', '2022-05-31']);
  });

  test('of a stock is the last day that all of them report, the eve of the plan as well', () => {
    expect(found('stock-each', '2022-01-31', ...each('stock', '2021-12', '0', '0', '0'))).toEqual([
      'on-track',
      '2021-12-31',
    ]);
    expect(reasonsOf(covered('stock-each', '2022-01-31', ...each('stock', '2022-01', '0', '0')))).toEqual([
      'lacking-regions',
      'missing-regions',
    ]);
  });
});
