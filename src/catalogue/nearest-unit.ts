import { distance } from 'fastest-levenshtein';
import {
  agree,
  caselessKey,
  findUnit,
  isSameUnit,
  scaleBefore,
  unitKey,
  type Unit,
  type UnitTable,
} from '../model/units.js';

/** A shorter word in Latin letters is a symbol, of which every letter counts. */
const LEAST_WORD = 5;
const LONG_WORD = 8;
const WORD = /^[a-z][a-z -]+$/u;
/** By words that end so many things are measured that are no units of the table: a 平方里 is no slip for a 平方米. */
const MEASURES = /[里尺寸丈斤两克升分秒时瓦焦伏安度顷亩钱米]$/u;
/** The yuan in the character that it has on banknotes. */
const FORMAL_YUAN = /[圆圓]$/u;
const HAN_WORD = /^\p{Script=Han}{2,}$/u;

/**
 * The unit whose name was probably misspelt, under the multiplier that was written; undefined where that could be a unit
 * of another size or dimension. `expected` is the unit in which figures are expected, where that is known.
 */
export function nearestUnit(found: string, table: UnitTable, expected?: Unit): string | undefined {
  const scale = scaleBefore(unitKey(found));
  const word = unitKey(found).slice(scale.length).replace(FORMAL_YUAN, '元');
  const like = [...table].flatMap(([name, unit]) =>
    (expected && !agree(unit, expected)) || !isSlipFor(word, unitKey(name))
      ? []
      : [{ name, unit, edits: distance(word.toLowerCase(), name.toLowerCase()) }],
  );
  const least = Math.min(...like.map(({ edits }) => edits));
  const [best, ...others] = like.filter(({ edits }) => edits === least);
  if (!best || others.some(({ unit }) => !isSameUnit(unit, best.unit))) return undefined;
  return findUnit(table, scale + best.name) && scale + best.name;
}

function isSlipFor(word: string, name: string): boolean {
  if (caselessKey(word) !== undefined && caselessKey(word) === caselessKey(name)) return true;
  if (!word.startsWith(name.slice(0, 1))) return false;
  if (HAN_WORD.test(word) && HAN_WORD.test(name)) return distance(word, name) === 1 && !MEASURES.test(word);
  const isWord = WORD.test(word) && WORD.test(name) && Math.min(word.length, name.length) >= LEAST_WORD;
  return isWord && distance(word, name) <= (word.length >= LONG_WORD ? 2 : 1);
}
