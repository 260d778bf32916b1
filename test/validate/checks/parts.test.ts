import { describe, expect, test } from 'vitest';
import { planOf } from '../../support/rules.js';
import { found, linesOf } from '../../support/validated.js';

describe('the part of a share and its whole', () => {
  test('larger, equal, smaller', () => {
    const rows = (part: number) => [`industry,,2022-03,${part},,,`, 'investment,,2022-03,2,,,'];
    expect(linesOf('parts-above-whole', rows(2.1))).toEqual([2]);
    expect(linesOf('parts-above-whole', rows(2))).toEqual([]);
    expect(linesOf('parts-above-whole', rows(1.9))).toEqual([]);
  });

  test('in the same region and over the same days only', () => {
    expect(linesOf('parts-above-whole', ['industry,east,2022-03,3,,,', 'investment,,2022-03,2,,,'])).toEqual(
      [],
    );
    expect(linesOf('parts-above-whole', ['industry,,2022-03,3,,,', 'investment,,2022-04,2,,,'])).toEqual([]);
  });

  test('told of the shortest stretch, not again of the longer ones around it', () => {
    const rows = [
      'industry,,2022-01,3,,,',
      'industry,,2022-02,1,,,',
      'investment,,2022-01,1,,,',
      'investment,,2022-02,2,,,',
    ];
    const years = ['industry,,2022-02,4,ytd,,', 'investment,,2022-02,3,ytd,,'];
    expect(linesOf('parts-above-whole', [...rows, ...years])).toEqual([2]);
  });

  test('a share that is reported as more than the whole', () => {
    expect(linesOf('parts-share-above-one', ['industry-share,,2022-03,100.1,,,'])).toEqual([2]);
    expect(linesOf('parts-share-above-one', ['industry-share,,2022-03,100,,,'])).toEqual([]);
    expect(linesOf('parts-share-above-one', ['mechanised,,2022-03,100.1,,,'])).toEqual([]);
  });
});

test('more units covered than there are', () => {
  expect(linesOf('parts-above-population', ['networked,,2022-03,21,,,'])).toEqual([2]);
  expect(linesOf('parts-above-population', ['networked,,2022-03,20,,,'])).toEqual([]);
  expect(linesOf('parts-above-population', ['lit-parks,,2022-03,2000,,,'])).toEqual([]);
});

describe('components that the plan names', () => {
  const plan = planOf({
    'plan.yaml': `id: parts
title: { zh: 示例, en: Example }
timeZone: Asia/Shanghai
period: { start: 2022-01-01, end: 2023-12-31 }
cadence: { interval: month, graceDays: 10 }
area: { id: city, title: { zh: 市, en: City } }
regions: [{ id: east, title: { zh: 东, en: East } }]
departments: [{ id: works, title: { zh: 建设局, en: Works } }]
stages: [{ id: planned, rank: 1, title: { zh: 前期, en: planned } }]
`,
    'task-01.yaml': `task: 1
clause: 一
title: { zh: 交通, en: Transport }
departments: [works]
metrics:
  - { id: all, title: { zh: 交通, en: Transport }, type: flow, unit: 亿元, components: [road, rail] }
  - { id: road, title: { zh: 公路, en: Roads }, type: flow, unit: 亿元 }
  - { id: rail, title: { zh: 铁路, en: Railways }, type: flow, unit: 万元 }
targets:
  - { id: t, kind: total, title: { zh: 投资, en: Invest }, metric: all, comparator: at-least, value: 9, unit: 亿元, strength: firm, wording: 完成 }
  - { id: u, kind: total, title: { zh: 公路, en: Roads }, metric: road, comparator: at-least, value: 9, unit: 亿元, strength: firm, wording: 完成 }
  - { id: v, kind: total, title: { zh: 铁路, en: Rail }, metric: rail, comparator: at-least, value: 9, unit: 亿元, strength: firm, wording: 完成 }
`,
  });

  function above(all: number, road: number, rail: number | undefined) {
    const rows = [`all,,2022-03,${all},,,`, `road,,2022-03,${road},,,`];
    return found('parts-above-total', rail === undefined ? rows : [...rows, `rail,,2022-03,${rail},,,`], {
      plan,
    });
  }

  test('together above their total, in whatever units', () => {
    const [finding, ...others] = above(3, 2, 10_001);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ place: { line: 2 }, args: { other: '3.0001 亿元' } });
  });

  test('together the total, or less', () => {
    expect(above(3, 2, 10_000)).toEqual([]);
    expect(above(3, 1, 10_000)).toEqual([]);
  });

  test('one of them is enough where the other is not known', () => {
    expect(above(3, 3.1, undefined)).toHaveLength(1);
    expect(above(3, 2.9, undefined)).toEqual([]);
  });
});
