import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/check-result.js';
import type { Plan, Target } from '../../../src/model/plan.js';
import { LANGUAGES } from '../../../src/model/words.js';
import { renderCheckTable } from '../../../src/report/check/table.js';
import type { ReportOptions } from '../../../src/report/kit/options.js';
import { amount, assessed, decimal, measured, PLAN, RESULT, TARGETS } from '../sample.js';

const OPTIONS: ReportOptions = {
  language: 'zh',
  width: Infinity,
  color: false,
  quiet: false,
  fails: ({ verdict }) => verdict === 'missed',
  summary: false,
};

function table(options: Partial<ReportOptions>, result: CheckResult = RESULT): string {
  return renderCheckTable(result, 2, { ...OPTIONS, ...options });
}

function linesOf(text: string): readonly string[] {
  return text.split('\n');
}

const SMALL: CheckResult = {
  ...RESULT,
  assessments: RESULT.assessments.filter(({ target }) =>
    ['t1-investment', 't1-projects', 't2-east'].includes(target.id),
  ),
  findings: RESULT.findings.slice(0, 1),
};

describe('a check as a table', () => {
  it('reads well in Chinese on a narrow screen', () => {
    expect(table({ width: 80 }, SMALL)).toMatchInlineSnapshot(`
      "示例方案
      评估日期 2022-06-30，方案期 2021-01-01 至 2023-12-31
      报送文件 2 个，15 行：采用 11，拒收 1，略过 3
      未标明编码，按内容判断：reports/商务.csv (GB18030)

      结论      目标                                        实际  完成度          期限
                                                            要求  序时
      任务1 工业投资  二(一)1  市商务局、市交通局
      ▼ 滞后    三年工业投资总额  二(一)1                    620  42.8%        剩549天
                t1-investment                       ≥ 1,450 亿元  ██░░░░░
                                                                  序时 50.0%
      ✗ 未达标  每年新增项目  二(一)1(2)                      90  45.0%        剩549天
                t1-projects                           200–220 个  ███░░░░
                市商务局                                          序时 50.0%
                2021 ✗ 未达标 (199 / 200–220 个)；2022 → 进度正常 (90 / 200–220 个)

      任务2 交通  二(二)7  市交通局
      ✗ 未达标  东环高速建成  二(二)7(1)  t2-east           开工              逾期30天
                                                            建成

      汇总
                全部  刚性  力争
      ✗ 未达标     2     2     0
      ▼ 滞后       1     1     0
      合计         3     3     0

      按牵头单位
      牵头单位  目标数  已评判  ✗  ▼
      市商务局       2       2  1  1
      市交通局       1       1  1  0

      问题：错误 1，警告 0，提示 0
      reports/商务.csv:2:4: 错误 工业投资：300.1 亿元 与 301 亿元
          （reports/商务.csv:9）矛盾，且分不出先后；暂按对达标较不利的数计算
          [figure-contradicted]
          建议：删去错误的一行，或填写填报日期，以较晚者为准

      退出状态 2：报送数据有 1 处错误，结论不能全信
      "
    `);
  });

  it('reads well in English on a wide screen', () => {
    expect(table({ language: 'en', width: 160 }, SMALL)).toMatchInlineSnapshot(`
      "Sample plan
      Judged as of 2022-06-30; the plan runs from 2021-01-01 to 2023-12-31
      2 files, 15 rows: 11 read, 1 rejected, 3 ignored
      encoding told by the content: reports/商务.csv (GB18030)

      Verdict   Target                                                     Actual  Required      Completion         Pace  Due                       Departments
      Task 1: Industrial investment  二(一)1  Commerce Bureau, Transport Bureau
      ▼ behind  Industrial investment over three years  二(一)1               620  ≥ 1,450 亿元  ████░░░░░░ 42.8%  50.0%  2023-12-31  549 d left    Commerce Bureau +1
                t1-investment
      ✗ missed  New projects every year  二(一)1(2)  t1-projects               90  200–220 个    ████░░░░░░ 45.0%  50.0%  2023-12-31  549 d left    Commerce Bureau
                2021 ✗ missed (199 / 200–220 个); 2022 → on-track (90 / 200–220 个)

      Task 2: Transport  二(二)7  Transport Bureau
      ✗ missed  East motorway completed  二(二)7(1)  t2-east              started  completed                              2022-05-31  30 d overdue  Transport Bureau

      Summary
                all  firm  aspirational
      ✗ missed    2     2             0
      ▼ behind    1     1             0
      total       3     3             0

      By lead department
      Lead department   targets  judged  ✗ missed  ▼ behind
      Commerce Bureau         2       2         1         1
      Transport Bureau        1       1         1         0

      Findings: 1 error, 0 warnings, 0 info
      reports/商务.csv:2:4: error Industrial investment: 300.1 亿元 contradicts 301 亿元 at reports/商务.csv:9, and neither is later; the less favourable one is used
          meanwhile [figure-contradicted]
          hint: remove the wrong row, or give the dates of submission: the later one stands

      Exit status 2: the submitted data has 1 error, so the verdicts cannot all be trusted
      "
    `);
  });

  it.each(
    LANGUAGES.flatMap((language) =>
      [40, 60, 80, 100, 139, 140, 160, 240].map((width) => ({ language, width })),
    ),
  )('fits $width columns in $language', ({ language, width }) => {
    for (const line of linesOf(table({ language, width })))
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it.each(LANGUAGES)('keeps every figure whole at 80 columns in %s', (language) => {
    const text = table({ language, width: 80 });
    for (const figure of [
      '≥ 1,450 亿元',
      '> 1,600 公里',
      '1,600.00001',
      '200–220 个',
      '42.8%',
      '2022-05-31',
      '≥ 30%',
    ]) {
      expect(text).toContain(figure);
    }
  });

  it('begins all its columns at the same place, though Chinese characters are two columns wide', () => {
    const rows = linesOf(table({ width: 160 })).filter(
      (line) => line.includes('2023-12-31') && /^\S /u.test(line),
    );
    const starts = rows.map((row) => stringWidth(row.slice(0, row.indexOf('2023-12-31'))));
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(starts).size).toBe(1);
  });

  it('is complete where nobody looks at a screen: all departments, and the ids', () => {
    const text = table({});
    expect(text).toContain('市商务局、市交通局');
    for (const { id } of PLAN.targets) expect(text).toContain(id);
    expect(text).not.toContain('\u001b');
  });

  it('names the departments of a task once, and the lead on each line, on a screen', () => {
    expect(table({ language: 'en', width: 160 })).toContain('Commerce Bureau +1');
  });

  it('has colours only if asked for, and they change no word', () => {
    const plain = table({ width: 160 });
    const coloured = table({ width: 160, color: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m✗ 未达标\u001b[39m');
    // eslint-disable-next-line no-control-regex
    expect(coloured.replaceAll(/\u001b\[\d+m/gu, '')).toBe(plain);
  });

  it('says what explains a verdict under it', () => {
    const text = table({ language: 'en' });
    expect(text).toContain('2021 ✗ missed (199 / 200–220 个); 2022 → on-track (90 / 200–220 个)');
    expect(text).toContain('not there yet: East motorway, West motorway');
    expect(text).toContain('the plan does not give the base value');
    expect(text).toContain('satisfied only by 2022-06-30, after the deadline of 2022-05-31');
  });

  it('counts every target once for the department that leads', () => {
    const text = table({ language: 'en' });
    expect(text).toMatch(/^Commerce Bureau +3 +3 +1 +1 /mu);
    expect(text).toMatch(/^\(none named\) +1 +1 +0 +1 /mu);
    expect(text).toMatch(/^total +9 +8 +1$/mu);
  });

  it('ends with the exit status and the reason for it', () => {
    expect(linesOf(table({ language: 'en' })).at(-2)).toBe(
      'Exit status 2: the submitted data has 1 error, so the verdicts cannot all be trusted',
    );
    const ends = (status: 0 | 1): string | undefined =>
      linesOf(renderCheckTable(RESULT, status, { ...OPTIONS, language: 'en' })).at(-2);
    expect(ends(1)).toBe('Exit status 1: targets fail (missed 2)');
    expect(ends(0)).toBe(
      'Exit status 0: the data is sound and no target fails (missed 2, behind 2, met-late 1)',
    );
  });
});

describe('a quiet table', () => {
  it('has only what needs attention', () => {
    const text = table({ language: 'en', quiet: true });
    expect(text).toMatch(/^▼ behind/mu);
    expect(text).toMatch(/^! met-late/mu);
    expect(text).not.toMatch(
      /^✓ met |^→ on-track|^… pending|^Summary|^Sample plan|Task 3: Welfare\s+养老床位/mu,
    );
    expect(text).toContain('[figure-repeated]');
    expect(linesOf(text).at(-2)).toMatch(/^Exit status 2/u);
  });

  it('says so if nothing does', () => {
    const calm: CheckResult = { ...RESULT, findings: [], assessments: [assessed(TARGETS.level, 'met')] };
    expect(renderCheckTable(calm, 0, { ...OPTIONS, language: 'en', quiet: true })).toBe(
      'no target needs attention\n\nExit status 0: the data is sound and no target fails\n',
    );
  });
});

describe('a summary', () => {
  it('has the sums and the findings without the single targets', () => {
    const text = table({ language: 'en', summary: true });
    expect(linesOf(text).slice(0, 2)).toEqual(['Sample plan', expect.stringContaining('2022-06-30')]);
    expect(text).toContain('By lead department');
    expect(text).toContain('figure-contradicted 1');
    expect(text).not.toContain('A bulletin every month');
  });
});

describe('figures in a table', () => {
  const line = (target: Target, actual: string, requirement: Parameters<typeof measured>[1]): string => {
    const result = {
      ...RESULT,
      assessments: [assessed(target, 'behind', measured(actual, requirement, '亿元', '0.9'))],
    };
    return linesOf(table({}, result)).find((text) => text.startsWith('▼')) ?? '';
  };

  it('never show what is short as if it were enough', () => {
    const short = line(TARGETS.total, '1449.9999999', TARGETS.total.requirement);
    expect(short).toContain('1,449.9999999  ≥ 1,450 亿元');
    expect(short).toContain('█████████░ 99.99999999%');
  });

  it('show whole what is 40 digits long', () => {
    const long = `${'1234567890'.repeat(4)}.5`;
    expect(line(TARGETS.total, long, TARGETS.total.requirement)).toContain('567,890.5  ≥ 1,450 亿元');
  });

  it('have the sign of their comparator', () => {
    const about = { comparator: 'about', value: decimal('65'), tolerance: decimal('1.5') } as const;
    expect(line(TARGETS.total, '60', about)).toContain('60  65 ± 1.5 亿元');
  });
});

describe('untrusted text', () => {
  it('is shown and not obeyed, wherever it comes from', () => {
    const evil = '\u001b[2J\u202e坏\nx\u009b';
    const shown = String.raw`\x1b[2J\u202e坏\nx\x9b`;
    const plan: Plan = {
      ...PLAN,
      title: { zh: evil, en: evil },
      departments: new Map(
        [...PLAN.departments].map(([id, department]) => [
          id,
          { ...department, title: { zh: evil, en: evil } },
        ]),
      ),
      metrics: new Map(
        [...PLAN.metrics].map(([id, metric]) => [id, { ...metric, title: { zh: evil, en: evil } }]),
      ),
    };
    const target: Target = {
      ...TARGETS.total,
      title: { zh: evil, en: evil },
      clause: evil,
      unit: { ...TARGETS.total.unit, symbol: evil },
    };
    const result: CheckResult = {
      ...RESULT,
      plan,
      assessments: [
        assessed(target, 'no-data', {
          actual: { ...amount('1', '亿元'), unit: target.unit } as never,
          because: [{ code: 'contradicted', metric: target.metric }],
        }),
      ],
      findings: RESULT.findings.map((finding) => ({ ...finding, place: { file: evil, line: 1 } })),
    };
    for (const width of [Infinity, 80, 160]) {
      const text = table({ width }, result);
      // eslint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
      if (width === Infinity) {
        expect(text).toContain(shown);
        expect(linesOf(text)[0]).toBe(shown);
      }
      for (const each of linesOf(text))
        if (!each.includes(shown)) expect(stringWidth(each)).toBeLessThanOrEqual(width);
    }
  });
});
