import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { basePath } from '../../src/cli/watch.js';
import { runProgram } from '../support/program.js';

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-watch-'));
  await runProgram({ args: ['init', 'demo'], cwd: folder });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const WAITING = /waiting for changes/gu;

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
          writeFileSync(task, 'task: [');
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

test.each([
  ['reports/', 'reports/'],
  ['reports/**/*.csv', 'reports'],
  ['*.csv', '.'],
  ['/data/{a,b}/x.csv', '/data'],
  ['/*.csv', '/'],
])('%s is watched from %s', (pattern, base) => {
  expect(basePath(pattern)).toBe(base);
});
