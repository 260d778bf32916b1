import type { Problem } from '../problem.js';
import { excerpt, halfWidth } from './text.js';

/** A name without its decorations, and the footnote mark behind it. */
export interface BareName {
  readonly text: string;
  readonly mark: string | undefined;
}

/** Text, and the footnote mark behind it. */
export interface Marked {
  readonly bare: string;
  readonly mark: string;
}

const HAN_NUMBER = '[一二三四五六七八九十]{1,4}';
const ITEM = `(?:${HAN_NUMBER}|\\d{1,3}(?:\\.\\d{1,3}){0,3}|[ivx]{1,5}|[a-z])`;
const CIRCLED = '\\u2460-\\u24FF\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289';

/** Decorations before a name: 一、 (一) 1. 1.2 ① * # 其中: and similar ones, with blanks. */
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

/** Footnote marks behind a name or figure: ¹ ① * # [1] (注1). */
const MARKS = new RegExp(
  `(?:\\s*(?:[${SUPERSCRIPT}\\u207D\\u207E${CIRCLED}*#※†‡§☆★△▲]|[[【〔](?:注|note\\s?)?(?:\\d{1,2}|[a-z])?[\\]】〕]|\\((?:注|note)\\s?[\\d一二三四五六七八九十]{0,2}\\)))+$`,
  'iu',
);

/** Marks that name keys fold into digits and letters. */
const FOLDED = new RegExp(`[${SUPERSCRIPT}${CIRCLED}]`, 'u');
const COLON = /\s*:$/u;
/** Most decorations removed at either end. */
const MOST = 4;

/** Splits off a footnote mark; `undefined` if there is none. The text is half-width. */
export function footnoteMark(text: string): Marked | undefined {
  const [mark] = MARKS.exec(text) ?? [];
  return mark === undefined ? undefined : { bare: text.slice(0, -mark.length), mark: mark.trim() };
}

/** The problem of text with a footnote mark. */
export function footnoteTold(text: string, mark: string): Problem {
  return { code: 'row-footnote-mark', args: { found: excerpt(text), mark: excerpt(mark) } };
}

/** Whether a name has marks that its key would take for digits or letters: 投资² is not 投资2. */
export function hasFoldedMarks(name: string): boolean {
  return FOLDED.test(name);
}

/** A name with ever more of its decorations removed. */
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

/** A text, and the results of applying a step to it repeatedly while that shortens it and leaves something. */
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
