import type { Message } from '../message.js';
import { plural } from './table.js';

/** Arguments of the closing line of a check. */
export interface StatusArguments {
  readonly errors: number;
  /** Counts of verdicts that do not comply; empty if there are none. */
  readonly amiss: string;
}

/** Exit statuses with reasons. */
export const STATUS_WORDS = {
  0: {
    zh: ({ amiss }) => `退出状态 0：数据可靠，没有判为不合格的目标${amiss && `（${amiss}）`}`,
    en: ({ amiss }) => `Exit status 0: the data is sound and no target fails${amiss && ` (${amiss})`}`,
  },
  1: {
    zh: ({ amiss }) => `退出状态 1：有目标不合格${amiss && `（${amiss}）`}`,
    en: ({ amiss }) => `Exit status 1: targets fail${amiss && ` (${amiss})`}`,
  },
  2: {
    zh: ({ errors }) => `退出状态 2：报送数据有 ${errors} 处错误，结论不能全信`,
    en: ({ errors }) =>
      `Exit status 2: the submitted data has ${plural(errors, 'error')}, so the verdicts cannot all be trusted`,
  },
  3: {
    zh: () => '退出状态 3：命令、方案或输入不可用，未作评判',
    en: () => 'Exit status 3: the command line, plan or input is unusable, and nothing was judged',
  },
  70: {
    zh: () => '退出状态 70：程序自身故障',
    en: () => 'Exit status 70: a fault of the program itself',
  },
  130: {
    zh: () => '退出状态 130：已中断',
    en: () => 'Exit status 130: interrupted',
  },
} as const satisfies Record<number, Message<StatusArguments>>;

/** Exit statuses of the program. */
export type Status = keyof typeof STATUS_WORDS;
