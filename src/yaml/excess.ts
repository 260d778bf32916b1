import type { CST } from 'yaml';

/** A token of the parser, before documents are composed. */
export type CstToken = CST.Token;

/** Deepest nesting; plans have a handful of levels, and the composer recurses. */
const MAX_DEPTH = 50;
/** Most nodes; far more than any plan has. Each costs time and memory, and may cause a finding. */
const MAX_PARTS = 50_000;
/** Most keys in a map; plans have about twenty, and each key is compared with all others. */
const MAX_KEYS = 500;

export interface Excess {
  readonly sort: 'too-deep' | 'too-many-parts';
  readonly offset: number;
}

/**
 * Finds excessive nesting or size before it costs time or memory. The limits are fixed, so that every machine
 * finds the same.
 */
export function excessOf(tokens: readonly CstToken[]): Excess | undefined {
  const waiting: { token: CstToken; depth: number }[] = tokens
    .map((token) => ({ token, depth: 0 }))
    .reverse();
  let parts = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next;
    const children = childrenOf(token);
    parts += children.length;
    const tooMany = parts > MAX_PARTS || (isMap(token) && token.items.length > MAX_KEYS);
    if (depth > MAX_DEPTH || tooMany)
      return { sort: tooMany ? 'too-many-parts' : 'too-deep', offset: token.offset };
    const inside = isCollection(token) ? depth + 1 : depth;
    for (const child of children.toReversed()) waiting.push({ token: child, depth: inside });
  }
  return undefined;
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

function isCollection(token: CstToken): token is Collection {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';
}

function isMap(token: CstToken): token is CST.BlockMap | CST.FlowCollection {
  return token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{');
}

function childrenOf(token: CstToken): readonly CstToken[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!isCollection(token)) return [];
  return token.items.flatMap((item) =>
    [item.key, item.value].filter((child) => child !== null && child !== undefined),
  );
}
