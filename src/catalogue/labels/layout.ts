import type { Language } from '../../model/words.js';

/** Words of `layout test`. */
export const LAYOUT_TEST = {
  more: {
    zh: (count: number): string => `另有 ${count} 个数没有列出（用 --limit 改变）`,
    en: (count: number): string => `${count} more figures are not listed (--limit says how many are)`,
  },
} satisfies Readonly<Record<string, Readonly<Record<Language, (count: number) => string>>>>;
