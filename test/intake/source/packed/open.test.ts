import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import {
  loadReport,
  loadStream,
  MAX_FILE_BYTES,
  openReport,
  readerFor,
} from '../../../../src/intake/index.js';
import type { Finding } from '../../../../src/catalogue/findings.js';
import type { Intake, ReportFile } from '../../../../src/intake/index.js';
import { gather } from '../../../../src/intake/source/packed/gather.js';
import { unpackZstd } from '../../../../src/intake/source/packed/zstd.js';
import { told } from '../../helpers.js';
import { PLAN } from '../../plan.js';
import { skippableFrame, zstdFrame } from './zstd-frames.js';

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-packed-test-'));
const temporary = join(cwd, 'temporary');
mkdirSync(temporary);
afterAll(() => {
  rmSync(cwd, { recursive: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const TEXT = Buffer.from('指标,报告期,数值\n工业投资,2022-06,"1,45"\n工业投资,2022-05,7\n');
/** What the zstd program makes of a table, with a checksum at the end. */
const ZSTD = Buffer.from(
  'KLUv/SQpSQEAbWV0cmljLHBlcmlvZCx2YWx1ZQpyb2FkcywyMDIyLTA2LCIxLDQ1Igq4Yoey',
  'base64',
);

/** Opens a file of these bytes; nothing is left of it in the temporary folder. */
async function open(name: string, bytes: Uint8Array): Promise<ReportFile> {
  writeFileSync(join(cwd, name), bytes);
  vi.stubEnv('TMPDIR', temporary);
  const opened = await openReport(name, { cwd });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

function read(file: ReportFile): Intake {
  try {
    return readerFor(PLAN)(file);
  } finally {
    file.large?.close();
  }
}

async function findingsOf(name: string, bytes: Uint8Array): Promise<unknown> {
  const { findings } = read(await open(name, bytes));
  return findings.map(({ code, args }) => ({ code, ...args }));
}

const WAYS: readonly (readonly [string, (bytes: Uint8Array) => Buffer])[] = [
  ['gz', gzipSync],
  ['zst', zstdFrame],
];

/** What is told of a packed file besides its text: the frames that are made here have no checksum. */
function unchecked(ending: string): readonly { readonly code: string }[] {
  return ending === 'zst' ? [{ code: 'file-no-checksum' }] : [];
}

function isOfText({ code }: Finding): boolean {
  return code !== 'file-no-checksum';
}

function sound(intake: Intake): readonly string[] {
  return told({ ...intake, findings: intake.findings.filter(isOfText) });
}

describe.each(WAYS)('a report packed as .%s', (ending, pack) => {
  const name = `r.csv.${ending}`;
  const whole = pack(TEXT);

  it('is read as the text in it, under its own name and hash', async () => {
    const { input, observations, findings } = read(await open(name, whole));
    expect(input).toMatchObject({
      ...{ file: name, encoding: 'utf-8', rows: 3, observations: 1, rejected: 1 },
      sha256: createHash('sha256').update(whole).digest('hex'),
    });
    expect(observations.map(({ place }) => place)).toMatchObject([{ file: name, line: 3 }]);
    expect(findings.filter(isOfText).map(({ code, place }) => [code, place])).toEqual([
      ['row-bad-number', { file: name, line: 2, column: 14 }],
    ]);
  });

  it('is told to have no checksum where it has none', async () => {
    const { findings } = read(await open(name, whole));
    expect(findings.filter((each) => !isOfText(each))).toMatchObject(unchecked(ending));
  });

  it('is told by its content, not by its name', async () => {
    expect(sound(read(await open('r.csv', whole)))).toEqual(['row-bad-number 2 14']);
    expect(sound(read(await open(name, TEXT)))).toEqual(['row-bad-number 2 14']);
  });

  it('may be several packed texts one behind the other', async () => {
    const [first, rest] = [TEXT.subarray(0, 30), TEXT.subarray(30)];
    expect(sound(read(await open(name, Buffer.concat([pack(first), pack(rest)]))))).toEqual([
      'row-bad-number 2 14',
    ]);
  });

  it('comes from standard input too', async () => {
    const loaded = await loadStream(
      '-',
      (async function* () {
        yield await Promise.resolve(whole);
      })(),
    );
    expect(loaded.ok && sound(read(loaded.value))).toEqual(['row-bad-number 2 14']);
  });

  it('is refused where it is cut off, wherever that is', async () => {
    const sort = ending === 'gz' ? 'gzip' : 'zstd';
    for (const length of [4, 10, whole.length - 1])
      expect(await findingsOf(name, whole.subarray(0, length))).toEqual([
        { code: 'file-packed-broken', sort, reason: 'cut' },
      ]);
  });

  it('is refused with anything behind it', async () => {
    expect(await findingsOf(name, Buffer.concat([whole, Buffer.from('and more')]))).toMatchObject([
      { code: 'file-packed-broken', reason: 'damaged' },
    ]);
  });

  it('is refused where it holds anything but text', async () => {
    const insides = {
      gzip: gzipSync(TEXT),
      zip: Buffer.from('PK\u0003\u0004'),
      zstd: zstdFrame(TEXT),
      pdf: '%PDF-1.7',
    };
    for (const [found, inside] of Object.entries(insides))
      expect(await findingsOf(name, pack(Buffer.from(inside)))).toMatchObject([
        { code: 'file-packed-inside', found },
      ]);
  });

  it('says what is wrong with the text in it', async () => {
    expect(await findingsOf(name, pack(Buffer.from('')))).toMatchObject([
      { code: 'file-empty' },
      ...unchecked(ending),
    ]);
    expect(await findingsOf(name, pack(Buffer.from('a,b\n\u0000\u0001\u0002')))).toEqual([
      { code: 'file-binary', sort: 'binary' },
      ...unchecked(ending),
    ]);
  });

  it('is unpacked into a file that is gone when it has been read, if it is large', async () => {
    const lines = Array.from({ length: 600 }, () => `工业投资,2022-05,7,${'x'.repeat(30_000)}`).join('\n');
    const large = Buffer.concat([TEXT, Buffer.from(lines)]);
    const file = await open(name, pack(large));
    expect(file.large?.size).toBe(large.length);
    const unpacked = Buffer.alloc(large.length + 1);
    let length = 0;
    for (let count = -1; count !== 0; length += count)
      count = file.large?.read(unpacked.subarray(length), length) ?? 0;
    expect(unpacked.subarray(0, length).equals(large)).toBe(true);
    expect(sound(read(file)).slice(0, 1)).toEqual(['row-bad-number 2 14']);
    expect(readdirSync(temporary)).toEqual([]);
    expect(await loadReport(name, { cwd })).toMatchObject({ error: { code: 'file-too-large' } });
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('is told to find no room where there is none', async () => {
    writeFileSync(join(cwd, name), pack(Buffer.alloc(MAX_FILE_BYTES + 1, 'a\n')));
    vi.stubEnv('TMPDIR', join(cwd, 'nowhere'));
    expect(await openReport(name, { cwd })).toEqual({
      ok: false,
      error: { code: 'file-not-unpacked', args: { reason: 'ENOENT' }, place: { file: name } },
    });
  });
});

describe('zstd', () => {
  it('is unpacked as the program packs it, and its checksum is tested', async () => {
    expect(told(read(await open('r.csv.zst', ZSTD)))).toContain('row-bad-number 2 15');
    const damaged = Buffer.from(ZSTD);
    damaged.writeUInt8(damaged.readUInt8(damaged.length - 2) ^ 1, damaged.length - 2);
    expect(await findingsOf('r.csv.zst', damaged)).toEqual([
      { code: 'file-packed-broken', sort: 'zstd', reason: 'damaged' },
    ]);
  });

  it('passes over frames that are no text', async () => {
    const bytes = Buffer.concat([skippableFrame(Buffer.from('note')), zstdFrame(TEXT), skippableFrame(TEXT)]);
    expect(told(read(await open('r.csv.zst', bytes)))).toEqual(['row-bad-number 2 14']);
  });

  it('is refused with a window that takes too much memory, or with a dictionary', async () => {
    const [wide, strange] = [zstdFrame(TEXT), zstdFrame(TEXT)];
    wide.writeUInt8(18 << 3, 5);
    expect(await findingsOf('r.csv.zst', wide)).toMatchObject([{ reason: 'window' }]);
    const dictionary = Buffer.concat([strange.subarray(0, 4), Buffer.from([1, 88, 7]), strange.subarray(6)]);
    expect(await findingsOf('r.csv.zst', dictionary)).toMatchObject([{ reason: 'dictionary' }]);
  });

  it('gives back its memory, however often a file is damaged', async () => {
    const bytes = Buffer.concat([zstdFrame(Buffer.alloc(300_000, 'x')), Buffer.from('damage')]);
    for (let time = 0; time < 2000; time += 1)
      expect(await gather(unpackZstd([bytes]), 1e6)).toEqual({ ok: false, error: 'damaged' });
  });
});

describe('what there is too much of', () => {
  it('is given up', async () => {
    const pieces = (async function* () {
      for (;;) yield await Promise.resolve(Buffer.alloc(1000));
    })();
    expect(await gather(pieces, 10_000)).toEqual({ ok: false, error: 'too-much' });
  });
});
