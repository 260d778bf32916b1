import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, formatDay, parseDay, type Period } from '../../src/model/calendar.js';
import { plain, type Decimal } from '../../src/model/decimal.js';
import type { FlowPoint } from '../../src/reckon/flow-point.js';
import { FlowFigures } from '../../src/reckon/flow.js';
import type { Worse } from '../../src/reckon/statement.js';
import { day, ledgerOf, reckoned, region, RULES, span } from '../support/rules.js';

const AS_OF = '2023-12-31';
/** Fewer where the same tests run for each of thousands of mutants. */
const RUNS = Number(process.env['PLANCHECK_PROPERTY_RUNS'] ?? 300);
/** From 元, the base unit, into 亿元, that of the metric. */
const amount = (base: Decimal): string => plain(base.shiftedBy(-8));
const flows = (rows: readonly string[], worse: Worse = 'low'): FlowFigures =>
  new FlowFigures(ledgerOf(reckoned(rows, AS_OF), 'investment'), RULES, worse);
const points = (rows: readonly string[], from = '2022-01-01', of = region()): string[] =>
  flows(rows).points(of, day(from)).map(pointText);
const pointText = ({ through, value, missing }: FlowPoint): string =>
  [formatDay(through), amount(value), ...missing.map(missingText)].join(' ');
const missingText = ({ region: id, periods }: FlowPoint['missing'][number]): string =>
  `${id}:${periods.map(({ start, end }) => `${formatDay(start)}..${formatDay(end)}`).join('+')}`;
const exactly = (rows: readonly string[], start: string, end: string): string | undefined => {
  const point = flows(rows).exactly(region(), span(start, end));
  return point && amount(point.value);
};
const own = (...rows: string[]): string[] => rows.map((row) => `investment,,${row},,`);

describe('one region', () => {
  test('months add up, one point for each', () => {
    expect(points(own('2022-01,1,', '2022-02,2,', '2022-03,3,'))).toEqual([
      '2022-01-31 1',
      '2022-02-28 3',
      '2022-03-31 6',
    ]);
  });

  test('a year-to-date series is no sum of its figures', () => {
    expect(points(own('2022-01,1,ytd', '2022-02,3,ytd', '2022-03,6,ytd'))).toEqual([
      '2022-01-31 1',
      '2022-02-28 3',
      '2022-03-31 6',
    ]);
  });

  test('the year to date begins anew every year, the cumulative figure does not', () => {
    expect(points(own('2022-12,10,ytd', '2023-06,4,ytd'))).toEqual(['2022-12-31 10', '2023-06-30 14']);
    expect(points(own('2022-12,10,cumulative', '2023-06,14,cumulative'))).toEqual([
      '2022-12-31 10',
      '2023-06-30 14',
    ]);
  });

  test('a longer figure less a shorter one tells what lies between', () => {
    const rows = own('2022-12,10,cumulative', '2023-06,14,cumulative');
    expect(exactly(rows, '2023-01-01', '2023-06-30')).toBe('4');
    expect(points(rows, '2023-01-01')).toEqual(['2023-06-30 4']);
    expect(exactly(own('2022,12,', '2022-H2,7,'), '2022-01-01', '2022-06-30')).toBe('5');
    expect(exactly(rows, '2022-01-01', '2022-06-30')).toBeUndefined();
  });

  test('figures used are told, those taken off as such', () => {
    const point = flows(own('2022-12,10,cumulative', '2023-06,14,cumulative')).exactly(
      region(),
      span('2023-01-01', '2023-06-30'),
    );
    expect(point?.evidence.map(({ observation, minus }) => [observation.reported, minus])).toEqual([
      ['10', true],
      ['14', false],
    ]);
  });

  test('days that nobody reported are named, and joined', () => {
    expect(points(own('2022-01,1,', '2022-04,4,'))).toEqual([
      '2022-01-31 1',
      '2022-04-30 5 qinghe:2022-02-01..2022-03-31',
    ]);
    expect(points(own('2022-03,3,'))).toEqual(['2022-03-31 3 qinghe:2022-01-01..2022-02-28']);
  });

  test('a day before which nobody reported is no day through which something is known', () => {
    expect(points(own('2022-01,1,', '2022-04,4,'))).not.toContainEqual(expect.stringMatching(/^2022-03-31/));
  });

  test('a gap is never bridged by a figure that begins before it is asked for', () => {
    expect(points(own('2023-06,4,cumulative'), '2023-01-01')).toEqual([]);
  });

  test('the leading department is preferred where the figures overlap', () => {
    const rows = [
      'investment,,2022-02,100,ytd,works,',
      'investment,,2022-01,1,,finance,',
      'investment,,2022-02,2,,finance,',
    ];
    expect(points(rows)).toEqual(['2022-01-31 1', '2022-02-28 3']);
  });

  test('of contradicting figures the less favourable: the smaller, or the larger where it is taken off', () => {
    const added = own('2022-01,5,', '2022-01,3,');
    expect(points(added)).toEqual(['2022-01-31 3']);
    expect(flows(added, 'high').points(region(), day('2022-01-01')).map(pointText)).toEqual(['2022-01-31 5']);
    const taken = own('2022-12,8,cumulative', '2022-12,10,cumulative', '2023-06,12,cumulative');
    expect(exactly(taken, '2023-01-01', '2023-06-30')).toBe('2');
  });
});

describe('the sum of regions', () => {
  const counties = (...rows: [string, string, string?][]): string[] =>
    rows.map(([id, period, value = '1']) => `investment,${id},${period},${value},,,`);

  test('adds up where every region reported, and names those that did not', () => {
    expect(
      points(
        counties(
          ['east', '2022-01'],
          ['west', '2022-01'],
          ['north', '2022-01'],
          ['east', '2022-02'],
          ['north', '2022-02'],
        ),
      ),
    ).toEqual(['2022-01-31 3', '2022-02-28 5 west:2022-02-01..2022-02-28']);
  });

  test('regions may report over different periods', () => {
    expect(
      points(
        counties(
          ['east', '2022-Q1', '3'],
          ['west', '2022-01'],
          ['west', '2022-02'],
          ['west', '2022-03'],
          ['north', '2022-Q1', '3'],
        ),
      ).at(-1),
    ).toBe('2022-03-31 9');
  });

  test('regions that each report in series of their own are subtracted one by one', () => {
    const rows = ['east', 'west', 'north'].flatMap((id) => [
      `investment,${id},2022-12,2,cumulative,,`,
      `investment,${id},2023-06,5,cumulative,,`,
    ]);
    expect(points(rows, '2023-01-01')).toEqual(['2023-06-30 9']);
    expect(exactly(rows, '2023-01-01', '2023-06-30')).toBe('9');
  });

  test("the area's own figure is taken where there is one, whoever reports it", () => {
    const rows = [
      'investment,,2022-01,7,,statistics,',
      ...['east', 'west', 'north'].map((id) => `investment,${id},2022-01,1,,finance,`),
    ];
    expect(points(rows)).toEqual(['2022-01-31 7']);
  });

  test("the area's figure and the regions' complete each other", () => {
    const rows = [
      'investment,,2022-01,7,,,',
      ...['east', 'west', 'north'].map((id) => `investment,${id},2022-02,1,,,`),
    ];
    expect(points(rows)).toEqual(['2022-01-31 7', '2022-02-28 10']);
  });

  test('what is missing is named in the order of the plan, however it is found', () => {
    const rows = counties(
      ['west', '2022-01'],
      ['north', '2022-01'],
      ['east', '2022-02'],
      ['north', '2022-02'],
    );
    expect(points(rows).at(-1)).toBe('2022-02-28 4 east:2022-01-01..2022-01-31 west:2022-02-01..2022-02-28');
  });

  test('a region of its own is not summed', () => {
    expect(points(counties(['east', '2022-01']), '2022-01-01', region('east'))).toEqual(['2022-01-31 1']);
    expect(points(counties(['east', '2022-01']), '2022-01-01', region('west'))).toEqual([]);
  });
});

test('of one region alone the area tells no less than the region itself, from whatever day on', () => {
  const periods = ['2022', '2022-H1', '2022-H2', '2022-Q2', '2022-01', '2022-02', '2022-05', '2022-11'];
  const figures = fc.uniqueArray(fc.constantFrom(...periods), { minLength: 1 });
  const from = fc.constantFrom('2021-01-01', '2021-12-31', '2022-01-01', '2022-02-10', '2022-04-01');
  const daysIn = (periods: readonly Period[]): number =>
    periods.reduce((days, { start, end }) => days + end - start + 1, 0);
  /** What is missing of the area is missing of each of its three regions. */
  const missingDays = ({ missing }: FlowPoint): number =>
    missing.reduce((days, gap) => days + daysIn(gap.periods) * (gap.region === region() ? 3 : 1), 0);
  fc.assert(
    fc.property(figures, from, (given, first) => {
      const told = flows(given.map((period) => `investment,east,${period},1,,,`));
      const own = new Map(told.points(region('east'), day(first)).map((point) => [point.through, point]));
      for (const point of told.points(region(), day(first))) {
        const others = 2 * (point.through - day(first) + 1);
        const itself = missingDays(own.get(point.through)!);
        expect(missingDays(point) - others).toBeLessThanOrEqual(itself);
        expect(point.isComplete).toBe(false);
      }
    }),
    { numRuns: RUNS },
  );
});

/**
 * An oracle that knows the truth: what each region did on each day. Figures are made from it, any stretches of any
 * regions; whatever is reckoned from them must be the truth, but for what is named as missing.
 */
describe('against the truth', () => {
  const FIRST = day('2022-01-01');
  const DAYS = 8;
  const REGIONS = ['', 'east', 'west', 'north'];
  const days = fc.array(fc.integer({ min: -3, max: 9 }), { minLength: DAYS, maxLength: DAYS });
  const stretch = fc
    .tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const figure = fc.record({ region: fc.constantFrom(...REGIONS), stretch });
  const truth = fc.record({ east: days, west: days, north: days });
  type Truth = Readonly<Record<'east' | 'west' | 'north', readonly number[]>>;

  const done = (told: Truth, id: string, from: number, to: number): number => {
    const regions = id === '' || id === 'qinghe' ? (['east', 'west', 'north'] as const) : [id as 'east'];
    return regions.flatMap((each) => told[each].slice(from, to + 1)).reduce((a, b) => a + b, 0);
  };
  const at = (index: number): string => formatDay(addDays(FIRST, index));
  const indexOf = (text: string): number => parseDay(text)! - FIRST;

  /** Any stretch of days, which no report can write: so the period of a row is put in afterwards. */
  const figuresOf = (
    told: Truth,
    given: readonly { region: string; stretch: readonly [number, number] }[],
  ) => {
    const ledger = ledgerOf(
      reckoned(
        given.map(({ region: id, stretch: [from, to] }, index) => {
          const value = done(told, id, from, to);
          return `investment,${id},${formatDay(addDays(day('2022-03-01'), index))},${value},,,`;
        }),
        AS_OF,
      ),
      'investment',
    );
    const statements = [...ledger.statements].map(([id, list]) => {
      const moved = list.map((statement) => {
        const [from, to] = given[statement.span.start - day('2022-03-01')]!.stretch;
        const moved: Period = { start: addDays(FIRST, from), end: addDays(FIRST, to) };
        return { ...statement, span: moved };
      });
      return [id, moved.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)] as const;
    });
    return new FlowFigures({ ...ledger, statements: new Map(statements) }, RULES, 'low');
  };

  /** Which ends of stretches are tied together by figures: between those, sums are known. */
  const tied = (
    given: readonly { stretch: readonly [number, number] }[],
    from: number,
    to: number,
  ): boolean => {
    const reached = new Set([from]);
    for (let grown = true; grown;) {
      grown = false;
      for (const {
        stretch: [start, end],
      } of given) {
        const [a, b] = [reached.has(start), reached.has(end + 1)];
        if (a === b) continue;
        reached.add(start).add(end + 1);
        grown = true;
      }
    }
    return reached.has(to + 1);
  };

  test('what one region tells exactly is true, and is told whenever the figures tell it', () => {
    fc.assert(
      fc.property(
        truth,
        fc.array(figure, { minLength: 1, maxLength: 7 }),
        stretch,
        (told, given, [from, to]) => {
          const east = given.filter((each) => each.region === 'east');
          fc.pre(east.length > 0);
          const point = figuresOf(told, east).exactly(region('east'), {
            start: day(at(from)),
            end: day(at(to)),
          });
          expect(point !== undefined).toBe(tied(east, from, to));
          if (point) expect(amount(point.value)).toBe(String(done(told, 'east', from, to)));
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('what the area tells exactly is true, and is told whenever itself or each region tells it', () => {
    fc.assert(
      fc.property(
        truth,
        fc.array(figure, { minLength: 1, maxLength: 12 }),
        stretch,
        (told, given, [from, to]) => {
          const point = figuresOf(told, given).exactly(region(), { start: day(at(from)), end: day(at(to)) });
          const by = (id: string): boolean =>
            tied(
              given.filter((each) => each.region === id),
              from,
              to,
            );
          if (by('') || ['east', 'west', 'north'].every(by)) expect(point).toBeDefined();
          if (point) expect(amount(point.value)).toBe(String(done(told, '', from, to)));
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('a sum with gaps is the truth less what is named as missing', () => {
    fc.assert(
      fc.property(truth, fc.array(figure, { minLength: 1, maxLength: 10 }), (told, given) => {
        for (const { through, value, missing } of figuresOf(told, given).points(region(), FIRST)) {
          const lost = missing.flatMap(({ region: id, periods }) =>
            periods.map(({ start, end }) =>
              done(told, id, indexOf(formatDay(start)), indexOf(formatDay(end))),
            ),
          );
          const whole = done(told, '', 0, indexOf(formatDay(through)));
          expect(amount(value)).toBe(String(whole - lost.reduce((a, b) => a + b, 0)));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
