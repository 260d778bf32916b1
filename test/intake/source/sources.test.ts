import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findReports, loadReport, MAX_FILE_BYTES, openReport, readerFor } from '../../../src/intake/index.js';
import { PLAN } from '../plan.js';

let cwd = '';
let socket: Server | undefined;
const posix = process.platform !== 'win32';
const ordinary = posix && process.getuid?.() !== 0;

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'plancheck-sources-'));
  mkdirSync(join(cwd, 'in/deep'), { recursive: true });
  mkdirSync(join(cwd, 'in/.hidden'));
  mkdirSync(join(cwd, 'empty'));
  for (const name of [
    'in/b.csv',
    'in/A.CSV',
    'in/deep/c.tsv',
    'in/deep/d.txt',
    'in/e.xlsx',
    'in/g.csv.gz',
    'in/h.TSV.ZST',
    'in/i.parquet',
    'in/j.gz',
    'in/k.xlsx.gz',
    'in/.hidden/f.csv',
    'in/x(1).csv',
    'top.dat',
  ]) {
    writeFileSync(join(cwd, name), name);
  }
  if (!posix) return;
  symlinkSync('..', join(cwd, 'in/deep/loop'));
  symlinkSync('../b.csv', join(cwd, 'in/deep/again.csv'));
  symlinkSync('self.csv', join(cwd, 'self.csv'));
  const server = createServer();
  socket = server;
  await new Promise<void>((resolve) => server.listen(join(cwd, 'socket.csv'), resolve));
});
afterAll(() => {
  socket?.close();
  rmSync(cwd, { recursive: true, force: true });
});

async function find(...patterns: readonly string[]): Promise<unknown> {
  const { files, findings } = await findReports(patterns, cwd);
  return [files, findings.map(({ code, place }) => `${code} ${place?.file ?? ''}`)];
}

const PACKED = ['in/g.csv.gz', 'in/h.TSV.ZST', 'in/i.parquet', 'in/j.gz', 'in/k.xlsx.gz'];
const FOLDER = [
  ...['in/A.CSV', 'in/b.csv', 'in/deep/c.tsv', 'in/deep/d.txt', 'in/e.xlsx'],
  ...PACKED,
  'in/x(1).csv',
];

describe('findReports', () => {
  it('takes files of any name, folders with all below them, and globs', async () => {
    expect(await find('top.dat')).toEqual([['top.dat'], []]);
    expect(await find('in')).toEqual([FOLDER, []]);
    expect(await find('in/')).toEqual([FOLDER, []]);
    expect(await find('in/*.csv')).toEqual([['in/b.csv', 'in/x(1).csv'], []]);
    expect(await find('in/*.gz')).toEqual([['in/g.csv.gz', 'in/j.gz', 'in/k.xlsx.gz'], []]);
    expect(await find('in/**/*.{tsv,txt}')).toEqual([['in/deep/c.tsv', 'in/deep/d.txt'], []]);
  });

  it('takes a path that exists as it is, even if it looks like a glob', async () => {
    expect(await find('in/x(1).csv')).toEqual([['in/x(1).csv'], []]);
  });

  it('gives each file once, in one order, under its shortest name', async () => {
    expect(await find('in/deep', 'in/b.csv', './in/b.csv', 'in', join(cwd, 'in/b.csv'))).toEqual([
      FOLDER,
      [],
    ]);
    if (posix) expect(await find('in/deep/again.csv', 'in/b.csv')).toEqual([['in/b.csv'], []]);
  });

  it('keeps the sign for standard input', async () => {
    expect(await find('in/b.csv', '-', '-')).toEqual([['-', 'in/b.csv'], []]);
  });

  it('shows paths from the current folder', async () => {
    expect((await findReports(['../in/b.csv'], join(cwd, 'empty'))).files).toEqual(['../in/b.csv']);
  });

  it('says what came to nothing', async () => {
    expect(await find('nope.csv', 'in/b.csv', 'empty', 'in/*.ods', '', 'in/b.csv/x', 'a\0b')).toEqual([
      ['in/b.csv'],
      [
        'file-not-found nope.csv',
        'file-none-matched empty',
        'file-none-matched in/*.ods',
        'file-not-found ',
        'file-not-found in/b.csv/x',
        'file-not-found a\0b',
      ],
    ]);
    expect((await findReports(['empty', 'in/*.ods'], cwd)).findings.map(({ args }) => args)).toEqual([
      { found: 'empty', sort: 'folder' },
      { found: 'in/*.ods', sort: 'glob' },
    ]);
  });

  it.runIf(posix)('reads regular files only, and survives links in circles', async () => {
    expect(await find('socket.csv', 'self.csv', '/dev/null')).toEqual([
      [],
      ['file-not-regular socket.csv', 'file-unreadable self.csv', 'file-not-regular /dev/null'],
    ]);
    expect(await find('.')).toEqual([
      [...FOLDER, 'top.dat'],
      ['file-unreadable self.csv', 'file-not-regular socket.csv'],
    ]);
  });

  it.runIf(posix)('follows a link out of a folder only if that is asked for', async () => {
    mkdirSync(join(cwd, 'linked/sub'), { recursive: true });
    writeFileSync(join(cwd, 'linked/own.csv'), '');
    symlinkSync('../own.csv', join(cwd, 'linked/sub/inside.csv'));
    symlinkSync('../in/b.csv', join(cwd, 'linked/file.csv'));
    symlinkSync('../in/deep', join(cwd, 'linked/folder'));
    symlinkSync('linked', join(cwd, 'named'));
    expect(await find('linked')).toEqual([
      ['linked/own.csv'],
      ['file-link-outside linked/file.csv', 'file-link-outside linked/folder'],
    ]);
    expect(await find('linked', 'in/b.csv')).toEqual([
      ['in/b.csv', 'linked/own.csv'],
      ['file-link-outside linked/folder'],
    ]);
    const followed = await findReports(['linked'], cwd, { followLinks: true });
    expect(followed.findings).toEqual([]);
    expect(followed.files).toEqual(
      expect.arrayContaining(['linked/file.csv', 'linked/folder/c.tsv', 'linked/own.csv']),
    );
    // A folder that is named is read, be it a link.
    expect(await find('named')).toEqual([
      ['named/own.csv'],
      ['file-link-outside named/file.csv', 'file-link-outside named/folder'],
    ]);
    rmSync(join(cwd, 'linked'), { recursive: true });
    rmSync(join(cwd, 'named'));
  });
});

describe('a file that is read piece by piece', () => {
  const big = (): string => {
    const path = join(cwd, 'big.csv');
    writeFileSync(path, 'metric,period,value\n');
    truncateSync(path, MAX_FILE_BYTES + 1);
    utimesSync(path, 1_000_000_000, 1_000_000_000);
    return path;
  };

  it('is the same as long as nobody touches it', async () => {
    big();
    const opened = await openReport('big.csv', { cwd });
    expect(opened.ok && opened.value.large?.isUnchanged()).toBe(true);
    if (opened.ok) opened.value.large?.close();
  });

  // The second is of the beginning alone.
  it.each(['first', 'third', 'no'])('is told where its bytes are others in the %s reading', (nth) => {
    const row = '投资,2022-01,1,亿元\n';
    const one = Buffer.from(`指标,报告期,数值,单位\n${row.repeat(50)}`);
    const other = Buffer.from(one.toString().replace(',1,', ',9,'));
    let readings = 0;
    const read = (into: Uint8Array, position: number): number => {
      if (position === 0) readings += 1;
      const bytes = ['first', 'second', 'third'].indexOf(nth) + 1 === readings ? other : one;
      return bytes.copy(into, 0, position, position + into.length);
    };
    const large = { size: one.length, pieces: 64, read, isUnchanged: () => true, close: () => undefined };
    const { findings } = readerFor(PLAN)({ name: 'r.csv', bytes: one, large });
    const isTold = findings.some(({ code }) => code === 'file-unreadable');
    expect([readings, isTold]).toEqual([3, nth !== 'no']);
  });

  it('is told to have changed, though its time of modification was put back', async () => {
    const path = big();
    const opened = await openReport('big.csv', { cwd });
    const large = opened.ok ? opened.value.large : undefined;
    // A clock may tick slowly: until it has, the system itself sees no difference.
    const before = statSync(path, { bigint: true }).ctimeNs;
    do {
      writeFileSync(path, 'M', { flag: 'r+' });
      utimesSync(path, 1_000_000_000, 1_000_000_000);
    } while (statSync(path, { bigint: true }).ctimeNs === before);
    expect(large?.isUnchanged()).toBe(false);
    large?.close();
  });
});

describe('a folder', () => {
  const names = [
    ...[
      'a.XLSM',
      'b.ods',
      'c.xls',
      'd.et',
      'e.wps',
      'f.docx',
      'g.pdf',
      'h.zip',
      'i.rar',
      'j.7z',
      'k.numbers',
      'l.dbf',
    ],
    ...[
      'README',
      'readme.txt',
      '图.png',
      'plan.yaml',
      '.DS_Store',
      '.~lock.a.xlsx#',
      '~$a.xlsx',
      'Thumbs.db',
      '.b.csv',
    ],
    ...['x.csv.bak', '报表', 'y.csv~'],
  ];

  it('holds what may be a report, which is opened, what nobody can tell, and what is plainly none', async () => {
    mkdirSync(join(cwd, 'mixed'));
    for (const name of names) writeFileSync(join(cwd, 'mixed', name), '');
    const { files, findings, notes } = await findReports(['mixed'], cwd);
    expect(files).toEqual(names.slice(0, 12).map((name) => `mixed/${name}`));
    expect(findings.map(({ code, place }) => `${code} ${place?.file ?? ''}`)).toEqual([
      'file-unknown-name mixed/x.csv.bak',
      'file-unknown-name mixed/y.csv~',
      'file-unknown-name mixed/报表',
    ]);
    const hidden = ['.DS_Store', '.b.csv', '.~lock.a.xlsx#'];
    expect(notes).toEqual([
      {
        code: 'file-passed-over',
        args: {
          files: [...hidden, 'README', 'Thumbs.db', 'plan.yaml', 'readme.txt', '~$a.xlsx', '图.png'].map(
            (name) => `mixed/${name}`,
          ),
          count: 9,
        },
        place: { file: 'mixed' },
      },
    ]);
  });

  it('with nothing but such files has no report in it', async () => {
    mkdirSync(join(cwd, 'bare'));
    writeFileSync(join(cwd, 'bare/README.md'), '');
    const { findings, notes } = await findReports(['bare'], cwd);
    expect([...findings, ...notes].map(({ code }) => code)).toEqual([
      'file-none-matched',
      'file-passed-over',
    ]);
  });
});

describe('loadReport', () => {
  it('reads a file under its name', async () => {
    const loaded = await loadReport('in/b.csv', { cwd });
    expect(loaded).toEqual({ ok: true, value: { name: 'in/b.csv', bytes: Buffer.from('in/b.csv') } });
  });

  it('says why it cannot', async () => {
    expect(await loadReport('gone.csv', { cwd })).toEqual({
      ok: false,
      error: { code: 'file-unreadable', args: { reason: 'ENOENT' }, place: { file: 'gone.csv' } },
    });
    expect(await loadReport('in', { cwd })).toMatchObject({ error: { args: { reason: 'EISDIR' } } });
  });

  it.runIf(ordinary)('says that it may not', async () => {
    chmodSync(join(cwd, 'in/e.xlsx'), 0);
    expect(await loadReport('in/e.xlsx', { cwd })).toMatchObject({ error: { args: { reason: 'EACCES' } } });
  });

  it('does not read a file that is too large', async () => {
    const name = 'large.csv';
    writeFileSync(join(cwd, name), '');
    truncateSync(join(cwd, name), MAX_FILE_BYTES + 1);
    expect(await loadReport(name, { cwd })).toEqual({
      ok: false,
      error: { code: 'file-too-large', args: { megabytes: 17, limit: 16 }, place: { file: name } },
    });
  });
});
