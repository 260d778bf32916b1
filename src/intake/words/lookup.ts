import { nearest } from '../../catalogue/nearest.js';
import { nameKey } from '../../model/names.js';
import type { Named } from '../../model/plan.js';
import { footnoteTold, hasFoldedMarks, undecorated } from './decorations.js';
import type { CellResult } from '../problem.js';
import { halfWidth, remembered } from './text.js';

/** A thing found by name, and the footnote mark behind the name. */
export interface FoundName<T> {
  readonly ok: true;
  readonly value: T;
  readonly mark: string | undefined;
}

/** Why a name was not found: unknown or ambiguous. The nearest name is computed on demand. */
export type Miss =
  | { readonly sort: 'unknown'; readonly nearest: () => string | undefined }
  | { readonly sort: 'ambiguous'; readonly candidates: readonly string[] };

export type Lookup<T> = (name: string) => FoundName<T> | { readonly ok: false; readonly error: Miss };

/** A thing with its names. */
export interface Entry<T> {
  readonly value: T;
  readonly title: string;
  /** Names from the plan, unique among things. */
  readonly names: readonly string[];
  /** Derived names such as short forms, which things may share; names from the plan take precedence. */
  readonly derived: readonly string[];
}

interface Hit<T> {
  readonly entry: Entry<T>;
  readonly mark: string | undefined;
}

/**
 * Finds things by name in any width and case, with or without blanks. The plan's own names take precedence
 * over names without numbering, bullets and footnote marks.
 */
export function lookupOf<T>(entries: Iterable<Entry<T>>): Lookup<T> {
  const all = [...entries];
  const given = new Map(all.flatMap((entry) => entry.names.map((name) => [nameKey(name), entry] as const)));
  const derived = new Map<string, readonly Entry<T>[]>();
  for (const entry of all) {
    for (const key of new Set(entry.derived.map(nameKey)))
      derived.set(key, [...(derived.get(key) ?? []), entry]);
  }
  const named = (name: string): readonly Entry<T>[] => {
    const key = nameKey(name);
    const exact = given.get(key);
    return exact ? [exact] : (derived.get(key) ?? []);
  };
  const known = all.flatMap(({ names }) => names);
  const like = remembered((name) => nearest(name, known));
  return remembered((name): ReturnType<Lookup<T>> => {
    const hits: Hit<T>[] = named(name).map((entry) => ({ entry, mark: undefined }));
    if (hits.length === 0 || !isWritten(name, hits)) hits.push(...strippedHits(name, named));
    const [first, ...others] = hits;
    if (!first) return { ok: false, error: { sort: 'unknown', nearest: () => like(name) } };
    if (others.every(({ entry }) => entry === first.entry))
      return { ok: true, value: first.entry.value, mark: first.mark };
    const candidates = [...new Set(hits.map(({ entry: { title } }) => title))];
    return { ok: false, error: { sort: 'ambiguous', candidates } };
  });
}

/** Whether a name was matched literally, so that no mark in it was taken for a digit. */
function isWritten<T>(name: string, hits: readonly Hit<T>[]): boolean {
  if (!hasFoldedMarks(name)) return true;
  const literal = halfWidth(name).trim();
  return hits.some(({ entry }) => entry.names.some((each) => halfWidth(each).trim() === literal));
}

function strippedHits<T>(name: string, named: (name: string) => readonly Entry<T>[]): readonly Hit<T>[] {
  return undecorated(name).flatMap(({ text, mark }) => named(text).map((entry) => ({ entry, mark })));
}

/** The value found, with a note on a footnote mark. */
export function noted<T, R>({ mark }: FoundName<T>, value: R, text: string): CellResult<R> {
  return mark === undefined ? { ok: true, value } : { ok: true, value, note: footnoteTold(text, mark) };
}

/** Names from the plan. */
export function namesOf({ id, title, aliases }: Named<string>): readonly string[] {
  return [id, title.zh, title.en, ...aliases];
}
