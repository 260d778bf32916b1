import type { Reason } from '../model/assessment.js';
import { formatDay, type Day } from '../model/calendar.js';
import type { Requirement } from '../model/plan.js';
import type { Bilingual, Language } from '../model/words.js';
import { formatTogether, withUnit } from './numbers.js';

/** Parts of the sentences that reasons are told in. */

type Bounded = Extract<Reason, { code: 'bounded' }>;
type Outside = Extract<Reason, { code: 'outside' }>;
type Missed = Extract<Reason, { code: 'short' | 'exceeded' }>;

/** What a growth asks of the amount that it comes to. */
export const ASKED: Readonly<Record<Requirement['comparator'], Bilingual>> = {
  'at-least': { zh: '达到', en: 'asks for' },
  'more-than': { zh: '达到', en: 'asks for' },
  'at-most': { zh: '不超过', en: 'allows at most' },
  'less-than': { zh: '低于', en: 'allows less than' },
  between: { zh: '达到', en: 'asks for' },
  about: { zh: '达到', en: 'asks for' },
};

/** Of an amount that misses its requirement by nothing that can be shown. */
const NEARLY = {
  short: {
    equal: { zh: '并未超过必须超过的数', en: 'it does not exceed what must be exceeded' },
    by: { zh: '差额小于可显示的位数', en: 'short by less than can be shown' },
  },
  exceeded: {
    equal: { zh: '并未低于必须低于的数', en: 'it is not below what it must be below' },
    by: { zh: '超出部分小于可显示的位数', en: 'over by less than can be shown' },
  },
} as const;

/** Nothing where there is a difference to tell. */
export function nearly({ code, by, comparator }: Missed, language: Language): string | undefined {
  if (!by.isZero()) return undefined;
  const isStrict = comparator === 'more-than' || comparator === 'less-than';
  return NEARLY[code][isStrict ? 'equal' : 'by'][language];
}

/** What an amount is known to be: at least so much, at most so much, or both. */
export function bounds({ least, greatest, unit }: Bounded, language: Language): string {
  const show = formatTogether([least, greatest].flatMap((bound) => bound ?? []));
  const zh = language === 'zh';
  const low =
    least && !least.isZero() ? (zh ? '至少 ' : 'at least ') + withUnit(show(least), unit) : undefined;
  const high = greatest && (zh ? '至多 ' : 'at most ') + withUnit(show(greatest), unit);
  const known = [low, high].filter((bound) => bound !== undefined);
  return known.join(zh ? '、' : ' and ');
}

/** How far the figures reach that do not decide what a deadline asks. */
export function atHand(cutOff: Day | undefined, due: Day, language: Language): string {
  const zh = language === 'zh';
  if (cutOff === undefined) return zh ? '尚无报送数' : 'there are none so far';
  if (cutOff >= due) return zh ? '现有数据不足以断定' : 'those at hand do not decide it';
  return zh ? `现有数据止于 ${formatDay(cutOff)}` : `those at hand end on ${formatDay(cutOff)}`;
}

/** Which reports stand beside a day that has none. */
export function beside(before: Day | undefined, after: Day | undefined, language: Language): string {
  const days = [before, after].flatMap((day) => (day === undefined ? [] : [formatDay(day)]));
  if (days.length === 0) return '';
  const all = days.join(language === 'zh' ? '、' : ' and ');
  return language === 'zh' ? `（${all} 有报，不足以断定）` : ` (those of ${all} do not)`;
}

export function range({ from, to, unit }: Outside, word: string): string {
  const show = formatTogether([from, to]);
  return withUnit(`${show(from)} ${word} ${show(to)}`, unit);
}
