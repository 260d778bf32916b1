import { formatDay } from '../../model/calendar.js';
import type { EveryRequirement, Requirement, Target } from '../../model/plan.js';
import type { Unit } from '../../model/units.js';
import type { Bilingual, Language, TargetKind } from '../../model/words.js';
import { COMPARATOR_LABELS, INTERVAL_LABELS } from '../labels.js';
import { metricTitle, metricTitles, populationTitle, stageTitle, type Titles } from './titles.js';
import { formatDecimal, formatExact, formatTogether, withUnit } from '../numbers.js';
import { relativeSuffix } from './relative.js';

type TargetOf<Kind extends TargetKind> = { readonly [Each in Kind]: Extract<Target, { kind: Each }> }[Kind];
type Rule<Kind extends TargetKind> = Readonly<
  Record<Language, (target: TargetOf<Kind>, titles: Titles) => string>
>;

/** Requirement of each kind of target in words. */
const RULES: { readonly [Kind in TargetKind]: Rule<Kind> } = {
  total: {
    zh: (target, titles) =>
      `${formatDay(target.from)} 至 ${formatDay(target.due)}，${metricTitle(titles, target.metric)}合计${amountAsked(target, 'zh')}`,
    en: (target, titles) =>
      `${metricTitle(titles, target.metric)} from ${formatDay(target.from)} to ${formatDay(target.due)} must add up to ${amountAsked(target, 'en')}`,
  },
  'each-year': {
    zh: (target, titles) =>
      `${metricTitle(titles, target.metric)}每年${amountAsked(target, 'zh')}（${target.years.join('、')} 年各自评判）`,
    en: (target, titles) =>
      `${metricTitle(titles, target.metric)} must come to ${amountAsked(target, 'en')} in each of ${target.years.join(', ')}, each year by itself`,
  },
  level: {
    zh: (target, titles) =>
      `${metricTitle(titles, target.metric)}${target.hold ? `在 ${formatDay(target.due)} 须` : `最迟 ${formatDay(target.due)} `}${amountAsked(target, 'zh')}`,
    en: (target, titles) =>
      `${metricTitle(titles, target.metric)} must ${target.hold ? 'be' : 'reach'} ${amountAsked(target, 'en')} ${target.hold ? 'on' : 'by'} ${formatDay(target.due)}`,
  },
  share: {
    zh: (target, titles) =>
      `${SINCE[target.over].zh}${metricTitle(titles, target.part)}占${metricTitle(titles, target.whole)}的比重${amountAsked(target, 'zh')}`,
    en: (target, titles) =>
      `${metricTitle(titles, target.part)} as a share of ${metricTitle(titles, target.whole)}, ${SINCE[target.over].en}, must be ${amountAsked(target, 'en')}`,
  },
  growth: {
    zh: (target, titles) =>
      `${metricTitle(titles, target.metric)}自基数起年均增长${amountAsked(target, 'zh')}`,
    en: (target, titles) =>
      `${metricTitle(titles, target.metric)} must grow from its base value by ${amountAsked(target, 'en')} a year on average`,
  },
  coverage: {
    zh: (target, titles) =>
      `${populationTitle(titles, target.population)}${target.share ? `至少 ${formatTogether([target.share])(target.share)}% ` : '每个都'}须有${metricTitle(titles, target.metric)}${eachAsked(target, titles, 'zh')}`,
    en: (target, titles) =>
      `${target.share ? `at least ${formatTogether([target.share])(target.share)}%` : 'each'} of ${populationTitle(titles, target.population)} must have ${metricTitle(titles, target.metric)}${eachAsked(target, titles, 'en')}`,
  },
  milestone: {
    zh: (target, titles) =>
      `${metricTitle(titles, target.project)}最迟 ${formatDay(target.due)} 到“${stageTitle(titles, target.stage)}”阶段`,
    en: (target, titles) =>
      `${metricTitle(titles, target.project)} must reach "${stageTitle(titles, target.stage)}" by ${formatDay(target.due)}`,
  },
  count: {
    zh: (target, titles) =>
      `最迟 ${formatDay(target.due)}，${countedWhat(target, titles, 'zh')}${amountAsked(target, 'zh')}`,
    en: (target, titles) =>
      `by ${formatDay(target.due)}, ${countedWhat(target, titles, 'en')} must be ${amountAsked(target, 'en')}`,
  },
  cadence: {
    zh: (target, titles) =>
      `自 ${formatDay(target.from)} 起${INTERVAL_LABELS[target.interval].zh}一次：${metricTitle(titles, target.metric)}`,
    en: (target, titles) =>
      `${metricTitle(titles, target.metric)}: once ${INTERVAL_LABELS[target.interval].en} from ${formatDay(target.from)}`,
  },
};

const SINCE: Readonly<Record<'plan' | 'year', Bilingual>> = {
  plan: { zh: '自方案期初，', en: "since the plan's start" },
  year: { zh: '当年', en: 'within the year' },
};

/** A target's requirement as a sentence without a full stop. */
export function describeRule<Kind extends TargetKind>(target: TargetOf<Kind>, titles: Titles): string {
  const rule: Rule<Kind> = RULES[target.kind];
  return rule[titles.language](target, titles);
}

interface Asked {
  readonly requirement: Requirement | EveryRequirement | undefined;
  readonly comparator: keyof typeof COMPARATOR_LABELS;
  readonly unit: Unit | undefined;
}

const NOT_GIVEN: Bilingual = { zh: '（方案未给出数值）', en: ' (a figure that the plan does not give)' };

/** The required amount in running text: `at least 1,450 亿元`. */
function amountAsked({ requirement, comparator, unit }: Asked, language: Language): string {
  if (!requirement) return COMPARATOR_LABELS[comparator][language] + NOT_GIVEN[language];
  if (requirement.comparator === 'every') return COMPARATOR_LABELS.every[language];
  return `${COMPARATOR_LABELS[requirement.comparator][language]} ${requirementFigure(requirement, unit, language)}${relativeSuffix(requirement.relative, language)}`;
}

function requirementFigure(requirement: Requirement, unit: Unit | undefined, language: Language): string {
  const shown = (figure: string): string => (unit ? withUnit(figure, unit) : figure);
  switch (requirement.comparator) {
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
      return shown(requirement.relative ? formatExact(requirement.value) : formatDecimal(requirement.value));
    case 'between': {
      const show = formatTogether([requirement.value, requirement.upper]);
      const [lower, upper] = [show(requirement.value), show(requirement.upper)];
      return language === 'zh' ? `${shown(`${lower} 至 ${upper}`)}之间` : shown(`${lower} and ${upper}`);
    }
    case 'about': {
      const show = formatTogether([requirement.value, requirement.tolerance]);
      const allowed = shown(show(requirement.tolerance));
      const value = shown(show(requirement.value));
      return language === 'zh'
        ? `${value} 左右（允许偏差 ${allowed}）`
        : `${value} (give or take ${allowed})`;
    }
  }
}

function eachAsked(target: TargetOf<'coverage'>, titles: Titles, language: Language): string {
  if (target.stage !== undefined) {
    const stage = stageTitle(titles, target.stage);
    return language === 'zh' ? `，且到“${stage}”阶段` : ` at "${stage}" or beyond`;
  }
  if (target.comparator === 'every') return '';
  return language === 'zh' ? `,${amountAsked(target, 'zh')}` : `, ${amountAsked(target, 'en')}`;
}

function countedWhat(
  { projects, stage, metric }: TargetOf<'count'>,
  titles: Titles,
  language: Language,
): string {
  const zh = language === 'zh';
  const names =
    projects.length > 0
      ? metricTitles(titles, projects)
      : metric !== undefined
        ? metricTitle(titles, metric)
        : '';
  if (stage === undefined) return zh ? `${names}的个数` : `the number of ${names}`;
  const reached = stageTitle(titles, stage);
  return zh ? `到“${reached}”阶段的项目（${names}）` : `the projects at "${reached}" or beyond (${names})`;
}
