import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readerFor, type Intake, type ReportFile } from '../../../../src/intake/index.js';
import { parseDay, type Day } from '../../../../src/model/calendar.js';
import { reckon } from '../../../../src/reckon/reckon.js';
import { brief } from '../../helpers.js';
import { PLAN } from '../../plan.js';
import { runs } from '../../../support/runs.js';

/** Lines of all the sorts that change how the lines below them are read, among rows of figures. */
const HEADERS = [
  '指标,报告期,数值',
  '指标,报告期,数值,单位',
  '数值(万元),指标,地区,报告期',
  '指标,地区,报告期,数值,单位,口径,填报单位,填报日期',
  '指标(单位:万元),报告期,数值',
  '指标,数值,填报单位',
  '指标,报告期,数植',
  '指标;报告期;数值',
];
const line = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...HEADERS) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '单位:亿元',
        '单位:万元、%',
        '(单位:公里)',
        '单位:万圆',
        '计量单位,,万元',
        ',,万元',
        '2022年6月完成情况表(万元)',
      ],
      ...[
        '桐梓县',
        '桐梓县,,,',
        '某某县',
        '红花岗区',
        '地区:红花岗区',
        '全市',
        '赤水',
        '市发改委',
        '填报单位:市发改委',
      ],
      ...[
        '口径:本年累计',
        '本年累计',
        '口径:累计',
        '2022年5月',
        '报告期:2022年4月',
        '填报日期:2022-07-05',
        '填报日期:x',
      ],
      ...['', ',,,', '续表', '注:按现价', '合计,,5', '表2 公路,,单位:公里', '"桐梓县"', '"单位:万元",,'],
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        '工业投资,2022-06,5',
        '工业投资,2022-06,5,亿元',
        '工业投资,2022-05,7.5',
        '机械化率,2022-06,49',
        '5,工业投资,桐梓,2022-04',
      ],
      ...[
        '工业投资,桐梓,2022-06,5,亿元,当期,市发改委,2022-07-01',
        '工业投资,,2022-06,6,,,,',
        '高速公路里程,2022-06,12',
      ],
      ...[
        '工业投资(万元),2022-06,5',
        '"工业投资",2022-06,"5"',
        '工业投资,,5',
        '工业投资,x,5',
        '船闸工程,2022-06,开工',
        '工业投资;2022-06;7',
      ],
      ...['财政收入,2022-06,5', '财政收入,2022-06,6,万元', '工业投资,9,', '改造户数,2022-06,5.5'],
    ),
  },
);

const drawn = fc.record({
  first: fc.array(line, { maxLength: 4 }),
  header: fc.constantFrom(...HEADERS.slice(0, 6)),
  lines: fc.array(line, { maxLength: 30 }),
  encoding: fc.constantFrom('utf8', 'utf8', 'gb18030', 'utf16-le'),
  end: fc.constantFrom('\n', '\r\n'),
  pieces: fc.integer({ min: 400, max: 700 }),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function bytesOf({ first, header, lines, encoding, end }: Drawn): Buffer {
  return iconv.encode([...first, header, ...lines, ''].join(end), encoding, {
    addBOM: encoding === 'utf16-le',
  });
}

function large(bytes: Buffer, pieces: number): ReportFile {
  const read = (into: Uint8Array, position: number): number =>
    bytes.copy(into, 0, position, position + into.length);
  const file = { size: bytes.length, pieces, read, isUnchanged: () => true, close: () => undefined };
  return { name: 'r.csv', bytes: bytes.subarray(0, 1_048_576), large: file };
}

const AS_OF = parseDay('2022-12-31') ?? (0 as Day);
const all = readerFor(PLAN);
const inForce = readerFor(PLAN, { inForceOn: AS_OF });

/** All that a check makes of an intake. */
function made(intake: Intake): unknown {
  const { ledger, findings } = reckon(PLAN, intake.observations, AS_OF, intake.letGo);
  return {
    input: intake.input,
    findings: intake.findings,
    reckoned: findings,
    ledger: [...ledger].map(([id, { statements, leftOut, letGo }]) => ({
      id,
      statements: [...statements].map(([where, some]) => [
        where,
        some.map(({ figures }) =>
          figures.map((figure) => `${figure.place.line} ${brief(figure)} ${figure.reported}`),
        ),
      ]),
      leftOut: leftOut.map(({ observation }) => `${observation.place.line} ${brief(observation)}`),
      letGo,
    })),
  };
}

describe('tables one below the other, with lines that hold for the rows below', { timeout: 120_000 }, () => {
  it('give the same whether all figures are kept or only those in force', () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const bytes = bytesOf(table);
        const whole = made(all({ name: 'r.csv', bytes }));
        expect(made(inForce({ name: 'r.csv', bytes }))).toEqual(whole);
        if (!table.encoding.startsWith('utf16'))
          expect(made(inForce(large(bytes, table.pieces)))).toEqual(whole);
      }),
      { numRuns: runs(150) },
    );
  });

  it('account for every row', () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const { input, observations } = all({ name: 'r.csv', bytes: bytesOf(table) });
        expect(input.rows).toBe(input.observations + input.rejected + input.ignored);
        expect(observations).toHaveLength(input.observations);
      }),
      { numRuns: runs(100) },
    );
  });
});
