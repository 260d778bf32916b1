import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as setTimeoutAsync } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differences, snapshotOf, unwatchedIn, type Watched } from '../../src/cli/watch/snapshot.js';
import { runProgram } from '../support/program.js';

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-watch-'));
  await runProgram({ args: ['init', 'demo'], cwd: folder });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a file there as a whole: one that is written where it stands may be read before all of it is there. */
function put(path: string, content: string | Buffer): void {
  const made = join(folder, 'made');
  writeFileSync(made, content);
  renameSync(made, path);
}

const WAITING = /waiting for changes/gu;

/** What is shipped. */
const PROGRAM = fileURLToPath(new URL('../../bin/plancheck.js', import.meta.url));

/** Watches, does one thing each time the program waits, and ends it at last. */
async function watching(args: readonly string[], steps: readonly (() => void)[]) {
  let end = (): void => undefined;
  const ended = new Promise<undefined>((done) => {
    end = () => {
      done(undefined);
    };
  });
  const left = [...steps];
  const seen = (text: string): void => {
    if (!WAITING.test(text)) return;
    WAITING.lastIndex = 0;
    setTimeout(left.shift() ?? end, 50);
  };
  const answer = await runProgram({
    args: [...args, '--watch'],
    cwd: join(folder, 'demo'),
    interrupted: () => ended,
    onStderr: seen,
  });
  return { status: answer.status, stdout: String(answer.stdout), stderr: String(answer.stderr) };
}

describe('--watch', () => {
  test('judges again when a report changes, and ends with the last status', async () => {
    const { status, stdout, stderr } = await watching(
      ['check', '--as-of', '2022-06-30', '--fail-on', 'pending', '--quiet'],
      [
        () => {
          appendFileSync(join(folder, 'demo', 'reports', 'example.csv'), '大桥,,2022-02,建成,,\n');
        },
      ],
    );
    expect(stdout.match(/Exit status/gu)).toHaveLength(2);
    expect(stdout).toContain('Exit status 1');
    expect(stderr).toContain('example.csv has changed');
    expect(status).toBe(0);
  });

  test('goes on after a plan that cannot be read', async () => {
    const task = join(folder, 'demo', 'plan', '01-first-task.yaml');
    const { status, stderr } = await watching(
      ['check', '--plan', 'plan', '--as-of', '2022-06-30', '--quiet'],
      [
        () => {
          put(task, 'task: [');
        },
      ],
    );
    expect(stderr).toContain('01-first-task.yaml');
    expect(status).toBe(3);
  });

  test('is not set off by the report that it writes', async () => {
    const { stdout, stderr } = await watching(
      ['check', '--as-of', '2022-06-30', '--format', 'json=reports/out.json', '--format', 'table'],
      [],
    );
    expect(stdout.match(/Exit status/gu)).toHaveLength(1);
    expect(stderr).not.toContain('has changed');
  });

  test('ends at once where the command line is wrong', async () => {
    const { status } = await watching(['check', '--as-of', 'soon'], []);
    expect(status).toBe(3);
  });
});

/** The program in a process of its own, watching; what it says is waited for, with a limit and not by the clock. */
class Watching {
  readonly #process: ChildProcessByStdio<null, Readable, Readable>;
  readonly #ended: Promise<string>;
  stdout = '';
  stderr = '';

  constructor(args: readonly string[], cwd: string) {
    const env = { PATH: process.env['PATH'], LANG: 'en', PLANCHECK_CACHE: 'off' };
    const words = [PROGRAM, ...args, '--watch'];
    this.#process = spawn(process.execPath, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process.stdout.on('data', (chunk) => (this.stdout += String(chunk)));
    this.#process.stderr.on('data', (chunk) => (this.stderr += String(chunk)));
    this.#ended = once(this.#process, 'close').then(([status, signal]) => String(signal ?? status));
  }

  /** How often it has begun to wait. */
  get waits(): number {
    return this.stderr.match(WAITING)?.length ?? 0;
  }

  async until(what: string, holds: () => boolean): Promise<void> {
    for (let tries = 0; !holds(); tries += 1) {
      if (tries > 3_000) throw new Error(`never ${what}: ${this.stderr}`);
      await setTimeoutAsync(20);
    }
  }

  /** Waits until it has run so often, and waits again. */
  async ran(times: number): Promise<void> {
    await this.until(`waiting for the ${String(times)}th time`, () => this.waits >= times);
  }

  /** How it ended, by its status or by the name of the signal. */
  async endedBy(signal: NodeJS.Signals): Promise<string> {
    this.#process.kill(signal);
    return this.#ended;
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }
}

describe('--watch, in a process', () => {
  let watching: Watching | undefined;
  afterEach(() => {
    watching?.kill();
  });
  const demo = (...names: readonly string[]): string => join(folder, 'demo', ...names);
  const begin = async (...args: readonly string[]): Promise<Watching> => {
    watching = new Watching(args, demo());
    await watching.ran(1);
    return watching;
  };
  const row = '大桥,,2022-02,建成,,\n';

  test('takes new settings from the configuration, and waits while they cannot be read', async () => {
    const run = await begin('check', '--as-of', '2022-06-30', '--quiet');
    expect(run.stdout).toContain('Exit status 0');
    appendFileSync(demo('plancheck.yaml'), 'fail-on: [pending]\n');
    await run.ran(2);
    expect(run.stdout).toContain('Exit status 1');
    expect(run.stderr).toContain('plancheck.yaml has changed');
    const good = readFileSync(demo('plancheck.yaml'));
    put(demo('plancheck.yaml'), 'fail-on: [');
    await run.ran(3);
    expect(run.stderr).toContain('plancheck.yaml:1:');
    put(demo('plancheck.yaml'), good);
    await run.ran(4);
    expect(run.stdout.match(/Exit status 1/gu)).toHaveLength(2);
    expect(await run.endedBy('SIGINT')).toBe('1');
  });

  test('takes a configuration into account that was not there before', async () => {
    const settings = readFileSync(demo('plancheck.yaml'));
    rmSync(demo('plancheck.yaml'));
    const run = await begin('check', 'reports', '--plan', 'plan', '--as-of', '2022-06-30', '--quiet');
    put(demo('plancheck.yaml'), `${String(settings)}fail-on: [pending]\n`);
    await run.ran(2);
    expect(run.stdout).toContain('Exit status 1');
  });

  test('survives a folder that is removed and made anew', async () => {
    const run = await begin('check', '--as-of', '2022-06-30', '--quiet');
    rmSync(demo('reports'), { recursive: true });
    await run.ran(2);
    mkdirSync(demo('reports'));
    put(demo('reports', 'new.csv'), `指标,地区,报告期,数值,单位,口径\n${row}`);
    await run.until('a run over the new file', () => run.stdout.match(/Exit status/gu)?.length === 2);
    const before = run.waits;
    appendFileSync(demo('reports', 'new.csv'), '大桥,,2022-03,建成,,\n');
    await run.ran(before + 1);
    expect(await run.endedBy('SIGTERM')).toBe('0');
  });

  test('notices a folder that is swapped for another, and a link that leads elsewhere', async () => {
    cpSync(demo('reports'), demo('other'), { recursive: true });
    symlinkSync('reports', demo('linked'));
    const run = await begin('check', 'linked', '--as-of', '2022-06-30', '--quiet');
    renameSync(demo('reports'), demo('away'));
    renameSync(demo('other'), demo('reports'));
    await run.ran(2);
    rmSync(demo('linked'));
    symlinkSync('away', demo('linked'));
    await run.ran(3);
    appendFileSync(demo('away', 'example.csv'), row);
    await run.ran(4);
    expect(run.stderr).toContain('linked/example.csv has changed');
  });

  test('runs while a file goes on changing, and any number of times without a word of Node', async () => {
    const run = await begin('check', '--as-of', '2022-06-30', '--quiet');
    const busy = setInterval(() => {
      appendFileSync(demo('reports', 'example.csv'), '\n');
    }, 100);
    await run.ran(3).finally(() => {
      clearInterval(busy);
    });
    for (let runs = 3; runs < 13; runs = run.waits) {
      appendFileSync(demo('reports', 'example.csv'), '\n');
      await run.ran(runs + 1);
    }
    expect(run.stderr).not.toContain('Warning');
    expect(await run.endedBy('SIGINT')).toBe('0');
  });

  test('ends at a signal during a run', async () => {
    const run = await begin('check', '--as-of', '2022-06-30', '--quiet');
    put(demo('reports', 'large.csv'), `指标,地区,报告期,数值,单位,口径\n${row.repeat(400_000)}`);
    await run.until('a second run', () => run.stderr.includes('has changed'));
    expect(['0', 'SIGINT']).toContain(await run.endedBy('SIGINT'));
    expect(run.stdout.match(/Exit status/gu)).toHaveLength(1);
  });

  test('says what it cannot watch', async () => {
    symlinkSync('itself', demo('itself'));
    const run = await begin('check', 'reports', 'itself', '--as-of', '2022-06-30', '--quiet');
    expect(run.stderr).toMatch(/itself cannot be watched \(.+\): what changes there goes unnoticed/u);
  });

  test('does not read standard input again', async () => {
    const answer = await runProgram({ args: ['check', '-', '--watch'], cwd: demo(), stdin: '' });
    expect(answer.status).toBe(3);
    expect(String(answer.stderr)).toContain('standard input is read only once');
  });
});

describe('what is watched', () => {
  const watched: Watched = { cwd: '', reports: [], paths: [], written: [] };
  const look = (what: Partial<Watched>) => snapshotOf({ ...watched, cwd: join(folder, 'demo'), ...what });

  test('a file that is changed and gets its time back is seen to have changed', async () => {
    const file = join(folder, 'demo', 'reports', 'example.csv');
    const before = await look({ reports: ['reports'] });
    const { atime, mtime } = statSync(file);
    writeFileSync(file, String(readFileSync(file)).replace('2022', '2021'));
    utimesSync(file, atime, mtime);
    expect(differences(before, await look({ reports: ['reports'] }))).toEqual(['reports/example.csv']);
  });

  test('what is not there is seen to come, and told as unwatched only where that cannot be', async () => {
    const before = await look({ reports: ['later/*.csv'], paths: ['waivers.yaml'] });
    expect(unwatchedIn(before)).toEqual([]);
    mkdirSync(join(folder, 'demo', 'later'));
    writeFileSync(join(folder, 'demo', 'later', 'a.csv'), '');
    writeFileSync(join(folder, 'demo', 'waivers.yaml'), '');
    const after = await look({ reports: ['later/*.csv'], paths: ['waivers.yaml'] });
    expect(differences(before, after)).toEqual(['later/*.csv', 'later/a.csv', 'waivers.yaml']);
  });

  test('links in a circle end, and what the program writes is left out by whatever name', async () => {
    symlinkSync('..', join(folder, 'demo', 'plan', 'circle'));
    symlinkSync('reports', join(folder, 'demo', 'same'));
    const seen = await look({ paths: ['plan'], reports: ['reports'], written: ['same/example.csv'] });
    expect([...seen.keys()]).toContain(join('plan', 'plan.yaml'));
    expect([...seen.keys()]).not.toContain('reports/example.csv');
  });
});

test('reasons why something cannot be watched are those of the system', () => {
  expect(
    unwatchedIn(
      new Map([
        ['b', '!EACCES'],
        ['a', '!EMFILE'],
        ['c', '!ENOENT'],
        ['d', '1:2:3:4:5'],
      ]),
    ),
  ).toEqual([
    ['a', 'EMFILE'],
    ['b', 'EACCES'],
  ]);
});
