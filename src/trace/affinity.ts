import type { Target } from '../model/plan.js';
import { nameForm } from './fold.js';
import { likeness, partsOf, pieces, type NamesOf } from './names.js';
import type { Token } from './tokens.js';

/** Words beside a figure weigh more than words elsewhere in its sentence. */
const NEAR_WEIGHT = 3;
/** The deciding words of a target right beside a figure. */
const WORDING_WEIGHT = 60;
const PART_ENDS = /[、,\uff0c。;:!?\n]/u;
const SENTENCE_ENDS = /[。;!?\n]|\.(?=\s|$)/u;

/** How well a target's names and words fit those around a figure: 0 where nothing does. */
export type Affinity = (target: Target, text: string, token: Token) => number;

/** Names are taken apart once for each target. */
export function affinityFor(namesOf: NamesOf): Affinity {
  const taken = new Map<Target, readonly ReadonlySet<string>[]>();
  const piecesOf = (target: Target): readonly ReadonlySet<string>[] => {
    const known = taken.get(target) ?? namesOf(target).all.map(pieces);
    taken.set(target, known);
    return known;
  };
  return (target, text, token) => {
    const near = nameForm(around(text, token, PART_ENDS));
    const sentence = nameForm(around(text, token, SENTENCE_ENDS));
    const names = piecesOf(target);
    const far = likeness(names, sentence);
    return far === 0
      ? 0
      : NEAR_WEIGHT * likeness(names, near) + far + (saysSo(target, near) ? WORDING_WEIGHT : 0);
  };
}

function saysSo({ wording }: Target, near: string): boolean {
  return partsOf(wording).every((part) => near.includes(part));
}

/** What is farther from a figure belongs to others, whatever marks there are in between. */
const REACH = 1000;

/** The text around a token up to the nearest marks of punctuation. */
function around(text: string, { start, end }: Token, ends: RegExp): string {
  const begin = Math.max(start - REACH, 0);
  const from = begin + Math.max(...lastIndices(text.slice(begin, start), ends));
  const behind = text.slice(end, end + REACH);
  const length = behind.search(ends);
  return text.slice(from, end + (length === -1 ? behind.length : length));
}

function lastIndices(text: string, ends: RegExp): readonly number[] {
  return [0, ...Array.from(text.matchAll(new RegExp(ends, 'gu')), ({ index }) => index + 1)].slice(-2);
}
