import type { z } from 'zod';
import { isRecord } from '../yaml/faults.js';
import type { Path } from '../yaml/parse.js';

/** Data in which nothing is left of what issues complain of. */
export interface Mended {
  readonly data: unknown;
  /** By list: at which index each of its items stood before. */
  readonly indexes: ReadonlyMap<string, readonly number[]>;
  /** The ids of items in which something stands in for what is faulty. */
  readonly patched: readonly string[];
}

/** Puts something in place of what is faulty in an item, for the rest of it to be checked with. */
type StandIn = (path: Path) => unknown;

/** Takes a key away: what it says can be left out. */
const NOTHING: StandIn = () => undefined;
const WORDS: StandIn = () => '?';
/** No two items have one title, so that their titles are not taken for one. */
const TITLE: StandIn = (path) => ({ zh: `? ${nameOf(path)}`, en: `? ${nameOf(path)}` });

/** What can stand in for a key of an item; an item with any other fault is left out. */
const ITEM_STAND_INS: ReadonlyMap<PropertyKey | undefined, StandIn> = new Map<PropertyKey, StandIn>([
  ['title', TITLE],
  ['aliases', NOTHING],
  ['rank', () => '0'],
  ['clause', WORDS],
  ['wording', WORDS],
  ['printed', NOTHING],
  ['strength', () => 'firm'],
  ['due', NOTHING],
  ['from', NOTHING],
  ['schedule', NOTHING],
  ['value', () => 'unknown'],
  ['readings', NOTHING],
  ['note', NOTHING],
]);

/**
 * Makes data that can be checked further: unknown keys go, something stands in for what is faulty at the top and in the
 * items of lists, and items for which nothing can stand in are left out.
 */
export function mend(
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
  standIns: Readonly<Record<string, unknown>>,
): Mended {
  const strays = new Set<string>();
  const faults = new Map<string, Path[]>();
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) strays.add(nameOf([...issue.path, key]));
    else {
      const item = nameOf(issue.path.slice(0, 2));
      faults.set(item, [...(faults.get(item) ?? []), issue.path]);
    }
  }
  const pruned = withoutKeys(data, strays, []);
  if (!isRecord(pruned)) return { data: pruned, indexes: new Map(), patched: [] };
  const faultyKeys = new Set(issues.map(({ path }) => path[0]));
  const used = Object.entries(standIns).filter(([key]) => faultyKeys.has(key));
  const lists = Object.entries(pruned).flatMap(([key, value]) =>
    Array.isArray(value) ? [{ key, ...mendList(key, value, faults) }] : [],
  );
  return {
    data: {
      ...pruned,
      ...Object.fromEntries(lists.map(({ key, items }) => [key, items])),
      ...Object.fromEntries(used),
    },
    indexes: new Map(lists.map(({ key, indexes }) => [key, indexes])),
    patched: lists.flatMap(({ patched }) => patched),
  };
}

interface MendedList {
  readonly items: readonly unknown[];
  readonly indexes: readonly number[];
  readonly patched: readonly string[];
}

function mendList(
  key: string,
  list: readonly unknown[],
  faults: ReadonlyMap<string, readonly Path[]>,
): MendedList {
  const kept = list.flatMap((item, index) => {
    const paths = faults.get(nameOf([key, index])) ?? [];
    const whole = mendItem(item, paths);
    return whole === undefined ? [] : [{ item: whole, index, faulty: paths.length > 0 }];
  });
  return {
    items: kept.map(({ item }) => item),
    indexes: kept.map(({ index }) => index),
    patched: kept.flatMap(({ item, faulty }) => {
      const id: unknown = faulty && isRecord(item) ? item['id'] : undefined;
      return typeof id === 'string' ? [id] : [];
    }),
  };
}

/** The item with all its faults mended; `undefined` where one of them cannot be. */
function mendItem(item: unknown, faults: readonly Path[]): unknown {
  if (faults.length === 0) return item;
  if (!isRecord(item) || faults.some(([, , key]) => !ITEM_STAND_INS.has(key))) return undefined;
  const patches = faults.map(([list = '', index = 0, key = '']) => {
    const value = ITEM_STAND_INS.get(key)?.([list, index]);
    return [key, value] as const;
  });
  const mended = Object.entries({ ...item, ...Object.fromEntries(patches) });
  return Object.fromEntries(mended.filter(([, value]) => value !== undefined));
}

function withoutKeys(value: unknown, strays: ReadonlySet<string>, path: Path): unknown {
  if (strays.size === 0 || !isRecord(value)) return value;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => withoutKeys(item, strays, [...path, index]));
  const entries = Object.entries(value).filter(([key]) => !strays.has(nameOf([...path, key])));
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, withoutKeys(inner, strays, [...path, key])] as const),
  );
}

/** A path as one text: no two paths have the same. */
function nameOf(path: Path): string {
  return JSON.stringify(path);
}
