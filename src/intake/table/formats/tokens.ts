/** A piece of a number format's code. */
export type FormatToken =
  | { readonly sort: 'literal'; readonly text: string }
  /** `0`, `#` or `?`: a place for a digit, which is filled with a nought, nothing or a blank. */
  | { readonly sort: 'digit'; readonly text: string }
  | { readonly sort: 'point' | 'comma' | 'percent' | 'exponent' | 'fraction' | 'general' | 'content' }
  /** Letters of a date or a time, such as `yyyy`, in lower case. */
  | { readonly sort: 'date' | 'clock'; readonly text: string }
  | { readonly sort: 'condition'; readonly text: string };

/** What a piece of a code can begin with; the first that fits counts. */
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => FormatToken | undefined])[] = [
  [/"([^"]*)"?/uy, ([, text = '']) => literal(text)],
  // Chinese and Japanese editions write ! for the backslash.
  [/[\\!]([^])/uy, ([, text = '']) => literal(text)],
  // Room for a character, and one that fills the cell.
  [/_[^]/uy, () => literal(' ')],
  [/\*[^]/uy, () => undefined],
  [/\[\$([^\]-]*)(?:-[^\]]*)?\]/uy, ([, symbol = '']) => literal(symbol)],
  [/\[([<>=][^\]]*)\]/uy, ([, text = '']) => ({ sort: 'condition', text })],
  [/\[(h+|m+|s+)\]/iuy, ([, text = '']) => ({ sort: 'clock', text: text.toLowerCase() })],
  // Colours, and the digits of other scripts.
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

/** Cuts the code of a number format into its sections, and these into pieces. */
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

/** An `m` beside hours or seconds stands for minutes. */
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

/** A stroke between places for digits makes a fraction of them. */
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
