import { posix } from 'node:path';
import { readUnits } from '../fields/unit-list.js';
import type { Place } from '../../../model/place.js';
import { err } from '../../../model/result.js';
import { located } from '../../problem.js';
import { halfWidth, tidy } from '../text.js';
import type { Vocabulary } from '../vocabulary.js';
import { unitStatement, type ContextStatement } from './statement.js';

/** Longest text searched; longer text is prose. */
const LONGEST = 300;

/**
 * A unit of money that stands by itself: 金额:万元, 以人民币万元列示. Behind a number it belongs to an
 * amount, before other words to a name: 万元产值能耗, 亿元以上项目.
 */
const MONEY =
  /(?<=^|[\s,;:=、。([【_\-/为是以按用均]|人民币|单位|單位|RMB|CNY)[十百千万亿萬億]{0,2}[元圆圓](?=$|[\s,;:、。)\]】_\-/]|列示|表示|反映|填[列报写])/giu;
/** The same in English. */
const ENGLISH_MONEY =
  /(?<!\d\s?)\b(?:(?:ten|hundred)\s)?(?:thousand|million|billion)s?\s(?:of\s)?(?:yuan|rmb|cny|renminbi)\b/giu;

/** Words for added-up figures that do not say since when. */
const ADDED_UP = /累计|\b(?:cumulative|accumulated|year[- ]to[- ]date|ytd)\b/iu;

/**
 * Mentions that may affect the figures below without stating it: units of money, regions, accumulation. They
 * decide nothing, but leave in doubt the figures that need them.
 */
export function mentionsIn(
  texts: readonly string[],
  place: (at: number) => Place,
  words: Vocabulary,
): readonly ContextStatement[] {
  return texts.flatMap((text, at) => {
    const whole = text.length > LONGEST ? '' : halfWidth(tidy(text));
    return [
      ...regionsIn(whole, place(at), words),
      ...basesIn(whole, place(at)),
      ...unitsIn(whole, place(at), words),
    ];
  });
}

function regionsIn(
  text: string,
  place: Place,
  { regionsWithin, area }: Vocabulary,
): readonly ContextStatement[] {
  return regionsWithin(text).map((found) => {
    const problem = located({ code: 'table-region-mentioned', args: { found, area: area.title } }, place);
    return { field: 'region', text: found, ...mention(place), means: err(problem) };
  });
}

function basesIn(text: string, place: Place): readonly ContextStatement[] {
  const [found] = ADDED_UP.exec(text) ?? [];
  if (found === undefined) return [];
  const problem = located({ code: 'table-basis-mentioned', args: { found } }, place);
  return [{ field: 'basis', text: found, ...mention(place), means: err(problem) }];
}

function mention(place: Place): { readonly place: Place; readonly isWeak: true; readonly reach: 'mention' } {
  return { place, isWeak: true, reach: 'mention' };
}

/** Units of money mentioned in a text; a figure taken in a different one is in doubt. */
export function unitsIn(text: string, place: Place, words: Vocabulary): readonly ContextStatement[] {
  return moneyIn(text).flatMap((found): readonly ContextStatement[] => {
    const units = readUnits(simplified(found), words.units);
    return units ? [unitStatement({ text: found, place, isWeak: true }, units, words, 'mention')] : [];
  });
}

/** Mentions in the names of a file and its sheet. */
export function mentionsInNames(
  { file, sheet }: Place,
  words: Vocabulary,
  name = sheet ?? '',
): readonly ContextStatement[] {
  const place = sheet === undefined ? { file } : { file, sheet };
  return mentionsIn([posix.parse(file).name, name], () => place, words);
}

function moneyIn(text: string): readonly string[] {
  return [MONEY, ENGLISH_MONEY].flatMap((money) => [...text.matchAll(money)].map(([found]) => found));
}

/** Converts traditional characters of units to simplified ones. */
function simplified(text: string): string {
  return text
    .replaceAll('萬', '万')
    .replaceAll('億', '亿')
    .replace(/[圆圓]$/u, '元');
}
