import type { Finding, FindingCode, FindingStage } from './catalogue/findings.js';
import type { Bilingual, Severity } from './model/words.js';

/** A file of an example, without the mark in it. */
export interface ExampleText {
  readonly name: string;
  readonly text: string;
  /** Line of the finding, from 1; if it has none, the first that the example changed. */
  readonly line: number;
  /** Column of the finding, from 1; `undefined` if the example has none. */
  readonly column: number | undefined;
}

/** An example with the findings that the program reports for it. */
export interface ReadExample {
  /** Command to type; empty if the example is a plan, or is not run. */
  readonly command: string;
  /** Files read; empty if the example is not run. */
  readonly files: readonly ExampleText[];
  /** Lines shown instead of files. */
  readonly shown: readonly string[];
  readonly findings: readonly Finding[];
}

/** A code as an item of a list. */
export interface CodeSummary {
  readonly code: FindingCode;
  readonly stage: FindingStage;
  readonly severity: Severity;
  readonly meaning: Bilingual;
}

/** Everything about a finding code. */
export interface Explained extends CodeSummary {
  readonly rule: Bilingual | undefined;
  readonly remedy: Bilingual;
  readonly example: ReadExample;
}
