import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from './support/program.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const READMES = ['README.md', 'README.zh-CN.md'] as const;
const UPDATING = process.env['UPDATE_FIXTURES'] === '1';

/**
 * A block of code. YAML and JavaScript begin with their file's name as a comment; the name of a CSV file stands behind
 * `csv`, where readers do not see it. They are written one after the other, so that each console block finds those
 * above it.
 */
const BLOCK = /^```(?<sort>\w+)(?: (?<behind>\S+))?\n(?<body>.*?)^```$/gmsu;

/** `$ plancheck …` or `$ node …`, perhaps with `| head -n N` or `; echo $?` after it, as a shell would have them. */
const COMMAND =
  /^\$ (?<program>plancheck|node) (?<words>.*?)(?: \| head -n (?<head>\d+)|(?<status>; echo \$\?))?$/u;

interface Block {
  readonly whole: string;
  readonly sort: string;
  readonly file: string | undefined;
  readonly body: string;
}

function textOf(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}

function blocksOf(name: string): readonly Block[] {
  return [...textOf(name).matchAll(BLOCK)].map(({ 0: whole, groups }) => {
    const { sort = '', behind, body = '' } = groups ?? {};
    return { whole, sort, body, file: behind ?? /^(?:#|\/\/) (\S+\.(?:yaml|mjs))\n/u.exec(body)?.[1] };
  });
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with what a reader has in the project's: the fixtures, and plancheck as a package. */
function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-readme-'));
  folders.push(folder);
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(ROOT, 'fixtures'), join(folder, 'fixtures'), 'junction');
  symlinkSync(ROOT, join(folder, 'node_modules', 'plancheck'), 'junction');
  return folder;
}

function put(folder: string, file: string, body: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
}

/** What a command prints, as a README shows it: what it says on standard error only if it says nothing else. */
async function outputOf(line: string, cwd: string): Promise<string> {
  const { program, words, head, status } = COMMAND.exec(line)?.groups ?? {};
  if (words === undefined) throw new Error(`no command that is understood: ${line}`);
  const args = [...words.matchAll(/'([^']*)'|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  if (program === 'node') return execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
  const answer = await runProgram({ args, cwd });
  const text = (answer.stdout.length > 0 ? answer.stdout : answer.stderr).toString('utf8');
  const shown = head === undefined ? text : `${text.split('\n').slice(0, Number(head)).join('\n')}\n`;
  const told = status === undefined ? shown : `${shown}${answer.status}\n`;
  expect(told.trim(), line).not.toBe('');
  return told;
}

function commandsOf({ body }: Block): readonly string[] {
  return body.split('\n').filter((line) => line.startsWith('$ '));
}

test.each(READMES)(
  'every output shown in %s is what the program prints',
  async (name) => {
    const readme = textOf(name);
    const folder = workspace();
    let updated = readme;
    for (const block of blocksOf(name)) {
      if (block.file !== undefined) put(folder, block.file, block.body);
      if (block.sort !== 'console') continue;
      const answers: string[] = [];
      for (const line of commandsOf(block)) answers.push(`${line}\n${await outputOf(line, folder)}`);
      expect(answers, block.whole).not.toEqual([]);
      updated = updated.replace(block.whole, () => `\`\`\`console\n${answers.join('\n')}\`\`\``);
    }
    if (UPDATING) writeFileSync(join(ROOT, name), updated);
    expect(UPDATING ? updated : readme).toBe(updated);
  },
  120_000,
);

/** The help of the program, or of a command, and of all commands below it. */
async function helpOf(path: readonly string[]): Promise<string> {
  const { stdout } = await runProgram({ args: [...path, '--help'], cwd: ROOT, env: { LANG: 'en_GB.UTF-8' } });
  const help = stdout.toString('utf8');
  const [, listed = ''] = /^Commands:\n(.*?)^$/msu.exec(help) ?? [];
  const names = [...listed.matchAll(/^ {2}([a-z-]+)/gmu)].map(([, name = '']) => name);
  const below = await Promise.all(names.map((name) => helpOf([...path, name])));
  return [help, ...below].join('\n');
}

test('every option that the READMEs name exists', async () => {
  const help = await helpOf([]);
  const known = new Set(help.match(/(?<![\w-])--[a-z][a-z-]+/gu));
  expect(known.size).toBeGreaterThan(20);
  const named = READMES.flatMap((name) => textOf(name).match(/(?<![\w-])--[a-z][a-z-]+/gu) ?? []);
  expect(named.filter((option) => !known.has(option))).toEqual([]);
});

/**
 * The same in both languages: the commands but for their language and for how many lines of its output are shown, and
 * the files but for who accepts what and why.
 */
function example(block: Block): object {
  const { sort, file, body } = block;
  if (sort === 'console')
    return {
      sort,
      commands: commandsOf(block).map((line) => line.replaceAll(/(?<=--lang |head -n )\w+/gu, '…')),
    };
  return { sort, file, body: sort === 'yaml' ? body.replaceAll(/(?<=\b(?:reason|by): ).*$/gmu, '…') : body };
}

test('both READMEs have the same sections and the same examples', () => {
  const [english, chinese] = READMES.map((name) => ({
    headings: textOf(name)
      .replaceAll(BLOCK, '')
      .match(/^#+(?= )/gmu),
    examples: blocksOf(name).map(example),
  }));
  expect(english?.examples.length).toBeGreaterThan(10);
  expect(chinese).toEqual(english);
});

test.each(READMES)('every file that %s links to is there', (name) => {
  const links = [...textOf(name).matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
