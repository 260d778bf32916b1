import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { severityOf } from '../../../src/catalogue/findings.js';
import { inOrder } from '../../../src/catalogue/findings-order.js';
import { readerFor, rowsFor, type Intake, type ReportFile } from '../../../src/intake/index.js';
import { formatDay, parseDay, type Day } from '../../../src/model/calendar.js';
import { DATE_REMARKS, dateRule, talliedDates } from '../../../src/model/dates.js';
import { plain } from '../../../src/model/decimal.js';
import type { Observation } from '../../../src/model/observation.js';
import { reckon } from '../../../src/reckon/reckon.js';
import { PLAN } from '../plan.js';
import { runs } from '../../support/runs.js';

/** Cells that make plain rows, and cells that make anything but. */
const metric = fc.constantFrom(
  '工业投资',
  '工业投资',
  'investment',
  '船闸工程',
  '合计',
  '',
  'x',
  ' 工业投资',
);
const region = fc.constantFrom('桐梓', '桐梓县', '遵义市', '', '-', '赤水', '合计', '\u202E桐梓');
const period = fc.constantFrom(
  '2022-06',
  '2022年6月',
  '2022',
  '2022-06上旬',
  '2022年1—6月',
  '2023-01',
  '6月',
  '',
);
const value = fc.constantFrom(
  '5',
  '5.50',
  '-3',
  '0',
  '007',
  '1,450.5',
  '30%',
  '1.1万',
  'x',
  '',
  '1e3',
  ' 7',
  '.5',
  '5.',
);
const unit = fc.constantFrom('亿元', '万元', '', '吨', '-');
const basis = fc.constantFrom('', '当期', '本年累计', 'cumulative', '累计');
const department = fc.constantFrom('', '市工业和能源局', '市发改委', '档案馆', 'x');
const submitted = fc.constantFrom(
  '',
  '2022-07-01',
  '2022-07-02',
  '2022-07-02 10:00',
  '2022-07-02T09:30:00',
  '2022-02-30',
  '2022年7月3日',
  '2023-09-01',
  '2022-7-4',
);
const note = fc.constantFrom(
  '',
  '已核对',
  '5',
  '500',
  '500.5',
  ' 500',
  '\u200B500',
  '500 ',
  '50\u200B0',
  '5000',
  '500,x',
  '两行\n第二行',
  '"引"',
  '=1+1',
  'a,b',
  '\u0007',
);

const COLUMNS = { 指标: metric, 地区: region, 报告期: period, 数值: value, 单位: unit, 口径: basis };
const MORE = {
  填报单位: department,
  填报日期: submitted,
  备注: note,
  序号: fc.constantFrom('1', '22', '合计', ''),
};
const ALL = { ...COLUMNS, ...MORE };

type Name = keyof typeof ALL;

/** How a cell is written: bare, in quotes where it needs them or not, or with quotes gone wrong. */
const how = fc.constantFrom('well', 'well', 'well', 'well', 'quoted', 'bare', 'open', 'stray');

function written(text: string, form: string, delimiter: string): string {
  const needs = /["\r\n]/u.test(text) || text.includes(delimiter);
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (form) {
    case 'well':
      return needs ? quoted : text;
    case 'quoted':
      return quoted;
    case 'open':
      return `"${text}`;
    case 'stray':
      return `${quoted}x`;
    default:
      return text;
  }
}

const names = fc
  .tuple(
    fc.shuffledSubarray([...Object.keys(COLUMNS), ...Object.keys(MORE)] as Name[], { minLength: 4 }),
    fc.boolean(),
  )
  .map(([some, usual]): Name[] => {
    const all: Name[] = usual
      ? ['指标', '地区', '报告期', '数值', '单位', '口径', '填报单位', '填报日期', '备注']
      : some;
    return [...new Set<Name>([...all, '指标', '报告期', '数值'])];
  });

/** A row: mostly sound in all but one cell. */
function rowOf(columns: readonly Name[]): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const SOUND: Readonly<Record<Name, string>> = {
    指标: '工业投资',
    地区: '桐梓',
    报告期: '2022-06',
    数值: '5.5',
    单位: '亿元',
    口径: '当期',
    填报单位: '市工业和能源局',
    填报日期: '2022-07-01',
    备注: '',
    序号: '3',
  };
  const cells = columns.map((name) => fc.tuple(ALL[name], how));
  const wild = fc.tuple(...cells);
  const date = fc.constantFrom('2022-07-01', '2022-07-02', '2022-07-03', '2022-07-03 08:00', '');
  const mild = fc
    .tuple(fc.nat({ max: columns.length - 1 }), wild, date, fc.nat({ max: 9 }))
    .map(([odd, others, when, figure]) =>
      columns.map((name, index): readonly [string, string] => {
        if (index === odd) return others[index] ?? ['', 'well'];
        if (name === '填报日期') return [when, 'well'];
        return [name === '数值' ? String(figure) : SOUND[name], 'well'];
      }),
    );
  return fc.oneof({ weight: 3, arbitrary: mild }, { weight: 1, arbitrary: wild });
}

const drawn = names.chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    rows: fc.array(rowOf(columns), { maxLength: 25 }),
    blankColumn: fc.boolean(),
    delimiter: fc.constantFrom(',', ',', '\t', ';'),
    end: fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n', '\r\n\r\n'),
    last: fc.boolean(),
    encoding: fc.constantFrom('utf8', 'utf8', 'gb18030'),
    mark: fc.boolean(),
    pieces: fc.integer({ min: 400, max: 700 }),
  }),
);

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function bytesOf({ columns, rows, blankColumn, delimiter, end, last, encoding, mark }: Drawn): Buffer {
  const extra = blankColumn ? delimiter : '';
  const lines = [
    columns.join(delimiter) + extra,
    ...rows.map((row) => row.map(([text, form]) => written(text, form, delimiter)).join(delimiter) + extra),
  ];
  return iconv.encode(lines.join(end) + (last ? end : ''), encoding, { addBOM: mark });
}

const AS_OF = parseDay('2022-12-31') ?? (0 as Day);
const all = readerFor(PLAN);
const stream = readerFor(PLAN, { inForceOn: AS_OF });
const again = rowsFor(PLAN);
const unlisted = readerFor(PLAN, { inForceOn: AS_OF, listsLeftOut: false });

/** The file as one that is too large to be in memory. */
function large(bytes: Buffer, pieces: number): ReportFile {
  const read = (into: Uint8Array, position: number): number =>
    bytes.copy(into, 0, position, position + into.length);
  const file = { size: bytes.length, pieces, read, isUnchanged: () => true, close: () => undefined };
  return { name: 'r.csv', bytes, large: file };
}

/** All that a check makes of an intake: what is in force, what is left out, what is told. */
function made(intake: Intake): unknown {
  const { ledger, findings } = reckon(PLAN, intake.observations, AS_OF, intake.letGo);
  return {
    input: intake.input,
    findings: intake.findings,
    dates: datesOf(intake),
    reckoned: findings,
    ledger: [...ledger].map(([id, { statements, leftOut, letGo }]) => ({
      id,
      statements: [...statements].map(([where, some]) => [
        where,
        some.map(({ figures }) => figures.map(brief)),
      ]),
      leftOut: leftOut.map(({ observation, because }) => [
        brief(observation),
        because.sort,
        'by' in because ? brief(because.by) : undefined,
      ]),
      letGo,
    })),
  };
}

/** The same, with the number of those that are left out in the place of their list; the order is that of a result. */
function counted(intake: Intake): unknown {
  const { ledger, findings } = reckon(PLAN, intake.observations, AS_OF, intake.letGo);
  const ledgers = [...ledger].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    input: intake.input,
    dates: datesOf(intake),
    findings: inOrder([...intake.findings, ...findings]),
    ledgers: ledgers.map(([id, { statements, leftOut, letGo }]) => ({
      id,
      figures: [...statements.values()]
        .flat()
        .flatMap(({ figures }) => figures.map(brief))
        .sort(),
      leftOut: leftOut.length + letGo,
    })),
  };
}

const DATES = dateRule(PLAN, AS_OF);

/** What is told of dates, counted while rows are let go of or from all that are kept. */
function datesOf({ dates, observations }: Intake): unknown {
  const tally = dates ?? talliedDates(observations, DATES);
  const remarks = DATE_REMARKS.map((remark) => [
    remark,
    tally.count(remark),
    tally.listed(remark).map(brief),
  ]);
  return { remarks, away: tally.away, hidden: tally.hidden };
}

function brief(one: Observation): string {
  const { metric: id, region: where, period: of, submitted: when, place, reported, note: remark } = one;
  const figure = one.sort === 'quantity' ? `${plain(one.value)} ${one.basis}` : one.stage;
  const days = `${formatDay(of.start)}..${formatDay(of.end)}`;
  const by = `${one.department ?? ''} ${when ? `${formatDay(when.day)} ${when.time ?? ''}` : ''}`;
  return [id, where, days, figure, by, `${place.line}:${place.column}`, reported, remark].join(' | ');
}

describe('a table read as bytes', { timeout: 120_000 }, () => {
  it('gives what reading every row as text gives, whatever is in it, and keeps all that a check needs', () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const bytes = bytesOf(table);
        const file = { name: 'r.csv', bytes };
        const whole = made(all(file));
        expect(made(stream(file))).toEqual(whole);
      }),
      { numRuns: runs(200) },
    );
  });

  it('gives the same figures in force where what is left out is only counted', () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const file = { name: 'r.csv', bytes: bytesOf(table) };
        expect(counted(unlisted(file))).toEqual(counted(stream(file)));
      }),
      { numRuns: runs(80) },
    );
  });

  it('gives the same in small pieces', () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const bytes = bytesOf(table);
        const whole = made(stream({ name: 'r.csv', bytes }));
        expect(made(stream(large(bytes, table.pieces)))).toEqual(whole);
        expect(made(all(large(bytes, table.pieces)))).toEqual(made(all({ name: 'r.csv', bytes })));
      }),
      { numRuns: runs(100) },
    );
  });

  it('is gone through again as it was read, though rows that are plain are not read again', () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const file = { name: 'r.csv', bytes: bytesOf(table) };
        const { input, findings } = all(file);
        const { text } = again(file);
        fc.pre(text !== undefined);
        const rows = [...text.rows()];
        const count = (sort: string): number => rows.filter(({ became }) => became === sort).length;
        expect([count('observation'), count('rejected')]).toEqual([input.observations, input.rejected]);
        const told = rows.flatMap((row) => row.findings).map((finding) => JSON.stringify(finding));
        const known = findings.map((finding) => JSON.stringify(finding));
        expect(known).toEqual(expect.arrayContaining(told));
        const errors = findings.filter(
          (each) => each.code.startsWith('row-') && severityOf(each) === 'error',
        );
        expect(told).toEqual(expect.arrayContaining(errors.map((finding) => JSON.stringify(finding))));
      }),
      { numRuns: 400 },
    );
  });

  it('reads many rows well, so that the two are worth holding together', () => {
    const rows = fc.sample(drawn, { numRuns: 300, seed: 7 }).map((table) => {
      const { input } = stream({ name: 'r.csv', bytes: bytesOf(table) });
      return [input.observations, input.rows] as const;
    });
    const [observed, total] = [0, 1].map((at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
    expect((observed ?? 0) / (total ?? 1)).toBeGreaterThan(0.25);
  });
});

describe('more revisions than are listed', () => {
  const HEADER = '指标,地区,报告期,数值,单位,口径,填报单位,填报日期,备注\n';
  const lines = Array.from({ length: 2600 }, (_, index) => {
    const day = formatDay((AS_OF - 2600 + ((index * 7919) % 2600)) as Day);
    const remark = index % 20 === 0 ? '"a,b"' : '';
    return `工业投资,桐梓,2022-06,${index},亿元,当期,市工业和能源局,${day},${remark}`;
  });
  const bytes = Buffer.from(`${HEADER}${lines.join('\n')}\n`);

  it('are counted, and the first of them kept, in whatever order they come', () => {
    const [kept, whole] = [stream({ name: 'r.csv', bytes }), all({ name: 'r.csv', bytes })];
    const [few, many] = [kept, whole].map((one) => reckon(PLAN, one.observations, AS_OF, one.letGo).ledger);
    const [a, b] = [[...(few?.values() ?? [])][0], [...(many?.values() ?? [])][0]];
    const places = (ledger: typeof a): readonly number[] | undefined =>
      ledger?.leftOut.map(({ observation }) => observation.place.line).sort((x, y) => x - y);
    expect(a?.letGo).toBe(2599 - 1000);
    expect(places(a)).toEqual(places(b)?.slice(0, 1000));
    expect([...(a?.statements.values() ?? [])].flat().map(({ figures }) => figures.map(brief))).toEqual(
      [...(b?.statements.values() ?? [])].flat().map(({ figures }) => figures.map(brief)),
    );
    expect(kept.input).toEqual(whole.input);
  });
});
