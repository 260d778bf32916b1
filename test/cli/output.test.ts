import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clearAll, finishAll, prepare } from '../../src/cli/output/write.js';
import { PLAN, TASK } from '../plan/support.js';
import { runProgram } from '../support/program.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-output-'));
  mkdirSync(join(folder, 'plan'));
  put('plan/plan.yaml', PLAN);
  put('plan/01.yaml', TASK);
  put('r.csv', 'metric,region,period,value,unit\ninvestment,area,2022-06,5,亿元\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}

const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

async function run(words: string, ...more: readonly string[]) {
  const answer = await runProgram({ args: [...words.split(' '), ...more], cwd: folder });
  return { status: answer.status, stdout: String(answer.stdout), stderr: String(answer.stderr) };
}

const CHECK = 'check r.csv --plan ./plan --as-of 2022-06-30';

/** The first rule of a SARIF log. */
const ruleOf = (log: string): string | undefined => /"rules": \[\s*\{\s*"id": "([^"]+)"/u.exec(log)?.[1];

/** Files that were written on the way, and should be gone. */
function leftOver(): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.plancheck-'));
}

describe('what is there already', () => {
  test.each(['json', 'csv', 'markdown', 'table', 'sarif', 'junit', 'ndjson', 'github', 'gitlab', 'concise'])(
    'an earlier report as %s is replaced, also of another day',
    async (format) => {
      const first = await run(CHECK, '--format', format, '--output', 'out');
      expect(first.stderr).toContain('the report is in out');
      put('out', text('out').replaceAll('2022-06-30', '2022-05-31'));
      expect((await run(CHECK, '--format', format, '--output', 'out')).stderr).toContain(
        'the report is in out',
      );
    },
  );

  test('an earlier report as SARIF is replaced, whatever rules the first of its results are of', async () => {
    await run(CHECK, '--format', 'sarif', '--output', 'out');
    const before = text('out');
    put('r.csv', 'metric,region,period,value,unit\ninvestment,area,2022-06,much,亿元\n');
    const again = await run(CHECK, '--format', 'sarif', '--output', 'out');
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('the report is in out');
    expect(ruleOf(text('out'))).not.toBe(ruleOf(before));
  });

  test.each([
    ['json', '{\n  "name": "somebody"\n}\n'],
    ['csv', 'metric,region,period,value\n'],
    ['markdown', '# Notes\n'],
    ['table', 'Dear all,\n'],
    ['github', 'some words\n'],
    ['sarif', '{ "$schema": "sarif-2.1.0.json", "version": "2.1.0", "runs": [] }\n'],
    ['gitlab', '[\n  { "name": "somebody" }\n]\n'],
    ['concise', 'Dear all: an error in the report\n'],
  ])('a file of another sort is not replaced by %s, unless it is said so', async (format, content) => {
    put('out', content);
    const refused = await run(CHECK, '--format', format, '--output', 'out');
    expect(refused).toMatchObject({ status: 3, stdout: '' });
    expect(refused.stderr).toContain('"out" is there already and is no report of this sort');
    expect(text('out')).toBe(content);
    const forced = await run(CHECK, '--format', format, '--output', 'out', '--force');
    expect(forced.stderr).toContain('the report is in out');
    expect(text('out')).not.toBe(content);
  });

  test.each(['r.csv', 'plan/plan.yaml', 'plan/01.yaml', 'waivers.yaml', 'plancheck.yaml', 'linked/01.yaml'])(
    'what is read is not written over, whatever is said: %s',
    async (file) => {
      put('waivers.yaml', 'waivers: []\n');
      put('plancheck.yaml', 'language: en\n');
      symlinkSync('plan', join(folder, 'linked'));
      const before = text(file);
      const told = await run(CHECK, '--waivers', 'waivers.yaml', '--format', 'json', '-o', file, '--force');
      expect(told.status).toBe(3);
      expect(told.stderr).toContain('is one of the files that were read');
      expect(text(file)).toBe(before);
    },
  );

  test('an audit does not write over what it reads, nor over what it did not make', async () => {
    put('other.ndjson', 'Dear all,\n');
    for (const file of ['r.csv', 'plan/01.yaml', 'other.ndjson']) {
      const before = text(file);
      const told = await run(`audit r.csv --plan ./plan --as-of 2022-06-30 --format ndjson=${file}`);
      expect(told.status).toBe(3);
      expect(text(file)).toBe(before);
    }
  });

  test('a form is made again, and not once it has been filled in', async () => {
    const form = 'template --plan ./plan --department works --period 2022-06 --output form.csv';
    expect((await run(form)).status).toBe(0);
    expect((await run(form)).status).toBe(0);
    put('form.csv', text('form.csv').replace(/\n$/u, 'filled in\n'));
    const told = await run(form);
    expect(told.stderr).toContain('may have been filled in');
    expect(text('form.csv')).toContain('filled in');
    expect((await run(form, '--force')).status).toBe(0);
    expect(text('form.csv')).not.toContain('filled in');
  });

  test('a link that leads nowhere and a file that is read-only are refused', async () => {
    symlinkSync('nowhere', join(folder, 'link'));
    put('closed', '');
    chmodSync(join(folder, 'closed'), 0o444);
    const link = await run(CHECK, '--output', 'link');
    expect(link.stderr).toContain('"link" is a link that leads nowhere');
    const closed = await run(CHECK, '--output', 'closed', '--force');
    expect(closed.stderr).toContain('permission denied');
    expect([link.status, closed.status, existsSync(join(folder, 'nowhere'))]).toEqual([3, 3, false]);
  });
});

describe('all files or none', () => {
  test.runIf(existsSync('/dev/full'))(
    'a device that takes nothing keeps the files from being written',
    async () => {
      put('kept.csv', '');
      const told = await run(
        CHECK,
        '--format',
        'json=new.json',
        '--format',
        'csv=kept.csv',
        '--format',
        'sarif=/dev/full',
      );
      expect(told).toMatchObject({ status: 3, stdout: '' });
      expect(told.stderr).toContain('"/dev/full": the disk is full');
      expect(told.stderr).not.toContain('the report is in');
      expect([existsSync(join(folder, 'new.json')), text('kept.csv'), leftOver()]).toEqual([false, '', []]);
    },
  );

  test('what was replaced is put back where a later file fails', async () => {
    put('old', 'before');
    const prepared = [
      await prepare(join(folder, 'old'), 'after', undefined),
      await prepare(join(folder, 'new'), 'after', undefined),
      await prepare(join(folder, 'gone'), 'after', undefined),
    ];
    mkdirSync(join(folder, 'gone'));
    expect(await finishAll(prepared)).toEqual({ at: 2, reason: 'EISDIR' });
    await clearAll(prepared);
    expect([text('old'), existsSync(join(folder, 'new')), leftOver()]).toEqual(['before', false, []]);
  });
});

describe('--resume', () => {
  test('a line that is longer than any of an audit is told, and the lines behind it hold', async () => {
    const audit = 'audit r.csv --plan ./plan --as-of 2022-06-30 --format ndjson';
    const [header = '', submission = '', summary = ''] = (await run(audit)).stdout.split('\n');
    put('earlier', [header, `"${'x'.repeat(40_000_000)}"`, submission, summary, ''].join('\n'));
    const resumed = await run(audit, '--resume', 'earlier');
    expect(resumed.stderr).toContain('1 line of earlier is damaged (2)');
    expect(resumed.stderr).toContain('1 of 1');
    expect(resumed.stdout.split('\n')).toEqual([header, submission, summary, '']);
  });

  test.runIf(process.platform !== 'win32').each(['folder', 'pipe', '/dev/zero', '/dev/null'])(
    'what is no regular file is refused before any report is looked for: %s',
    async (earlier) => {
      mkdirSync(join(folder, 'folder'));
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      const told = await run('audit none.csv --plan ./plan --as-of 2022-06-30 --resume', earlier);
      expect(told.stderr).toBe(
        `plancheck: ${earlier} is no regular file but a folder, a pipe or a device; --resume cannot go on from it\n` +
          '    name a file that plancheck audit --format ndjson wrote\n',
      );
      expect(told).toMatchObject({ status: 3, stdout: '' });
    },
  );
});
