import type { CodeSummary, ExampleText, Explained } from '../../explain-result.js';
import type { Bilingual } from '../../model/words.js';
import { findingJson } from '../shared/finding-json.js';
import type { JsonOptions } from '../kit/options.js';
import type { ExplainJson } from './shape.js';
import { jsonText } from '../kit/json.js';

type EntryJson = ExplainJson['findings'][number];

/** All codes, without rules, remedies and examples. */
export function renderCodeJson(codes: readonly CodeSummary[]): string {
  return jsonText(explainJson(codes.map(summaryJson)));
}

/** Codes with all fields. */
export function renderExplainedJson(codes: readonly Explained[], options: JsonOptions): string {
  return jsonText(explainJson(codes.map((each) => entryJson(each, options))));
}

function explainJson(findings: EntryJson[]): ExplainJson {
  return { findings };
}

function summaryJson({ code, stage, severity, meaning }: CodeSummary): EntryJson {
  return { code, stage, severity, meaning: both(meaning) };
}

function entryJson(explained: Explained, { language }: JsonOptions): EntryJson {
  const { rule, remedy, example } = explained;
  const { command, shown, files, findings } = example;
  return {
    ...summaryJson(explained),
    rule: rule && both(rule),
    remedy: both(remedy),
    example: {
      command: command === '' ? undefined : command,
      shown: shown.length === 0 ? undefined : [...shown],
      files: files.map(fileJson),
      findings: findings.map((finding) => findingJson(finding, language)),
    },
  };
}

function fileJson({ name, text, line, column }: ExampleText) {
  return { name, text, line: column === undefined ? undefined : line, column };
}

function both({ zh, en }: Bilingual): { zh: string; en: string } {
  return { zh, en };
}
