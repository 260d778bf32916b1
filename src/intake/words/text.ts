/** Longest stretch of a file that a message quotes. */
const EXCERPT = 80;

/** Characters that take no room: zero-width, directional and control characters that come along with pasted text. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

/** A cell without what cannot be seen in it: invisible characters, and blanks at either end. */
export function tidy(cell: string): string {
  return cell.replace(INVISIBLE, '').trim();
}

/**
 * Full-width letters, digits, punctuation and blanks as their half-width forms. Unlike NFKC it leaves alone what would
 * change a figure: `5²` stays what it is, and does not become 52.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, ' ');
}

/** Letters, digits and signs without blanks: the most of what is quoted needs no care. */
const PLAIN = /^[!-~\p{Script=Han}]*$/u;

/**
 * Text of a file as a message quotes it: on one line, and cut where it would bury the message. The quote is a copy: a
 * piece that is cut out of a string may keep all of the string in memory, which can be the whole file.
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

/** Longer text is no word that repeats. */
const MEMORABLE = 100;

/** Remembers what a pure function of text said, for the words that a report repeats on every row. */
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
