import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Alias,
  type Document,
  type Node,
} from 'yaml';
import { err, ok, type Result } from '../model/result.js';

/** The node that each alias of a document refers to. */
export type Aliases = ReadonlyMap<unknown, Node>;

export interface AliasProblem {
  readonly sort: 'alias-unknown' | 'alias-circular' | 'too-many-parts';
  readonly offset: number;
  readonly detail: string;
}

/** Most nodes of a document with all aliases expanded: more than any plan has, far less than an alias bomb. */
const MAX_EXPANDED = 50_000;

/**
 * Resolves the aliases of a document. An unknown alias, a circular one, and a document that would be huge
 * when expanded ("billion laughs") are problems.
 */
export function resolveAliases(document: Document): Result<Aliases, AliasProblem> {
  const walk = new AliasWalk();
  const total = walk.sizeOf(document.contents);
  if (walk.problem) return err(walk.problem);
  return total > MAX_EXPANDED ? err({ sort: 'too-many-parts', offset: 0, detail: '' }) : ok(walk.aliases);
}

/** Walks a document in text order, because an alias refers to the last anchor of its name before it. */
class AliasWalk {
  readonly aliases = new Map<unknown, Node>();
  problem: AliasProblem | undefined;
  readonly #anchors = new Map<string, Node>();
  /** Expanded sizes of nodes; missing while a node is being walked, which reveals cycles. */
  readonly #sizes = new Map<Node, number>();

  /** Number of nodes with all aliases expanded. */
  sizeOf(node: unknown): number {
    if (isPair(node)) return this.sizeOf(node.key) + this.sizeOf(node.value);
    if (isAlias(node)) return this.#sizeOfAlias(node);
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return 0;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    const parts: readonly unknown[] = isCollection(node) ? node.items : [];
    const size = parts.reduce<number>((sum, part) => sum + this.sizeOf(part), 1);
    this.#sizes.set(node, size);
    return size;
  }

  #sizeOfAlias(alias: Alias): number {
    const node = this.#anchors.get(alias.source);
    const size = node && this.#sizes.get(node);
    if (node && size !== undefined) {
      this.aliases.set(alias, node);
      return size;
    }
    const sort = node ? 'alias-circular' : 'alias-unknown';
    this.problem ??= { sort, offset: alias.range?.[0] ?? 0, detail: alias.source };
    return 0;
  }
}
