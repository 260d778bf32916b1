import type { Bilingual, Language } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { smallPlan, total } from '../../examples/small-plan.js';
import { list } from '../../phrases.js';
import type { Concerned, Term } from './divisions.js';

/** What a target asks or allows, with the clause in which it does. */
export interface ClauseTerm extends Term {
  readonly clause: string;
}

/** What a constraint of a plan comes from. */
export const JOINT_RULES = [
  'requirement',
  'schedule',
  'share',
  'share-of-something',
  'assumed',
  'components',
  'breakdown',
  'regions',
  'part-of-whole',
] as const;

/** A line of the proof that some constraints cannot all hold; amounts are in the unit of the proof. */
export interface JointProofLine {
  /** The target whose figure it is; none where it is a rule of the plan about its metrics. */
  readonly target: string | undefined;
  readonly rule: (typeof JOINT_RULES)[number];
  readonly side: 'at-least' | 'at-most';
  readonly strict: boolean;
  /** As an exact fraction, and so are the others. */
  readonly bound: string;
  readonly multiplier: string;
  /** What is added up to be held against the bound. */
  readonly amounts: readonly {
    readonly metric: string;
    readonly region: string;
    readonly from: string;
    readonly to: string;
    readonly factor: string;
  }[];
}

/**
 * Constraints, each taken `multiplier` times: what is asked comes to more than what is allowed by `excess`, while their
 * amounts cancel out, or leave less than nothing. With an excess of nought, one of the bounds is strict.
 */
export interface JointProof {
  readonly unit: string;
  readonly excess: string;
  readonly lines: readonly JointProofLine[];
}

export interface JointArguments {
  /** The amount that is too little for what is asked; nothing where shares alone contradict each other. */
  readonly about: Bilingual | undefined;
  /** The most that it may be, or all that is asked of it. */
  readonly bound: string;
  readonly asked: readonly ClauseTerm[];
  readonly askedSum: string;
  readonly allowed: readonly ClauseTerm[];
  readonly allowedSum: string;
  readonly difference: string;
  /** Of what is allowed. */
  readonly percent: string | undefined;
  /** What is asked and what is allowed are the same, and one of the two is not enough, or too much. */
  readonly level: boolean;
  /** Shares of which no amount is known, which carry what is asked from a part to its whole. */
  readonly shares: readonly ClauseTerm[];
  /** What is left for the part of the one share that is asked for, once all else is done. */
  readonly left:
    | {
        readonly part: Bilingual;
        readonly amount: string;
        readonly percent: string;
        readonly share: string;
        readonly needed: string;
        readonly others: string;
        /** The share that is left for the others. */
        readonly rest: string;
      }
    | undefined;
  /** The least that all targets together need of the amount. */
  readonly least:
    { readonly amount: string; readonly more: string; readonly percent: string | undefined } | undefined;
  readonly readings: readonly Bilingual[];
  readonly targets: readonly Concerned[];
  readonly proof: JointProof;
}

/** Of a total that is too low, both are known. */
export interface LowTotalArguments extends JointArguments {
  readonly about: Bilingual;
  readonly least: NonNullable<JointArguments['least']>;
}

/** `Roads 60 (1.1) + Water 31 (1.2) = 91 M€`: the whole sum, however long, because it is the proof. */
function terms(added: readonly ClauseTerm[], sum: string, language: Language): string {
  const each = ({ title, figure, clause }: ClauseTerm): string =>
    language === 'zh' ? `${title.zh} ${figure}（${clause}）` : `${title.en} ${figure} (${clause})`;
  const [only] = added;
  if (only && added.length === 1 && !only.figure.includes('×')) return each({ ...only, figure: sum });
  return `${added.map(each).join(' + ')} = ${sum}`;
}

function as({ readings }: JointArguments, language: Language): string {
  if (readings.length === 0) return '';
  const all = readings.map((reading) => reading[language]).join(language === 'zh' ? '；' : '; ');
  return language === 'zh' ? `。读法：${all}` : `. Read so: ${all}`;
}

function share(percent: string | undefined, language: Language): string {
  if (percent === undefined) return '';
  return language === 'zh' ? `（${percent}）` : ` (${percent})`;
}

/** Of a share: what the others leave for its part, and what it asks. */
const LEFT = {
  zh: ({ left, difference }: JointArguments): string =>
    left
      ? `“${left.part.zh}”至多 ${left.amount}（${left.percent}），离所要求的 ${left.share}，即 ${left.needed}，差 ${difference}`
      : '',
  en: ({ left, difference }: JointArguments): string =>
    left
      ? `leaves "${left.part.en}" ${left.amount} at most (${left.percent}), ${difference} short of the ${left.share} that is asked for, ${left.needed}`
      : '',
};

/** The sum of what is asked, against what there is. */
function sums(args: JointArguments, language: Language): string {
  const { asked, askedSum, allowed, allowedSum, difference, percent, level, shares } = args;
  const [left, right] = [terms(asked, askedSum, language), terms(allowed, allowedSum, language)];
  const through = list(
    language,
    shares.map(({ title, figure }) => `${title[language]} ${figure}`),
  );
  if (language === 'zh') {
    const carried = shares.length > 0 ? `，经由占比（${through}）` : '';
    const over = level ? '，刚好用尽，而其中有不许相等的' : `，多出 ${difference}${share(percent, 'zh')}`;
    return `至少要 ${left}，至多只许 ${right}${carried}${over}`;
  }
  const carried = shares.length > 0 ? `, by way of the shares ${through}` : '';
  const over = level
    ? ', which is just as much, while one of them is not to be equalled'
    : `, ${difference}${share(percent, 'en')} too little`;
  return `${left} is the least that is asked, ${right} the most that is allowed${carried}${over}`;
}

/** All that is asked at least, beside the little that already cannot be. */
function needed({ least }: JointArguments, language: Language): string {
  if (!least) return '';
  return language === 'zh'
    ? `；全部目标合起来至少要 ${least.amount}，多 ${least.more}${share(least.percent, 'zh')}`
    : `; all targets together need at least ${least.amount}, ${least.more}${share(least.percent, 'en')} more`;
}

/** That some targets cannot all be met. */
const CONFLICT = {
  zh: (args: JointArguments): string => {
    const { about, left, asked, bound } = args;
    const head = about ? `“${about.zh}”：` : '';
    const body = left
      ? `至多 ${bound}，减去其余要求 ${terms(asked, left.others, 'zh')}，留给${LEFT.zh(args)}`
      : sums(args, 'zh');
    return `${head}${body}；不可能都完成${needed(args, 'zh')}${as(args, 'zh')}`;
  },
  en: (args: JointArguments): string => {
    const { about, left, asked, bound } = args;
    const head = about ? `"${about.en}": ` : '';
    const body = left
      ? `of ${bound} at most, what is asked of the others, ${terms(asked, left.others, 'en')}, ${LEFT.en(args)}`
      : sums(args, 'en');
    return `${head}${body}: they cannot all be met${needed(args, 'en')}${as(args, 'en')}`;
  },
};

const SHARE = "kind: share, whole: all, unit: '%'";
const BREAKDOWN = {
  all: ', breakdown: { parts: [roads, water], reading: { zh: 两者互不重叠, en: The two do not overlap } }',
  roads: '',
  water: '',
};

export const JOINT_FINDINGS = {
  'lint-targets-conflict': finding<JointArguments>({
    severity: 'error',
    message: CONFLICT,
    hint: {
      zh: '改正其中一个目标；去掉任何一个，其余就能都完成',
      en: 'correct one of the targets: without any one of them, the others can all be met',
    },
    explained: () => ({
      meaning: {
        zh: '有些目标无论怎么读都不可能都完成',
        en: 'some targets cannot all be met, however the plan is read',
      },
      rule: {
        zh: '数额、占比、各部分、各地区、各年和进度安排合起来精确求解（线性规划，有理数）；列出的目标缺一个就不再矛盾，JSON 中有可以验算的乘数',
        en: 'amounts, shares, parts, regions, years and schedules are solved together, exactly (a linear program over fractions); of the targets that are named, none can be spared for the contradiction, and the JSON has multipliers by which it can be checked',
      },
      example: smallPlan({
        metrics: { all: ', components: [roads, water]', roads: '', water: '' },
        targets: [
          `§${total('all', 'all', 80, 'comparator: between, upper: 90')}`,
          total('roads', 'roads', 60),
          total('water', 'water', 31),
        ],
      }),
    }),
  }),
  'lint-targets-conflict-as-read': finding<JointArguments>({
    severity: 'warning',
    message: CONFLICT,
    hint: {
      zh: '核对各数；文件如果不是这个意思，就不矛盾',
      en: 'check the figures; where the document does not mean it so, they do not contradict each other',
    },
    explained: () => ({
      meaning: {
        zh: '按一种读法，有些目标不可能都完成',
        en: 'under one reading, some targets cannot all be met',
      },
      rule: {
        zh: '读法是：breakdown 的各部分就是全部；或者当年的占比按方案期合计',
        en: 'the reading is that the parts of a breakdown are all there is, or that the share of a year is meant of all years together',
      },
      example: smallPlan({
        metrics: BREAKDOWN,
        targets: [
          `§${total('all', 'all', 80, 'comparator: about, tolerance: 5')}`,
          total('roads', 'roads', 60),
          `id: share, part: water, ${SHARE}, comparator: at-least, value: 30`,
        ],
      }),
    }),
  }),
  'lint-total-too-low': finding<LowTotalArguments>({
    severity: 'warning',
    message: {
      zh: (args) => {
        const { about, bound, left, asked, least } = args;
        const head = `“${about.zh}”：`;
        const need = `全部目标合起来至少要 ${least.amount}`;
        const more = `，比所要求的 ${bound} 多 ${least.more}${share(least.percent, 'zh')}`;
        return left
          ? `${head}如果只有 ${bound}，减去其余要求 ${terms(asked, left.others, 'zh')}，留给${LEFT.zh(args)}。${need}（${left.others} ÷ ${left.rest}）${more}${as(args, 'zh')}`
          : `${head}${need}${more}；如果只有 ${bound}，${sums(args, 'zh')}${as(args, 'zh')}`;
      },
      en: (args) => {
        const { about, bound, left, asked, least } = args;
        const head = `"${about.en}": `;
        const need = `ogether the targets need at least ${least.amount}`;
        const more = `, ${least.more}${share(least.percent, 'en')} more than the ${bound} that is asked for`;
        return left
          ? `${head}of just ${bound}, what is asked of the others, ${terms(asked, left.others, 'en')}, ${LEFT.en(args)}. T${need} (${left.others} ÷ ${left.rest})${more}${as(args, 'en')}`
          : `${head}t${need}${more}: of just ${bound}, ${sums(args, 'en')}${as(args, 'en')}`;
      },
    },
    hint: {
      zh: '说明总额是否要定得更高，或者占比怎么读',
      en: 'say whether more of the total is meant, or how the share is to be read',
    },
    explained: () => ({
      meaning: {
        zh: '占比和其余目标合起来，需要比总额所要求的更多',
        en: 'a share and the other targets together need more of its whole than is asked for',
      },
      rule: {
        zh: '精确求出总额最少须为多少（线性规划的对偶）；只完成所要求的总额，其余就不可能都完成',
        en: 'the least of the whole is reckoned exactly (by the dual of a linear program); with just as much as is asked, the others cannot all be met',
      },
      example: smallPlan({
        metrics: BREAKDOWN,
        targets: [
          `§${total('all', 'all', 80)}`,
          total('roads', 'roads', 60),
          `id: share, part: water, ${SHARE}, comparator: at-least, value: 40`,
        ],
      }),
    }),
  }),
};
