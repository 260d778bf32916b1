import type { Place } from '../../../model/place.js';
import type { Bilingual, Language } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { smallPlan, total } from '../../examples/small-plan.js';
import { list } from '../../phrases.js';

const COMPONENTS = { all: ', components: [roads, water]', roads: '', water: '' };

const BREAKDOWN = {
  all: ', breakdown: { parts: [roads, water], reading: { zh: 两者互不重叠, en: The two do not overlap } }',
  roads: '',
  water: '',
};

/** A target that a finding is about; the one at the finding's place is among them. */
export interface Concerned {
  readonly id: string;
  readonly place: Place;
}

/** What the parts of a whole are. */
export type DivisionSort = 'components' | 'breakdown' | 'regions' | 'years' | 'span';

/** A part, and its requirement as it stands in the sum. */
export interface Term {
  readonly title: Bilingual;
  readonly figure: string;
}

/** Requirements of parts, added up and compared with that of their whole. */
export interface DivisionArguments {
  readonly sort: DivisionSort;
  readonly about: Bilingual;
  readonly total: string;
  readonly terms: readonly Term[];
  readonly sum: string;
  readonly difference: string;
  /** Of the total. */
  readonly percent: string | undefined;
  /** Parts without a requirement. */
  readonly open: readonly Bilingual[];
  /** Whether the parts are all that there is. */
  readonly exhaustive: boolean;
  readonly reading: Bilingual | undefined;
  readonly targets: readonly Concerned[];
}

const PARTS: Readonly<Record<DivisionSort, Bilingual>> = {
  components: { zh: '各组成部分', en: 'its components' },
  breakdown: { zh: '各部分', en: 'its parts' },
  regions: { zh: '各地区', en: 'its regions' },
  years: { zh: '各年', en: 'its years' },
  span: { zh: '其中一段时间', en: 'a part of its time' },
};

/** Words for a single part. */
const UNIT_OF: Readonly<Record<DivisionSort, Bilingual>> = {
  components: { zh: '组成部分', en: 'component' },
  breakdown: { zh: '部分', en: 'part' },
  regions: { zh: '地区', en: 'region' },
  years: { zh: '年份', en: 'year' },
  span: { zh: '时段', en: 'stretch of time' },
};

/** `Industry 1450 + Agriculture 360 = 1810 M€`: the whole sum, of any length, because it is the proof. */
function working({ terms, sum }: DivisionArguments, language: Language): string {
  const [only] = terms;
  if (only && terms.length === 1 && !only.figure.includes('×')) return `${only.title[language]} ${sum}`;
  return `${terms.map(({ title, figure }) => `${title[language]} ${figure}`).join(' + ')} = ${sum}`;
}

function share({ percent }: DivisionArguments, language: Language): string {
  if (percent === undefined) return '';
  return language === 'zh' ? `(${percent})` : ` (${percent})`;
}

/** The reading under which a finding holds. */
function as({ reading }: DivisionArguments, language: Language): string {
  if (reading === undefined) return '';
  return language === 'zh' ? `。读法：${reading.zh}` : `. Read so: ${reading.en}`;
}

const WHOSE_REST = {
  zh: ({ open }: DivisionArguments): string =>
    open.length > 0
      ? `要由没有数额的部分承担：${list(
          'zh',
          open.map(({ zh }) => zh),
        )}`
      : '要由未列为组成部分的承担',
  en: ({ open }: DivisionArguments): string =>
    open.length > 0
      ? `falls to what has no amount of its own: ${list(
          'en',
          open.map(({ en }) => en),
        )}`
      : 'falls to what is not among them',
};

export const DIVISION_FINDINGS = {
  'lint-parts-below-total': finding<DivisionArguments>({
    severity: 'warning',
    message: {
      zh: (args) =>
        `“${args.about.zh}”：${PARTS[args.sort].zh}的下限 ${working(args, 'zh')}，比总额的下限 ${args.total} 少 ${args.difference}${share(args, 'zh')}，这一差额没有分配给任何${UNIT_OF[args.sort].zh}；都只完成下限，则总额完不成${as(args, 'zh')}`,
      en: (args) =>
        `"${args.about.en}": the least that is asked of ${PARTS[args.sort].en}, ${working(args, 'en')}, is ${args.difference}${share(args, 'en')} short of the least that is asked of the total, ${args.total}: the difference is assigned to no ${UNIT_OF[args.sort].en}, and where each reaches just its floor, the total is missed${as(args, 'en')}`,
    },
    hint: {
      zh: ({ difference }) => `说明差额 ${difference} 由谁承担，或提高各部分的下限`,
      en: ({ difference }) => `say who has to bring the ${difference}, or raise the floors of the parts`,
    },
    explained: () => ({
      meaning: {
        zh: '各部分的下限之和不到总额的下限，差额没有分配给任何部分',
        en: 'the least that is asked of all parts does not make the least that is asked of their total: the difference is assigned to nobody',
      },
      rule: {
        zh: '部分是指标的 breakdown、全部地区或全部年份，且每一部分都有数额；各部分只完成下限时成立',
        en: 'the parts are those of a breakdown, all regions or all years, and each has an amount; it holds where each reaches just its floor',
      },
      remedy: {
        zh: '说明差额由谁承担，或提高各部分的下限',
        en: 'say who has to bring the difference, or raise the floors',
      },
      example: smallPlan({
        metrics: BREAKDOWN,
        targets: [`§${total('all', 'all', 100)}`, total('roads', 'roads', 60), total('water', 'water', 31)],
      }),
    }),
  }),
  'lint-parts-open': finding<DivisionArguments>({
    severity: 'info',
    message: {
      zh: (args) =>
        `“${args.about.zh}”：${PARTS[args.sort].zh}中有数额的 ${working(args, 'zh')}，距总额的下限 ${args.total} 还有 ${args.difference}${share(args, 'zh')}，${WHOSE_REST.zh(args)}${as(args, 'zh')}`,
      en: (args) =>
        `"${args.about.en}": of ${PARTS[args.sort].en}, those with an amount come to ${working(args, 'en')}; what is left of the least that is asked of the total, ${args.total}, is ${args.difference}${share(args, 'en')}, and ${WHOSE_REST.en(args)}${as(args, 'en')}`,
    },
    hint: {
      zh: '心中有数即可；定了各部分的数额后补上目标',
      en: 'good to know; add targets for the other parts once their amounts are settled',
    },
    explained: () => ({
      meaning: {
        zh: '部分的下限之和不到总额的下限，差额由没有数额或未列出的部分承担',
        en: 'the parts with an amount do not make their total; the rest falls to what has no amount or is not listed',
      },
      example: smallPlan({
        metrics: COMPONENTS,
        targets: [`§${total('all', 'all', 100)}`, total('roads', 'roads', 60)],
      }),
    }),
  }),
  'lint-total-implied': finding<DivisionArguments>({
    severity: 'info',
    message: {
      zh: (args) =>
        `“${args.about.zh}”：${PARTS[args.sort].zh}的下限 ${working(args, 'zh')}，已比总额的下限 ${args.total} 多 ${args.difference}${share(args, 'zh')}；各部分完成，总额必然完成${as(args, 'zh')}`,
      en: (args) =>
        `"${args.about.en}": the least that is asked of ${PARTS[args.sort].en}, ${working(args, 'en')}, is ${args.difference}${share(args, 'en')} more than the least that is asked of the total, ${args.total}: where they are met, the total is met by itself${as(args, 'en')}`,
    },
    hint: { zh: '核对总额是否写小了', en: 'check whether the total should be more' },
    explained: () => ({
      meaning: {
        zh: '各部分的下限之和超过总额的下限，总额必然完成',
        en: 'the least that is asked of the parts is more than that of their total, which is met by itself',
      },
      example: smallPlan({
        metrics: COMPONENTS,
        targets: [`§${total('all', 'all', 90)}`, total('roads', 'roads', 60), total('water', 'water', 31)],
      }),
    }),
  }),
};
