import fc from 'fast-check';
import iconv from 'iconv-lite';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/intake/source/decode.js';
import { readerFor, rowsFor } from '../../src/intake/index.js';
import type { Observation } from '../../src/model/observation.js';
import { severityOf, type Finding } from '../../src/catalogue/findings.js';
import type { ByteWriter, FileBytes } from '../../src/quarantine/lines.js';
import {
  divide as division,
  PARTS,
  type QuarantinedFile,
  type QuarantinePart,
} from '../../src/quarantine/quarantine.js';
import { checkReports, RULES } from '../support/rules.js';
import { runs } from '../support/runs.js';

const read = readerFor(RULES);
const open = rowsFor(RULES);
const NAME = 'r.csv';

interface Quarantined extends Partial<Record<QuarantinePart, Uint8Array>> {
  readonly faulty: Uint8Array;
  readonly counts: QuarantinedFile['counts'];
}

/** A place in memory for bytes. */
class Memory implements ByteWriter {
  bytes: Uint8Array = new Uint8Array();
  readonly length = (): number => this.bytes.length;
  readonly write = (bytes: Uint8Array): void => {
    this.bytes = Buffer.concat([this.bytes, bytes]);
  };
  readonly cut = (length: number): void => {
    this.bytes = this.bytes.subarray(0, length);
  };
}

/** Hands over a few bytes at a time, as a pipe may. */
function trickle(bytes: Uint8Array): FileBytes {
  return {
    read: (into, position) => {
      const piece = bytes.subarray(position, position + Math.min(into.length, 7));
      into.set(piece);
      return piece.length;
    },
  };
}

function divide(
  bytes: Uint8Array,
  findings: readonly Finding[] = read({ name: NAME, bytes }).findings,
  language: 'zh' | 'en' = 'zh',
): Quarantined | undefined {
  const sinks = { sound: new Memory(), faulty: new Memory(), correction: new Memory() };
  const { text } = open({ name: NAME, bytes });
  const file = { source: trickle(bytes), text, findings, until: Infinity, language };
  const turns = division(file, sinks);
  let turn = turns.next();
  while (turn.done !== true) turn = turns.next();
  const { made, counts } = turn.value;
  if (!made.has('faulty')) return undefined;
  const parts = PARTS.flatMap((part) => (made.has(part) ? [[part, sinks[part].bytes] as const] : []));
  return { ...(Object.fromEntries(parts) as Record<'faulty', Uint8Array>), counts };
}

function divided(text: string): Quarantined {
  const made = divide(Buffer.from(text));
  if (!made) throw new Error('there is no fault');
  return made;
}

function textOf(bytes: Uint8Array | undefined): string {
  const decoded = bytes && decode(bytes);
  return decoded?.ok ? decoded.value.text : '';
}

/** An observation but for where it stands. */
function figure(observation: Observation): string {
  return JSON.stringify({ ...observation, place: undefined });
}

const HEADER = '指标,地区,报告期,数值,单位,备注';

describe('a file with faults', () => {
  const text = [
    '全市投资情况表,,,,,',
    HEADER,
    '投资,东川县,2022-01,1,亿元,',
    '投资,东川县,2022-02,abc,亿元,"=1+1, 附注"',
    '合计,,,1,亿元,',
    '投资,西岭县,2022-01,2,亿元,-',
    '',
  ].join('\r\n');

  test('gives its sound rows as they are, with the header and what is above it', () => {
    expect(textOf(divided(text).sound)).toBe(
      ['全市投资情况表,,,,,', HEADER, '投资,东川县,2022-01,1,亿元,', '投资,西岭县,2022-01,2,亿元,-', ''].join(
        '\r\n',
      ),
    );
  });

  test('gives its faulty rows with line, code, message and hint, and no formula', () => {
    const [header, row] = parse(Buffer.from(divided(text).faulty), { bom: true });
    expect(header).toEqual(['行', '问题代码', '说明', '建议', ...HEADER.split(',')]);
    expect(row?.slice(0, 2)).toEqual(['4', 'row-bad-number']);
    expect(row?.at(-1)).toBe("'=1+1, 附注");
  });

  test('gives a sheet to correct, which says in front what is wrong', () => {
    const [title, header, row] = parse(Buffer.from(divided(text).correction ?? []), {
      bom: true,
      relax_column_count: true,
    });
    expect(title?.[0]).toBe('全市投资情况表');
    expect(header).toEqual(['plancheck 原行号', 'plancheck 问题', 'plancheck 建议', ...HEADER.split(',')]);
    expect(row?.slice(3)).toEqual(['投资', '东川县', '2022-02', 'abc', '亿元', "'=1+1, 附注"]);
  });

  test('counts every row once', () => {
    expect(divided(text).counts).toEqual({ sound: 2, faulty: 1, ignored: 3 });
  });

  test('whose encoding is GB18030 is corrected in GB18030, and one in UTF-16 in UTF-16', () => {
    const gb = divide(iconv.encode(text, 'gb18030'));
    expect(iconv.decode(Buffer.from(gb?.correction ?? []), 'gb18030')).toContain('原行号');
    const wide = divide(iconv.encode(text, 'utf-16le', { addBOM: true }));
    expect([...(wide?.correction ?? []).slice(0, 2)]).toEqual([0xff, 0xfe]);
    expect([...(wide?.sound ?? []).slice(0, 2)]).toEqual([0xff, 0xfe]);
  });

  test('that is sound gives nothing', () => {
    expect(divide(Buffer.from(`${HEADER}\n投资,东川县,2022-01,1,亿元,\n`))).toBeUndefined();
  });

  test('without rows that can be read gives only what can be said', () => {
    const { sound, faulty, correction } = divided('指标,报告其,数值\n投资,2022-01,1\n');
    expect([sound, correction]).toEqual([undefined, undefined]);
    expect(textOf(faulty)).toContain('table-missing-column');
    expect(textOf(faulty)).toContain('2,,,,投资,2022-01,1');
    const empty = divide(new Uint8Array());
    expect(textOf(empty?.faulty)).toContain('file-empty');
  });

  test('whose row contradicts another one keeps the row that the error is on', () => {
    const rows = ['investment,qinghe,2022-01,1,,finance,', 'investment,qinghe,2022-01,2,,finance,'];
    const header = 'metric,region,period,value,basis,department,submitted';
    const { findings } = checkReports([{ name: NAME, header, rows }], '2022-06-30');
    const bytes = Buffer.from([header, ...rows, ''].join('\n'));
    expect(divide(bytes, findings, 'en')?.counts).toEqual({ sound: 1, faulty: 1, ignored: 1 });
  });
});

const cell = fc.constantFrom(
  ...['投资', 'investment', '东川县', '2022-03', '2022-13', '1', '2.5', 'abc', '亿元', '米', '', '-', '--'],
  ...['合计', '=1+1', "'=1", '+5', '@x', 'a"b', '"', '多,字', '多\n行', '多;字', '\t', '\uE5E5'],
);
const good = fc
  .tuple(
    fc.constantFrom('投资', 'investment'),
    fc.constantFrom('东川县', '西岭县'),
    fc.integer({ min: 1, max: 12 }),
  )
  .map(([metric, region, month]) => [
    metric,
    region,
    `2022-${String(month).padStart(2, '0')}`,
    '1',
    '亿元',
    '',
  ]);
const rows = fc.array(fc.oneof(good, fc.array(cell, { minLength: 1, maxLength: 8 })), { maxLength: 12 });
const encoding = fc.constantFrom('utf-8', 'gb18030', 'utf-16le', 'utf-16be');

/** A table whose cells are quoted as often as not. */
const table = fc.record({
  rows,
  encoding,
  mark: fc.boolean(),
  delimiter: fc.constantFrom(',', '\t', ';'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  raw: fc.boolean(),
});

function bytesOf(given: typeof table extends fc.Arbitrary<infer T> ? T : never): Uint8Array {
  const lines = [HEADER.split(','), ...given.rows].map((cells) =>
    cells
      .map((each) => (given.raw || !/[",;\t\n]/u.test(each) ? each : `"${each.replaceAll('"', '""')}"`))
      .join(given.delimiter),
  );
  return iconv.encode(lines.join(given.lineEnd), given.encoding, {
    addBOM: given.mark || given.encoding.startsWith('utf-16'),
  });
}

describe('whatever a file holds', () => {
  test('every row is sound, faulty or ignored, and the sound ones are read again as the same', () => {
    fc.assert(
      fc.property(table, (given) => {
        const bytes = bytesOf(given);
        const made = divide(bytes);
        const { input, observations } = read({ name: NAME, bytes });
        if (!made) return input.rejected === 0;
        const { sound, faulty, ignored } = made.counts;
        expect(sound + faulty + ignored).toBe(input.rows);
        expect({ sound, faulty, ignored }).toEqual({
          sound: input.observations,
          faulty: input.rejected,
          ignored: input.ignored,
        });
        const again = made.sound ? read({ name: NAME, bytes: made.sound }) : undefined;
        expect(again?.observations.map(figure) ?? []).toEqual(observations.map(figure));
        return true;
      }),
      { numRuns: runs(60) },
    );
  });

  test('a correction sheet has a row for each faulty one, and gives no finding once it is filled in', () => {
    fc.assert(
      fc.property(table, (given) => {
        const made = divide(bytesOf(given));
        if (!made?.correction) return;
        const text = textOf(made.correction);
        const records = parse(text, {
          delimiter: given.delimiter,
          relax_column_count: true,
          record_delimiter: ['\r\n', '\n', '\r'],
        });
        // What holds for rows below it, such as the heading of a section, has no number of a line in front.
        expect(records.filter(([line]) => line !== '').length).toBe(made.counts.faulty + 1);
        const filled = records.map((record, at) =>
          at === 0 || record[0] === ''
            ? record
            : [...record.slice(0, 3), '投资', '东川县', `20${22 + (at % 2)}-05`, '7', '亿元', ''],
        );
        const sheet = filled.map((record) =>
          record.map((each) => `"${each.replaceAll('"', '""')}"`).join(given.delimiter),
        );
        const again = read({ name: NAME, bytes: Buffer.from(sheet.join(given.lineEnd)) });
        expect(again.findings.filter((finding) => severityOf(finding) !== 'info')).toEqual([]);
        expect(again.observations.length).toBe(made.counts.faulty);
      }),
      { numRuns: runs(50) },
    );
  });

  test('what is not corrected is read from the sheet with the same cells', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), (cells) => {
        const line = cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',');
        const bytes = Buffer.from(`${HEADER}\n${line}\n`);
        const made = divide(bytes);
        const told = (content: Uint8Array): readonly string[] =>
          read({ name: NAME, bytes: content }).findings.map(({ code, args }) => JSON.stringify([code, args]));
        if (made?.correction) expect(told(made.correction)).toEqual(told(bytes));
      }),
      { numRuns: runs(60) },
    );
  });
});
