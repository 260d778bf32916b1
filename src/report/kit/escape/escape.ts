import { plainWidth } from '../plain.js';

declare const safeBrand: unique symbol;

/** Text that a terminal shows and does not obey. Only {@link escapeText} makes it. */
export type SafeText = string & { readonly [safeBrand]: 'safe' };

/**
 * Characters that steer a terminal or a reader's eye rather than being seen: control characters with ESC and newlines,
 * format characters with the bidirectional overrides and zero-width ones, line and paragraph separators, and halves of
 * surrogate pairs.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const SHORT: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

/** Puts a visible form, such as `\x1b`, in place of everything that could steer a terminal. */
export function escapeText(text: string): SafeText {
  if (isPlain(text)) return text;
  const escaped = text.replace(UNSEEN, (unseen) => SHORT[unseen] ?? visible(unseen));
  if (isSafe(escaped)) return escaped;
  throw new Error('text is not safe after it was escaped');
}

/** Nothing of plain text is unseen. */
function isPlain(text: string): text is SafeText {
  return plainWidth(text) !== undefined;
}

function isSafe(text: string): text is SafeText {
  return text.search(UNSEEN) === -1;
}

/** The same for JSON that is already written, as JSON's own escapes, which change nothing of what it says. */
export function escapeJson(json: string): string {
  return json.replace(UNSEEN, (unseen) =>
    unseen === '\n' ? unseen : unseen.split('').map(unicodeEscape).join(''),
  );
}

function visible(unseen: string): string {
  const code = unseen.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${hexadecimal(code, 2)}`;
  return code <= 0xffff ? `\\u${hexadecimal(code, 4)}` : `\\u{${hexadecimal(code, 1)}}`;
}

/** Of one UTF-16 code unit, the only sort that JSON knows. */
function unicodeEscape(unit: string): string {
  return `\\u${hexadecimal(unit.charCodeAt(0), 4)}`;
}

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
