import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.js';
import type { Target } from '../../../src/model/plan.js';
import { LANGUAGES } from '../../../src/model/words.js';
import type { TextOptions } from '../../../src/report/kit/options.js';
import { reckoningText } from '../../../src/report/why/working.js';
import { renderWhy } from '../../../src/report/why/text.js';
import { assessed, decimal, measured, METRICS, PLAN, reported, RESULT, TARGETS } from '../sample.js';

const OPTIONS: TextOptions = { language: 'en', width: 80, color: false };

function assessmentOf(target: Target): Assessment {
  const found = RESULT.assessments.find((assessment) => assessment.target.id === target.id);
  if (!found) throw new Error(`not assessed: ${target.id}`);
  return found;
}

describe('why', () => {
  it('shows the target, the verdict, every figure and its place', () => {
    expect(renderWhy(assessmentOf(TARGETS.total), RESULT, OPTIONS)).toMatchInlineSnapshot(`
      "Industrial investment over three years  t1-investment
        rule         Industrial investment from 2021-01-01 to 2023-12-31 must add up
                     to at least 1,450 亿元
        kind         total
        metric       Industrial investment (investment)
        from         2021-01-01
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

      Verdict
        ▼ behind
        Actual: 620 · Required: ≥ 1,450 亿元 · Completion: 42.8% · Pace: 50.0% · 549 d
        left
        - short by 830 亿元
        - 42.8% done by 2022-06-30, against a pace of 50.0%

      Figures used
         Reported  Metric                 Department           Place
                   Period                 Submitted
        300.1亿元  Industrial investment  Commerce Bureau      reports/商务.csv:2:4
                   2022-01                2022-02-05 09:30:00
        320.2亿元  Industrial investment  Commerce Bureau      reports/商务.csv:3:4
                   2022-01                2022-02-05 09:30:00
        − 0.3亿元  Industrial investment  Commerce Bureau      reports/商务.csv:4:4
                   2022-01                2022-02-05 09:30:00
        reckoned: 300.1 + 320.2 − 0.3 = 620 亿元

      Figures left out
        Reported  Metric               Department           Place
                  Period               Submitted            Reason
         299亿元  Industrial           Commerce Bureau      reports/商务.csv:5:4
                  investment           2022-02-05 09:30:00  superseded by
                  2022-01                                   reports/商务.csv:2
          50亿元  Industrial           Commerce Bureau      reports/商务.csv:6:4
                  investment           2022-02-05 09:30:00  after the date of
                  2022-01                                   judgement

      Findings about these rows
        reports/商务.csv:2:4: error Industrial investment: 300.1 亿元 contradicts 301
            亿元 at reports/商务.csv:9, and neither is later; the less favourable one
            is used meanwhile [figure-contradicted]
            hint: remove the wrong row, or give the dates of submission: the later one
            stands
      "
    `);
  });

  it('says the same in Chinese, in columns where there is room', () => {
    expect(renderWhy(assessmentOf(TARGETS.total), RESULT, { language: 'zh', width: Infinity, color: false }))
      .toMatchInlineSnapshot(`
        "三年工业投资总额  t1-investment
          规则      2021-01-01 至 2023-12-31，工业投资合计不少于 1,450 亿元
          类型      总量 (total)
          指标      工业投资 (investment)
          起算      2021-01-01
          要求      ≥ 1,450 亿元
          期限      2023-12-31 (文中载明)
          条款      二(一)1
          任务      任务1 工业投资
          原文用词  完成
          约束力    刚性
          责任单位  市商务局、市交通局
          读法      1. 三年合计（按此评判）
                    2. 末年当年
          说明      基数不详

        结论
          ▼ 滞后
          实际：620 · 要求：≥ 1,450 亿元 · 完成度：42.8% · 序时：50.0% · 剩549天
          - 尚差 830 亿元
          - 截至 2022-06-30 完成 42.8%，序时进度 50.0%

        所用的数
             报送值  指标      报告期     填报单位  填报日期             出处
          300.1亿元  工业投资  2022年1月  市商务局  2022-02-05 09:30:00  reports/商务.csv:2:4
          320.2亿元  工业投资  2022年1月  市商务局  2022-02-05 09:30:00  reports/商务.csv:3:4
          − 0.3亿元  工业投资  2022年1月  市商务局  2022-02-05 09:30:00  reports/商务.csv:4:4
          计算：300.1 + 320.2 − 0.3 = 620 亿元

        未用的数
           报送值  指标      报告期     填报单位  填报日期             出处                  原因
          299亿元  工业投资  2022年1月  市商务局  2022-02-05 09:30:00  reports/商务.csv:5:4  已被 reports/商务.csv:2 更新
           50亿元  工业投资  2022年1月  市商务局  2022-02-05 09:30:00  reports/商务.csv:6:4  晚于评估日期

        有关的问题
          reports/商务.csv:2:4: 错误 工业投资：300.1 亿元 与 301 亿元（reports/商务.csv:9）矛盾，且分不出先后；暂按对达标较不利的数计算 [figure-contradicted]
              建议：删去错误的一行，或填写填报日期，以较晚者为准
        "
      `);
  });

  it.each(PLAN.targets.map((target) => ({ kind: target.kind, target })))(
    'has a rule in words for $kind',
    ({ target }) => {
      for (const language of LANGUAGES) {
        for (const width of [60, 80, 160]) {
          const text = renderWhy(assessmentOf(target), RESULT, { ...OPTIONS, language, width });
          expect(text).not.toMatch(/undefined|\[object/u);
          for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }
    },
  );

  it('lists the parts', () => {
    expect(renderWhy(assessmentOf(TARGETS.eachYear), RESULT, OPTIONS)).toMatch(
      /2021 +✗ missed +199 +200–220 个 +99\.5%/u,
    );
  });

  it('has the findings about the rows concerned, and no others', () => {
    const text = renderWhy(assessmentOf(TARGETS.total), RESULT, OPTIONS);
    expect(text).toContain('[figure-contradicted]');
    expect(text).not.toContain('[figure-repeated]');
  });
});

describe('the reckoning in one line', () => {
  const titles = { plan: PLAN, language: 'en' } as const;

  it('is a sum where the figures add up to the actual one', () => {
    expect(reckoningText(assessmentOf(TARGETS.total), titles)).toBe('300.1 + 320.2 − 0.3 = 620 亿元');
  });

  it('is exact', () => {
    const evidence = Array.from({ length: 3 }, (_, at) => ({
      observation: reported('0.1', '亿元', at + 1),
      minus: false,
    }));
    const sum = assessed(TARGETS.total, 'behind', {
      ...measured('0.3', TARGETS.total.requirement, '亿元'),
      evidence,
    });
    expect(reckoningText(sum, titles)).toBe('0.1 + 0.1 + 0.1 = 0.3 亿元');
  });

  it('counts the terms of a long sum', () => {
    const evidence = Array.from({ length: 30 }, (_, at) => ({
      observation: reported('0.1', '亿元', at + 1),
      minus: false,
    }));
    const sum = assessed(TARGETS.total, 'behind', {
      ...measured('3', TARGETS.total.requirement, '亿元'),
      evidence,
    });
    expect(reckoningText(sum, titles)).toBe('the sum of 30 figures = 3 亿元');
  });

  it('shows no equation that does not hold', () => {
    const evidence = [1, 2].map((at) => ({ observation: reported('0.1', '亿元', at), minus: false }));
    const not = assessed(TARGETS.total, 'behind', {
      ...measured('5', TARGETS.total.requirement, '亿元'),
      evidence,
    });
    expect(reckoningText(not, titles)).toBe('5 亿元');
    const mixed = [reported('2', '亿元', 1), reported('3', '亿元', 2, { metric: METRICS.all })].map(
      (observation) => ({ observation, minus: false }),
    );
    expect(reckoningText({ ...not, evidence: mixed }, titles)).toBe('5 亿元');
  });

  it('is part over whole for a share, and so many of so many for units and projects', () => {
    expect(reckoningText(assessmentOf(TARGETS.share), titles)).toBe('620 亿元 ÷ 1,984 亿元 = 31.25%');
    expect(reckoningText(assessmentOf(TARGETS.cadence), titles)).toBe('16 期 of 18 期');
    expect(reckoningText(assessmentOf(TARGETS.count), titles)).toBe('0 条 of 2');
    expect(reckoningText(assessmentOf(TARGETS.milestone), titles)).toBeUndefined();
  });
});

describe('a requirement in words', () => {
  it('names what is lacking', () => {
    const open = { ...TARGETS.total, requirement: undefined, unknown: ['value'] } as const;
    expect(renderWhy(assessed(open, 'not-judgeable'), RESULT, { ...OPTIONS, width: Infinity })).toContain(
      'must add up to at least (a figure that the plan does not give)',
    );
  });

  it('has both bounds, or the tolerance', () => {
    const about = { comparator: 'about', value: decimal('65'), tolerance: decimal('1') } as const;
    const level = { ...TARGETS.level, requirement: about, comparator: 'about' } as const;
    expect(renderWhy(assessed(level, 'pending'), RESULT, { ...OPTIONS, width: Infinity })).toContain(
      'about 65 公里 (give or take 1 公里)',
    );
    expect(renderWhy(assessmentOf(TARGETS.eachYear), RESULT, { ...OPTIONS, width: Infinity })).toContain(
      'between 200 and 220 个 in each of 2021, 2022, 2023',
    );
  });
});
