import type { Bilingual, Severity } from '../model/words.js';
import type { Example } from './examples/example.js';
import type { Message } from './message.js';

/** What the program has to say of a code in general, whatever set it off. */
export interface Explanation<Arguments> {
  /** What the code means, in one sentence without a full stop. */
  readonly meaning: Bilingual;
  /** By what rule it is raised, with its limits, where the meaning alone does not say. */
  readonly rule?: Bilingual;
  /** How to mend it, where the hint does not say all of it. */
  readonly remedy?: Bilingual;
  readonly example: Example<Arguments>;
}

/** An explanation that says how to mend what was found. */
export type WithRemedy<Arguments> = Explanation<Arguments> & { readonly remedy: Bilingual };

interface Found<Arguments> {
  readonly severity: Severity;
  /** What was found, and what was expected. */
  readonly message: Bilingual | Message<Arguments>;
}

/** A finding whose hint is always the same: it is the remedy too, where the explanation has none. */
interface WithFixedHint<Arguments> extends Found<Arguments> {
  readonly hint: Bilingual;
  readonly explained: () => Explanation<Arguments>;
}

interface WithDependentHint<Arguments> extends Found<Arguments> {
  readonly hint: Message<Arguments>;
  readonly explained: () => WithRemedy<Arguments>;
}

/**
 * All that the program says of one finding. `message` is what was found, `hint` what to do about it; `explained` is asked
 * only by who explains codes, so that no other run builds its texts.
 */
export type FindingEntry<Arguments> = WithFixedHint<Arguments> | WithDependentHint<Arguments>;

/** Declares a finding; the arguments' type is the one thing to state. */
export function finding<Arguments>(entry: FindingEntry<Arguments>): FindingEntry<Arguments> {
  return entry;
}

/** The explanation of a finding, with its hint for a remedy where it has no other. */
export function explanationOf<Arguments>(entry: FindingEntry<Arguments>): WithRemedy<Arguments> {
  if (!hasFixedHint(entry)) return entry.explained();
  const explanation = entry.explained();
  return { ...explanation, remedy: explanation.remedy ?? entry.hint };
}

function hasFixedHint<Arguments>(entry: FindingEntry<Arguments>): entry is WithFixedHint<Arguments> {
  return typeof entry.hint.zh === 'string';
}
