/** A token of a number format code. */
export type FormatToken =
  | { readonly sort: 'literal'; readonly text: string }
  /** `0`, `#` or `?`: a digit place, filled with a zero, nothing or a blank. */
  | { readonly sort: 'digit'; readonly text: string }
  | { readonly sort: 'point' | 'comma' | 'percent' | 'exponent' | 'fraction' | 'general' | 'content' }
  /** Letters of a date or time, such as `yyyy`, in lower case. */
  | { readonly sort: 'date' | 'clock'; readonly text: string }
  | { readonly sort: 'condition'; readonly text: string };

/** Token forms; the first that matches counts. */
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => FormatToken | undefined])[] = [
  [/"([^"]*)"?/uy, ([, text = '']) => literal(text)],
  // Chinese and Japanese editions use ! instead of a backslash.
  [/[\\!]([^])/uy, ([, text = '']) => literal(text)],
  // A blank as wide as a character, and a fill character.
  [/_[^]/uy, () => literal(' ')],
  [/\*[^]/uy, () => undefined],
  [/\[\$([^\]-]*)(?:-[^\]]*)?\]/uy, ([, symbol = '']) => literal(symbol)],
  [/\[([<>=][^\]]*)\]/uy, ([, text = '']) => ({ sort: 'condition', text })],
  [/\[(h+|m+|s+)\]/iuy, ([, text = '']) => ({ sort: 'clock', text: text.toLowerCase() })],
  // Colours and numeral systems.
  [/\[[^\]]*\]/uy, () => undefined],
  [/general|g\/通用格式/iuy, () => ({ sort: 'general' })],
  [/am\/pm|a\/p|上午\/下午/iuy, () => ({ sort: 'clock', text: 'noon' })],
  [/e[+-]/iuy, () => ({ sort: 'exponent' })],
  [/y+|d+|e+|g+|b+|aaaa?/iuy, ([text]) => ({ sort: 'date', text: text.toLowerCase() })],
  [/m+/iuy, ([text]) => ({ sort: 'date', text: text.toLowerCase() })],
  [/h+|s+/iuy, ([text]) => ({ sort: 'clock', text: text.toLowerCase() })],
  [/[0#?]/uy, ([text]) => ({ sort: 'digit', text })],
  [/\./uy, () => ({ sort: 'point' })],
  [/,/uy, () => ({ sort: 'comma' })],
  [/%/uy, () => ({ sort: 'percent' })],
  [/@/uy, () => ({ sort: 'content' })],
  [/[^]/uy, ([text]) => literal(text)],
];

/** Splits a format code into sections of tokens. */
export function tokensOf(code: string): readonly (readonly FormatToken[])[] {
  const sections: FormatToken[][] = [[]];
  for (let at = 0; at < code.length;) {
    if (code[at] === ';') {
      sections.push([]);
      at += 1;
      continue;
    }
    const [length, token] = tokenAt(code, at);
    if (token) sections.at(-1)?.push(token);
    at += length;
  }
  return sections.map(withMinutes).map(withFractions);
}

function tokenAt(code: string, at: number): readonly [number, FormatToken | undefined] {
  for (const [form, read] of FORMS) {
    form.lastIndex = at;
    const match = form.exec(code);
    if (match) return [match[0].length, read(match)];
  }
  return [1, undefined];
}

function literal(text: string): FormatToken {
  return { sort: 'literal', text };
}

/** Reads `m` beside hours or seconds as minutes. */
function withMinutes(tokens: readonly FormatToken[]): readonly FormatToken[] {
  const timed = tokens.filter(({ sort }) => sort === 'date' || sort === 'clock');
  return tokens.map((token) => {
    if (token.sort !== 'date' || !/^mm?$/u.test(token.text)) return token;
    const at = timed.indexOf(token);
    const [before, behind] = [timed[at - 1], timed[at + 1]];
    const isMinute = isClock(before, 'h') || isClock(behind, 's');
    return isMinute ? { sort: 'clock', text: token.text } : token;
  });
}

function isClock(token: FormatToken | undefined, letter: string): boolean {
  return token?.sort === 'clock' && token.text.startsWith(letter);
}

/** Reads a slash between digit places as a fraction. */
function withFractions(tokens: readonly FormatToken[]): readonly FormatToken[] {
  return tokens.map((token, at) =>
    token.sort === 'literal' &&
    token.text === '/' &&
    tokens[at - 1]?.sort === 'digit' &&
    tokens[at + 1]?.sort === 'digit'
      ? { sort: 'fraction' }
      : token,
  );
}
