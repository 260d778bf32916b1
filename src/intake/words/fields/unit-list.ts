import type { Unit } from '../../../model/units.js';
import { halfWidth } from '../text.js';
import type { Units } from './unit.js';

/** Longest list in characters. */
const LONGEST = 80;
/** Separators of units; a comma within a number is not one. */
const BETWEEN = /[、;|]|,(?!\d{3}(?!\d))| 和 ?|和|及|与|或|\band\b|\bor\b/u;

/** Reads one unit or a list, in order; `undefined` if there is anything else. */
export function readUnits(text: string, units: Units): readonly Unit[] | undefined {
  if (text.length > LONGEST) return undefined;
  const whole = units.find(text);
  if (whole) return [whole];
  const list = halfWidth(text)
    .trim()
    .replace(/^[([【](.*)[)\]】]$/u, '$1');
  return (
    listOf(list.split(BETWEEN), units) ?? listOf(list.split(/\s+/u), units) ?? rateOf(list.split('/'), units)
  );
}

function listOf(parts: readonly string[], units: Units): readonly Unit[] | undefined {
  const found = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => units.find(part));
  const known = found.flatMap((unit) => unit ?? []);
  return found.length > 0 && known.length === found.length ? known : undefined;
}

/** 万元/% is a list, but 元/人 is a unit. */
function rateOf(parts: readonly string[], units: Units): readonly Unit[] | undefined {
  const list = parts.length > 1 ? listOf(parts, units) : undefined;
  return list?.some(({ dimension }) => dimension === 'ratio') === true ? list : undefined;
}
