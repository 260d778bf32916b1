import { describe, expect, test } from 'vitest';
import { found, linesOf, validated } from '../../support/validated.js';

const asOf = '2022-03-20';

/** What is counted of the finance department, by month: expected, received, on time, late, undated, missing, awaited. */
function counted(rows: readonly string[], date = asOf): readonly string[] {
  const { completeness } = validated([{ rows }], { asOf: date, department: 'finance' });
  return completeness.map(({ month, expected, received, onTime, late, undated, missing, awaited }) =>
    [month, ':', expected, received, onTime, late, undated, missing, awaited].join(' '),
  );
}

describe('completeness and timeliness', () => {
  test('on time on the last day of grace, late the day after', () => {
    expect(
      counted(['investment,,2022-01,1,,finance,2022-02-10', 'investment,,2022-02,1,,finance,2022-03-11']),
    ).toEqual(['1 : 1 1 1 0 0 0 0', '2 : 1 1 0 1 0 0 0']);
  });

  test('missing once it was due, awaited until then', () => {
    expect(counted([], '2022-03-09')).toEqual(['1 : 1 0 0 0 0 1 0', '2 : 0 0 0 0 0 0 1']);
    expect(counted([], '2022-03-10')).toEqual(['1 : 1 0 0 0 0 1 0', '2 : 1 0 0 0 0 1 0']);
  });

  test('the first submission decides, not its revision', () => {
    expect(
      counted(['investment,,2022-01,1,,finance,2022-02-05', 'investment,,2022-01,2,,finance,2022-03-15'])[0],
    ).toBe('1 : 1 1 1 0 0 0 0');
  });

  test('received without a date is neither on time nor late', () => {
    expect(counted(['investment,,2022-01,1,,finance,'])[0]).toBe('1 : 1 1 0 0 1 0 0');
  });

  test('a figure for a quarter covers its months, and is due with the last of them', () => {
    expect(counted(['investment,,2022-Q1,1,,finance,2022-04-10'], '2022-04-20')).toEqual([
      '1 : 1 1 1 0 0 0 0',
      '2 : 1 1 1 0 0 0 0',
      '3 : 1 1 1 0 0 0 0',
    ]);
  });

  test('a year to date tells of the month that it ends in', () => {
    expect(counted(['investment,,2022-02,1,ytd,finance,2022-03-05'])).toEqual([
      '1 : 1 0 0 0 0 1 0',
      '2 : 1 1 1 0 0 0 0',
    ]);
  });

  test('a figure without a department is that of the one that leads', () => {
    expect(counted(['investment,,2022-01,1,,,2022-02-10'])[0]).toBe('1 : 1 1 1 0 0 0 0');
  });
});

describe('who reports what', () => {
  test('a metric that others answer for, once however many rows', () => {
    const rows = [
      'homes,,2022-01,1,,statistics,',
      'homes,,2022-02,2,,statistics,',
      'homes,,2022-02,2,,works,',
    ];
    const findings = found('report-not-answerable', rows, { asOf });
    expect(findings.map(({ place }) => place?.line)).toEqual([2]);
    expect(findings[0]?.args).toMatchObject({ rows: 2 });
  });

  test('the second of those that answer may report', () => {
    expect(linesOf('report-not-answerable', ['investment,,2022-01,1,,works,'], { asOf })).toEqual([]);
  });
});

describe('the submission of one department', () => {
  const options = { asOf, department: 'works' };

  test('what others answer for does not come into it; what it reports of theirs does', () => {
    const rows = [
      'investment,,2022-02,-1,,works,',
      'homes,,2022-02,-1,,works,',
      'homes,,2022-01,-2,,,',
      'homes,,2022-02,1,,finance,',
    ];
    const { findings } = validated([{ rows }], { asOf, department: 'finance' });
    const told = findings.map(({ code, place }) => `${code} ${place?.line ?? ''}`);
    expect(told.filter((words) => /negative|answerable/u.test(words))).toEqual([
      'series-negative 2',
      'report-not-answerable 5',
    ]);
  });

  test('metrics that it leads for and has no figure of', () => {
    const lacking = (rows: readonly string[]) =>
      found('report-lacks-metric', rows, options).map(({ args }) => ('metric' in args ? args.metric : ''));
    const homes = { zh: '养老院', en: 'Homes for the elderly' };
    expect(lacking([])).toContainEqual(homes);
    expect(lacking(['homes,,2022-02,1,,works,'])).not.toContainEqual(homes);
  });

  test('the last interval that was due', () => {
    expect(found('report-lacks-interval', ['homes,,2022-01,1,,works,'], options)).toHaveLength(1);
    expect(found('report-lacks-interval', ['homes,,2022-02,1,,works,'], options)).toEqual([]);
  });
});
