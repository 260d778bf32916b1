import { describe, expect, it } from 'vitest';
import type { Titles } from '../../src/catalogue/labels/titles.js';
import { describeReason, type ReasonCode } from '../../src/catalogue/reasons.js';
import type { Reason } from '../../src/model/assessment.js';
import type { MetricId, RegionId, StageId } from '../../src/model/ids.js';
import { day, decimal, METRICS, NORTH, period, PLAN, SOUTH, unit } from '../report/sample.js';

const on = day('2022-06-30');
const yuan = unit('亿元');

/** One of each code; a code that is missing here does not compile. */
const REASONS: { readonly [Code in ReasonCode]: Extract<Reason, { code: Code }> } = {
  satisfied: { code: 'satisfied', since: on },
  'satisfied-late': { code: 'satisfied-late', since: on, due: day('2022-05-31') },
  holds: { code: 'holds', on },
  short: { code: 'short', by: decimal('830.5'), unit: yuan, comparator: 'at-least' },
  exceeded: { code: 'exceeded', by: decimal('1'), unit: unit('%'), comparator: 'at-most' },
  outside: { code: 'outside', unit: unit('个'), from: decimal('1'), to: decimal('2') },
  'stage-not-reached': {
    code: 'stage-not-reached',
    reached: 'started' as StageId,
    wanted: 'completed' as StageId,
  },
  pace: { code: 'pace', completion: decimal('0.49996'), pace: decimal('0.5'), cutOff: on },
  'pace-open': { code: 'pace-open', completion: decimal('0.2'), pace: decimal('0.25'), cutOff: on },
  'no-pace': { code: 'no-pace' },
  awaited: { code: 'awaited', since: day('2023-01-01'), cutOff: on },
  'nothing-reported': { code: 'nothing-reported', metrics: [METRICS.investment, METRICS.all] },
  'not-begun': { code: 'not-begun', start: day('2023-01-01') },
  'missing-periods': {
    code: 'missing-periods',
    metric: METRICS.investment,
    region: NORTH,
    periods: [period('2022-03-01', '2022-03-31'), period('2022-04-01', '2022-04-30')],
  },
  'missing-regions': { code: 'missing-regions', metric: METRICS.homes, regions: [NORTH, SOUTH], periods: [] },
  'missing-projects': { code: 'missing-projects', projects: [METRICS.eastRoad] },
  'missing-intervals': { code: 'missing-intervals', periods: [period('2022-03-01', '2022-03-31')] },
  'failed-intervals': { code: 'failed-intervals', periods: [period('2022-03-01', '2022-03-31')] },
  'lacking-regions': { code: 'lacking-regions', regions: [SOUTH] },
  'projects-there': { code: 'projects-there', projects: [METRICS.eastRoad] },
  'projects-not-there': { code: 'projects-not-there', projects: [METRICS.westRoad] },
  'unnamed-projects': { code: 'unnamed-projects', named: 2 },
  'share-of': { code: 'share-of', part: decimal('300'), whole: decimal('1000'), unit: yuan, through: on },
  'share-reported': { code: 'share-reported', through: on },
  'share-apart': { code: 'share-apart', part: on, whole: day('2022-05-31'), through: undefined },
  'whole-is-zero': { code: 'whole-is-zero' },
  'growth-held': {
    code: 'growth-held',
    months: 36,
    needed: decimal('1331'),
    unit: unit('张'),
    comparator: 'at-most',
  },
  'base-not-positive': { code: 'base-not-positive' },
  overdue: { code: 'overdue', due: on, awaited: on, cutOff: undefined },
  bounded: { code: 'bounded', least: decimal('3'), greatest: undefined, unit: yuan, through: on },
  latest: { code: 'latest', value: decimal('3'), unit: yuan, on },
  'stage-since': { code: 'stage-since', stage: 'completed' as StageId, on },
  'unreported-day': { code: 'unreported-day', metric: METRICS.eastRoad, on, before: on, after: undefined },
  'nothing-seen': { code: 'nothing-seen', metrics: [METRICS.eastRoad] },
  'rows-refused': {
    code: 'rows-refused',
    metric: METRICS.eastRoad,
    count: 2,
    place: { file: 'june.csv', line: 3, column: 4 },
    message: { zh: '数值无法识别', en: 'no number' },
  },
  'only-others': { code: 'only-others', metric: METRICS.eastRoad, region: SOUTH },
  'fewer-than-intervals': { code: 'fewer-than-intervals', period: period('2022-01-01', '2022-03-31') },
  'lacks-value': { code: 'lacks-value' },
  'lacks-tolerance': { code: 'lacks-tolerance' },
  'lacks-baseline': { code: 'lacks-baseline' },
  'lacks-population': { code: 'lacks-population', population: 'counties' },
  years: { code: 'years', year: 2021, verdict: 'missed' },
  contradicted: { code: 'contradicted', metric: METRICS.investment },
  stale: { code: 'stale', cutOff: day('2022-06-29'), days: 1 },
};

const zh: Titles = { plan: PLAN, language: 'zh' };
const en: Titles = { plan: PLAN, language: 'en' };

describe('reasons in words', () => {
  it.each(Object.values(REASONS))('$code is a sentence in both languages, without a full stop', (reason) => {
    for (const titles of [zh, en]) {
      const sentence = describeReason(reason, titles);
      expect(sentence).toMatch(/[^.。\s]$/u);
      expect(sentence).not.toMatch(/undefined|\[object|NaN/u);
    }
    expect(describeReason(reason, zh)).not.toBe(describeReason(reason, en));
  });

  it('name things by their titles and figures with their units', () => {
    expect(describeReason(REASONS.short, zh)).toBe('尚差 830.5 亿元');
    expect(describeReason(REASONS['missing-periods'], en)).toBe(
      'Industrial investment of North is missing for 2022-03..04',
    );
    expect(describeReason(REASONS['missing-regions'], zh)).toBe('养老机构未报送的地区：北县、南县');
    expect(describeReason(REASONS['lacks-population'], en)).toBe(
      'the plan does not say how many there are of all counties',
    );
    expect(describeReason(REASONS['stage-not-reached'], zh)).toBe('现处“开工”，要求“建成”');
    expect(describeReason(REASONS.outside, en)).toBe('outside 1 to 2 个');
  });

  it('tell the difference of two rates in percentage points', () => {
    const { exceeded } = REASONS;
    expect(describeReason(exceeded, zh)).toBe('超出 1 个百分点');
    expect(describeReason(exceeded, en)).toBe('over by 1 percentage point');
    const short = { ...REASONS.short, by: decimal('15'), unit: unit('‰') };
    expect(describeReason(short, zh)).toBe('尚差 1.5 个百分点');
    expect(describeReason(short, en)).toBe('short by 1.5 percentage points');
    expect(describeReason(REASONS['growth-held'], zh)).toBe('按 36 个月计，须不超过 1,331 张');
    expect(describeReason(REASONS['growth-held'], en)).toBe(
      'held over 36 months, it allows at most 1,331 张',
    );
  });

  it('never show a completion that is behind as equal to the pace', () => {
    expect(describeReason(REASONS.pace, en)).toBe('49.996% done by 2022-06-30, against a pace of 50.000%');
  });

  it('say what is the matter where nothing is lacking and yet it is not enough', () => {
    const nothing = decimal('0');
    const reason = { code: 'short', by: nothing, unit: yuan } as const;
    expect(describeReason({ ...reason, comparator: 'more-than' }, en)).toBe(
      'it does not exceed what must be exceeded',
    );
    expect(describeReason({ ...reason, comparator: 'at-least' }, en)).toBe('short by less than can be shown');
    const over = { ...reason, code: 'exceeded' } as const;
    expect(describeReason({ ...over, comparator: 'less-than' }, en)).toBe(
      'it is not below what it must be below',
    );
    expect(describeReason({ ...over, comparator: 'at-most' }, zh)).toBe('超出部分小于可显示的位数');
  });

  it('cut long lists, and say how long they are', () => {
    const regions = Array.from({ length: 20 }, (_, at) => `r${at}` as RegionId);
    expect(describeReason({ code: 'lacking-regions', regions }, en)).toMatch(/r0, .*, r11 and 8 more$/u);
    expect(describeReason({ code: 'lacking-regions', regions }, zh)).toMatch(/等 20 个$/u);
  });

  it('show an id that the plan does not know as it is', () => {
    expect(describeReason({ code: 'contradicted', metric: 'gone' as MetricId }, en)).toContain('gone');
  });

  it('count in the singular too', () => {
    expect(describeReason(REASONS.stale, en)).toBe(
      'the data ends on 2022-06-29, 1 day before the date of judgement',
    );
  });
});
