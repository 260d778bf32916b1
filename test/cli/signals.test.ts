import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SIGNALS = fileURLToPath(new URL('../../bin/signals.js', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../bin/plancheck.js', import.meta.url));
const PLAN = fileURLToPath(new URL('../../fixtures/_plans/rules', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-signals-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a script that has the signals of the program, and the system's temporary folder to itself. */
function run(script: string) {
  const whole = `
    const { Signals } = require(${JSON.stringify(SIGNALS)});
    const signals = new Signals();
    const ask = (signal) => process.kill(process.pid, signal);
    ${script}
    // Until all that has come is heard.
    setTimeout(() => process.exit(7), 500);`;
  const { status, signal, stdout } = spawnSync(process.execPath, ['-e', whole], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder, TEMP: folder },
    encoding: 'utf8',
  });
  return { status, signal, stdout, left: readdirSync(folder) };
}

describe.skipIf(process.platform === 'win32')('a signal', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('takes away what is there for a moment: %s', (signal) => {
    writeFileSync(join(folder, 'partial'), '');
    const ended = run(`signals.add('partial'); signals.scratch(); ask('${signal}');`);
    expect(ended).toEqual({ status: null, signal, stdout: '', left: [] });
  });

  test('is not lost where the last file is gone before it is heard', () => {
    const ended = run(`signals.add('partial'); ask('SIGTERM'); signals.delete('partial');`);
    expect(ended).toMatchObject({ status: null, signal: 'SIGTERM' });
  });

  test('is not lost where nobody waits for it any more before it is heard', () => {
    const ended = run(`const { forget } = signals.interrupted(); ask('SIGINT'); forget();`);
    expect(ended).toMatchObject({ status: null, signal: 'SIGINT' });
  });

  test('leaves files to whoever waits for it, and the next one ends the program', () => {
    writeFileSync(join(folder, 'partial'), '');
    const waits = `signals.add('partial'); const { happened } = signals.interrupted(); ask('SIGINT');`;
    expect(
      run(`${waits} happened.then(() => console.log(require('node:fs').existsSync('partial')));`),
    ).toEqual({
      status: 7,
      signal: null,
      stdout: 'true\n',
      left: [],
    });
    expect(run(`${waits} happened.then(() => ask('SIGINT'));`)).toMatchObject({ signal: 'SIGINT', left: [] });
  });

  test('that nobody waits for ends the program, though an end is waited for', () => {
    expect(run(`signals.interrupted(); ask('SIGHUP');`)).toMatchObject({ status: null, signal: 'SIGHUP' });
  });
});

describe.skipIf(process.platform === 'win32')('a run that unpacks reports', () => {
  test.each([['check', []] as const, ['audit', ['--jobs', '2']] as const])(
    'leaves nothing in the temporary folder where a signal ends it: %s',
    async (command, more) => {
      const temporary = join(folder, 'tmp');
      for (const name of ['tmp', 'in']) mkdirSync(join(folder, name));
      const instance = await DuckDBInstance.create(':memory:');
      const connection = await instance.connect();
      for (const name of ['a', 'b'])
        await connection.run(
          `copy (select 'roads' metric, '2022-06' period, 1 "value", repeat('n', 400) note from range(45000))
           to '${join(folder, 'in', name)}.parquet' (format parquet)`,
        );
      connection.closeSync();
      instance.closeSync();
      const child = spawn(
        process.execPath,
        [PROGRAM, command, 'in', '--plan', PLAN, '--as-of', '2022-06-30', ...more],
        {
          cwd: folder,
          env: { ...process.env, TMPDIR: temporary, PLANCHECK_CACHE: join(folder, 'cache') },
          stdio: 'ignore',
        },
      );
      const ended = new Promise((done) =>
        child.on('close', (_, signal) => {
          done(signal);
        }),
      );
      while (readdirSync(temporary, { recursive: true }).length < 2 && child.exitCode === null)
        await pause(1);
      child.kill('SIGHUP');
      expect(await ended).toBe('SIGHUP');
      expect(readdirSync(temporary)).toEqual([]);
    },
  );
});

describe('what is there for a moment', () => {
  test('is taken away at the end, whatever was forgotten', () => {
    writeFileSync(join(folder, 'partial'), '');
    expect(
      run(`signals.add('partial'); require('node:fs').writeFileSync(signals.scratch() + '/x', '');`),
    ).toEqual({
      status: 7,
      signal: null,
      stdout: '',
      left: [],
    });
  });

  test('has one folder, which is its owner’s alone', () => {
    const told = run(`
      const [one, two] = [signals.scratch(), signals.scratch()];
      console.log(one === two, (require('node:fs').statSync(one).mode & 0o777).toString(8));`);
    expect(told.stdout).toBe(process.platform === 'win32' ? expect.stringContaining('true') : 'true 700\n');
  });
});
