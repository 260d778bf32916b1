import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/catalogue/findings.js';
import { ROOM, type Intake } from '../../src/intake/index.js';
import { intake } from '../intake/helpers.js';
import { runs } from '../support/runs.js';

/** Cells as offices write them, and as nobody should. */
const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('工业投资', '船闸工程', '桐梓', '2022-06', '2022年1—6月', '5', '1,450.5'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('亿元', '开工', '合计', '注:', '', '-', '=1+1', '@SUM(A1)', '1e400', '٣'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', '\u202E', '\u001B[31m', '\uFEFF'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** A cell as it stands in a file: bare, quoted well, or with quotes gone wrong. */
const written = fc
  .tuple(cell, fc.constantFrom('bare', 'bare', 'quoted', 'open', 'stray'))
  .map(([text, how]) => {
    const doubled = text.replaceAll('"', '""');
    const forms = { bare: text, quoted: `"${doubled}"`, open: `"${text}`, stray: `"${text}"x` } as const;
    return forms[how];
  });

const header = fc.constantFrom(
  ['指标', '地区', '报告期', '数值', '单位'],
  ['metric', 'region', 'period', 'value', 'note'],
  ['指标', '报告期', '数值(万元)', '数值', '__proto__'],
  ['constructor', '指标', '报告期', '累计', ''],
  ['nothing', 'known', 'here', '', ''],
);

const table = fc.record({
  title: fc.constantFrom('', '单位:亿元', '2022年报表', '"'),
  header,
  rows: fc.array(fc.array(written, { maxLength: 7 }), { maxLength: 12 }),
  delimiter: fc.constantFrom(',', '\t', ';', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\n\r'),
  last: fc.boolean(),
  encoding: fc.constantFrom('utf8', 'utf8', 'gb18030', 'utf16le', 'utf16be'),
  mark: fc.boolean(),
  cut: fc.integer({ min: 0, max: 3 }),
});

/** The bytes of a table; the last ones may be missing, as when a download was broken off. */
function bytesOf({ title, header: names, rows, delimiter, end, last, encoding, mark, cut }: Drawn): Buffer {
  const lines = [
    ...(title === '' ? [] : [title]),
    names.join(delimiter),
    ...rows.map((row) => row.join(delimiter)),
  ];
  const bytes = iconv.encode(lines.join(end) + (last ? end : ''), encoding, { addBOM: mark });
  return bytes.subarray(0, bytes.length - cut);
}

/** A header that nobody can take for anything else, in whatever encoding. */
const SOUND_HEADER = ['指标', '地区', '报告期', '数值', '单位'];

type Drawn = typeof table extends fc.Arbitrary<infer T> ? T : never;

function expectSound({ input, observations, findings }: Intake, room = ROOM): void {
  expect(input.rows).toBe(input.observations + input.rejected + input.ignored);
  expect(observations).toHaveLength(input.observations);
  // Who refuses a row, says why: an error, or a warning where a value is blank and so not reported.
  const told = findings.filter((finding) => describeFinding(finding, 'en').severity !== 'info');
  if (input.rejected > 0) expect(told.length).toBeGreaterThan(0);
  // Beside those that there is room for: how many more errors and warnings there are, and where reading ended.
  expect(findings.length).toBeLessThanOrEqual(room.errors + room.others + 3);
  for (const finding of findings) {
    expect(finding.place?.file).toBe('r.csv');
    for (const language of ['zh', 'en'] as const)
      expect(describeFinding(finding, language).message).not.toMatch(/undefined|\[object|NaN/u);
  }
}

describe('any table', { timeout: 120_000 }, () => {
  it('never makes the intake throw, nor lose a row', () => {
    fc.assert(
      fc.property(table, (drawn) => {
        expectSound(intake(bytesOf(drawn)));
      }),
      { numRuns: runs(800) },
    );
  });

  it('is accounted for in whatever room there is', () => {
    const few = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(table, fc.record({ rows: few, errors: few, others: few }), (drawn, room) => {
        const [within, whole] = [intake(bytesOf(drawn), room), intake(bytesOf(drawn))];
        expectSound(within, room);
        expect(within.input.rows).toBeLessThanOrEqual(whole.input.rows);
        // What is told of more errors is the number of those that are not listed.
        const told = (result: Intake): number =>
          result.findings.reduce(
            (sum, { code, args }) =>
              sum + (code === 'file-more-errors' || code === 'file-more-warnings' ? args.count : 1),
            0,
          );
        if (
          within.input.rows === whole.input.rows &&
          !within.findings.some(({ code }) => code === 'file-too-many-rows')
        )
          expect(told(within)).toBe(told(whole));
      }),
      { numRuns: runs(300) },
    );
  });

  it('of sound cells has a row for each line, whatever its encoding', () => {
    const sound = fc.constantFrom('工业投资', '桐梓', '2022-06', '5', 'x', '亿元');
    const rows = fc.array(fc.array(sound, { minLength: 3, maxLength: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, table, (cells, drawn) => {
        const { encoding, mark } = drawn;
        const text = [SOUND_HEADER, ...cells].map((each) => each.join(',')).join('\n');
        const result = intake(iconv.encode(text, encoding, { addBOM: mark || encoding.startsWith('utf16') }));
        expectSound(result);
        expect(result.input.rows).toBe(cells.length + 1);
      }),
      { numRuns: runs(200) },
    );
  });

  it('says the same of rows, whatever rows with faults stand between them', () => {
    const rows = fc.array(fc.array(written, { minLength: 1, maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (others) => {
        const SOUND = '工业投资,桐梓,2022-06,5,亿元';
        // Text full of control characters is no text. A quote that is left open may take in lines that are no rows; a row of the table it never takes in.
        const lines = others.flatMap((row) => [SOUND, row.join(',').replaceAll(/\p{Cc}/gu, ' ')]);
        const { observations } = intake(['指标,地区,报告期,数值,单位', ...lines, SOUND].join('\n'));
        const places = observations.map(({ place }) => place.line);
        for (let index = 0; index <= others.length; index += 1) expect(places).toContain(2 + 2 * index);
      }),
      { numRuns: runs(200) },
    );
  });
});
