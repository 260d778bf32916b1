import { nearest } from '../catalogue/nearest.js';
import { nameKey } from '../model/names.js';
import type { Named } from '../model/plan.js';
import { err, ok, type Result } from '../model/result.js';
import { remembered } from './text.js';

/** Why a name was not found: it names nothing, or more than one thing. The nearest name is searched for when asked. */
export type Miss =
  | { readonly sort: 'unknown'; readonly nearest: () => string | undefined }
  | { readonly sort: 'ambiguous'; readonly candidates: readonly string[] };

export type Lookup<T> = (name: string) => Result<T, Miss>;

/** Everything that has a name, and the names it goes by besides those that the plan writes down. */
export interface Entry<T> {
  readonly value: T;
  readonly title: string;
  /** The names the plan gives: no two things share one. */
  readonly names: readonly string[];
  /** Short forms and the like, which more than one thing may share; a name that the plan gives goes before them. */
  readonly derived: readonly string[];
}

/** Finds things by name; full-width or half-width, in any case, with or without blanks. */
export function lookupOf<T>(entries: Iterable<Entry<T>>): Lookup<T> {
  const all = [...entries];
  const given = new Map(all.flatMap((entry) => entry.names.map((name) => [nameKey(name), entry] as const)));
  const derived = new Map<string, readonly Entry<T>[]>();
  for (const entry of all) {
    for (const key of new Set(entry.derived.map(nameKey)))
      derived.set(key, [...(derived.get(key) ?? []), entry]);
  }
  const known = all.flatMap(({ names }) => names);
  const like = remembered((name) => nearest(name, known));
  return remembered((name): Result<T, Miss> => {
    const key = nameKey(name);
    const exact = given.get(key);
    if (exact) return ok(exact.value);
    const [first, ...others] = derived.get(key) ?? [];
    if (!first) return err({ sort: 'unknown', nearest: () => like(name) });
    if (others.length === 0) return ok(first.value);
    return err({ sort: 'ambiguous', candidates: [first, ...others].map(({ title }) => title) });
  });
}

/** The names that the plan gives a thing. */
export function namesOf({ id, title, aliases }: Named<string>): readonly string[] {
  return [id, title.zh, title.en, ...aliases];
}
