import type { Reason } from '../model/assessment.js';
import { formatDay } from '../model/calendar.js';
import { placeText, withoutColumn, type Place } from '../model/place.js';
import type { Language } from '../model/words.js';
import {
  metricTitle,
  metricTitles,
  periodNames,
  populationTitle,
  regionTitle,
  regionTitles,
  stageTitle,
  type Titles,
} from './labels/titles.js';
import { formatAmount, formatGap, formatPercents } from './numbers.js';
import { ASKED, atHand, beside, bounds, nearly, range } from './reason-phrases.js';
import { VERDICT_WORDS } from './verdicts.js';

export type ReasonCode = Reason['code'];

/** The reason of a code, typed so that the compiler matches codes with arguments. */
type ReasonOf<Code extends ReasonCode> = { readonly [Each in Code]: Extract<Reason, { code: Each }> }[Code];

type Sentence<Code extends ReasonCode> = Readonly<
  Record<Language, (reason: ReasonOf<Code>, titles: Titles) => string>
>;

function lineOf(place: Place | undefined): string {
  return place ? placeText(withoutColumn(place)) : '';
}

/** Every reason in words, without a full stop, so that they can be joined. */
const REASONS: { readonly [Code in ReasonCode]: Sentence<Code> } = {
  satisfied: {
    zh: ({ since }) => `${formatDay(since)} 已达到要求`,
    en: ({ since }) => `satisfied by ${formatDay(since)}`,
  },
  'satisfied-late': {
    zh: ({ since, due }) => `${formatDay(since)} 才达到要求，期限为 ${formatDay(due)}`,
    en: ({ since, due }) => `satisfied only by ${formatDay(since)}, after the deadline of ${formatDay(due)}`,
  },
  holds: {
    zh: ({ on }) => `${formatDay(on)} 符合要求`,
    en: ({ on }) => `it holds on ${formatDay(on)}`,
  },
  short: {
    zh: (reason) => nearly(reason, 'zh') ?? `尚差 ${formatGap(reason.by, reason.unit, 'zh')}`,
    en: (reason) => nearly(reason, 'en') ?? `short by ${formatGap(reason.by, reason.unit, 'en')}`,
  },
  exceeded: {
    zh: (reason) => nearly(reason, 'zh') ?? `超出 ${formatGap(reason.by, reason.unit, 'zh')}`,
    en: (reason) => nearly(reason, 'en') ?? `over by ${formatGap(reason.by, reason.unit, 'en')}`,
  },
  outside: {
    zh: (reason) => `不在 ${range(reason, '至')} 之内`,
    en: (reason) => `outside ${range(reason, 'to')}`,
  },
  'stage-not-reached': {
    zh: ({ reached, wanted }, titles) =>
      `${reached === undefined ? '尚未到任何阶段' : `现处“${stageTitle(titles, reached)}”`}，要求“${stageTitle(titles, wanted)}”`,
    en: ({ reached, wanted }, titles) =>
      `${reached === undefined ? 'no stage is reached' : `now at "${stageTitle(titles, reached)}"`}; "${stageTitle(titles, wanted)}" is required`,
  },
  pace: {
    zh: ({ completion, pace, cutOff }) => {
      const show = formatPercents([completion, pace]);
      return `截至 ${formatDay(cutOff)} 完成 ${show(completion)}，序时进度 ${show(pace)}`;
    },
    en: ({ completion, pace, cutOff }) => {
      const show = formatPercents([completion, pace]);
      return `${show(completion)} done by ${formatDay(cutOff)}, against a pace of ${show(pace)}`;
    },
  },
  'pace-open': {
    zh: ({ completion, pace, cutOff }) => {
      const show = formatPercents([completion, pace]);
      return `截至 ${formatDay(cutOff)} 已报部分完成 ${show(completion)}，序时进度 ${show(pace)}；有数缺报，是否跟上进度不能断定`;
    },
    en: ({ completion, pace, cutOff }) => {
      const show = formatPercents([completion, pace]);
      return `what was reported comes to ${show(completion)} by ${formatDay(cutOff)}, against a pace of ${show(pace)}; figures are missing, so it cannot be told whether it keeps pace`;
    },
  },
  'no-pace': {
    zh: () => '期限未到，无序时进度可比',
    en: () => 'the deadline is ahead, and there is no pace to measure it by',
  },
  awaited: {
    zh: ({ since, cutOff }) => `自 ${formatDay(since)} 起待报截至期限的数据，${atHand(cutOff, since, 'zh')}`,
    en: ({ since, cutOff }) =>
      `figures up to the deadline have been awaited since ${formatDay(since)}; ${atHand(cutOff, since, 'en')}`,
  },
  overdue: {
    zh: ({ due, awaited, cutOff }) =>
      `截至期限（${formatDay(due)}）的数据应在 ${formatDay(awaited)} 前报齐，${atHand(cutOff, due, 'zh')}`,
    en: ({ due, awaited, cutOff }) =>
      `figures up to the deadline of ${formatDay(due)} should have been in by ${formatDay(awaited)}; ${atHand(cutOff, due, 'en')}`,
  },
  bounded: {
    zh: (reason) => `截至 ${formatDay(reason.through)} 只能断定${bounds(reason, 'zh')}`,
    en: (reason) => `through ${formatDay(reason.through)} it is only known to be ${bounds(reason, 'en')}`,
  },
  latest: {
    zh: ({ value, unit, on }) => `期限之后，截至 ${formatDay(on)} 为 ${formatAmount(value, unit)}`,
    en: ({ value, unit, on }) =>
      `since the deadline, it has come to ${formatAmount(value, unit)} by ${formatDay(on)}`,
  },
  'stage-since': {
    zh: ({ stage, on }, titles) => `期限之后，${formatDay(on)} 报为“${stageTitle(titles, stage)}”`,
    en: ({ stage, on }, titles) =>
      `since the deadline, "${stageTitle(titles, stage)}" is reported for ${formatDay(on)}`,
  },
  'unreported-day': {
    zh: ({ metric, on, before, after }, titles) =>
      `缺 ${formatDay(on)} 的${metricTitle(titles, metric)}${beside(before, after, 'zh')}`,
    en: ({ metric, on, before, after }, titles) =>
      `${metricTitle(titles, metric)} on ${formatDay(on)} would decide it${beside(before, after, 'en')}`,
  },
  'nothing-reported': {
    zh: ({ metrics }, titles) => `无报送数：${metricTitles(titles, metrics)}`,
    en: ({ metrics }, titles) => `nothing is reported for ${metricTitles(titles, metrics)}`,
  },
  'nothing-seen': {
    zh: ({ metrics }, titles) => `${metricTitles(titles, metrics)}：报送数均在评估日之后，未采用`,
    en: ({ metrics }, titles) =>
      `all that is reported for ${metricTitles(titles, metrics)} ends or was submitted after the date of judgement`,
  },
  'rows-refused': {
    zh: ({ metric, count, place, message }, titles) =>
      `${metricTitle(titles, metric)}有 ${count} 行未能采用，首行在 ${lineOf(place)}：${message.zh}`,
    en: ({ metric, count, place, message }, titles) =>
      `${count} ${count === 1 ? 'row' : 'rows'} of ${metricTitle(titles, metric)} could not be used, the first at ${lineOf(place)}: ${message.en}`,
  },
  'only-others': {
    zh: ({ metric, region }, titles) =>
      `${metricTitle(titles, metric)}只有其他地区的报送数，没有${regionTitle(titles, region)}的`,
    en: ({ metric, region }, titles) =>
      `${metricTitle(titles, metric)} is reported for others alone, not for ${regionTitle(titles, region)}`,
  },
  'not-begun': {
    zh: ({ start }) => `${formatDay(start)} 才开始`,
    en: ({ start }) => `it does not begin before ${formatDay(start)}`,
  },
  'missing-periods': {
    zh: ({ metric, region, periods }, titles) =>
      `${metricTitle(titles, metric)}（${regionTitle(titles, region)}）缺 ${periodNames(titles, periods)}`,
    en: ({ metric, region, periods }, titles) =>
      `${metricTitle(titles, metric)} of ${regionTitle(titles, region)} is missing for ${periodNames(titles, periods)}`,
  },
  'missing-regions': {
    zh: ({ metric, regions, periods }, titles) =>
      `${metricTitle(titles, metric)}未报送的地区：${regionTitles(titles, regions)}${periods.length === 0 ? '' : `（缺 ${periodNames(titles, periods)}）`}`,
    en: ({ metric, regions, periods }, titles) =>
      `${metricTitle(titles, metric)} is not reported for ${regionTitles(titles, regions)}${periods.length === 0 ? '' : ` in ${periodNames(titles, periods)}`}`,
  },
  'missing-projects': {
    zh: ({ projects }, titles) => `未报送的项目：${metricTitles(titles, projects)}`,
    en: ({ projects }, titles) => `not reported: ${metricTitles(titles, projects)}`,
  },
  'missing-intervals': {
    zh: ({ periods }, titles) => `未报送：${periodNames(titles, periods)}`,
    en: ({ periods }, titles) => `not reported for ${periodNames(titles, periods)}`,
  },
  'failed-intervals': {
    zh: ({ periods }, titles) => `未做到：${periodNames(titles, periods)}`,
    en: ({ periods }, titles) => `not done for ${periodNames(titles, periods)}`,
  },
  'fewer-than-intervals': {
    zh: ({ period }, titles) => `${periodNames(titles, [period])}合计少于应有的次数，其中必有缺失`,
    en: ({ period }, titles) =>
      `in ${periodNames(titles, [period])} fewer are reported in all than there are intervals, so that at least one of them has none`,
  },
  'lacking-regions': {
    zh: ({ regions }, titles) => `尚未达到的地区：${regionTitles(titles, regions)}`,
    en: ({ regions }, titles) => `still lacking: ${regionTitles(titles, regions)}`,
  },
  'projects-there': {
    zh: ({ projects }, titles) => `已到位的项目：${metricTitles(titles, projects)}`,
    en: ({ projects }, titles) => `there: ${metricTitles(titles, projects)}`,
  },
  'projects-not-there': {
    zh: ({ projects }, titles) => `未到位的项目：${metricTitles(titles, projects)}`,
    en: ({ projects }, titles) => `not there yet: ${metricTitles(titles, projects)}`,
  },
  'unnamed-projects': {
    zh: ({ named }) => `方案只列出其中 ${named} 个项目的名称`,
    en: ({ named }) => `the plan names only ${named} of the projects`,
  },
  'share-of': {
    zh: ({ part, whole, unit, through }) =>
      `截至 ${formatDay(through)}，分子 ${formatAmount(part, unit)}，分母 ${formatAmount(whole, unit)}`,
    en: ({ part, whole, unit, through }) =>
      `${formatAmount(part, unit)} of ${formatAmount(whole, unit)} through ${formatDay(through)}`,
  },
  'share-reported': {
    zh: ({ through }) => `按直接报送的占比计，截至 ${formatDay(through)}`,
    en: ({ through }) => `judged by the share as it was reported, through ${formatDay(through)}`,
  },
  'share-apart': {
    zh: ({ part, whole, through }) =>
      `分子数据止于 ${formatDay(part)}，分母数据止于 ${formatDay(whole)}，${through === undefined ? '没有两者同有的时段' : `按截至 ${formatDay(through)} 计`}`,
    en: ({ part, whole, through }) =>
      `the part ends on ${formatDay(part)} and the whole on ${formatDay(whole)}, ${through === undefined ? 'with no stretch in common' : `so both are taken through ${formatDay(through)}`}`,
  },
  'whole-is-zero': {
    zh: () => '分母为零',
    en: () => 'the whole is zero',
  },
  'growth-held': {
    zh: ({ months, needed, unit, comparator }) =>
      `按 ${months} 个月计${needed ? `，须${ASKED[comparator].zh} ${formatAmount(needed, unit)}` : ''}`,
    en: ({ months, needed, unit, comparator }) =>
      `held over ${months} months${needed ? `, it ${ASKED[comparator].en} ${formatAmount(needed, unit)}` : ''}`,
  },
  'base-not-positive': {
    zh: () => '基数不大于零，谈不上增长率',
    en: () => 'from a base of zero or less there is no rate of growth',
  },
  'lacks-value': {
    zh: () => '方案未给出要求的数值',
    en: () => 'the plan does not give the figure that is required',
  },
  'lacks-tolerance': {
    zh: () => '方案未给出允许的偏差',
    en: () => 'the plan does not give the tolerance',
  },
  'lacks-baseline': {
    zh: () => '方案未给出基数',
    en: () => 'the plan does not give the base value',
  },
  'lacks-population': {
    zh: ({ population }, titles) => `方案未给出覆盖对象的数目：${populationTitle(titles, population)}`,
    en: ({ population }, titles) =>
      `the plan does not say how many there are of ${populationTitle(titles, population)}`,
  },
  years: {
    zh: ({ year, verdict }) => `${year} 年：${VERDICT_WORDS[verdict].zh}`,
    en: ({ year, verdict }) => `${year}: ${VERDICT_WORDS[verdict].en}`,
  },
  contradicted: {
    zh: ({ metric }, titles) => `${metricTitle(titles, metric)}的报送数互相矛盾，暂按较不利的计`,
    en: ({ metric }, titles) =>
      `the figures for ${metricTitle(titles, metric)} contradict each other; the less favourable one is used`,
  },
  stale: {
    zh: ({ cutOff, days }) => `数据止于 ${formatDay(cutOff)}，距评估日 ${days} 天`,
    en: ({ cutOff, days }) =>
      `the data ends on ${formatDay(cutOff)}, ${days} ${days === 1 ? 'day' : 'days'} before the date of judgement`,
  },
};

/** A reason as a sentence, with titles for ids and figures with their units. */
export function describeReason<Code extends ReasonCode>(reason: ReasonOf<Code>, titles: Titles): string {
  const sentence: Sentence<Code> = REASONS[reason.code];
  return sentence[titles.language](reason, titles);
}
