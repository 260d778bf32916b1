import { createHash } from 'node:crypto';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model/observation.js';
import { brief, intake, told } from './helpers.js';
import { runs } from '../support/runs.js';

describe('a table', () => {
  it('may have title lines above its header', () => {
    const result = intake('附件\n"遵义市\n统计表"\n\n指标,报告期,数值\n工业投资,2022,5\n');
    expect(told(result)).toEqual([]);
    expect(result.observations.map(({ place }) => place.line)).toEqual([6]);
    expect(result.input).toMatchObject({ rows: 5, observations: 1, rejected: 0, ignored: 4 });
  });

  it('may name its unit above the header, for the metrics that it fits', () => {
    for (const title of [
      '单位:万元',
      '(单位:万元)',
      ',,单位:,万元',
      'Unit: 万元',
      '投资完成情况(单位:万元)',
    ]) {
      const result = intake(`统计表\n${title}\n指标,报告期,数值\n工业投资,2022,5\n开工项目数,2022,5\n`);
      expect(result.findings.map(({ code, args }) => [code, args])).toEqual([
        ['table-unit-assumed', { unit: '万元' }],
      ]);
      expect(result.observations.map(brief)).toEqual([
        'investment zunyi 2022-01-01..2022-12-31 50000 period',
        'projects zunyi 2022-01-01..2022-12-31 5 period',
      ]);
      expect(result.observations[0]?.reported).toBe('5 万元');
    }
    expect(told(intake('单位:市财政局\n指标,报告期,数值\n工业投资,2022,5\n'))).toEqual([
      'row-unknown-department 1 1',
    ]);
  });

  it('may name its unit behind the name of another column', () => {
    const result = intake('指标(单位:万元),报告期,数值\n工业投资,2022,5\n开工项目数,2022,5\n');
    expect(told(result)).toEqual(['table-unit-assumed 1 1']);
    expect(result.observations.map(brief)).toEqual([
      'investment zunyi 2022-01-01..2022-12-31 50000 period',
      'projects zunyi 2022-01-01..2022-12-31 5 period',
    ]);
    expect(intake('指标,报告期,数值(单位:万元)\n工业投资,2022,5\n').observations.map(brief)).toEqual([
      'investment zunyi 2022-01-01..2022-12-31 50000 period',
    ]);
  });

  it('may name unit and basis in its header', () => {
    const result = intake('指标,报告期,数值(万元)\n工业投资,2022-06,5\n');
    expect(result.observations.map(brief)).toEqual(['investment zunyi 2022-06-01..2022-06-30 50000 period']);
    expect(result.observations[0]?.reported).toBe('5 万元');
    expect(intake('指标,报告期,数值(本年累计)\n工业投资,2022-06,5\n').observations.map(brief)).toEqual([
      'investment zunyi 2022-06-01..2022-06-30 500000000 ytd',
    ]);
  });

  it('without a header, or without rows, is refused', () => {
    expect(told(intake('工业投资,2022,5\n\n工业投资,2023,5\n'))).toEqual(['table-no-header 1']);
    expect(intake('工业投资,2022,5\n\n工业投资,2023,5\n').input).toMatchObject({
      rows: 3,
      rejected: 2,
      ignored: 1,
    });
    expect(told(intake('指标,报告期,数值\n'))).toEqual(['table-no-rows 1']);
    expect(told(intake('指标,报告期,数值\n\n合计,,5\n'))).toEqual([
      'table-no-rows 1',
      'row-total-ignored 3 1',
    ]);
  });

  it('without a column that it needs is refused as a whole', () => {
    const result = intake('指标,期,数值\n工业投资,2022,5\n\n工业投资,2023,5\n');
    expect(told(result)).toEqual(['table-missing-column 1 1', 'table-unknown-column 1 4']);
    expect(result.input).toMatchObject({ rows: 4, observations: 0, rejected: 2, ignored: 2 });
  });

  it('may have columns without a name; what they hold is told once', () => {
    const result = intake('指标,报告期,,数值,\n工业投资,2022,,5,\n工业投资,2023,x,5,y\n工业投资,2023,z,6,\n');
    expect(result.findings.map(({ code, args, place }) => [code, args, place])).toEqual([
      ['table-blank-column', { number: 3, line: 3 }, { file: 'r.csv', line: 1, column: 8 }],
      ['table-blank-column', { number: 5, line: 3 }, { file: 'r.csv', line: 1, column: 12 }],
    ]);
    expect(result.observations).toHaveLength(3);
  });

  it('is told with its digest, by the bytes as they are', () => {
    const bytes = Buffer.from('指标,报告期,数值\n工业投资,2022,5\n');
    expect(intake(bytes).input.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('has no rows where its bytes are no text', () => {
    expect(intake(Buffer.from([0x50, 0x4b, 3, 4])).input).toMatchObject({
      encoding: undefined,
      encodingAssumed: false,
      rows: 0,
      rejected: 0,
    });
    expect(told(intake(''))).toEqual(['file-empty']);
    expect(told(intake(Buffer.from([0x61, 0x0a, 0xff, 0xff])))).toEqual(['file-undecodable 2']);
  });

  it('lists no more errors than anyone reads, and counts the rest', () => {
    const result = intake(
      `指标,报告期,数值\n${'工业投资,2022,x\n'.repeat(10_005)}${'工业投资,2022,\n'.repeat(3)}`,
    );
    expect(result.findings.filter(({ code }) => code === 'row-bad-number')).toHaveLength(10_000);
    expect(result.findings.filter(({ code }) => code === 'row-no-value')).toHaveLength(3);
    expect(result.findings.at(-1)).toEqual({
      code: 'file-more-errors',
      args: { count: 5 },
      place: { file: 'r.csv' },
    });
    expect(result.input).toMatchObject({ rows: 10_009, rejected: 10_008, ignored: 1 });
  });
});

function withoutPlace(observation: Observation): object {
  return { ...observation, place: undefined };
}

describe('any table', () => {
  const ROWS = [
    '工业投资,桐梓,2022-06,"1,450.5",万元',
    '高速公路里程,,2022-Q2,1600,公里',
    '机械化率,,2022,49%,',
    '船闸工程,,2022-06-30,开工,',
  ];
  const TEXT = `单位:一\n指标,地区,报告期,数值,单位\n${ROWS.join('\n')}\n合计,,,5,\n`;

  it('says the same in every encoding, with every delimiter and every line end', () => {
    const expected = intake(TEXT).observations.map(withoutPlace);
    expect(expected).toHaveLength(4);
    for (const encoding of ['utf8', 'gb18030', 'gbk', 'utf16-le', 'utf16-be']) {
      for (const addBOM of [true, false]) {
        for (const end of ['\n', '\r\n', '\r']) {
          const result = intake(iconv.encode(TEXT.replaceAll('\n', end), encoding, { addBOM }));
          expect(result.observations.map(withoutPlace)).toEqual(expected);
          expect(result.observations.map(({ place }) => place.line)).toEqual([3, 4, 5, 6]);
        }
      }
    }
    for (const delimiter of ['\t', ';']) {
      const text = TEXT.replaceAll(',', delimiter).replaceAll(`"1${delimiter}450.5"`, '"1,450.5"');
      expect(intake(text).observations.map(withoutPlace)).toEqual(expected);
    }
  });

  it('says the same in whatever order its rows and columns are', () => {
    const expected = intake(TEXT).observations.map(brief).sort();
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ROWS, { minLength: ROWS.length }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        (rows, order) => {
          const table = [
            '指标,地区,报告期,数值,单位',
            ...rows.map((row) => row.replace('"1,450.5"', '1450.5')),
          ]
            .map((row) => order.map((index) => row.split(',')[index]).join(','))
            .join('\n');
          expect(intake(table).observations.map(brief).sort()).toEqual(expected);
        },
      ),
    );
  });

  const accounted = (bytes: Uint8Array): void => {
    const { input, observations, findings } = intake(bytes);
    expect(input.rows).toBe(input.observations + input.rejected + input.ignored);
    expect(observations).toHaveLength(input.observations);
    for (const { place } of findings) expect(place?.file).toBe('r.csv');
  };

  it('never throws and accounts for every row, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), accounted), { numRuns: runs(300) });
  });

  it('never throws and accounts for every row, whatever the text', () => {
    const words = [
      '指标',
      '报告期',
      '数值',
      '单位',
      '工业投资',
      '船闸工程',
      '2022',
      '2022-06',
      '5',
      '1,450',
      '亿元',
      '开工',
      '合计',
      '备注',
      '__proto__',
    ];
    const part = fc.oneof(
      fc.constantFrom(...words, ',', ',', ',', '\n', '\n', '\r\n', '"', '"', '\t', ';', ' ', '\u3000', '-'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 80 }), fc.boolean(), (parts, header) => {
        const text = (header ? '指标,报告期,数值,单位\n' : '') + parts.join('');
        accounted(Buffer.from(text));
        const { input } = intake(text);
        if (header) {
          // A row is at least a line, so that there are never more rows than lines.
          const lines = text.replace(/(?:\r\n|\r|\n)$/u, '').split(/\r\n|\r|\n/u).length;
          expect(input.rows).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('loses no row beside one whose quotes are at fault', () => {
    const fault = fc.constantFrom(
      '工业投资,2022,"1',
      '工业投资,2022,"1"x',
      '"工业投资,2022,1',
      '工业投资,"2022"",1',
    );
    const sound = fc.constantFrom('工业投资,2022,1', '"工业投资",2022,"1"', '"工业投资","2022",1');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fault, sound), { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, end) => {
          const lines = rows.map(([isFault, bad, good]) => (isFault ? bad : good));
          const result = intake(['指标,报告期,数值', ...lines].join(end) + end);
          const linesOf = (fault: boolean) =>
            rows.flatMap(([isFault], index) => (isFault === fault ? [index + 2] : []));
          expect(result.observations.map(({ place }) => place.line)).toEqual(linesOf(false));
          expect(
            result.findings.filter(({ code }) => code !== 'table-no-rows').map(({ place }) => place?.line),
          ).toEqual(linesOf(true));
        },
      ),
    );
  });
});
