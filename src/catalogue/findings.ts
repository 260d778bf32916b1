import type { Acceptance } from '../model/acceptance.js';
import type { Place } from '../model/place.js';
import type { Language, Severity } from '../model/words.js';
import { DATE_FINDINGS } from './findings/figures/dates.js';
import { PARTS_FINDINGS } from './findings/figures/parts.js';
import { RECKONING_FINDINGS } from './findings/figures/reckoning.js';
import { REPORT_FINDINGS } from './findings/figures/reports.js';
import { SERIES_FINDINGS } from './findings/figures/series.js';
import { SUSPICION_FINDINGS } from './findings/figures/suspicion.js';
import { CONTENT_FINDINGS } from './findings/file/content.js';
import { PACKED_FINDINGS } from './findings/file/packed.js';
import { PATH_FINDINGS } from './findings/file/path.js';
import { WORKBOOK_FINDINGS } from './findings/file/workbook.js';
import { LAID_OUT_HEADER_FINDINGS } from './findings/layout/header.js';
import { LAYOUT_FINDINGS } from './findings/layout/layout.js';
import { LAID_OUT_ROW_FINDINGS } from './findings/layout/rows.js';
import { BOUND_FINDINGS } from './findings/lint/bounds.js';
import { COUNT_FINDINGS } from './findings/lint/counts.js';
import { DIVISION_FINDINGS } from './findings/lint/divisions.js';
import { JOINT_FINDINGS } from './findings/lint/joint.js';
import { OPEN_FINDINGS } from './findings/lint/open.js';
import { SHARE_FINDINGS } from './findings/lint/shares.js';
import { PLAN_FILE_FINDINGS } from './findings/plan/file.js';
import { PLAN_MEANING_FINDINGS } from './findings/plan/meaning.js';
import { FIGURE_FINDINGS } from './findings/row/figure.js';
import { NAME_FINDINGS } from './findings/row/name.js';
import { PERIOD_FINDINGS } from './findings/row/period.js';
import { ROW_FINDINGS } from './findings/row/row.js';
import { SHEET_CELL_FINDINGS } from './findings/row/sheet-cell.js';
import { HEADER_FINDINGS } from './findings/table/header.js';
import { SHEET_FINDINGS } from './findings/table/sheet.js';
import { STATEMENT_FINDINGS } from './findings/table/statements.js';
import { APPLIED_FINDINGS } from './findings/waiver/applied.js';
import { WAIVER_FILE_FINDINGS } from './findings/waiver/file.js';
import { explanationOf, type FindingEntry, type WithRemedy } from './entry.js';
import { wordsOf } from './message.js';

/** Every finding by the stage that raises it, in the order of the stages. */
const FINDINGS_BY_STAGE = {
  /** With any of these the plan cannot be used, and nothing is judged. */
  plan: { ...PLAN_FILE_FINDINGS, ...PLAN_MEANING_FINDINGS },
  layout: LAYOUT_FINDINGS,
  file: { ...PATH_FINDINGS, ...CONTENT_FINDINGS, ...PACKED_FINDINGS, ...WORKBOOK_FINDINGS },
  table: {
    ...HEADER_FINDINGS,
    ...STATEMENT_FINDINGS,
    ...SHEET_FINDINGS,
    ...LAID_OUT_HEADER_FINDINGS,
    ...LAID_OUT_ROW_FINDINGS,
  },
  /** A row with an error is rejected as a whole. */
  row: {
    ...ROW_FINDINGS,
    ...NAME_FINDINGS,
    ...FIGURE_FINDINGS,
    ...PERIOD_FINDINGS,
    ...SHEET_CELL_FINDINGS,
  },
  reckoning: { ...RECKONING_FINDINGS, ...DATE_FINDINGS },
  governance: { ...REPORT_FINDINGS, ...PARTS_FINDINGS, ...SERIES_FINDINGS },
  /** Figures that are probably wrong although they read well; only `--strict` fails because of them. */
  suspicion: SUSPICION_FINDINGS,
  waiver: { ...WAIVER_FILE_FINDINGS, ...APPLIED_FINDINGS },
  /**
   * Faults in a plan's sense. An error is a contradiction under every reading; a warning is one under a
   * reading that it names, or needs a look; the rest is only incomplete, as documents are.
   */
  lint: {
    ...JOINT_FINDINGS,
    ...DIVISION_FINDINGS,
    ...SHARE_FINDINGS,
    ...COUNT_FINDINGS,
    ...BOUND_FINDINGS,
    ...OPEN_FINDINGS,
  },
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

/** Codes of these stages. */
export type CodeOf<Stage extends FindingStage> = {
  readonly [Each in Stage]: keyof (typeof FINDINGS_BY_STAGE)[Each];
}[Stage];

function isFindingCode(word: string): word is FindingCode {
  return Object.hasOwn(FINDINGS, word);
}

/** All codes, by stage. */
export const FINDING_CODES: readonly FindingCode[] = Object.keys(FINDINGS).filter(isFindingCode);

export const FINDING_STAGES: readonly FindingStage[] = Object.keys(FINDINGS_BY_STAGE).filter(isStage);

function isStage(word: string): word is FindingStage {
  return Object.hasOwn(FINDINGS_BY_STAGE, word);
}

export function codesOf(stage: FindingStage): readonly FindingCode[] {
  return FINDING_CODES.filter((code) => isOfStage(code, stage));
}

function isOfStage(code: FindingCode, stage: FindingStage): boolean {
  return Object.hasOwn(FINDINGS_BY_STAGE[stage], code);
}

/** Arguments of each finding, by code. */
export type FindingArguments = {
  readonly [Code in FindingCode]: (typeof FINDINGS)[Code] extends FindingEntry<infer Arguments>
    ? Arguments
    : never;
};

/** Whether a code is raised by validation only, not by judging targets. */
export function isOfValidation(code: FindingCode): boolean {
  return isOfStage(code, 'governance') || isOfStage(code, 'suspicion');
}

/** Something wrong or doubtful: a code with typed arguments, which become words when they are shown. */
export type Finding<Codes extends FindingCode = FindingCode> = {
  readonly [Code in Codes]: {
    readonly code: Code;
    readonly args: FindingArguments[Code];
    readonly place: Place | undefined;
    /** Set if it is waived: it stays visible, but does not count. */
    readonly waived?: Acceptance;
  };
}[Codes];

export interface FindingText {
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** The same record, typed so that the compiler matches codes with arguments. */
const ENTRIES: { readonly [Code in FindingCode]: FindingEntry<FindingArguments[Code]> } = FINDINGS;

/** Severity of a finding: an error makes figures unreliable, a warning needs a look, an info reports an assumption. */
export function severityOf({ code }: Pick<Finding, 'code'>): Severity {
  return FINDINGS[code].severity;
}

/**
 * Puts a finding into words: what was found, and what to do about it.
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
    message: wordsOf(entry.message, language, finding.args),
    hint: wordsOf(entry.hint, language, finding.args),
  };
}

/** What a code means in general, and its remedy. */
export function explainCode<Code extends FindingCode>(code: Code): WithRemedy<FindingArguments[Code]> {
  const entry: FindingEntry<FindingArguments[Code]> = ENTRIES[code];
  return explanationOf(entry);
}
