/** Most characters of a file that a message quotes. */
const EXCERPT = 80;

/** Zero-width, directional and control characters, which come with pasted text. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

/** A cell without invisible characters, and trimmed. */
export function tidy(cell: string): string {
  return cell.replace(INVISIBLE, '').trim();
}

/**
 * Converts full-width letters, digits, punctuation and blanks. Unlike NFKC it does not change figures: `5²`
 * stays `5²`, and does not become 52.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, ' ');
}

/** Letters, digits and signs without blanks, which most quotes consist of. */
const PLAIN = /^[!-~\p{Script=Han}]*$/u;

/**
 * Text of a file for a message: on one line, and cut. Copied, because a substring may keep the whole file in
 * memory.
 */
export function excerpt(text: string): string {
  const plain = text.length <= EXCERPT && PLAIN.test(text);
  return Buffer.from(plain ? text : tidyExcerpt(text), 'utf16le').toString('utf16le');
}

function tidyExcerpt(text: string): string {
  const line = text
    .slice(0, EXCERPT * 8)
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .trim();
  const characters = Array.from(line);
  return characters.length <= EXCERPT ? line : `${characters.slice(0, EXCERPT).join('')}…`;
}

/** Longest text that is cached. */
const MEMORABLE = 100;

/** Caches a pure function of text, for the words that a report repeats on every row. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    if (text.length > MEMORABLE) return of(text);
    const before = known.get(text);
    if (before) return before.value;
    if (known.size >= 1000) known.clear();
    const value = of(text);
    known.set(text, { value });
    return value;
  };
}
