import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(ROOT, 'bin', 'plancheck.js');
const PLAN = join(ROOT, 'fixtures', '_plans', 'rules');

interface Bundles {
  readonly cacheFolder: (env: Readonly<Record<string, string>>) => string | undefined;
}

const { cacheFolder } = createRequire(import.meta.url)('../../bin/bundles.js') as Bundles;

let folder: string;
/** The answer of a run that keeps nothing. */
let without: Told;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-bundles-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const WORDS = ['targets', '--plan', PLAN, '--format', 'json', '--kind', 'share'];

interface Told {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(cache: string, words: readonly string[] = WORDS): Told {
  const env = { ...process.env, PLANCHECK_CACHE: cache, LANG: 'en_GB.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const kept = (): readonly string[] => readdirSync(folder).sort();

beforeAll(() => {
  without = run('off');
});

describe('what is kept from run to run', () => {
  test('changes no answer, and is not written again', () => {
    expect(without).toMatchObject({ status: 0, stderr: '' });
    expect(run(folder)).toEqual(without);
    const names = kept();
    expect(names.filter((name) => name.startsWith('plan-'))).toHaveLength(1);
    expect(names.filter((name) => name.startsWith('code-'))).toContainEqual(
      expect.stringMatching(/-targets-work\.bin$/u),
    );
    const before = names.map((name) => readFileSync(join(folder, name)));
    expect(run(folder)).toEqual(without);
    expect(kept()).toEqual(names);
    for (const [at, name] of names.entries())
      expect(before[at]?.equals(readFileSync(join(folder, name))), name).toBe(true);
  });

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['damaged', (bytes) => Buffer.from(bytes.map((byte, at) => (at % 1000 === 500 ? byte ^ 1 : byte)))],
  ])('is written again where it is %s', (_, damage) => {
    run(folder);
    const names = kept();
    for (const name of names) writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
    const damaged = names.map((name) => readFileSync(join(folder, name)).toString('base64'));
    expect(run(folder)).toEqual(without);
    expect(kept()).toEqual(names);
    for (const [at, name] of names.entries())
      expect(readFileSync(join(folder, name)).toString('base64'), name).not.toBe(damaged[at]);
  });

  test('is whole when several write it at once', async () => {
    const env = { ...process.env, PLANCHECK_CACHE: folder, LANG: 'en_GB.UTF-8' };
    const statuses = await Promise.all(
      Array.from(
        { length: 3 },
        () =>
          new Promise((done) => {
            spawn(process.execPath, [PROGRAM, ...WORDS], { env, stdio: 'ignore' }).on('exit', done);
          }),
      ),
    );
    expect(statuses).toEqual([0, 0, 0]);
    expect(kept().filter((name) => !name.endsWith('.bin'))).toEqual([]);
    expect(run(folder)).toEqual(without);
  });

  test('is nothing of a command that there is not', () => {
    expect(run(folder, ['nonsense']).status).toBe(3);
    expect(kept()).toEqual([]);
  });

  test('is nothing where there is no place for it', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(run(file)).toEqual(without);
  });

  test.skipIf(process.platform === 'win32')('is nothing where others may write', () => {
    chmodSync(folder, 0o777);
    expect(run(folder)).toEqual(without);
    expect(kept()).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('is nothing where others may have written', () => {
    run(folder);
    const names = kept();
    for (const name of names) chmodSync(join(folder, name), 0o666);
    expect(run(folder)).toEqual(without);
    // All is made anew.
    for (const name of names) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  });

  test.skipIf(process.platform !== 'linux')('is nothing in a place where no folder can be', () => {
    expect(run('/proc/none/plancheck')).toEqual(without);
  });
});

test('the folder is the one named, else where the system keeps such things; none if it is switched off', () => {
  expect(cacheFolder({ PLANCHECK_CACHE: 'off', XDG_CACHE_HOME: folder })).toBeUndefined();
  expect(cacheFolder({ PLANCHECK_CACHE: folder, XDG_CACHE_HOME: tmpdir() })).toBe(folder);
  expect(cacheFolder({ PLANCHECK_CACHE: '', XDG_CACHE_HOME: folder })).toBe(join(folder, 'plancheck'));
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).toBe(cacheFolder({}));
});

test('the bundles name the licences of all that is in them', () => {
  const licences = readFileSync(join(ROOT, 'dist', 'command', 'LICENCES.txt'), 'utf8');
  for (const name of ['bignumber.js', 'commander', 'csv-parse', 'iconv-lite', 'yaml', 'zod'])
    expect(licences).toMatch(new RegExp(`^${name.replace('.', '\\.')} \\d`, 'mu'));
});
