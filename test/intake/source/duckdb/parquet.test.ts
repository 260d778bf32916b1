import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { openReport, readerFor, type ReportFile } from '../../../../src/intake/index.js';
import { writeParquet } from '../../../../src/intake/source/duckdb/parquet.js';
import { Spool } from '../../../../src/intake/source/packed/spool.js';
import { told } from '../../helpers.js';
import { PLAN } from '../../plan.js';

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-parquet-'));
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const NAME = "a[1]*'s r.parquet";

/** The bytes of a Parquet file with the rows of a query. */
async function parquet(query: string): Promise<Buffer> {
  const made = join(cwd, 'made.parquet');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`copy (${query}) to '${made}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
  return readFileSync(made);
}

async function open(bytes: Uint8Array): Promise<ReportFile> {
  writeFileSync(join(cwd, NAME), bytes);
  const opened = await openReport(NAME, { cwd });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

async function textOf(query: string): Promise<string> {
  return Buffer.from((await open(await parquet(query))).bytes).toString();
}

describe('a Parquet file', () => {
  it('is read with its figures as they are stored', async () => {
    const figures = `1450.50::decimal(12, 2) a, 0.1::double b, 0.1::float c, -3::tinyint d,
      12345678901234567890123456789012345678::decimal(38, 0) e, 0.30000000000000004::double f, true g`;
    expect(await textOf(`select ${figures}`)).toBe(
      'a,b,c,d,e,f,g\n1450.50,0.1,0.1,-3,12345678901234567890123456789012345678,0.30000000000000004,true\n',
    );
  });

  it('is read with days as days, and moments as moments', async () => {
    const moments = `date '2022-06-30' a, timestamp '2022-06-30 00:00:00' b, timestamptz '2022-06-30 08:00:00+08' c`;
    const mixed = `select ${moments}, timestamp '2022-06-30 00:00:00' d union all
      select null, null, null, timestamp '2022-06-30 10:30:00'`;
    expect(await textOf(mixed)).toBe(
      'a,b,c,d\n2022-06-30,2022-06-30,2022-06-30T00:00:00Z,2022-06-30 00:00:00\n,,,2022-06-30 10:30:00\n',
    );
  });

  it('is read with its text as it is, and blank cells for what is none', async () => {
    const text = `'a,b' a, 'say "x"' b, E'two\\nlines' c, '' d, null::varchar e, ' =1+1' f, encode('两') g`;
    expect(await textOf(`select ${text}`)).toBe('a,b,c,d,e,f,g\n"a,b","say ""x""","two\nlines",,, =1+1,两\n');
    expect(await textOf(`select 1 as "a,b", 2 as "say ""x"""`)).toBe('"a,b","say ""x"""\n1,2\n');
  });

  it('is read with findings at the rows of the table, the header being the first', async () => {
    const row = `select '工业投资' 指标, '2022-06' 报告期`;
    const file = await open(await parquet(`${row}, '7' 数值 union all ${row}, '1,45'`));
    const { input, findings } = readerFor(PLAN)(file);
    expect(input).toMatchObject({ file: NAME, encoding: 'utf-8', observations: 1, rejected: 1 });
    expect(findings.map(({ place }) => place)).toMatchObject([{ file: NAME, line: 3 }]);
  });

  it('is told to have columns that no cell can hold, which are blank', async () => {
    const nested = `[1, 2] l, {'a': 1} s, map {'a': 1} m, interval 1 day i, 1 x`;
    const file = await open(await parquet(`select ${nested}`));
    expect(Buffer.from(file.bytes).toString()).toBe('l,s,m,i,x\n,,,,1\n');
    expect(readerFor(PLAN)(file).findings).toMatchObject([
      { code: 'file-nested-columns', args: { columns: ['l', 's', 'm', 'i'] }, place: { file: NAME } },
      { code: 'table-no-header' },
    ]);
  });

  it('is told to have decimals of more digits than can be read, which are blank', async () => {
    const wide = new URL('../../../../fixtures/finding-file-wide-decimals/r.parquet', import.meta.url);
    const file = await open(readFileSync(wide));
    expect(Buffer.from(file.bytes).toString().split('\n')).toEqual([
      'parts,metric,period,value,unit,share',
      ',investment,2022-05,,亿元,1450.50',
      ',investment,2022-06,,亿元,-3.00',
      ',investment,2022-07,,亿元,100000000000000000000000000000000000.00',
      '',
    ]);
    const { input, findings } = readerFor(PLAN)(file);
    expect(input).toMatchObject({ observations: 0, rejected: 3 });
    expect(findings).toEqual(
      expect.arrayContaining([
        { code: 'file-wide-decimals', args: { columns: ['value'] }, place: { file: NAME } },
        { code: 'file-nested-columns', args: { columns: ['parts'] }, place: { file: NAME } },
      ]),
    );
  });

  it('is refused where it is damaged', async () => {
    const whole = await parquet(`select '工业投资' 指标, '2022-06' 报告期, 7 数值`);
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, whole.length - 8, whole.length - 4);
    for (const bytes of [whole.subarray(0, 200), damaged])
      expect(readerFor(PLAN)(await open(bytes)).findings).toMatchObject([
        { code: 'file-packed-broken', args: { sort: 'parquet', reason: 'damaged' } },
      ]);
  });

  it('is given up where there is too much of it', async () => {
    const bytes = await parquet(`select repeat('x', 1000) a from range(20000)`);
    const [from, into] = [Spool.of(bytes), new Spool()];
    expect(await writeParquet(from.path, into, 1_000_000)).toEqual({ ok: false, error: 'too-much' });
    from.close();
    into.close();
  });
});

describe('a name', () => {
  it('of a header that is known is found, whatever the columns beside it', async () => {
    const file = await open(
      await parquet(`select 1 序号, '工业投资' 指标, [1] x, '2022-06' 报告期, 7 数值, '' "say ""x"""`),
    );
    expect(told(readerFor(PLAN)(file)).filter((each) => each.startsWith('row'))).toEqual([]);
    expect(readerFor(PLAN)(file).input.observations).toBe(1);
  });
});
