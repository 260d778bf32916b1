import { describe, expect, it } from 'vitest';
import { departmentLookup, readDepartment } from '../../../src/intake/fields/department.js';
import { metricLookup, readMetric } from '../../../src/intake/fields/metric.js';
import { readRegion, regionLookup } from '../../../src/intake/fields/region.js';
import { readStage, stageLookup } from '../../../src/intake/fields/stage.js';
import { outcome, wide } from '../helpers.js';
import { PLAN } from '../plan.js';

describe('readRegion', () => {
  const regions = regionLookup(PLAN);
  it.each([
    ['', 'zunyi'],
    ['遵义市', 'zunyi'],
    ['遵义', 'zunyi'],
    ['全市', 'zunyi'],
    ['zunyi', 'zunyi'],
    ['桐梓县', 'tongzi'],
    ['桐梓', 'tongzi'],
    [' 桐 梓 县 ', 'tongzi'],
    ['TONGZI', 'tongzi'],
    [wide('Tongzi'), 'tongzi'],
    ['Tongzi County', 'tongzi'],
    ['遵义市桐梓县', 'tongzi'],
    ['红花岗', 'honghuagang'],
    ['Honghuagang District', 'honghuagang'],
    ['道真', 'daozhen'],
    ['道真县', 'daozhen'],
    ['道真自治县', 'daozhen'],
    ['道真仡佬族苗族自治县', 'daozhen'],
    ['Daozhen', 'daozhen'],
    ['新蒲', 'xinpu'],
    ['新蒲新区', 'xinpu'],
    ['Xinpu', 'xinpu'],
    ['赤水市', 'chishui'],
    ['赤水县', 'old-chishui'],
    ['赤水', 'row-ambiguous-region'],
    ['桐梓市', 'row-unknown-region'],
    ['贵阳', 'row-unknown-region'],
    ['__proto__', 'row-unknown-region'],
  ])('reads %s as %s', (text, expected) => {
    expect(outcome(readRegion(text, regions, PLAN.area))).toBe(expected);
  });

  it('names what an unclear name can mean, and what a wrong one is like', () => {
    expect(readRegion('赤水', regions, PLAN.area)).toEqual({
      ok: false,
      error: { code: 'row-ambiguous-region', args: { found: '赤水', candidates: ['赤水市', '赤水县'] } },
    });
    expect(readRegion('Tongzy', regions, PLAN.area)).toEqual({
      ok: false,
      error: { code: 'row-unknown-region', args: { found: 'Tongzy', nearest: 'tongzi' } },
    });
  });
});

describe('readDepartment', () => {
  const departments = departmentLookup(PLAN);
  it.each([
    ['', undefined],
    ['市工业和能源局', 'industry-energy'],
    ['工业和能源局', 'industry-energy'],
    ['遵义市工业和能源局', 'industry-energy'],
    ['industry-energy', 'industry-energy'],
    ['发改委', 'reform'],
    ['市发改委', 'reform'],
    ['Development and Reform Commission', 'reform'],
    ['遵义供电局', 'power-supply'],
    ['市档案馆', 'archive'],
    ['县档案馆', 'county-archive'],
    ['档案馆', 'row-ambiguous-department'],
    ['市教育局', 'row-unknown-department'],
    ['toString', 'row-unknown-department'],
  ])('reads %s as %s', (text, expected) => {
    expect(outcome(readDepartment(text, departments))).toBe(expected);
  });
});

describe('readMetric', () => {
  const metrics = metricLookup(PLAN);
  const read = (text: string) => {
    const result = outcome(readMetric(text, metrics));
    return typeof result === 'string' ? result : result.id;
  };
  it.each([
    ['investment', 'investment'],
    ['工业投资', 'investment'],
    ['工业 投资', 'investment'],
    ['Industrial Investment', 'investment'],
    ['一般公共预算收入', 'revenue'],
    ['船闸工程', 'lock'],
    ['__proto__', 'row-unknown-metric'],
    ['constructor', 'row-unknown-metric'],
    ['hasOwnProperty', 'row-unknown-metric'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('names the metric most like the one found', () => {
    expect(readMetric('工业投入', metrics)).toMatchObject({
      error: { args: { found: '工业投入', nearest: '工业投资' } },
    });
  });
});

describe('readStage', () => {
  const stages = stageLookup(PLAN);
  const all = [...PLAN.stages.values()];
  it.each([
    ['开工', 'started'],
    ['在建', 'started'],
    ['Completed', 'completed'],
    ['竣工', 'completed'],
    ['constructor', 'row-unknown-stage'],
    ['80%', 'row-unknown-stage'],
  ])('reads %s as %s', (text, expected) => {
    expect(outcome(readStage(text, stages, all))).toBe(expected);
  });

  it('names the stages there are', () => {
    expect(readStage('complete', stages, all)).toEqual({
      ok: false,
      error: {
        code: 'row-unknown-stage',
        args: {
          found: 'complete',
          nearest: 'completed',
          expected: [
            { zh: '未启动', en: 'not begun' },
            { zh: '开工', en: 'started' },
            { zh: '建成', en: 'completed' },
          ],
        },
      },
    });
  });
});
