import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runProgram } from './support/program.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = fileURLToPath(new URL('../README.md', import.meta.url));
const UPDATING = process.env['UPDATE_FIXTURES'] === '1';

/**
 * A block of README.md that shows commands and what they print: `$ plancheck …` in the project's folder, perhaps with
 * `| head -n N` and `; echo $?` after it as a shell would have it.
 */
const BLOCK = /^```console\n(.*?)^```$/gmsu;
const COMMAND = /^\$ (?<words>.*?)(?: \| head -n (?<head>\d+))?(?<status>; echo \$\?)?$/u;

/** Standard output of a command as the README shows it. */
async function outputOf(line: string): Promise<string> {
  const { words = '', head, status } = COMMAND.exec(line)?.groups ?? {};
  const [program, ...args] = words.split(' ').map((word) => word.replace(/^'(.*)'$/u, '$1'));
  expect(program).toBe('plancheck');
  const answer = await runProgram({ args, cwd: ROOT });
  const text = answer.stdout.toString('utf8');
  const shown = head === undefined ? text : `${text.split('\n').slice(0, Number(head)).join('\n')}\n`;
  return status === undefined ? shown : `${shown}${answer.status}\n`;
}

test('every output shown in the README is what the program prints', async () => {
  const readme = readFileSync(README, 'utf8');
  const blocks = [...readme.matchAll(BLOCK)];
  expect(blocks.length).toBeGreaterThan(5);
  let updated = readme;
  for (const [whole, body = ''] of blocks) {
    const commands = body.split('\n').filter((line) => line.startsWith('$ '));
    expect(commands, whole).not.toEqual([]);
    const answers = [];
    for (const command of commands) answers.push(`${command}\n${await outputOf(command)}`);
    const block = `\`\`\`console\n${answers.join('\n')}\`\`\``;
    updated = updated.replace(whole, () => block);
  }
  if (UPDATING) writeFileSync(README, updated);
  expect(UPDATING ? updated : readme).toBe(updated);
}, 60_000);

test('every option and command that the README names exists', async () => {
  const readme = readFileSync(README, 'utf8');
  const commands = await runProgram({ args: ['complete-word', '1', '--', 'plancheck', ''], cwd: ROOT });
  const names = [...commands.stdout.toString('utf8').matchAll(/^(\S+)\t/gmu)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(5);
  const calls = [['--help'], ...names.map((name) => [name, '--help'])];
  const helps = await Promise.all(calls.map((args) => runProgram({ args, cwd: ROOT })));
  const help = helps.map(({ stdout }) => stdout.toString('utf8')).join('\n');
  const options = new Set([...readme.matchAll(/(?<![\w-])--[a-z][a-z-]+/gu)].map(([option]) => option));
  expect([...options].filter((option) => !help.includes(option))).toEqual([]);
});
