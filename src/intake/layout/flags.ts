import type { LayoutFlags } from '../../model/layout.js';
import { readNumber } from '../words/fields/number.js';
import { isPlaceholder } from '../row/row-kinds.js';
import { tidy } from '../words/text.js';

/** A figure's text and the flags behind it. */
export interface Flagged {
  readonly text: string;
  readonly flags: readonly string[];
}

/** Most flags behind a figure. */
const MOST = 4;

/**
 * Takes a layout's flags off a figure: `12.3 be` is 12.3 with b and e. If what remains is neither a figure
 * nor a placeholder, nothing is taken off.
 */
export function withoutFlags(cell: string, { known, missing }: LayoutFlags): Flagged {
  const whole = tidy(cell);
  if (missing.has(whole)) return { text: '', flags: [whole] };
  const flags: string[] = [];
  let text = whole;
  const all = [...known, ...missing].sort((a, b) => b.length - a.length);
  while (!isBare(text) && flags.length < MOST) {
    const flag = all.find((each) => text.length > each.length && text.endsWith(each));
    if (flag === undefined) break;
    flags.unshift(flag);
    text = text.slice(0, -flag.length).trimEnd();
  }
  const isFigure = flags.length > 0 && (isPlaceholder(text) || readNumber(text).ok);
  return isFigure ? { text, flags } : { text: whole, flags: [] };
}

function isBare(text: string): boolean {
  if (isPlaceholder(text)) return true;
  const number = readNumber(text);
  return number.ok && number.value.unit === undefined && number.value.scale === undefined;
}

/** The flag in a cell of a flag column: the flag alone, or its code as in `A: Normal value`. */
export function flagOf(cell: string): string {
  const text = tidy(cell);
  return isPlaceholder(text) ? '' : (/^([^:\s]{1,20}):/u.exec(text)?.[1] ?? text);
}
