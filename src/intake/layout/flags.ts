import type { LayoutFlags } from '../../model/layout.js';
import { readNumber } from '../words/fields/number.js';
import { isPlaceholder } from '../row/row-kinds.js';
import { tidy } from '../words/text.js';

/** A figure's text, and the flags that stood behind it. */
export interface Flagged {
  readonly text: string;
  readonly flags: readonly string[];
}

/** No figure has more flags behind it. */
const MOST = 4;

/**
 * Takes the flags of a layout off a figure: `12.3 be` is 12.3 with b and e. What does not leave a figure, or a sign that
 * there is none, was no flag.
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

/** A cell of a column of flags: one flag, or a code with its name behind it, as in `A: Normal value`. */
export function flagOf(cell: string): string {
  const text = tidy(cell);
  return isPlaceholder(text) ? '' : (/^([^:\s]{1,20}):/u.exec(text)?.[1] ?? text);
}
