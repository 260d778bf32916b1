import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  codesOf,
  explainCode,
  FINDING_CODES,
  FINDING_STAGES,
  type FindingCode,
} from '../src/catalogue/findings.js';
import { PACKED_FINDINGS } from '../src/catalogue/findings/file/packed.js';
import { WORKBOOK_FINDINGS } from '../src/catalogue/findings/file/workbook.js';
import { LAID_OUT_HEADER_FINDINGS } from '../src/catalogue/findings/layout/header.js';
import { LAYOUT_FINDINGS } from '../src/catalogue/findings/layout/layout.js';
import { LAID_OUT_ROW_FINDINGS } from '../src/catalogue/findings/layout/rows.js';
import { SHEET_CELL_FINDINGS } from '../src/catalogue/findings/row/sheet-cell.js';
import { SHEET_FINDINGS } from '../src/catalogue/findings/table/sheet.js';
import { LANGUAGES } from '../src/model/words.js';
import { explain, summarise } from '../src/explain.js';
import { caseFolders, expectedOf, readCase } from './support/cases.js';

/** All that each fixture is to answer: its own test holds the program to it. */
const EXPECTED = new Map(
  caseFolders().map((name) => {
    const fixture = readCase(name);
    return [name, expectedOf(fixture, 'stdout') + expectedOf(fixture, 'stderr')];
  }),
);

/** What takes a machine that lacks a package or room on its disk, or a file that no fixture holds: `test/intake` has it. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'file-needs-duckdb',
  'file-not-unpacked',
  'file-no-checksum',
  'layout-fields-disagree',
  'layout-bad-split',
  'layout-bad-multiplier',
  'layout-unknown-flag',
  'layout-rows-left-out',
  'layout-figures-left-out',
  'row-scaled-format',
  'row-hidden-value',
  'row-cell-broken',
  'row-note-unread',
  'row-merged-value',
  'row-merged-over',
]);

/** What takes a file beside a plan and a report in CSV, or one that is no text: examples that are printed cannot show it. */
const OF_OTHER_FILES = new Set<string>([
  ...[LAYOUT_FINDINGS, LAID_OUT_HEADER_FINDINGS, LAID_OUT_ROW_FINDINGS].flatMap(Object.keys),
  ...[PACKED_FINDINGS, WORKBOOK_FINDINGS, SHEET_FINDINGS, SHEET_CELL_FINDINGS].flatMap(Object.keys),
]);

describe.each(FINDING_CODES)('%s', (code) => {
  const { example, meaning, rule, remedy } = explain(code);

  test('has an example that raises it and nothing else, at the place that is marked', () => {
    const [finding, ...others] = example.findings;
    expect(finding?.code).toBe(code);
    expect(others).toEqual([]);
    const file = example.files.find(({ name }) => name === finding?.place?.file);
    if (finding?.place?.line === undefined || example.files.length === 0) return;
    expect(file?.line).toBe(finding.place.line);
    if (finding.place.column !== undefined) expect(file?.column).toBe(finding.place.column);
  });

  test('marks a place where the finding has one', () => {
    const marked = example.files.some(({ column }) => column !== undefined);
    const placed = example.files.length > 0 && example.findings[0]?.place?.line !== undefined;
    expect(marked).toBe(placed);
  });

  test.each(LANGUAGES)('is explained in %s', (language) => {
    for (const text of [meaning, remedy, ...(rule ? [rule] : [])].map((words) => words[language])) {
      expect(text).not.toMatch(/undefined|\[object|NaN|\s\s|^\s|\s$|[\r\n\t§]/u);
      expect(text).not.toMatch(/[.,:;\u3002\uFF0C\uFF1A\uFF1B]$/u);
      if (language === 'zh') expect(text).toMatch(/\p{Script=Han}/u);
      else
        expect(text.replaceAll(/万元|亿元|万亩|亩|1\.1万|上旬|累计|截至|末|注/gu, '')).not.toMatch(
          /\p{Script=Han}/u,
        );
    }
  });

  test('is raised by the fixture of its name, or by another where it has none', () => {
    const own = `finding-${code}`;
    const raising = [...EXPECTED].filter(([, output]) => tells(output, code)).map(([name]) => name);
    if (ELSEWHERE.has(code)) return;
    if (EXPECTED.has(own)) expect(raising).toContain(own);
    else expect(raising).not.toEqual([]);
  });
});

/** Whether output tells of a finding, as text or as JSON. */
function tells(output: string, code: FindingCode): boolean {
  return output.includes(`[${code}]`) || output.includes(`"code": "${code}"`);
}

test('no two codes mean the same', () => {
  for (const language of LANGUAGES) {
    const meanings = FINDING_CODES.map((code) => summarise(code).meaning[language]);
    expect(new Set(meanings).size).toBe(FINDING_CODES.length);
  }
});

test('every code belongs to one stage', () => {
  const staged = FINDING_STAGES.flatMap(codesOf);
  expect(staged).toEqual(FINDING_CODES);
});

test('what is only told of is of layouts, packed files and workbooks, or takes a strange file system, a huge file or bytes that are no text', () => {
  const told = FINDING_CODES.filter(
    (code) => explainCode(code).example.sort === 'told' && !OF_OTHER_FILES.has(code),
  );
  expect(told).toEqual([
    'plan-not-found',
    'plan-unreadable',
    'plan-encoding',
    'file-not-found',
    'file-none-matched',
    'file-unknown-name',
    'file-link-outside',
    'file-passed-over',
    'file-not-regular',
    'file-unreadable',
    'file-too-large',
    'file-too-many-rows',
    'file-undecodable',
    'file-nul',
    'file-more-errors',
    'file-more-warnings',
    'row-too-long',
    'waiver-unreadable',
    'waiver-encoding',
  ]);
});

test('no fixture of a finding outlives its code', () => {
  const codes = new Set<string>(FINDING_CODES);
  const folders = caseFolders().filter((name) => name.startsWith('finding-'));
  expect(folders.filter((name) => !codes.has(name.slice('finding-'.length)))).toEqual([]);
});

test('the pages about findings have an anchor for each', () => {
  for (const page of ['findings.md', 'findings.zh.md']) {
    const file = new URL(`../docs/${page}`, import.meta.url);
    expect(existsSync(file)).toBe(true);
    const text = readFileSync(file, 'utf8');
    const headings = text.match(/^### .+$/gmu)?.map((heading) => heading.slice(4));
    expect(headings).toEqual([...FINDING_CODES]);
    expect(text.match(/\]\(#[\w-]+\)/gu)).toHaveLength(FINDING_CODES.length);
  }
});
