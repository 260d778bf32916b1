import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/model/words.js';
import type { TargetsTableOptions } from '../../../src/report/kit/options.js';
import { renderTargetsTable } from '../../../src/report/targets/table.js';
import { day, decimal, PLAN, TARGETS, unit } from '../sample.js';

const OPTIONS: TargetsTableOptions = { language: 'en', width: 100, color: false, detail: false };

describe('targets as a table', () => {
  it('has a line for each under its task', () => {
    expect(renderTargetsTable(PLAN, PLAN.targets, OPTIONS)).toMatchInlineSnapshot(`
      "Sample plan  sample
      From 2021-01-01 to 2023-12-31 · 9 targets

      Id                                     Kind                 Required  Due         Departments
      Target
      The plan as a whole  四
      t0-bulletin                            cadence           every month  2023-12-31
      A bulletin every month  四(三)

      Task 1: Industrial investment  二(一)1  Commerce Bureau, Transport Bureau
      t1-investment                          total            ≥ 1,450 亿元  2023-12-31  Commerce Bureau +1
      Industrial investment over three
      years  二(一)1
      t1-projects                            each-year          200–220 个  2023-12-31  Commerce Bureau
      New projects every year  二(一)1(2)
      t1-share                               share                   ≥ 30%  2023-12-31  Commerce Bureau
      Industry's share of investment
      二(一)1(3)

      Task 2: Transport  二(二)7  Transport Bureau
      t2-roads                               level            > 1,600 公里  2023-12-31  Transport Bureau
      Total length of motorways  二(二)7
      (aspirational)
      t2-east                                milestone           completed  2022-05-31  Transport Bureau
      East motorway completed  二(二)7(1)
      t2-count                               count                  ≥ 2 条  2023-12-31  Transport Bureau
      Motorways completed  二(二)7(2)

      Task 3: Welfare  二(三)12  Health Bureau
      t3-beds                                growth                  ≥ 10%  2023-12-31  Health Bureau
      Yearly growth of care beds  二(三)12
      t3-homes                               coverage   all · all counties  2023-12-31  Health Bureau
      A care home in every county
      二(三)12(1)
      "
    `);
  });

  it('has every field of each when asked to show them', () => {
    const total = { ...TARGETS.total, schedule: [{ by: day('2021-12-31'), value: decimal('400') }] };
    const baseline = { value: decimal('0.13'), unit: unit('万公里'), on: day('2020-12-31') };
    const level = { ...TARGETS.level, baseline };
    expect(renderTargetsTable(PLAN, [total, level, TARGETS.growth], { ...OPTIONS, width: 80, detail: true }))
      .toMatchInlineSnapshot(`
      "Sample plan  sample
      From 2021-01-01 to 2023-12-31 · 3 targets

      Industrial investment over three years  t1-investment
        rule         Industrial investment from 2021-01-01 to 2023-12-31 must add up
                     to at least 1,450 亿元
        kind         total
        metric       Industrial investment (investment)
        from         2021-01-01
        schedule     400 亿元 by 2021-12-31
        required     ≥ 1,450 亿元
        due          2023-12-31 (printed)
        clause       二(一)1
        task         Task 1: Industrial investment
        wording      完成
        strength     firm
        departments  Commerce Bureau, Transport Bureau
        readings     1. The sum of three years (the one that is judged)
                     2. The last year alone
        note         The base is not known

      Total length of motorways  t2-roads
        rule         Length of motorways must reach more than 1,600 公里 by 2023-12-31
        kind         level
        metric       Length of motorways (roads)
        baseline     0.13 万公里 on 2020-12-31
        required     > 1,600 公里
        due          2023-12-31 (printed)
        clause       二(二)7
        task         Task 2: Transport
        wording      完成
        strength     aspirational
        departments  Transport Bureau

      Yearly growth of care beds  t3-beds
        rule         Care beds must grow from its base value by at least 10% a year on
                     average
        kind         growth
        metric       Care beds (beds)
        required     ≥ 10%
        due          2023-12-31 (printed)
        clause       二(三)12
        task         Task 3: Welfare
        wording      完成
        strength     firm
        departments  Health Bureau
        left open    baseline
      "
    `);
  });

  it.each(
    LANGUAGES.flatMap((language) =>
      [40, 80, 160].flatMap((width) => [true, false].map((detail) => ({ language, width, detail }))),
    ),
  )('fits $width columns in $language, detail: $detail', (options) => {
    const text = renderTargetsTable(PLAN, PLAN.targets, { ...OPTIONS, ...options });
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(options.width);
  });

  it('says what the plan leaves open', () => {
    const open = { ...TARGETS.total, requirement: undefined, unknown: ['value'] } as const;
    expect(renderTargetsTable(PLAN, [open], OPTIONS)).toContain('? value');
  });

  it('says so if there are none', () => {
    expect(renderTargetsTable(PLAN, [], OPTIONS)).toMatch(/no targets\n$/u);
  });
});
