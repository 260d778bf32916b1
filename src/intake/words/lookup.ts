import { nearest } from '../../catalogue/nearest.js';
import { nameKey } from '../../model/names.js';
import type { Named } from '../../model/plan.js';
import { footnoteTold, hasFoldedMarks, undecorated } from './decorations.js';
import type { CellResult } from '../problem.js';
import { halfWidth, remembered } from './text.js';

/** A thing that has been found by name, and the footnote mark behind the name. */
export interface FoundName<T> {
  readonly ok: true;
  readonly value: T;
  readonly mark: string | undefined;
}

/** Why a name was not found: it names nothing, or more than one thing. The nearest name is searched for when asked. */
export type Miss =
  | { readonly sort: 'unknown'; readonly nearest: () => string | undefined }
  | { readonly sort: 'ambiguous'; readonly candidates: readonly string[] };

export type Lookup<T> = (name: string) => FoundName<T> | { readonly ok: false; readonly error: Miss };

/** Everything that has a name, and the names it goes by besides those that the plan writes down. */
export interface Entry<T> {
  readonly value: T;
  readonly title: string;
  /** The names the plan gives: no two things share one. */
  readonly names: readonly string[];
  /** Short forms and the like, which more than one thing may share; a name that the plan gives goes before them. */
  readonly derived: readonly string[];
}

interface Hit<T> {
  readonly entry: Entry<T>;
  readonly mark: string | undefined;
}

/**
 * Finds things by name; full-width or half-width, in any case, with or without blanks. A name as the plan has it goes
 * before one that is left when numbering, bullets and footnote marks are taken away.
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

/** Whether a name that was found is written as it is, so that no mark in it was taken for a digit. */
function isWritten<T>(name: string, hits: readonly Hit<T>[]): boolean {
  if (!hasFoldedMarks(name)) return true;
  const literal = halfWidth(name).trim();
  return hits.some(({ entry }) => entry.names.some((each) => halfWidth(each).trim() === literal));
}

function strippedHits<T>(name: string, named: (name: string) => readonly Entry<T>[]): readonly Hit<T>[] {
  return undecorated(name).flatMap(({ text, mark }) => named(text).map((entry) => ({ entry, mark })));
}

/** What was found, with a note on the footnote mark behind its name. */
export function noted<T, R>({ mark }: FoundName<T>, value: R, text: string): CellResult<R> {
  return mark === undefined ? { ok: true, value } : { ok: true, value, note: footnoteTold(text, mark) };
}

/** The names that the plan gives a thing. */
export function namesOf({ id, title, aliases }: Named<string>): readonly string[] {
  return [id, title.zh, title.en, ...aliases];
}
