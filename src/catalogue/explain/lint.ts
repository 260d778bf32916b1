import type { LINT_FINDINGS } from '../findings/lint.js';
import type { COUNT_FINDINGS } from '../findings/lint-counts.js';
import type { DIVISION_FINDINGS } from '../findings/lint-divisions.js';
import type { SHARE_FINDINGS } from '../findings/lint-shares.js';
import { words, type Explanation } from './entry.js';
import { OPEN_EXPLANATIONS } from './lint-open.js';
import { smallPlan, total } from './lint-plan.js';

type Explained<Findings> = Readonly<Record<keyof Findings, Explanation>>;

const COMPONENTS = { all: ', components: [roads, water]', roads: '', water: '' };
const BREAKDOWN = {
  all: ', breakdown: { parts: [roads, water], reading: { zh: 两者互不重叠, en: The two do not overlap } }',
  roads: '',
  water: '',
};

const DIVISIONS: Explained<typeof DIVISION_FINDINGS> = {
  'lint-parts-above-total': {
    meaning: words(
      '各部分的下限之和超过总额的上限,怎么读都矛盾',
      'the least that is asked of the parts is more than the most that is allowed of their total, however it is read',
    ),
    rule: words(
      '部分是指标的 components、地区、各年或其中一段时间;总额须有上限(between 或 about)',
      'the parts are components of a metric, its regions, its years or a part of its time; the total has an upper bound, by between or about',
    ),
    remedy: words('核对总额和各部分的数', 'check the figures of the total and of the parts'),
    example: smallPlan({
      metrics: COMPONENTS,
      targets: [
        `§${total('all', 'all', 80, 'comparator: between, upper: 90')}`,
        total('roads', 'roads', 60),
        total('water', 'water', 31),
      ],
    }),
  },
  'lint-parts-above-total-as-read': {
    meaning: words(
      '按一种读法,各部分的下限之和超过总额的上限',
      'under one reading, the least that is asked of the parts is more than the most that is allowed of their total',
    ),
    rule: words(
      '部分是指标的 breakdown,读法写在那里',
      'the parts are those of a breakdown, which says the reading',
    ),
    remedy: words(
      '核对各数;各部分如有重叠,这一读法不成立',
      'check the figures; where the parts overlap, the reading is not the right one',
    ),
    example: smallPlan({
      metrics: BREAKDOWN,
      targets: [
        `§${total('all', 'all', 80, 'comparator: about, tolerance: 5')}`,
        total('roads', 'roads', 60),
        total('water', 'water', 26),
      ],
    }),
  },
  'lint-parts-below-total': {
    meaning: words(
      '各部分的下限之和不到总额的下限,差额没有分配给任何部分',
      'the least that is asked of all parts does not make the least that is asked of their total: the difference is assigned to nobody',
    ),
    rule: words(
      '部分是指标的 breakdown、全部地区或全部年份,且每一部分都有数额;各部分只完成下限时成立',
      'the parts are those of a breakdown, all regions or all years, and each has an amount; it holds where each reaches just its floor',
    ),
    remedy: words(
      '说明差额由谁承担,或提高各部分的下限',
      'say who has to bring the difference, or raise the floors',
    ),
    example: smallPlan({
      metrics: BREAKDOWN,
      targets: [`§${total('all', 'all', 100)}`, total('roads', 'roads', 60), total('water', 'water', 31)],
    }),
  },
  'lint-parts-open': {
    meaning: words(
      '部分的下限之和不到总额的下限,差额由没有数额或未列出的部分承担',
      'the parts with an amount do not make their total; the rest falls to what has no amount or is not listed',
    ),
    remedy: words(
      '定了其余部分的数额后补上目标',
      'add targets for the other parts once their amounts are settled',
    ),
    example: smallPlan({
      metrics: COMPONENTS,
      targets: [`§${total('all', 'all', 100)}`, total('roads', 'roads', 60)],
    }),
  },
  'lint-total-implied': {
    meaning: words(
      '各部分的下限之和超过总额的下限,总额必然完成',
      'the least that is asked of the parts is more than that of their total, which is met by itself',
    ),
    remedy: words('核对总额是否写小了', 'check whether the total should be more'),
    example: smallPlan({
      metrics: COMPONENTS,
      targets: [`§${total('all', 'all', 90)}`, total('roads', 'roads', 60), total('water', 'water', 31)],
    }),
  },
};

const SHARE = "id: share, kind: share, part: roads, whole: all, unit: '%', comparator: at-least";

const SHARES: Explained<typeof SHARE_FINDINGS> = {
  'lint-share-impossible': {
    meaning: words(
      '部分和总体的数额无论怎么取,都做不到所要求的占比',
      'no amounts of part and whole that the plan allows make the share that it asks for',
    ),
    rule: words(
      '部分的上限除以总体的下限不到占比的下限,或部分的下限除以总体的上限超过占比的上限(没有写时为100%)',
      'the most of the part over the least of the whole misses the share, or the least of the part over the most of the whole exceeds its upper bound, which is 100 % where there is none',
    ),
    remedy: words('改正占比或其中一个数额', 'correct the share or one of the amounts'),
    example: smallPlan({
      metrics: { all: '', roads: '' },
      targets: [
        total('all', 'all', 100),
        total('roads', 'roads', 10, 'comparator: between, upper: 20'),
        `§${SHARE}, value: 30`,
      ],
    }),
  },
  'lint-share-floors': {
    meaning: words(
      '部分和总体都只完成下限,就做不到所要求的占比',
      'with part and whole at their floors, the share that is asked for cannot be met',
    ),
    rule: words(
      '占比和数额须在同一段时间;当年的占比另按方案期合计的读法比较,并写明',
      'share and amounts are of the same days; the share of a year is also read as one of all years together, and the finding says so',
    ),
    remedy: words(
      '说明三个数以哪个为准、占比按哪种读法算',
      'say which of the three figures stands, and which way the share is read',
    ),
    example: smallPlan({
      metrics: { all: '', roads: '' },
      targets: [total('all', 'all', 100), total('roads', 'roads', 20), `§${SHARE}, value: 30`],
    }),
  },
};

const milestone = (id: string, due = '2023-12-31'): string =>
  `id: ${id}-built, kind: milestone, project: ${id}, stage: built, due: ${due}`;
const COUNT = 'id: bridges, kind: count, projects: [a, b], stage: built, unit: 座';

const COUNTS: Explained<typeof COUNT_FINDINGS> = {
  'lint-count-exceeded': {
    meaning: words(
      '点名项目各自的要求合起来超过个数的上限',
      'milestones ask for more of the named members than a count allows',
    ),
    remedy: words('提高上限,或改正点名项目的要求', 'raise the upper bound, or correct the milestones'),
    example: smallPlan({
      projects: ['a', 'b'],
      targets: [`§${COUNT}, comparator: about, value: 1, tolerance: 0`, milestone('a'), milestone('b')],
    }),
  },
  'lint-count-before-members': {
    meaning: words(
      '个数的期限早于点名项目自身的期限',
      'a count is due before enough of its named members are',
    ),
    rule: words(
      '各项目都只在自身的期限完成时成立',
      'it holds where each member is done just by its own deadline',
    ),
    remedy: words('核对两处的期限', 'check the deadlines of both'),
    example: smallPlan({
      projects: ['a', 'b'],
      targets: [`§${COUNT}, comparator: at-least, value: 2, due: 2022-12-31`, milestone('a')],
    }),
  },
  'lint-count-implied': {
    meaning: words(
      '点名项目各自的要求比个数多,个数必然完成',
      'milestones ask for more of the named members than a count does, which is met by itself',
    ),
    remedy: words('核对个数是否写小了', 'check whether the number should be more'),
    example: smallPlan({
      projects: ['a', 'b'],
      targets: [`§${COUNT}, comparator: at-least, value: 1`, milestone('a'), milestone('b')],
    }),
  },
  'lint-count-unnamed': {
    meaning: words('个数比点名的项目多,其余不知是哪些', 'a count asks for more projects than are named'),
    remedy: words('知道其余项目后补入 projects', 'add the others to projects once they are known'),
    example: smallPlan({ projects: ['a', 'b'], targets: [`§${COUNT}, comparator: at-least, value: 9`] }),
  },
};

/** What can be amiss with the sense of a plan, explained. */
export const LINT_EXPLANATIONS: Explained<typeof LINT_FINDINGS> = {
  ...DIVISIONS,
  ...SHARES,
  ...COUNTS,
  ...OPEN_EXPLANATIONS,
};
