import type { Acceptance } from '../model/acceptance.js';
import type { Place } from '../model/place.js';
import type { Language, Severity } from '../model/words.js';
import { DATE_FINDINGS } from './findings/dates.js';
import { GOVERNANCE_FINDINGS } from './findings/governance.js';
import { CELL_FINDINGS } from './findings/intake-cell.js';
import { FILE_FINDINGS } from './findings/intake-file.js';
import { PACKED_FINDINGS } from './findings/intake-packed.js';
import { ROW_FINDINGS } from './findings/intake-row.js';
import { TABLE_FINDINGS } from './findings/intake-table.js';
import { LINT_FINDINGS } from './findings/lint.js';
import {
  WORKBOOK_CELL_FINDINGS,
  WORKBOOK_FILE_FINDINGS,
  WORKBOOK_TABLE_FINDINGS,
} from './findings/intake-workbook.js';
import { LAID_OUT_FINDINGS, LAYOUT_FINDINGS } from './findings/layout.js';
import { PLAN_FINDINGS } from './findings/plan.js';
import { RECKONING_FINDINGS } from './findings/reckoning.js';
import { SUSPICION_FINDINGS } from './findings/suspicion.js';
import { WAIVER_FINDINGS } from './findings/waiver.js';
import type { FindingEntry } from './message.js';

/** Every finding by the stage that raises it, in the order in which data passes through them. */
const FINDINGS_BY_STAGE = {
  plan: PLAN_FINDINGS,
  layout: LAYOUT_FINDINGS,
  file: { ...FILE_FINDINGS, ...PACKED_FINDINGS, ...WORKBOOK_FILE_FINDINGS },
  table: { ...TABLE_FINDINGS, ...WORKBOOK_TABLE_FINDINGS, ...LAID_OUT_FINDINGS },
  row: { ...ROW_FINDINGS, ...CELL_FINDINGS, ...WORKBOOK_CELL_FINDINGS },
  reckoning: { ...RECKONING_FINDINGS, ...DATE_FINDINGS },
  governance: GOVERNANCE_FINDINGS,
  suspicion: SUSPICION_FINDINGS,
  waiver: WAIVER_FINDINGS,
  lint: LINT_FINDINGS,
};

export type FindingStage = keyof typeof FINDINGS_BY_STAGE;

/** Every finding by its code. Codes are stable: scripts and waivers name them. */
export const FINDINGS = {
  ...FINDINGS_BY_STAGE.plan,
  ...FINDINGS_BY_STAGE.layout,
  ...FINDINGS_BY_STAGE.file,
  ...FINDINGS_BY_STAGE.table,
  ...FINDINGS_BY_STAGE.row,
  ...FINDINGS_BY_STAGE.reckoning,
  ...FINDINGS_BY_STAGE.governance,
  ...FINDINGS_BY_STAGE.suspicion,
  ...FINDINGS_BY_STAGE.waiver,
  ...FINDINGS_BY_STAGE.lint,
};

export type FindingCode = keyof typeof FINDINGS;

function isFindingCode(word: string): word is FindingCode {
  return Object.hasOwn(FINDINGS, word);
}

/** All codes, by the stage that raises them. */
export const FINDING_CODES: readonly FindingCode[] = Object.keys(FINDINGS).filter(isFindingCode);

export const FINDING_STAGES: readonly FindingStage[] = Object.keys(FINDINGS_BY_STAGE).filter(isStage);

function isStage(word: string): word is FindingStage {
  return Object.hasOwn(FINDINGS_BY_STAGE, word);
}

export function codesOf(stage: FindingStage): readonly FindingCode[] {
  return FINDING_CODES.filter((code) => Object.hasOwn(FINDINGS_BY_STAGE[stage], code));
}

type FindingArguments = {
  readonly [Code in FindingCode]: (typeof FINDINGS)[Code] extends FindingEntry<infer Arguments>
    ? Arguments
    : never;
};

/** Whether a code is of a check of the data alone, which judging targets does not make. */
export function isOfValidation(code: FindingCode): boolean {
  return Object.hasOwn(GOVERNANCE_FINDINGS, code) || Object.hasOwn(SUSPICION_FINDINGS, code);
}

/** Something wrong or doubtful: a code and its typed arguments, until the edge turns them into words. */
export type Finding<Codes extends FindingCode = FindingCode> = {
  readonly [Code in Codes]: {
    readonly code: Code;
    readonly args: FindingArguments[Code];
    readonly place: Place | undefined;
    /** Set where somebody accepts it: it stays visible, and does not count. */
    readonly waived?: Acceptance;
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

/** How grave a finding is: an error makes figures untrustworthy, a warning is to be looked at, an info says what was assumed. */
export function severityOf(finding: Finding): Severity {
  return FINDINGS[finding.code].severity;
}

/**
 * A finding in words: what was found, and what to do about it.
 *
 * @example
 * ```js
 * const { severity, message, hint } = describeFinding(finding, 'zh');
 * ```
 */
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
