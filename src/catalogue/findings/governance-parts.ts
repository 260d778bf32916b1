import type { Bilingual } from '../../model/words.js';
import { finding, fixed } from '../message.js';
import { list } from '../phrases.js';
import type { Pair } from './reckoning.js';

/** What can be wrong between parts and the whole that the plan makes them part of. */
export const PARTS_FINDINGS = {
  'parts-above-whole': finding<Pair & { whole: Bilingual }>({
    severity: 'error',
    message: {
      zh: ({ about, figure, other, at, whole }) =>
        `${about.zh}:${figure},超过了它所属的“${whole.zh}” ${other}(${at})`,
      en: ({ about, figure, other, at, whole }) =>
        `${about.en}: ${figure} is more than "${whole.en}", of which it is a part: ${other} at ${at}`,
    },
    hint: fixed({
      zh: '核对两个数的单位、口径和报告期,改正错误的一个',
      en: 'check unit, basis and period of both figures, and correct the one that is wrong',
    }),
  }),
  'parts-above-total': finding<Pair & { parts: readonly Bilingual[] }>({
    severity: 'error',
    message: {
      zh: ({ about, figure, other, at, parts }) =>
        `${about.zh}:${figure},少于其组成部分(${list(
          'zh',
          parts.map(({ zh }) => zh),
        )})之和 ${other}(${at} 等)`,
      en: ({ about, figure, other, at, parts }) =>
        `${about.en}: ${figure} is less than its components together (${list(
          'en',
          parts.map(({ en }) => en),
        )}), which are ${other} (${at} and others)`,
    },
    hint: fixed({ zh: '核对总数和各组成部分', en: 'check the total and its components' }),
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
        `${about.zh}:${figure},而${population.zh}总共只有 ${size} 个`,
      en: ({ about, figure, population, size }) =>
        `${about.en}: ${figure}, while there are only ${size} of "${population.en}" in all`,
    },
    hint: fixed({
      zh: '核对数值;如果总数变了,请修改方案',
      en: 'check the figure; if there are more of them now, the plan has to say so',
    }),
  }),
  'parts-share-above-one': finding<{ about: Bilingual; figure: string }>({
    severity: 'error',
    message: {
      zh: ({ about, figure }) => `${about.zh}:占比 ${figure},超过 100%`,
      en: ({ about, figure }) => `${about.en}: a share of ${figure} is above 100%`,
    },
    hint: fixed({ zh: '核对分子、分母和单位', en: 'check part, whole and unit' }),
  }),
};
