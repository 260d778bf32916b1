import type { Language } from '../model/words.js';

/** Most items listed; the others are counted. */
const SHOWN = 12;

/** A list of words for a sentence, cut after `SHOWN` items. */
export function list(language: Language, words: readonly string[]): string {
  const shown = words.slice(0, SHOWN).join(language === 'zh' ? '、' : ', ');
  const rest = words.length - SHOWN;
  if (rest <= 0) return shown;
  return language === 'zh' ? `${shown} 等 ${words.length} 个` : `${shown} and ${rest} more`;
}

/** The question whether the nearest known word was meant. */
export function maybe(language: Language, nearest: string | undefined): string | undefined {
  if (nearest === undefined) return undefined;
  return language === 'zh' ? `是否想写“${nearest}”？` : `did you mean "${nearest}"?`;
}
