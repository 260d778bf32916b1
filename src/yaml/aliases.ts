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

/** What each alias of a document stands for. */
export type Aliases = ReadonlyMap<unknown, Node>;

export interface AliasProblem {
  readonly sort: 'alias-unknown' | 'alias-circular' | 'too-many-parts';
  readonly offset: number;
  readonly detail: string;
}

/** A document with all its aliases written out may have so many parts: more than any plan, less than a bomb. */
const MAX_EXPANDED = 50_000;

/**
 * Finds what the aliases of a document stand for. One that stands for nothing, or for something that it is itself a
 * part of, is a problem, and so is a document that would be huge with all of them written out ("billion laughs").
 */
export function resolveAliases(document: Document): Result<Aliases, AliasProblem> {
  const walk = new AliasWalk();
  const total = walk.sizeOf(document.contents);
  if (walk.problem) return err(walk.problem);
  return total > MAX_EXPANDED ? err({ sort: 'too-many-parts', offset: 0, detail: '' }) : ok(walk.aliases);
}

/** Goes through a document in the order of its text, because an alias stands for the last anchor before it. */
class AliasWalk {
  readonly aliases = new Map<unknown, Node>();
  problem: AliasProblem | undefined;
  readonly #anchors = new Map<string, Node>();
  /** The sizes of anchored nodes with all aliases written out; not there while a node is being walked. */
  readonly #sizes = new Map<Node, number>();

  /** How many parts something has with all aliases written out. */
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
