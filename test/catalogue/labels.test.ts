import { describe, expect, it } from 'vitest';
import { describeRule } from '../../src/catalogue/labels/rules.js';
import { STATUS_WORDS } from '../../src/catalogue/labels/status.js';
import { LEFT_OUT_WORDS } from '../../src/catalogue/labels/why.js';
import type { StageId } from '../../src/model/ids.js';
import { LANGUAGES } from '../../src/model/words.js';
import { decimal, METRICS, PLAN, TARGETS, unit } from '../report/sample.js';

const en = { plan: PLAN, language: 'en' } as const;
const zh = { plan: PLAN, language: 'zh' } as const;

describe('rules in words', () => {
  it('say of coverage how many each must have, or which stage each must reach', () => {
    const requirement = { comparator: 'between', value: decimal('1'), upper: decimal('2') } as const;
    const some = { ...TARGETS.coverage, requirement, comparator: 'between', unit: unit('个') } as const;
    expect(describeRule(some, en)).toBe('each of all counties must have Care homes, between 1 and 2 个');
    expect(describeRule(some, zh)).toBe('各县每个都须有养老机构,介于 1 至 2 个之间');
    const staged = { ...TARGETS.coverage, stage: 'completed' as StageId };
    expect(describeRule(staged, en)).toBe(
      'each of all counties must have Care homes at "completed" or beyond',
    );
    expect(describeRule(staged, zh)).toContain('且到“建成”阶段');
  });

  it('say of a count what is counted, by name or by the metric it is reported under', () => {
    expect(describeRule(TARGETS.count, en)).toBe(
      'by 2023-12-31, the projects at "completed" or beyond (East motorway, West motorway) must be at least 2 条',
    );
    const reported = { ...TARGETS.count, projects: [], stage: undefined, metric: METRICS.projects };
    expect(describeRule(reported, en)).toBe(
      'by 2023-12-31, the number of New projects must be at least 2 条',
    );
  });

  it('tell what must hold on a day from what is reached by it', () => {
    expect(describeRule({ ...TARGETS.level, hold: true }, en)).toContain(
      'must be more than 1,600 公里 on 2023-12-31',
    );
    expect(describeRule(TARGETS.level, en)).toContain('must reach more than 1,600 公里 by 2023-12-31');
  });
});

describe('words that stand in for a code', () => {
  it.each(LANGUAGES)('are distinct in %s for figures left out', (language) => {
    const words = Object.values(LEFT_OUT_WORDS).map((each) => each[language]('a.csv:2'));
    expect(new Set(words).size).toBe(words.length);
    for (const code of ['superseded', 'repeated', 'contradicted', 'not-lead'] as const) {
      expect(LEFT_OUT_WORDS[code][language]('a.csv:2')).toContain('a.csv:2');
    }
  });

  it.each(LANGUAGES)('name every exit status in %s', (language) => {
    for (const [status, words] of Object.entries(STATUS_WORDS)) {
      expect(words[language]({ errors: 2, amiss: '' })).toContain(status);
    }
  });
});
