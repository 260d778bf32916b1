import type { Bilingual, Language } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { smallPlan, total } from '../../examples/small-plan.js';
import type { Concerned } from './divisions.js';

const SHARE = "id: share, kind: share, part: roads, whole: all, unit: '%', comparator: at-least";

/** Days over which a share is taken, and whether it is judged so. */
export type ShareReading = 'day' | 'plan' | 'year' | 'plan-instead-of-year';

export interface ShareArguments {
  readonly id: string;
  readonly partTitle: Bilingual;
  readonly wholeTitle: Bilingual;
  readonly part: string;
  readonly whole: string;
  /** The share that the two requirements give, and the one required. */
  readonly share: string;
  readonly asked: string;
  readonly direction: 'below' | 'above';
  readonly reading: ShareReading;
  readonly span: Bilingual;
  readonly targets: readonly Concerned[];
}

export interface FloorArguments extends ShareArguments {
  /** Whether a share that equals the limit is not enough. */
  readonly strict: boolean;
  /** The part needed beside the given whole, and its difference. */
  readonly partNeeded: string;
  readonly partDifference: string;
  /** The whole needed beside the given part; `undefined` if there is none. */
  readonly wholeNeeded: string | undefined;
}

const READINGS: Readonly<Record<ShareReading, (span: Bilingual) => Bilingual>> = {
  day: ({ zh, en }) => ({ zh: `读法：${zh} 当日的占比`, en: `Read so: the share on ${en}` }),
  plan: ({ zh, en }) => ({
    zh: `读法：${zh} 合计的占比，方案即按此评判`,
    en: `Read so: the share over ${en} together, as the plan judges it`,
  }),
  year: ({ zh, en }) => ({
    zh: `读法：${zh}当年的占比，方案即按此评判`,
    en: `Read so: the share over ${en} alone, as the plan judges it`,
  }),
  'plan-instead-of-year': ({ zh, en }) => ({
    zh: `读法：${zh} 合计的占比；方案按期末当年的占比评判，那样读时两者不必然矛盾`,
    en: `Read so: the share over ${en} together; the plan judges the share of the last year alone, and read that way the two need not contradict each other`,
  }),
};

function as({ reading, span }: ShareArguments, language: Language): string {
  return READINGS[reading](span)[language];
}

function least(language: Language, strict: boolean): string {
  if (language === 'zh') return strict ? '超过' : '至少为';
  return strict ? 'more than' : 'at least';
}

export const SHARE_FINDINGS = {
  'lint-share-floors': finding<FloorArguments>({
    severity: 'warning',
    message: {
      zh: (args) => `“${args.id}”:${FLOORS.zh(args)}。${NEEDED.zh(args)}。${as(args, 'zh')}`,
      en: (args) => `"${args.id}": ${FLOORS.en(args)}. ${NEEDED.en(args)}. ${as(args, 'en')}`,
    },
    hint: {
      zh: '请方案制定单位说明三个数以哪个为准、占比按哪种读法算',
      en: "have the plan's authors say which of the three figures stands, and which way the share is read",
    },
    explained: () => ({
      meaning: {
        zh: '部分和总体都只完成下限，就做不到所要求的占比',
        en: 'with part and whole at their floors, the share that is asked for cannot be met',
      },
      rule: {
        zh: '占比和数额须在同一段时间；当年的占比另按方案期合计的读法比较，并写明',
        en: 'share and amounts are of the same days; the share of a year is also read as one of all years together, and the finding says so',
      },
      example: smallPlan({
        metrics: { all: '', roads: '' },
        targets: [total('all', 'all', 100), total('roads', 'roads', 20), `§${SHARE}, value: 30`],
      }),
    }),
  }),
};

/** How the share at the floors compares with the one required. */
function miss({ asked, direction, strict }: FloorArguments): Bilingual {
  if (direction === 'above')
    return { zh: `超过占比的上限 ${asked}`, en: `above the ${asked} that is allowed at most` };
  return strict
    ? { zh: `没有超过所要求的 ${asked}`, en: `not above the ${asked} that is to be exceeded` }
    : { zh: `不到占比的下限 ${asked}`, en: `short of the ${asked} that is asked for` };
}

const FLOORS = {
  zh: (args: FloorArguments): string =>
    `${args.partTitle.zh}下限 ${args.part} ÷ ${args.wholeTitle.zh}下限 ${args.whole} = ${args.share}，${miss(args).zh}，两个数额都只完成下限就做不到`,
  en: (args: FloorArguments): string =>
    `${args.partTitle.en} ${args.part} ÷ ${args.wholeTitle.en} ${args.whole} = ${args.share} at their floors, ${miss(args).en}: with both at their floors the share cannot be met`,
};

const NEEDED = {
  zh: (args: FloorArguments): string =>
    args.direction === 'below'
      ? `总额 ${args.whole} 不变，则“${args.partTitle.zh}”须${least('zh', args.strict)} ${args.partNeeded}（多 ${args.partDifference}）${args.wholeNeeded === undefined ? '' : `；部分 ${args.part} 不变，则“${args.wholeTitle.zh}”${args.strict ? '须少于' : '至多'} ${args.wholeNeeded}`}`
      : `总额 ${args.whole} 不变，则“${args.partTitle.zh}”至多 ${args.partNeeded}（少 ${args.partDifference}）${args.wholeNeeded === undefined ? '' : `；部分 ${args.part} 不变，则“${args.wholeTitle.zh}”至少 ${args.wholeNeeded}`}`,
  en: (args: FloorArguments): string =>
    args.direction === 'below'
      ? `With ${args.whole} as the whole, "${args.partTitle.en}" would have to be ${least('en', args.strict)} ${args.partNeeded} (${args.partDifference} more)${args.wholeNeeded === undefined ? '' : `; with ${args.part} as the part, "${args.wholeTitle.en}" would have to be ${args.strict ? 'less than' : 'at most'} ${args.wholeNeeded}`}`
      : `With ${args.whole} as the whole, "${args.partTitle.en}" could be ${args.partNeeded} at most (${args.partDifference} less)${args.wholeNeeded === undefined ? '' : `; with ${args.part} as the part, "${args.wholeTitle.en}" would have to be at least ${args.wholeNeeded}`}`,
};
