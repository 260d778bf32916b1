import type { Problem } from '../problem.js';
import { excerpt, halfWidth } from './text.js';

/** A name without what people put around names in tables, and the footnote mark that stood behind it. */
export interface BareName {
  readonly text: string;
  readonly mark: string | undefined;
}

/** Text and the footnote mark behind it. */
export interface Marked {
  readonly bare: string;
  readonly mark: string;
}

const HAN_NUMBER = '[一二三四五六七八九十]{1,4}';
const ITEM = `(?:${HAN_NUMBER}|\\d{1,3}(?:\\.\\d{1,3}){0,3}|[ivx]{1,5}|[a-z])`;
const CIRCLED = '\\u2460-\\u24FF\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289';

/** What stands before a name: 一、 (一) 1. 1.2 ① * # 其中: and their like, with blanks. */
const BEFORE = new RegExp(
  `^(?:${[
    `${HAN_NUMBER}[、.,:]`,
    `[([【〔]${ITEM}[)\\]】〕][、.,:]?`,
    `${ITEM}\\)[、.,:]?`,
    '\\d{1,3}(?:\\.\\d{1,3}){0,3}(?:[、:]|\\.(?!\\d)|(?=\\s))',
    '(?:[a-z]|[ivx]{1,5})[、.]',
    `[\\u2160-\\u217B${CIRCLED}][、.]?`,
    '[*#※★☆●○•·■□◆◇▲△▪►→└├│─—–-]{1,3}',
    '其中:?',
    '(?:of which|including|incl\\.):?(?=[\\s\\p{Script=Han}])',
  ].join('|')})\\s*`,
  'iu',
);

const SUPERSCRIPT = '\\u00B2\\u00B3\\u00B9\\u2070\\u2074-\\u2079';

/** Footnote marks, which stand behind a name or a figure: ¹ ① * # [1] (注1). */
const MARKS = new RegExp(
  `(?:\\s*(?:[${SUPERSCRIPT}\\u207D\\u207E${CIRCLED}*#※†‡§☆★△▲]|[[【〔](?:注|note\\s?)?(?:\\d{1,2}|[a-z])?[\\]】〕]|\\((?:注|note)\\s?[\\d一二三四五六七八九十]{0,2}\\)))+$`,
  'iu',
);

/** Marks that names are compared without being told from digits and letters. */
const FOLDED = new RegExp(`[${SUPERSCRIPT}${CIRCLED}]`, 'u');
const COLON = /\s*:$/u;
/** More than anybody puts around a name. */
const MOST = 4;

/** Parts text from the footnote mark behind it; undefined where there is none. The text is in half width. */
export function footnoteMark(text: string): Marked | undefined {
  const [mark] = MARKS.exec(text) ?? [];
  return mark === undefined ? undefined : { bare: text.slice(0, -mark.length), mark: mark.trim() };
}

/** What is told of text with a footnote mark in it. */
export function footnoteTold(text: string, mark: string): Problem {
  return { code: 'row-footnote-mark', args: { found: excerpt(text), mark: excerpt(mark) } };
}

/** Whether a name has marks in it that comparing would take for digits or letters: 投资² is not 投资2. */
export function hasFoldedMarks(name: string): boolean {
  return FOLDED.test(name);
}

/** All that is left of a name when one after the other of its decorations is taken away. */
export function undecorated(name: string): readonly BareName[] {
  const whole = halfWidth(name).trim();
  const heads = repeated(whole, (text) => text.replace(BEFORE, ''));
  return heads.flatMap((head, taken) => {
    const tails = repeated(head, (text) => footnoteMark(text)?.bare ?? text.replace(COLON, ''));
    const kept = taken === 0 ? tails.slice(1) : tails;
    return kept.map((text) => ({
      text,
      mark: footnoteMark(head.slice(text.length).replace(COLON, ''))?.mark,
    }));
  });
}

/** A text, and what a step makes of it again and again, as long as it takes something away and leaves something. */
function repeated(text: string, step: (text: string) => string): readonly string[] {
  const all = [text];
  for (let [last, times] = [text, 0]; times < MOST; times += 1) {
    const next = step(last);
    if (next === '' || next === last) break;
    all.push(next);
    last = next;
  }
  return all;
}
