import type { Bilingual, Language, Severity } from '../model/words.js';

/** Words that depend on arguments, in every language of the program. */
export type Message<Arguments> = Readonly<Record<Language, (args: Arguments) => string>>;

/** What the program knows of one sort of finding. */
export interface FindingEntry<Arguments> {
  readonly severity: Severity;
  /** What was found, and what was expected. */
  readonly message: Message<Arguments>;
  /** What to do about it. */
  readonly hint: Message<Arguments>;
}

/** Declares a finding; the arguments' type is the one thing to state. */
export function finding<Arguments>(entry: FindingEntry<Arguments>): FindingEntry<Arguments> {
  return entry;
}

/** A hint that needs no arguments. */
export function fixed(words: Bilingual): Message<unknown> {
  return { zh: () => words.zh, en: () => words.en };
}
