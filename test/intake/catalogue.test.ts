import { describe, expect, it } from 'vitest';
import { ROOM } from '../../src/intake/index.js';
import { codesOf, describeFinding, type Finding } from '../../src/catalogue/findings.js';
import { PACKED_FINDINGS } from '../../src/catalogue/findings/file/packed.js';
import { WORKBOOK_FINDINGS } from '../../src/catalogue/findings/file/workbook.js';
import { LAID_OUT_HEADER_FINDINGS } from '../../src/catalogue/findings/layout/header.js';
import { LAID_OUT_ROW_FINDINGS } from '../../src/catalogue/findings/layout/rows.js';
import { SHEET_CELL_FINDINGS } from '../../src/catalogue/findings/row/sheet-cell.js';
import { SHEET_FINDINGS } from '../../src/catalogue/findings/table/sheet.js';
import { intake } from './helpers.js';

const LINE = 'x'.repeat(300);
/** Files and rows that have between them almost everything wrong that a report can have. */
const REPORTS: readonly (string | Uint8Array)[] = [
  '',
  Buffer.from([0x50, 0x4b, 3, 4]),
  Buffer.from([0x61, 0x0a, 0xff, 0xff]),
  Buffer.from([0xd6, 0xb8, 0xb1, 0xea, 0x0a]),
  'a,b\n',
  '指标,期\n',
  '指标,项目,报告期,数值(累计)\n',
  '单位:万元\n指标,报告期,数值\n',
  `指标,报告期,数值\n${'机械化率,2022-06,5\n'.repeat(2)}\0`,
  '指标;报告期;数值\n机械化率;2022-06-01;1,5\n机械化率;2022-05-01;1,286\n',
  [
    '指标,地区,报告期,数值,单位,口径,填报单位,填报日期,备注,未知,',
    '工业投资,,2022,"1',
    '工业投资,,2022,"1"x',
    '工业投资,赤水,2022,1,两,累计,档案馆,昨天,5" 管',
    `工业投入,贵阳,22-06,1\u002C45,${LINE},${LINE},市教育局`,
    '工业投资,,2022,1450亿,亿元,,,,,,,,多',
    '工业投资,,2022,1450亿,亿元,,,,,,多',
    '工业投资,,2022,5,亩',
    '工业投资,,2022,"1,45"',
    '工业投资,,2022,开工',
    '工业投资,,2022年1-6月,5,,方案累计',
    '高速公路里程,,2022,5,,本年累计',
    '船闸工程,,2022,5',
    '船闸工程,,2022,封顶',
    '开工项目数,,2022,1.5',
    ',,2022,,亿元',
    '合计,,,',
    '注:略',
    `工业投资,,2022,1,,,,,${'x'.repeat(40_000)}`,
    ','.repeat(1_100_000),
  ].join('\n'),
  '桐梓县累计投资(金额:万元)\n指标,报告期,数值\n工业投资,2022-06,1\n',
  '金额:万元\n指标,报告期,数值\n工业投资,2022-06,1\n',
  '指标,报告期,数值,备注\n工业投资,2022,1,450\n工业投资,2022,1,"x\n',
];

/** What a workbook, a layout or a packed file alone can have wrong; each of these comes about in a test of its own. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set([
  ...Object.keys(WORKBOOK_FINDINGS),
  ...Object.keys(SHEET_FINDINGS),
  ...Object.keys(SHEET_CELL_FINDINGS),
  ...Object.keys(LAID_OUT_HEADER_FINDINGS),
  ...Object.keys(LAID_OUT_ROW_FINDINGS),
  ...Object.keys(PACKED_FINDINGS),
  // Of folders, of lines above a table and of decorations: their own tests and fixtures show them.
  'file-link-outside',
  'file-unknown-name',
  'file-passed-over',
  'table-stated',
  'table-statements-disagree',
  'table-stated-below',
  'table-other-delimiter',
  'row-above-header',
  'row-ambiguous-metric',
  'row-footnote-mark',
  'row-digits-rounded',
  'row-unit-undecided',
]);

const findings: readonly Finding[] = [
  ...REPORTS.flatMap((report) => intake(report).findings),
  ...intake('指标,报告期,数值\n工业投资,2022,1\n', { ...ROOM, rows: 0 }).findings,
  ...intake(`指标,报告期,数值\n${','.repeat(20_000)}\n`).findings,
  { code: 'file-not-found', args: { found: 'x' }, place: { file: 'x' } },
  { code: 'file-none-matched', args: { found: 'x', sort: 'glob' }, place: { file: 'x' } },
  { code: 'file-none-matched', args: { found: 'x', sort: 'folder' }, place: { file: 'x' } },
  { code: 'file-not-regular', args: { found: 'x' }, place: { file: 'x' } },
  { code: 'file-unreadable', args: { reason: 'EACCES' }, place: { file: 'x' } },
  { code: 'file-unreadable', args: { reason: 'EWHATEVER' }, place: { file: 'x' } },
  { code: 'file-too-large', args: { megabytes: 300, limit: 256 }, place: { file: 'x' } },
  { code: 'report-foreign', args: { rows: 3 }, place: { file: 'x', line: 2, column: 1 } },
  { code: 'file-more-errors', args: { count: 3 }, place: { file: 'x' } },
  { code: 'file-more-warnings', args: { count: 3 }, place: { file: 'x' } },
];

describe('the findings of intake', () => {
  it('can each come about', () => {
    const found = new Set<string>(findings.map(({ code }) => code));
    expect(
      (['file', 'table', 'row'] as const)
        .flatMap(codesOf)
        .filter((code) => !found.has(code) && !SHOWN_ELSEWHERE.has(code)),
    ).toEqual([]);
  });

  it('say what was found and what to do, shortly, in both languages', () => {
    for (const finding of findings) {
      for (const language of ['zh', 'en'] as const) {
        const { message, hint } = describeFinding(finding, language);
        for (const text of [message, hint]) {
          expect(text, finding.code).toMatch(/\S/u);
          expect(text, finding.code).not.toMatch(/undefined|\[object|[\r\n\t]|^\s|\s$/u);
          expect(text.length, finding.code).toBeLessThan(320);
        }
        if (language === 'zh') expect(`${message}${hint}`, finding.code).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('have words for people', () => {
    const [finding] = intake('指标,报告期,数值\n工业投资,2022,"1,45"\n').findings;
    expect(finding && describeFinding(finding, 'en')).toEqual({
      severity: 'error',
      message:
        '"1,45" cannot be read as a number: the comma or the point may part thousands or begin the decimals',
      hint: 'write for example 1450.5, 1,450.5, 30% or 1.1万',
    });
  });
});
