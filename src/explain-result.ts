import type { Finding, FindingCode, FindingStage } from './catalogue/findings.js';
import type { Bilingual, Severity } from './model/words.js';

/** A file of an example, without the mark in it. */
export interface ExampleText {
  readonly name: string;
  readonly text: string;
  /** Of the line that the finding is about, from 1; where it is about no line, the first that the example changed. */
  readonly line: number;
  /** The column that it names, from 1; `undefined` where the example names none. */
  readonly column: number | undefined;
}

/** An example with what the program says of it. */
export interface ReadExample {
  /** What is typed to see it; empty where the example is a plan. */
  readonly command: string;
  /** What was read; empty where the example is only told of. */
  readonly files: readonly ExampleText[];
  /** What is shown in place of files. */
  readonly shown: readonly string[];
  readonly findings: readonly Finding[];
}

/** A code in a list of them. */
export interface CodeSummary {
  readonly code: FindingCode;
  readonly stage: FindingStage;
  readonly severity: Severity;
  readonly meaning: Bilingual;
}

/** All there is to say of a sort of finding. */
export interface Explained extends CodeSummary {
  readonly rule: Bilingual | undefined;
  readonly remedy: Bilingual;
  readonly example: ReadExample;
}
