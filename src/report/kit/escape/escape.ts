import { plainWidth } from '../plain.js';

declare const safeBrand: unique symbol;

/** Text that cannot steer a terminal. Only {@link escapeText} makes it. */
export type SafeText = string & { readonly [safeBrand]: 'safe' };

/**
 * Invisible characters that steer a terminal or the reading direction: control (ESC, newlines), format
 * (bidirectional overrides, zero width), line and paragraph separators, lone surrogates.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const SHORT: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

/** Replaces every character that could steer a terminal by a visible form such as `\x1b`. */
export function escapeText(text: string): SafeText {
  if (isPlain(text)) return text;
  const escaped = text.replace(UNSEEN, (unseen) => SHORT[unseen] ?? visible(unseen));
  if (isSafe(escaped)) return escaped;
  throw new Error('text is not safe after it was escaped');
}

function isPlain(text: string): text is SafeText {
  return plainWidth(text) !== undefined;
}

function isSafe(text: string): text is SafeText {
  return text.search(UNSEEN) === -1;
}

/** {@link escapeText} for serialised JSON, with JSON's own escapes, so that its values stay the same. */
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

/** Escapes one UTF-16 code unit, the only unit of JSON escapes. */
function unicodeEscape(unit: string): string {
  return `\\u${hexadecimal(unit.charCodeAt(0), 4)}`;
}

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
