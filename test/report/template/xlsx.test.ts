import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DepartmentId } from '../../../src/model/ids.js';
import { renderTemplateXlsx } from '../../../src/report/template/xlsx.js';
import { templateOf } from '../../../src/template/template.js';
import { day, planOf, span } from '../../support/rules.js';
import { zunyi } from '../../support/zunyi-clean.js';

const plan = await zunyi();

function bookOf(of = plan, department = 'water'): Uint8Array {
  const template = templateOf({
    plan: of,
    department: department as DepartmentId,
    period: span('2022-06-01', '2022-06-30'),
    all: false,
    byRegion: false,
    observations: undefined,
    asOf: day('2022-07-01'),
    submitted: day('2022-07-05'),
  });
  return renderTemplateXlsx(template, 'zh');
}

function partsOf(book: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const parts = partsOf(bookOf());
const table = parts.get('xl/worksheets/sheet1.xml') ?? '';
const styles = parts.get('xl/styles.xml') ?? '';

/** The styles of cells that can be changed. */
const unlocked = new Set(
  [...(/<cellXfs.*<\/cellXfs>/su.exec(styles)?.[0] ?? '').matchAll(/<protection locked="(\d)"\/>/gu)].flatMap(
    ([, locked], at) => (locked === '0' ? [String(at)] : []),
  ),
);

function lockedIn(column: string): readonly boolean[] {
  const cells = [...table.matchAll(new RegExp(`<c r="${column}(\\d+)" s="(\\d+)"`, 'gu'))];
  return cells.slice(1).map(([, , style = '']) => !unlocked.has(style));
}

describe('the workbook of a template', () => {
  test('is protected on both sheets, without a password', () => {
    for (const name of ['sheet1', 'sheet2']) {
      const [protection = ''] =
        /<sheetProtection[^>]*>/u.exec(parts.get(`xl/worksheets/${name}.xml`) ?? '') ?? [];
      expect(protection).toContain('sheet="1"');
      expect(protection).not.toContain('password');
    }
  });

  test('lets only what is to be filled in be changed', () => {
    for (const column of ['A', 'B', 'C', 'G']) expect(new Set(lockedIn(column))).toEqual(new Set([true]));
    for (const column of ['D', 'H', 'I']) expect(new Set(lockedIn(column))).toEqual(new Set([false]));
    // Units that have no other, and bases of what is no flow, are as they are.
    expect(lockedIn('E').slice(0, 3)).toEqual([false, true, false]);
    expect(lockedIn('F').slice(0, 3)).toEqual([false, false, true]);
  });

  test('says what may be entered', () => {
    const rules = [...table.matchAll(/<dataValidation ([^>]*)>\s*<formula1>([^<]*)/gu)].map(
      ([, attributes = '', formula]) => {
        const of = (name: string) => new RegExp(`${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
        return [of('type'), of('operator'), formula, of('sqref')].join(' ');
      },
    );
    expect(rules).toEqual([
      'decimal greaterThanOrEqual 0 D2:D2 D6:D6',
      'whole greaterThanOrEqual 0 D3:D3 D5:D5',
      'decimal greaterThanOrEqual -1000000000000000 D4:D4',
      expect.stringMatching(/^list {2}&apos;说明&apos;!\$G\$2:\$G\$10 D7:D\d+$/u),
      'list  &apos;说明&apos;!$D$2:$D$4 E2:E2',
      'list  &apos;说明&apos;!$E$2:$E$4 E4:E4',
      'list  &apos;说明&apos;!$F$2:$F$5 E6:E6',
      'list  &apos;说明&apos;!$C$2:$C$4 F2:F3 F5:F6',
      expect.stringMatching(/^date greaterThanOrEqual 44713 H2:H\d+$/u),
    ]);
  });

  test('has the date of submission, if it is known, as a date', () => {
    expect(table).toMatch(/<c r="H2" s="6">\s*<v>44747<\/v>/u);
  });

  test('is the same, byte for byte, whenever it is made', () => {
    expect(Buffer.from(bookOf()).equals(Buffer.from(bookOf()))).toBe(true);
    expect([...parts.keys()].filter((name) => name.startsWith('docProps'))).toEqual([]);
  });

  test('holds whatever titles a plan may have', () => {
    const title = `=1+1 <b>&"'_x0041_,`;
    const text = [
      'id: odd',
      'title: { zh: 怪, en: odd }',
      'timeZone: UTC',
      'period: { start: 2022-01-01, end: 2022-12-31 }',
      'cadence: { interval: month, graceDays: 10 }',
      'area: { id: area, title: { zh: 区, en: area } }',
      'regions: []',
      'departments: [{ id: water, title: { zh: 水, en: water } }]',
      'stages: []',
    ].join('\n');
    const task = [
      'task: 1',
      'clause: 一',
      'title: { zh: 怪, en: odd }',
      'departments: [water]',
      `metrics: [{ id: m, title: { zh: ${JSON.stringify(title)}, en: m }, type: flow, unit: 亿元 }]`,
      'targets: [{ id: t, kind: total, title: { zh: t, en: t }, metric: m, comparator: at-least, value: 1, unit: 亿元, strength: firm, wording: x }]',
    ].join('\n');
    const sheet = partsOf(bookOf(planOf({ 'plan.yaml': text, '1.yaml': task }))).get(
      'xl/worksheets/sheet1.xml',
    );
    expect(sheet).toContain('=1+1 &lt;b&gt;&amp;');
    expect(sheet).toContain('_x005F_x0041_');
    expect(sheet).not.toContain('<f>');
  });
});
