import { posix } from 'node:path';
import { readUnits } from '../fields/unit-list.js';
import type { Place } from '../../model/place.js';
import { halfWidth, tidy } from '../text.js';
import type { Vocabulary } from '../vocabulary.js';
import { unitStatement, type Statement } from './statement.js';

/** A longer text is prose. */
const LONGEST = 300;

/**
 * A unit of money that stands by itself in a text: 金额:万元, 以人民币万元列示. Behind a number it is part of an amount, and
 * before other words a part of a name: 万元产值能耗, 亿元以上项目.
 */
const MONEY =
  /(?<=^|[\s,;:=、。([【_\-/为是以按用均]|人民币|单位|單位|RMB|CNY)[十百千万亿萬億]{0,2}[元圆圓](?=$|[\s,;:、。)\]】_\-/]|列示|表示|反映|填[列报写])/giu;
/** Its English counterpart. */
const ENGLISH_MONEY =
  /(?<!\d\s?)\b(?:(?:ten|hundred)\s)?(?:thousand|million|billion)s?\s(?:of\s)?(?:yuan|rmb|cny|renminbi)\b/giu;

/**
 * The units of money that texts mention without saying outright that their figures are in them. None of them decides a
 * figure; one that differs from the unit that a figure would be taken in leaves that figure in doubt.
 */
export function mentionsIn(
  texts: readonly string[],
  place: (at: number) => Place,
  words: Vocabulary,
): readonly Statement[] {
  return texts.flatMap((each, at) =>
    moneyIn(each).flatMap((text): readonly Statement[] => {
      const units = readUnits(simplified(text), words.units);
      const said = { text, place: place(at), isWeak: true };
      return units ? [unitStatement(said, units, words, 'mention')] : [];
    }),
  );
}

/** The units of money in the name of a file and of its sheet. */
export function mentionsInNames(
  { file, sheet }: Place,
  words: Vocabulary,
  name = sheet ?? '',
): readonly Statement[] {
  const place = sheet === undefined ? { file } : { file, sheet };
  return mentionsIn([posix.parse(file).name, name], () => place, words);
}

function moneyIn(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const whole = halfWidth(tidy(text));
  return [MONEY, ENGLISH_MONEY].flatMap((money) => [...whole.matchAll(money)].map(([found]) => found));
}

/** Units are known by their simplified signs. */
function simplified(text: string): string {
  return text
    .replaceAll('萬', '万')
    .replaceAll('億', '亿')
    .replace(/[圆圓]$/u, '元');
}
