import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PLAN, TASK } from '../plan/support.js';
import { runProgram } from '../support/program.js';

const PROGRAM = fileURLToPath(new URL('../../bin/plancheck.js', import.meta.url));
const HEADER = 'metric,region,period,value,unit\n';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-targets-'));
  mkdirSync(join(folder, 'plan'));
  put('plan/plan.yaml', PLAN);
  put('plan/01.yaml', TASK);
  put('r.csv', `${HEADER}investment,area,2022-06,5,亿元\n`);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}

/** Faults whose report is larger than a pipe holds. */
function putFaults(): void {
  put('r.csv', HEADER + 'investment,area,2022-06,much,亿元\n'.repeat(1_000));
}

async function run(words: string) {
  const { status, stderr, stdout } = await runProgram({ args: words.split(' '), cwd: folder });
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

const CHECK = 'check r.csv --plan ./plan --as-of 2022-06-30';

const WINDOWS = process.platform === 'win32';

/** A small disk in a folder; why there is none, where none can be mounted. */
function mountSmall(at: string): string | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n').at(1) ?? error.message) : String(error);
  }
}

const ground = mkdtempSync(join(tmpdir(), 'plancheck-disk-'));
const reason = mountSmall(ground);
afterAll(() => {
  if (reason === undefined) execFileSync('umount', [ground]);
  rmSync(ground, { recursive: true });
});

describe.skipIf(reason !== undefined)(
  `on a full disk${reason === undefined ? '' : ` (skipped, as no small one can be mounted: ${reason})`}`,
  () => {
    /** All that is on the disk, but for what fills it. */
    const there = (): readonly (readonly [string, string])[] =>
      readdirSync(ground)
        .filter((name) => name !== 'ballast')
        .map((name) => [name, readFileSync(join(ground, name), 'utf8')]);
    const fill = (): void => {
      expect(() => {
        writeFileSync(join(ground, 'ballast'), Buffer.alloc(1_000_000));
      }).toThrow('ENOSPC');
    };

    afterEach(() => {
      for (const name of readdirSync(ground)) rmSync(join(ground, name), { recursive: true });
    });

    test.each(['json', 'csv', 'markdown', 'sarif'])(
      'no file is written, and what was there is as it was: %s',
      async (format) => {
        const check = `${CHECK} --format json=new.json --format ${format}=${ground}/a --format csv=${ground}/b.csv`;
        expect((await run(check)).stderr).toContain('the report is in');
        rmSync(join(folder, 'new.json'));
        const before = there();
        fill();
        putFaults();
        const told = await run(check);
        expect(told).toMatchObject({ status: 3, stdout: '' });
        expect(told.stderr).toContain(`"${ground}/a": the disk is full`);
        expect(told.stderr).not.toContain('the report is in');
        expect([there(), existsSync(join(folder, 'new.json'))]).toEqual([before, false]);
        expect(readdirSync(folder).sort()).toEqual(['plan', 'r.csv']);
      },
    );

    test('a quarantine and the reports beside it are written together, or neither', async () => {
      fill();
      putFaults();
      const told = await run(`${CHECK} --format json=new.json --quarantine ${ground}/q`);
      expect(told.status).toBe(3);
      expect(told.stderr).toContain('the disk is full');
      expect([there(), existsSync(join(folder, 'new.json'))]).toEqual([[], false]);
    });

    test.each([
      [
        'a form',
        (to: string) => `template --plan ./plan --department works --period 2022-06 --output ${to}/f.xlsx`,
      ],
      ['a plan', (to: string) => `init ${to}/p --id p --title P --start 2022-01-01 --end 2023-12-31`],
    ])('%s is not there by half', async (_, command) => {
      fill();
      const told = await run(command(ground));
      expect(told.status).toBe(3);
      expect(told.stderr).toContain('the disk is full');
      expect(there()).toEqual([]);
    });
  },
);

describe.skipIf(WINDOWS)('a pipe among the files', () => {
  /** Another process at the other end of the pipe. */
  const reader = (script: string) => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const child = spawn('sh', ['-c', script], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    return new Promise<string>((done) =>
      child.on('close', () => {
        done(text);
      }),
    );
  };
  const check = `${CHECK} --format json=new.json --format ndjson=pipe`;

  test('gets its report whole, and is not replaced', async () => {
    putFaults();
    const read = reader('cat pipe');
    const told = await run(check);
    expect(told.status).toBe(2);
    expect((await read).trim().split('\n').at(-1)).toContain('"record":"summary"');
    expect(told.stderr).toContain('the report is in new.json');
  });

  test('keeps the files from being written where nobody reads it to its end', async () => {
    putFaults();
    const read = reader('exec 3< pipe');
    const told = await run(check);
    await read;
    expect(told).toMatchObject({ status: 3, stdout: '' });
    expect(told.stderr).toContain('"pipe"');
    expect(told.stderr).not.toContain('the report is in');
    expect(readdirSync(folder).sort()).toEqual(['pipe', 'plan', 'r.csv']);
  });
});

describe.skipIf(WINDOWS)('standard output', () => {
  /** How the program ends, which writes a report into a file and another one to standard output. */
  const ended = async (stdout: 'closed' | number) => {
    const args = `${CHECK} --lang en --format json=new.json --format ndjson`.split(' ');
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd: folder,
      stdio: ['ignore', stdout === 'closed' ? 'pipe' : stdout, 'pipe'],
      env: { ...process.env, PLANCHECK_CACHE: join(folder, 'cache') },
    });
    child.stdout?.destroy();
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const status = await new Promise((done) => child.on('close', done));
    return { status, stderr };
  };
  const isWhole = (): boolean => readFileSync(join(folder, 'new.json'), 'utf8').endsWith('\n}\n');
  const left = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

  test('that nobody reads changes neither the status nor the files', async () => {
    putFaults();
    expect(await ended('closed')).toEqual({ status: 2, stderr: 'plancheck: the report is in new.json\n' });
    expect([isWhole(), left()]).toEqual([true, []]);
  });

  test.runIf(existsSync('/dev/full'))('that takes nothing is told, and the files are whole', async () => {
    putFaults();
    const told = await ended(openSync('/dev/full', 'w'));
    expect(told.status).toBe(3);
    expect(told.stderr).toContain('ENOSPC');
    expect([isWhole(), left()]).toEqual([true, []]);
  });
});

test.runIf(existsSync('/dev/full'))(
  'a device that takes all does not help one that takes nothing',
  async () => {
    const check = `${CHECK} --format json=/dev/null --format csv=/dev/full --format sarif=new.sarif`;
    const told = await run(check);
    expect(told.status).toBe(3);
    expect(told.stderr).not.toContain('the report is in');
    expect(readdirSync(folder).sort()).toEqual(['plan', 'r.csv']);
  },
);
