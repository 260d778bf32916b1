import type { Bilingual, Language, Verdict } from '../model/words.js';

/** A verdict's word, and a symbol one column wide that is readable without colour. */
export interface VerdictWords extends Bilingual {
  readonly symbol: string;
}

/** The English words are those of `--fail-on` and JSON. */
export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
  missed: { symbol: '✗', zh: '未达标', en: 'missed' },
  overdue: { symbol: '⊘', zh: '逾期未报', en: 'overdue' },
  behind: { symbol: '▼', zh: '滞后', en: 'behind' },
  'met-late': { symbol: '!', zh: '逾期达标', en: 'met-late' },
  'no-data': { symbol: '?', zh: '无数据', en: 'no-data' },
  'not-judgeable': { symbol: '–', zh: '无法评判', en: 'not-judgeable' },
  pending: { symbol: '…', zh: '待定', en: 'pending' },
  'on-track': { symbol: '→', zh: '进度正常', en: 'on-track' },
  met: { symbol: '✓', zh: '达标', en: 'met' },
};

export function verdictText(verdict: Verdict, language: Language): string {
  const words = VERDICT_WORDS[verdict];
  return `${words.symbol} ${words[language]}`;
}
