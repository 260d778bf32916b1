import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { runProgram } from '../support/program.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = readFileSync(new URL('../../man/plancheck.1', import.meta.url), 'utf8');

test('the man page has the version, every command and every option', async () => {
  const { version, man } = z
    .object({ version: z.string(), man: z.string() })
    .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));
  expect(man).toBe('./man/plancheck.1');
  expect(PAGE).toContain(`.TH PLANCHECK 1 "" "plancheck ${version}" "plancheck"\n`);
  const help = async (...words: readonly string[]): Promise<string> =>
    String((await runProgram({ args: [...words, '--help'], cwd: ROOT, env: { LANG: 'en' } })).stdout);
  const named = [...(await help()).matchAll(/^ {2}([a-z]+)(?= )/gmu)].map(([, name = '']) => name);
  const commands = [...named, 'layout infer', 'layout test'];
  expect(commands.length).toBeGreaterThan(14);
  for (const command of commands) {
    const [, section = ''] = PAGE.split(`\n.SS ${command}\n`);
    const [own = ''] = section.split(/^\.S[SH] /mu);
    const options = (await help(...command.split(' '))).match(/^ {2}(?:-\w, )?--[a-z-]+/gmu) ?? [];
    expect(options, command).not.toEqual([]);
    const missing = options.filter((option) => !own.includes(option.trim().replaceAll('-', '\\-')));
    expect(missing, command).toEqual([]);
  }
});

test('a formatter of man pages reads it without a warning', ({ skip }) => {
  const groff = ['-man', '-Tutf8', '-Kutf8', '-ww', '-z'];
  skip(spawnSync('groff', ['--version']).status !== 0, 'groff is not installed');
  const { status, stderr } = spawnSync('groff', groff, { input: PAGE, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
