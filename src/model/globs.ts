/** A part of a glob, and what it may stand for. */
type Token =
  | { readonly sort: 'one'; readonly fits: (character: string) => boolean }
  /** Any number of characters within a name, or over folders. */
  | { readonly sort: 'many'; readonly fits: (character: string) => boolean }
  /** Any number of whole folders. */
  | { readonly sort: 'folders' };

/** More alternatives in braces than this are no pattern of a person: the text then stands for itself. */
const MOST_ALTERNATIVES = 64;

/**
 * Makes a test of paths out of a glob: `*`, `?` and `[a-z]` within a name, `**` over folders, `{a,b}` for either. All
 * places in the glob that a path can have come to are followed at once, so that the time grows with the length of the
 * path times that of the glob, whatever is in them.
 */
export function globTest(glob: string): (path: string) => boolean {
  const globs = alternatives(glob).map(tokensOf);
  return (path) => globs.some((tokens) => matches(tokens, Array.from(path)));
}

/** The globs that one with braces stands for. */
function alternatives(glob: string): readonly string[] {
  let all = [glob];
  for (;;) {
    const next = all.flatMap((each) => {
      const [whole, inner] = /\{([^{}]*,[^{}]*)\}/u.exec(each) ?? [];
      if (whole === undefined || inner === undefined) return [each];
      return inner.split(',').map((part) => each.replace(whole, () => part));
    });
    if (next.length > MOST_ALTERNATIVES) return [glob];
    if (next.length === all.length) return all;
    all = next;
  }
}

const PARTS = /(?<=^|\/)\*\*\/|\*+|\?|\[[!^]?\]?[^\]/]*\]|[^]/gu;

function tokensOf(glob: string): readonly Token[] {
  return [...glob.matchAll(PARTS)].map(([part]): Token => {
    if (part === '**/') return { sort: 'folders' };
    if (part.startsWith('*')) return { sort: 'many', fits: part === '*' ? isInName : () => true };
    if (part === '?') return { sort: 'one', fits: isInName };
    return {
      sort: 'one',
      fits: part.length > 2 && part.startsWith('[') ? classTest(part) : (each) => each === part,
    };
  });
}

function isInName(character: string): boolean {
  return character !== '/';
}

/** The characters between brackets, with ranges; `!` or `^` in front means all others. */
function classTest(part: string): (character: string) => boolean {
  const [, not = '', listed = ''] = /^\[([!^]?)([^]*)\]$/u.exec(part) ?? [];
  const ranges = [...listed.matchAll(/([^])-([^])|([^])/gu)].map(
    ([, first, last, single = '']) => [first ?? single, last ?? single] as const,
  );
  return (character) =>
    isInName(character) &&
    ranges.some(([first, last]) => first <= character && character <= last) === (not === '');
}

/** Whether all of a path is what the tokens stand for. */
function matches(tokens: readonly Token[], path: readonly string[]): boolean {
  let places = reached(tokens, new Set([0]), true);
  for (const character of path) {
    const next = new Set<number>();
    for (const place of places) {
      const token = tokens[place];
      if (token?.sort === 'folders') next.add(place);
      else if (token?.fits(character)) next.add(token.sort === 'many' ? place : place + 1);
    }
    places = reached(tokens, next, character === '/');
  }
  return places.has(tokens.length);
}

/** All places that are reached without another character; whole folders end where a name begins. */
function reached(tokens: readonly Token[], places: Set<number>, isNameBegun: boolean): ReadonlySet<number> {
  for (const place of places) {
    const sort = tokens[place]?.sort;
    if (sort === 'many' || (sort === 'folders' && isNameBegun)) places.add(place + 1);
  }
  return places;
}
