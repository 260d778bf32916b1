import type { Place } from '../model/place.js';
import type { Language, Severity } from '../model/words.js';
import { GOVERNANCE_FINDINGS } from './findings/governance.js';
import { INTAKE_FINDINGS } from './findings/intake.js';
import { LAYOUT_FINDINGS } from './findings/layout.js';
import { PLAN_FINDINGS } from './findings/plan.js';
import { RECKONING_FINDINGS } from './findings/reckoning.js';
import { SUSPICION_FINDINGS } from './findings/suspicion.js';
import type { FindingEntry } from './message.js';

/** Every finding by its code. Codes are stable: scripts and waivers name them. */
export const FINDINGS = {
  ...PLAN_FINDINGS,
  ...LAYOUT_FINDINGS,
  ...INTAKE_FINDINGS,
  ...RECKONING_FINDINGS,
  ...GOVERNANCE_FINDINGS,
  ...SUSPICION_FINDINGS,
};

export type FindingCode = keyof typeof FINDINGS;

export function isFindingCode(word: string): word is FindingCode {
  return Object.hasOwn(FINDINGS, word);
}

/** All codes, by the stage that raises them. */
export const FINDING_CODES: readonly FindingCode[] = Object.keys(FINDINGS).filter(isFindingCode);

type FindingArguments = {
  readonly [Code in FindingCode]: (typeof FINDINGS)[Code] extends FindingEntry<infer Arguments>
    ? Arguments
    : never;
};

/** Something wrong or doubtful: a code and its typed arguments, until the edge turns them into words. */
export type Finding<Codes extends FindingCode = FindingCode> = {
  readonly [Code in Codes]: {
    readonly code: Code;
    readonly args: FindingArguments[Code];
    readonly place: Place | undefined;
  };
}[Codes];

/** A finding in one language. */
export interface FindingText {
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** The same record, in a form that lets the compiler match a code with its arguments. */
const ENTRIES: { readonly [Code in FindingCode]: FindingEntry<FindingArguments[Code]> } = FINDINGS;

export function severityOf(finding: Finding): Severity {
  return FINDINGS[finding.code].severity;
}

export function describeFinding<Code extends FindingCode>(
  finding: Finding<Code>,
  language: Language,
): FindingText {
  const entry: FindingEntry<FindingArguments[Code]> = ENTRIES[finding.code];
  return {
    severity: entry.severity,
    message: entry.message[language](finding.args),
    hint: entry.hint[language](finding.args),
  };
}
