import type { Bilingual } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';
import { list } from '../../phrases.js';
import type { Pair } from './reckoning.js';

/** Findings between parts and their whole by the plan. */
export const PARTS_FINDINGS = {
  'parts-above-whole': finding<Pair & { whole: Bilingual }>({
    severity: 'error',
    message: {
      zh: ({ about, figure, other, at, whole }) =>
        `${about.zh}：${figure}，超过了它所属的“${whole.zh}” ${other}（${at}）`,
      en: ({ about, figure, other, at, whole }) =>
        `${about.en}: ${figure} is more than "${whole.en}", of which it is a part: ${other} at ${at}`,
    },
    hint: {
      zh: '核对两个数的单位、口径和报告期，改正错误的一个',
      en: 'check unit, basis and period of both figures, and correct the one that is wrong',
    },
    explained: () => ({
      meaning: { zh: '占比目标的分子大于分母', en: 'the part of a share is more than its whole' },
      rule: {
        zh: '在同一地区、同一时段内比较；月份里已指出的，全年不再重复',
        en: 'compared over the same days in the same region; what is told of a month is not told again of its year',
      },
      example: report(['metric,period,value', 'investment,2022-06,1.2', 'industry,2022-06,§1.9']),
    }),
  }),
  'parts-above-total': finding<Pair & { parts: readonly Bilingual[] }>({
    severity: 'error',
    message: {
      zh: ({ about, figure, other, at, parts }) =>
        `${about.zh}：${figure}，少于其组成部分（${list(
          'zh',
          parts.map(({ zh }) => zh),
        )}）之和 ${other}（${at} 等）`,
      en: ({ about, figure, other, at, parts }) =>
        `${about.en}: ${figure} is less than its components together (${list(
          'en',
          parts.map(({ en }) => en),
        )}), which are ${other} (${at} and others)`,
    },
    hint: { zh: '核对总数和各组成部分', en: 'check the total and its components' },
    explained: () => ({
      meaning: {
        zh: '方案写明的各组成部分之和大于总数',
        en: 'the components that the plan names are together more than their total',
      },
      example: report([
        'metric,period,value',
        'output,2022-06,§3.0',
        'farms,2022-06,1.2',
        'mills,2022-06,2.1',
      ]),
    }),
  }),
  'parts-above-population': finding<{
    about: Bilingual;
    figure: string;
    population: Bilingual;
    size: string;
  }>({
    severity: 'error',
    message: {
      zh: ({ about, figure, population, size }) =>
        `${about.zh}：${figure}，而${population.zh}总共只有 ${size} 个`,
      en: ({ about, figure, population, size }) =>
        `${about.en}: ${figure}, while there are only ${size} of "${population.en}" in all`,
    },
    hint: {
      zh: '核对数值；如果总数变了，请修改方案',
      en: 'check the figure; if there are more of them now, the plan has to say so',
    },
    explained: () => ({
      meaning: {
        zh: '覆盖的个数多于方案所说的总数',
        en: 'more units are covered than the plan says there are',
      },
      example: report(['metric,period,value', 'networked,2022-06,§23']),
    }),
  }),
  'parts-share-above-one': finding<{ about: Bilingual; figure: string }>({
    severity: 'error',
    message: {
      zh: ({ about, figure }) => `${about.zh}：占比 ${figure}，超过 100%`,
      en: ({ about, figure }) => `${about.en}: a share of ${figure} is above 100%`,
    },
    hint: { zh: '核对分子、分母和单位', en: 'check part, whole and unit' },
    explained: () => ({
      meaning: { zh: '所报占比超过 100%', en: 'a share is reported that is above 100%' },
      remedy: {
        zh: '核对分子、分母和单位：占比的单位是 %,1.3 就是 1.3%',
        en: 'check part, whole and unit: with % as its unit, 1.3 is 1.3%',
      },
      example: report(['metric,period,value,unit', 'industry-share,2022-06-30,§128,%']),
    }),
  }),
};
