import type { LeftOutBecause } from '../../model/assessment.js';
import { formatDay, type Day } from '../../model/calendar.js';
import type { Bilingual, Language } from '../../model/words.js';
import type { Message } from '../message.js';

/** Words of `why`, and of a target's fields. */

export const FIELDS = {
  id: { zh: '编号', en: 'id' },
  clause: { zh: '条款', en: 'clause' },
  task: { zh: '任务', en: 'task' },
  kind: { zh: '类型', en: 'kind' },
  rule: { zh: '规则', en: 'rule' },
  metric: { zh: '指标', en: 'metric' },
  part: { zh: '分子', en: 'part' },
  whole: { zh: '分母', en: 'whole' },
  project: { zh: '项目', en: 'project' },
  projects: { zh: '项目', en: 'projects' },
  required: { zh: '要求', en: 'required' },
  stage: { zh: '阶段', en: 'stage' },
  population: { zh: '覆盖对象', en: 'population' },
  years: { zh: '年份', en: 'years' },
  interval: { zh: '频次', en: 'interval' },
  from: { zh: '起算', en: 'from' },
  schedule: { zh: '进度安排', en: 'schedule' },
  baseline: { zh: '基数', en: 'baseline' },
  relative: { zh: '与基数相比', en: 'relative' },
  region: { zh: '地区', en: 'region' },
  due: { zh: '期限', en: 'due' },
  strength: { zh: '约束力', en: 'strength' },
  nature: { zh: '属性', en: 'nature' },
  wording: { zh: '原文用词', en: 'wording' },
  departments: { zh: '责任单位', en: 'departments' },
  unknown: { zh: '方案未定', en: 'left open' },
  readings: { zh: '读法', en: 'readings' },
  note: { zh: '说明', en: 'note' },
} as const satisfies Record<string, Bilingual>;

export const WHY_SECTIONS = {
  verdict: { zh: '结论', en: 'Verdict' },
  figures: { zh: '所用的数', en: 'Figures used' },
  parts: { zh: '分项', en: 'Parts' },
  leftOut: { zh: '未用的数', en: 'Figures left out' },
  findings: { zh: '有关的问题', en: 'Findings about these rows' },
} as const satisfies Record<string, Bilingual>;

export const NO_FIGURES: Bilingual = { zh: '没有可用的数', en: 'none' };
export const READING_JUDGED: Bilingual = { zh: '（按此评判）', en: ' (the one that is judged)' };

/** Why a figure was not used; `by` is the place of the figure used instead. */
export const LEFT_OUT_WORDS: Readonly<
  Record<LeftOutBecause['sort'], Readonly<Record<Language, (by: string) => string>>>
> = {
  superseded: { zh: (by) => `已被 ${by} 更新`, en: (by) => `superseded by ${by}` },
  repeated: { zh: (by) => `与 ${by} 重复`, en: (by) => `repeats ${by}` },
  contradicted: {
    zh: (by) => `与 ${by} 矛盾，采用后者`,
    en: (by) => `contradicts ${by}, which is used meanwhile`,
  },
  'not-lead': {
    zh: (by) => `以牵头单位所报 ${by} 为准`,
    en: (by) => `the lead department's figure stands, ${by}`,
  },
  'after-as-of': { zh: () => '晚于评估日期', en: () => 'after the date of judgement' },
  'not-needed': { zh: () => '评判用不到', en: () => 'not needed for the verdict' },
};

/** Heading of the calculation. */
export const RECKONED: Bilingual = { zh: '计算', en: 'reckoned' };

export const OF_UNITS: Message<{ reached: string; all: string }> = {
  zh: ({ reached, all }) => `${reached} / ${all}`,
  en: ({ reached, all }) => `${reached} of ${all}`,
};

/** Replaces the terms of a long sum. */
export const SUM_OF: Message<number> = {
  zh: (count) => `${count} 个数之和`,
  en: (count) => `the sum of ${count} figures`,
};

export const WHY_HEADINGS = {
  figure: { zh: '报送值', en: 'Reported' },
  metric: { zh: '指标', en: 'Metric' },
  period: { zh: '报告期', en: 'Period' },
  department: { zh: '填报单位', en: 'Department' },
  submitted: { zh: '填报日期', en: 'Submitted' },
  place: { zh: '出处', en: 'Place' },
  because: { zh: '原因', en: 'Reason' },
  part: { zh: '分项', en: 'Part' },
} as const satisfies Record<string, Bilingual>;

export const BASELINE_ON: Message<{ amount: string; on: Day }> = {
  zh: ({ amount, on }) => `${amount}(${formatDay(on)})`,
  en: ({ amount, on }) => `${amount} on ${formatDay(on)}`,
};
export const SCHEDULED: Message<{ amount: string; by: Day }> = {
  zh: ({ amount, by }) => `至 ${formatDay(by)}：${amount}`,
  en: ({ amount, by }) => `${amount} by ${formatDay(by)}`,
};
