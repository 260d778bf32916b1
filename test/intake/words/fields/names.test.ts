import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departmentLookup, readDepartment } from '../../../../src/intake/words/fields/department.js';
import { metricLookup, readMetric } from '../../../../src/intake/words/fields/metric.js';
import { readRegion, regionLookup } from '../../../../src/intake/words/fields/region.js';
import { readStage, stageLookup } from '../../../../src/intake/words/fields/stage.js';
import { lookupOf } from '../../../../src/intake/words/lookup.js';
import { outcome, wide } from '../../helpers.js';
import { PLAN } from '../../plan.js';

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

describe('a name in its decorations', () => {
  const metrics = metricLookup(PLAN);

  it.each([
    '一、工业投资',
    '(一)工业投资',
    wide('(') + '一' + wide(')') + '工业投资',
    '1.工业投资',
    '1、工业投资',
    '1)工业投资',
    '(1)工业投资',
    '1.2 工业投资',
    '1.2.3、工业投资',
    'A.工业投资',
    'iv. industrial investment',
    'Ⅱ、工业投资',
    '①工业投资',
    '⑴工业投资',
    '#工业投资',
    '*工业投资',
    '※工业投资',
    '- 工业投资',
    '——工业投资',
    '●工业投资',
    '其中:工业投资',
    '其中' + wide(':') + '工业投资',
    '其中工业投资',
    '其中:1.工业投资',
    '1.其中:工业投资',
    'of which: industrial investment',
    'Including industrial investment',
    '\u3000\u3000工业投资',
    '工业投资:',
    '工业投资' + wide(':'),
    '\u2F2F业投资',
  ])('reads %s', (text) => {
    expect(readMetric(text, metrics)).toMatchObject({ ok: true, value: { id: 'investment' } });
    expect(readMetric(text, metrics)).not.toHaveProperty('note');
  });

  it.each([
    '\u00B9',
    '\u2460',
    '*',
    '#',
    '†',
    '[1]',
    wide('[1]'),
    '〔1〕',
    '(注)',
    '(注1)',
    '[a]',
    '\u00B9*',
  ])('tells of the footnote mark %s', (mark) => {
    const text = `工业投资${mark}`;
    expect(readMetric(text, metrics)).toMatchObject({
      ok: true,
      value: { id: 'investment' },
      note: { code: 'row-footnote-mark', args: { found: text } },
    });
  });

  it.each([
    '工业投资(1)',
    '工业投资2',
    '5工业投资',
    '1.5工业投资',
    '第一工业投资',
    '一工业投资',
    '合计:工业投资',
    '一、',
    '*',
  ])('refuses %s', (text) => {
    expect(outcome(readMetric(text, metrics))).toBe('row-unknown-metric');
  });

  it('takes them from regions, departments and stages, too', () => {
    const region = readRegion('1.桐梓县①', regionLookup(PLAN), PLAN.area);
    expect(region).toMatchObject({ ok: true, value: 'tongzi', note: { args: { mark: '①' } } });
    expect(outcome(readRegion('\u3000赤水*', regionLookup(PLAN), PLAN.area))).toBe('row-ambiguous-region');
    expect(outcome(readDepartment('(一)市发改委', departmentLookup(PLAN)))).toBe('reform');
    expect(outcome(readStage('建成*', stageLookup(PLAN), []))).toBe('completed');
  });

  const find = lookupOf(
    ['投资', '投资2', '其中:投资', '1.投资', '库容m\u00B3'].map((name) => ({
      value: name,
      title: name,
      names: [name],
      derived: [],
    })),
  );

  it('goes behind a name that the plan has', () => {
    expect(find('其中:投资')).toMatchObject({ ok: true, value: '其中:投资' });
    expect(find('1.投资')).toMatchObject({ ok: true, value: '1.投资' });
    expect(find('投资2')).toMatchObject({ ok: true, value: '投资2' });
    expect(find('库容m\u00B3')).toMatchObject({ ok: true, value: '库容m\u00B3' });
  });

  it('is not guessed at where it may be two', () => {
    expect(find('一、其中:投资')).toEqual({
      ok: false,
      error: { sort: 'ambiguous', candidates: ['其中:投资', '投资'] },
    });
    // A superscript is no digit, though names are compared without telling the two apart.
    expect(find('投资\u00B2')).toEqual({
      ok: false,
      error: { sort: 'ambiguous', candidates: ['投资2', '投资'] },
    });
    expect(find('投资\u00B9')).toMatchObject({ ok: true, value: '投资', mark: '\u00B9' });
  });

  it('names the same thing, whatever stands around it', () => {
    const item = fc.constantFrom(
      '',
      '一、',
      '(二)',
      '3.',
      '4)',
      '①',
      '其中:',
      '*',
      '●',
      '1.1 ',
      '\u3000\u3000',
    );
    const mark = fc.constantFrom('', '*', '①', '\u00B2', '[3]', '#');
    const end = fc.constantFrom('', ':', wide(':'), ' ');
    const names = fc.constantFrom(
      ...[...PLAN.metrics.values()].map(({ id, title }) => ({ id, name: title.zh })),
    );
    fc.assert(
      fc.property(item, item, names, mark, end, (first, second, { id, name }, behind, last) => {
        const read = readMetric(first + second + name + behind + last, metrics);
        expect(read).toMatchObject({ ok: true, value: { id } });
        expect(read.ok && read.note !== undefined).toBe(behind !== '');
      }),
      { numRuns: 2000 },
    );
  });
});
