import { describe, expect, test } from 'vitest';
import { addDays, formatDay } from '../../src/model/calendar.js';
import { plain } from '../../src/model/decimal.js';
import { assess } from '../../src/assess/assess.js';
import { readerFor } from '../../src/intake/index.js';
import type { MetricId } from '../../src/model/ids.js';
import { reckon } from '../../src/reckon/reckon.js';
import { describeReason } from '../../src/catalogue/reasons.js';
import { assessmentOf, checkReports, day, judged, reasonsOf, RULES } from '../support/rules.js';

const invested = (...rows: string[]): string[] => rows.map((row) => `investment,,${row},,`);

describe('data that is older than it should be', () => {
  const reasons = (asOf: string, ...rows: string[]) =>
    reasonsOf(judged('invest-24', asOf, invested(...rows)));

  test('is called so from the day on which the next report was due', () => {
    // The report of February is due ten days after its end.
    expect(reasons('2022-03-09', '2022-01,1,')).not.toContain('stale');
    expect(reasons('2022-03-10', '2022-01,1,')).toContain('stale');
    expect(reasons('2022-03-10', '2022-02,1,')).not.toContain('stale');
  });

  test('is not, where the verdict stands whatever comes', () => {
    expect(reasons('2022-12-31', '2022-01,30,')).not.toContain('stale');
    const missed = judged('invest-3-by-june', '2023-06-30', invested('2022-06,1,ytd'));
    expect([missed.verdict, reasonsOf(missed).includes('stale')]).toEqual(['missed', false]);
    const late = judged('invest-3-by-june', '2023-12-31', invested('2022-06,2,ytd', '2022-07,4,ytd'));
    expect([late.verdict, reasonsOf(late).includes('stale')]).toEqual(['met-late', false]);
  });

  test('is measured by the deadline, once that has passed', () => {
    const awaited = judged('invest-3-by-june', '2023-12-31', invested('2022-04,1,ytd'));
    expect([awaited.verdict, awaited.stale, reasonsOf(awaited).includes('stale')]).toEqual([
      'overdue',
      true,
      true,
    ]);
    const enough = judged('invest-3-by-june', '2023-12-31', invested('2022-05,1,ytd'));
    expect([enough.verdict, reasonsOf(enough).includes('stale')]).toEqual(['overdue', false]);
  });
});

describe('rule 8: an assessment is stale', () => {
  const stale = (asOf: string, row: string): boolean => judged('roads-160', asOf, [`roads,,${row},,,`]).stale;

  test('by the reports of the plan alone, of which the first one is that of its first interval', () => {
    expect(stale('2022-01-20', '2021-11,90')).toBe(false);
    expect(stale('2022-02-09', '2021-12,90')).toBe(false);
    expect(stale('2022-02-10', '2021-12,90')).toBe(true);
  });
});

describe('rule 4: that a verdict rests on a contradicted figure', () => {
  const doubtful = (...rows: string[]): boolean =>
    reasonsOf(judged('invest-3-by-june', '2023-06-30', invested(...rows))).includes('contradicted');
  const later = ['2023-03,1,', '2023-03,2,'];

  test('is said where it is one of those that it rests on, and not otherwise', () => {
    expect(doubtful('2022-06,4,ytd', '2022-06,5,ytd', ...later)).toBe(true);
    expect(doubtful('2022-06,4,ytd', ...later)).toBe(false);
    expect(doubtful('2022-06,4,ytd')).toBe(false);
  });
});

describe('what reading did not keep', () => {
  const target = RULES.targets.find(({ id }) => id === 'invest-24');
  if (!target) throw new RangeError('no target');
  const { metric } = target as { readonly metric: MetricId };
  const { observations } = readerFor(RULES)({
    name: 'report.csv',
    bytes: Buffer.from(
      [
        'metric,period,value,submitted',
        ...Array.from(
          { length: 1002 },
          (_, at) => `investment,2022-01,${at},${formatDay(addDays(day('2022-02-01'), at))}`,
        ),
        '',
      ].join('\n'),
    ),
  });
  const asOf = day('2026-01-31');
  const told = (figures: typeof observations) =>
    assess(target, { plan: RULES, ledger: reckon(RULES, figures, asOf, new Map([[metric, 7]])).ledger, asOf })
      .assessment;

  test('is counted beside what is not listed', () => {
    expect([told(observations).leftOut.length, told(observations).leftOutUnlisted]).toEqual([1000, 8]);
  });

  test('is told where nothing else was reported', () => {
    expect([told([]).verdict, told([]).because]).toEqual([
      'no-data',
      [{ code: 'nothing-seen', metrics: [metric] }],
    ]);
  });
});

describe('figures that were left out', () => {
  test('come in the order of their places, each with the reason', () => {
    const rows = [...invested('2022,9,'), ...invested('2022-02,1,', '2022-01,1,')];
    const { leftOut } = judged('invest-24', '2023-01-31', rows);
    expect(leftOut.map(({ observation: { place }, because }) => [place.line, because.sort])).toEqual([
      [3, 'not-needed'],
      [4, 'not-needed'],
    ]);
  });

  test('are listed up to a thousand, and the rest is counted', () => {
    const revised = (times: number): string[] =>
      Array.from({ length: times }, (_, index) => {
        const submitted = formatDay(addDays(day('2022-02-01'), index));
        return `investment,,2022-01,${index},,,${submitted}`;
      });
    const few = judged('invest-24', '2026-01-31', revised(1001));
    expect([few.leftOut.length, few.leftOutUnlisted]).toEqual([1000, undefined]);
    const many = judged('invest-24', '2026-01-31', revised(1009));
    expect([many.leftOut.length, many.leftOutUnlisted]).toEqual([1000, 8]);
    expect(many.least && plain(many.least)).toBe('1008');
  });
});

describe('rows that could not be used', () => {
  const told = (target: string, ...reports: Parameters<typeof checkReports>[0]): string[] => {
    const { verdict, because } = assessmentOf(checkReports(reports, '2022-12-31'), target);
    return [verdict, ...because.map((reason) => describeReason(reason, { plan: RULES, language: 'en' }))];
  };

  test('are told where nothing else is reported: how many, and what was wrong with the first', () => {
    const faulty = ['investment,,2022-05,1公里,,,', 'investment,east,2022-06,?,,,', 'roads,,2022-05,?,,,'];
    expect(told('invest-24', { rows: faulty }, { rows: ['investment,,2022-07,many,,,'] })).toEqual([
      'no-data',
      expect.stringMatching(/^3 rows of Investment could not be used, the first at report-0\.csv:2: .*公里/u),
    ]);
    expect(told('starts-yearly', { rows: faulty })).toEqual([
      'no-data',
      'nothing is reported for Projects started',
    ]);
  });

  test('are told beside what is not to be seen, and not where a figure is in force', () => {
    const late = 'investment,,2023-05,1,,,';
    expect(told('invest-24', { rows: ['investment,,2022-05,?,,,', late] }).slice(1)).toEqual([
      expect.stringContaining('ends or was submitted after the date of judgement'),
      expect.stringMatching(/^1 row of Investment could not be used/u),
    ]);
    expect(
      told('invest-24', { rows: ['investment,,2022-05,?,,,', 'investment,,2022-06,1,,,'] }).join(),
    ).not.toContain('could not be used');
  });
});
