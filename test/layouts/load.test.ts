import { describe, expect, test } from 'vitest';
import { readLayout } from '../../src/layouts/load.js';
import { fill, matchWhole, matchWithin, parsePattern } from '../../src/model/patterns.js';

const SOUND = `id: a
title: { zh: 表, en: Table }
for:
  files: ['{year}*.csv']
header:
  row: 1
columns:
  - header: 地区
    field: region
  - header: 数
    value: { period: '{year}' }
`;

function faults(text: string): readonly string[] {
  const layout = readLayout('a.yaml', text);
  if (layout.ok) return [];
  return layout.error.map(({ code, place }) => `${code} ${place?.line ?? 0}:${place?.column ?? 0}`);
}

describe('a layout', () => {
  test.each([
    ['is sound', SOUND, []],
    ['has an unknown key', SOUND.replace('row: 1', 'rwo: 1'), ['plan-unknown-key 6:3']],
    ['has an unknown field', SOUND.replace('field: region', 'field: regoin'), ['plan-unknown-word 9:12']],
    ['lacks its columns', SOUND.slice(0, SOUND.indexOf('columns')), ['plan-missing-key 1:1']],
    [
      'is for nothing',
      SOUND.replace("files: ['{year}*.csv']", 'sheet: a'),
      ['layout-no-place 4:3', 'layout-unknown-name 11:22'],
    ],
    [
      'uses a name that nobody remembers',
      SOUND.replace("'{year}' }", "'{yaer}' }"),
      ['layout-unknown-name 11:22'],
    ],
    [
      'has a pattern with an open brace',
      SOUND.replace('header: 数', "header: '{数'"),
      ['layout-bad-pattern 10:13'],
    ],
    ['has no values', SOUND.replace("value: { period: '{year}' }", 'ignore: true'), ['layout-no-values 8:3']],
    ['has a column that is nothing', SOUND.replace('    field: region\n', ''), ['plan-missing-key 8:5']],
    [
      'has a column that is two things',
      SOUND.replace('field: region', 'field: region\n    ignore: true'),
      ['plan-key-excludes 10:13'],
    ],
    [
      'fills what is no field',
      SOUND.replace('value: {', 'fill: down\n    value: {'),
      ['plan-key-needs 11:11'],
    ],
    ['has no header', SOUND.replace('row: 1', 'rows: 1'), ['plan-missing-key 6:3']],
    ['has a header in two ways', SOUND.replace('row: 1', 'row: 1\n  find: a'), ['plan-key-excludes 7:9']],
    ['has a header of no row', SOUND.replace('row: 1', 'row: 0'), ['plan-bad-value 6:8']],
    ['is no YAML', 'id: [', ['plan-yaml 1:6']],
  ])('that %s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
});

describe('a pattern', () => {
  test.each([
    ['{year}年1-{month}月*', '2022年1-6月完成情况', { year: '2022', month: '6' }],
    ['{year}年', '二〇二二年', { year: '二〇二二' }],
    ['{quarter}季度', '三季度', { quarter: '三' }],
    ['投资额(万元)', '投资额\n(万元)', {}],
    ['{metric}({unit})', '水务投资 ( 万元 )', { metric: '水务投资', unit: '万元' }],
    ['a*c', 'A b C', {}],
    ['{month}月', '全月', undefined],
    ['投资', '投资额', undefined],
  ])('%s on %s', (source, text, expected) => {
    const pattern = parsePattern(source);
    const captures = pattern && matchWhole(pattern, text);
    expect(captures && Object.fromEntries(captures)).toEqual(expected);
  });

  test('finds its text within another, and fills a template', () => {
    const pattern = parsePattern('{year}年{month}月');
    const captures = pattern && matchWithin(pattern, '遵义市2022年6月报表');
    expect(captures && fill('{year}-{month}', captures)).toBe('2022-6');
  });

  test.each(['', '{a', 'a}', '{a}{a}', '*******'])('%s is none', (source) => {
    expect(parsePattern(source)).toBeUndefined();
  });
});
