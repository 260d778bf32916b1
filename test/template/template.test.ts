import { describe, expect, test } from 'vitest';
import { periodWords } from '../../src/catalogue/period-words.js';
import { readerFor, readPeriod } from '../../src/intake/index.js';
import { formatDay, type Period } from '../../src/model/calendar.js';
import { plain } from '../../src/model/decimal.js';
import type { DepartmentId } from '../../src/model/ids.js';
import { intervalBefore } from '../../src/model/intervals.js';
import type { Observation } from '../../src/model/observation.js';
import { templateOf } from '../../src/template/template.js';
import type { ReportTemplate } from '../../src/template-result.js';
import { zunyi } from '../support/zunyi-clean.js';
import { day, RULES, span } from '../support/rules.js';

const plan = await zunyi();

function wanted(department: string, more: Partial<Parameters<typeof templateOf>[0]> = {}): ReportTemplate {
  return templateOf({
    plan,
    department: department as DepartmentId,
    period: span('2022-06-01', '2022-06-30'),
    all: false,
    byRegion: false,
    observations: undefined,
    asOf: day('2022-07-01'),
    submitted: undefined,
    ...more,
  });
}

function lines({ rows }: ReportTemplate): readonly string[] {
  return rows.map(({ metric, region, reference }) => {
    const figure = reference?.sort === 'stage' ? reference.stage : reference && plain(reference.value);
    return [metric.id, region.id, ...(figure === undefined ? [] : [figure])].join(' ');
  });
}

function reported(rows: readonly string[]): readonly Observation[] {
  const text = ['metric,region,period,value,unit,basis', ...rows].join('\n');
  const { observations, findings } = readerFor(plan)({ name: 'before.csv', bytes: Buffer.from(text) });
  expect(findings).toEqual([]);
  return observations;
}

describe('the rows of a template', () => {
  test('are what the department leads for, in the order of the plan', () => {
    const { rows } = wanted('water');
    expect(rows.every(({ metric }) => metric.departments[0] === 'water')).toBe(true);
    const led = [...plan.metrics.values()].filter(({ departments }) => departments[0] === 'water');
    expect([...new Set(rows.map(({ metric }) => metric.id))]).toEqual(led.map(({ id }) => id));
  });

  test('and, if all is asked for, what it answers for behind others', () => {
    const all = wanted('reform', { all: true }).rows;
    expect(all.length).toBeGreaterThan(wanted('reform').rows.length);
    expect(all.every(({ metric }) => metric.departments.includes('reform' as DepartmentId))).toBe(true);
  });

  test('are one for each county where a coverage asks something of every county', () => {
    const lead = [...plan.metrics.values()].find(({ id }) => id === 'regional-elderly-homes-built')
      ?.departments[0];
    const homes = lines(wanted(lead ?? '')).filter((line) => line.startsWith('regional-elderly-homes-built'));
    expect(homes).toHaveLength(9);
    expect(homes[0]).toBe('regional-elderly-homes-built tongzi');
  });

  test('are one for each region of what adds up, if that is asked for', () => {
    const rows = lines(wanted('water', { byRegion: true }));
    expect(rows.filter((line) => line.startsWith('water-investment'))).toHaveLength(plan.regions.size);
    expect(rows.filter((line) => line.startsWith('bingan-reservoir'))).toEqual(['bingan-reservoir zunyi']);
  });

  test('have the basis of flows, and of nothing else', () => {
    for (const { metric, basis } of wanted('water').rows) {
      expect(basis).toBe(metric.type === 'flow' ? metric.basis : undefined);
    }
  });
});

describe('the figures of the period before', () => {
  const observations = reported([
    'water-investment,,2022-05,12000,万元,period',
    'water-investment,,2022-04,9,亿元,period',
    'reservoirs-started,,2022-04,3,座,ytd',
    'reservoirs-started,,2022-05,5,座,ytd',
    'water-supply-capacity,,2022-04,3.5,亿立方米,',
    'randutan-reservoir,,2022-03,started,,',
    'randutan-reservoir,,2022-06,completed,,',
  ]);
  const rows = lines(wanted('water', { observations }));

  test('are in the unit of the metric', () => {
    expect(rows).toContain('water-investment zunyi 1.2');
  });
  test('are reckoned where figures tell them together', () => {
    expect(rows).toContain('reservoirs-started zunyi 2');
  });
  test('are of that period, and of no other', () => {
    expect(rows).toContain('water-supply-capacity zunyi');
  });
  test('are the stage that a project had reached by then', () => {
    expect(rows).toContain('randutan-reservoir zunyi started');
  });
  test('are left out where no reports are given', () => {
    expect(wanted('water').referenceOf).toBeUndefined();
  });
  test('are not seen if submitted after the date that is asked for', () => {
    expect(lines(wanted('water', { observations, asOf: day('2022-05-30') }))).toContain(
      'water-investment zunyi',
    );
  });
});

describe('a period', () => {
  const periods: readonly (readonly [string, string, string, string])[] = [
    ['2022-01-01', '2022-12-31', '2021-01-01', '2021-12-31'],
    ['2022-07-01', '2022-12-31', '2022-01-01', '2022-06-30'],
    ['2022-01-01', '2022-03-31', '2021-10-01', '2021-12-31'],
    ['2022-03-01', '2022-03-31', '2022-02-01', '2022-02-28'],
    ['2022-03-01', '2022-03-10', '2022-02-21', '2022-02-28'],
    ['2022-02-21', '2022-02-28', '2022-02-11', '2022-02-20'],
    ['2022-03-01', '2022-03-01', '2022-02-28', '2022-02-28'],
  ];
  test.each(periods)('from %s to %s has one before it, and is read back as it is written', (...days) => {
    const [start, end, before, last] = days;
    const period = span(start, end);
    expect(shown(intervalBefore(period))).toEqual([before, last]);
    for (const language of ['zh', 'en'] as const) {
      expect(readPeriod(periodWords(period, language))).toEqual({
        ok: true,
        value: { period, stretch: false, basis: undefined, isUntil: false },
      });
    }
  });

  test('is due when its reports fall due, if it is one of theirs', () => {
    const due = (period: Period) => wanted('water', { period }).due;
    expect(due(span('2022-06-01', '2022-06-30'))).toBe(day('2022-07-10'));
    expect(due(span('2022-04-01', '2022-06-30'))).toBeUndefined();
  });
});

test('a plan of any sort has templates for those that lead in it', () => {
  const leading = new Set([...RULES.metrics.values()].flatMap(({ departments }) => departments[0] ?? []));
  for (const department of leading) {
    expect(wanted(department, { plan: RULES }).rows.length).toBeGreaterThan(0);
  }
});

function shown({ start, end }: Period): readonly string[] {
  return [formatDay(start), formatDay(end)];
}
