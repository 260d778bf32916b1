import type { Bilingual, Severity } from '../model/words.js';
import type { Example } from './examples/example.js';
import type { Message } from './message.js';

/** What a code means, independent of a single finding. */
export interface Explanation<Arguments> {
  /** One sentence without a full stop. */
  readonly meaning: Bilingual;
  /** The rule and its limits, if the meaning alone does not say. */
  readonly rule?: Bilingual;
  /** How to fix it, if the hint does not say everything. */
  readonly remedy?: Bilingual;
  readonly example: Example<Arguments>;
}

/** An explanation with a remedy. */
export type WithRemedy<Arguments> = Explanation<Arguments> & { readonly remedy: Bilingual };

interface Found<Arguments> {
  readonly severity: Severity;
  /** What was found, and what was expected. */
  readonly message: Bilingual | Message<Arguments>;
}

/** A finding with a fixed hint, which is also the remedy if the explanation has none. */
interface WithFixedHint<Arguments> extends Found<Arguments> {
  readonly hint: Bilingual;
  readonly explained: () => Explanation<Arguments>;
}

interface WithDependentHint<Arguments> extends Found<Arguments> {
  readonly hint: Message<Arguments>;
  readonly explained: () => WithRemedy<Arguments>;
}

/**
 * All texts of a finding: `message` says what was found, `hint` what to do. `explained` is a function, so
 * that only `explain` builds its texts.
 */
export type FindingEntry<Arguments> = WithFixedHint<Arguments> | WithDependentHint<Arguments>;

/** Declares a finding; only the arguments' type need be given. */
export function finding<Arguments>(entry: FindingEntry<Arguments>): FindingEntry<Arguments> {
  return entry;
}

/** The explanation of a finding, with its hint as the default remedy. */
export function explanationOf<Arguments>(entry: FindingEntry<Arguments>): WithRemedy<Arguments> {
  if (!hasFixedHint(entry)) return entry.explained();
  const explanation = entry.explained();
  return { ...explanation, remedy: explanation.remedy ?? entry.hint };
}

function hasFixedHint<Arguments>(entry: FindingEntry<Arguments>): entry is WithFixedHint<Arguments> {
  return typeof entry.hint.zh === 'string';
}
