import type { Decimal } from '../model/decimal.js';
import { findScale, findUnit, type Unit, type UnitTable } from '../model/units.js';
import { foldedText } from './fold.js';

/** What stands behind a number: a multiplier, a unit, either or neither. */
export interface Measure {
  readonly unit: Unit | undefined;
  /** A multiplier without a unit, as in 1.1万. */
  readonly scale: Decimal | undefined;
  /** How many characters it takes up. */
  readonly length: number;
}

/** Words that begin as a unit does and are none, or another one. */
const NO_UNITS =
  /^(?:人次|人均|方面|个月|场次|场所|件套|期间|张图|条例|家庭|头部|名录|台账|处理|处置|项目标|间接|次于|次生)/u;
/** Behind a number, before its unit: 30余家, 100多个. */
const ABOUT = /^[余多]/u;
const SCALE_WORDS = ['万亿', '千亿', '百亿', '十亿', '千万', '百万', '十万', '亿', '万', '千', '百'];
const LONGEST = 24;

/** Reads the measure that a text begins with; longer names win, so that 吨/日 is not read as 吨. */
export type MeasureReader = (text: string) => Measure;

export function measureReader(units: UnitTable): MeasureReader {
  const names = new Set([...units.keys()].map(foldedText));
  const originals = new Map([...units.keys()].map((name) => [foldedText(name), name]));
  const find = (word: string): Unit | undefined => {
    const scale = SCALE_WORDS.find((each) => word.startsWith(each)) ?? '';
    const own = names.has(word) ? word : undefined;
    if (own !== undefined) return findUnit(units, originals.get(own) ?? own);
    const rest = originals.get(word.slice(scale.length));
    if (scale !== '' && rest !== undefined) return findUnit(units, scale + rest);
    return findUnit(units, word);
  };
  return (text) => {
    const blanks = (/^ ?/u.exec(text)?.[0] ?? '').length;
    const about = ABOUT.test(text.slice(blanks)) ? 1 : 0;
    const rest = text.slice(blanks + about);
    for (let length = Math.min(LONGEST, rest.length); length > 0; length -= 1) {
      const word = rest.slice(0, length);
      if (!endsWell(word, rest[length]) || isNoUnit(rest, word)) continue;
      const unit = find(word);
      if (unit) return { unit, scale: undefined, length: blanks + about + length };
    }
    const word = SCALE_WORDS.find((each) => rest.startsWith(each));
    const scale = word === undefined ? undefined : findScale(word);
    return { unit: undefined, scale, length: scale ? blanks + about + (word?.length ?? 0) : 0 };
  };
}

/** A unit in Latin letters ends where its word ends. */
function endsWell(word: string, next: string | undefined): boolean {
  return !(
    /[A-Za-z\u00c0-\u024f]$/u.test(word) &&
    next !== undefined &&
    /^[\p{Script=Latin}\p{Nd}]/u.test(next)
  );
}

/** Whether what is taken for a unit is the beginning of a longer word, behind a multiplier or not. */
function isNoUnit(rest: string, word: string): boolean {
  const scale = SCALE_WORDS.find((each) => word.startsWith(each))?.length ?? 0;
  const [longer = ''] = NO_UNITS.exec(rest.slice(scale)) ?? [];
  return longer.length > word.length - scale;
}
