import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import { parse } from 'yaml';
import { compareText } from '../../src/model/place.js';
import { runProgram } from './program.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const UPDATING = process.env['UPDATE_FIXTURES'] === '1';

/** The same page in both languages, by paths from the root of the project. */
export interface PagePair {
  readonly en: string;
  readonly zh: string;
}

/** The READMEs and all pages below docs/, generated ones included. */
export const PAGES: readonly PagePair[] = [
  { en: 'README.md', zh: 'README.zh-CN.md' },
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md') && !name.endsWith('.zh.md'))
    .sort(compareText)
    .map((name) => ({ en: `docs/${name}`, zh: `docs/${name.replace(/\.md$/u, '.zh.md')}` })),
];

/** Those that are written by hand, so that their outputs are run here. */
export const WRITTEN: readonly PagePair[] = PAGES.filter(
  ({ en }) => en !== 'docs/findings.md' && en !== 'docs/units.md',
);

/**
 * A block of a page. YAML and JavaScript begin with their file's name as a comment; the name of a CSV file stands behind
 * `csv`, where readers do not see it. They are written one after the other, so that each console block finds those above
 * it, and a file that is shown again has been changed.
 */
const BLOCK = /^```(?<sort>\w+)(?: (?<behind>\S+))?\n(?<body>.*?)^```$/gmsu;

/**
 * `$ plancheck …` or `$ node …`, perhaps with the lines that a shell would pick out of its output, or with the status
 * after it.
 */
const COMMAND =
  /^\$ (?<program>plancheck|node) (?<words>.*?)(?: \| head -n (?<head>\d+)| \| sed -n '\/\^(?<from>[^/]+)\/,\/\^\$\/p')?(?<status>; echo \$\?)?$/u;

export interface Block {
  readonly whole: string;
  readonly at: number;
  readonly sort: string;
  readonly file: string | undefined;
  readonly body: string;
}

export interface Page {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

export function readPage(name: string): Page {
  const path = join(ROOT, name);
  const text = readFileSync(path, 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(({ 0: whole, index: at, groups }) => {
    const { sort = '', behind, body = '' } = groups ?? {};
    const file = behind ?? /^(?:#|\/\/) (\S+\.(?:yaml|mjs))\n/u.exec(body)?.[1];
    return { whole, at, sort, body, file };
  });
  return { path, text, blocks };
}

/** The text of a page without its blocks of code. */
export function proseOf(name: string): string {
  return readPage(name).text.replaceAll(BLOCK, '');
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with what a reader has in the project's: the fixtures, and plancheck as a package. */
export function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-page-'));
  folders.push(folder);
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(ROOT, 'fixtures'), join(folder, 'fixtures'), 'junction');
  symlinkSync(ROOT, join(folder, 'node_modules', 'plancheck'), 'junction');
  return folder;
}

/** Writes the file that a block shows, if it shows one. */
export function put(folder: string, { file, body }: Block): void {
  if (file === undefined) return;
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
}

/** The commands of a console block, one a line. */
function commandsOf({ body }: Block): readonly string[] {
  return body.split('\n').filter((line) => line.startsWith('$ '));
}

/** What a command prints, as a page shows it: its standard error only if it has no standard output. */
async function outputOf(line: string, cwd: string, locale: string): Promise<string> {
  const { program, words, head, from, status } = COMMAND.exec(line)?.groups ?? {};
  if (words === undefined) throw new Error(`not a command that a page can run: ${line}`);
  const args = [...words.matchAll(/'([^']*)'|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  if (program === 'node') return execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
  const answer = await runProgram({ args, cwd, env: { LANG: locale } });
  const printed = (answer.stdout.length > 0 ? answer.stdout : answer.stderr).toString('utf8');
  const shown = `${picked(printed, { head, from })}${status === undefined ? '' : `${answer.status}\n`}`;
  expect(shown.trim(), line).not.toBe('');
  return shown;
}

/** The first lines of a text, or those from one that begins so to the next blank one. */
function picked(text: string, { head, from }: Record<'head' | 'from', string | undefined>): string {
  const lines = text.split('\n');
  if (head !== undefined) return `${lines.slice(0, Number(head)).join('\n')}\n`;
  if (from === undefined) return text;
  const first = lines.findIndex((line) => line.startsWith(from));
  return first === -1 ? '' : `${lines.slice(first, lines.indexOf('', first)).join('\n')}\n`;
}

/** A console block with the answers of the program as it is. */
async function answered(block: Block, cwd: string, locale: string): Promise<string> {
  const answers: string[] = [];
  for (const line of commandsOf(block)) answers.push(`${line}\n${await outputOf(line, cwd, locale)}`);
  expect(answers, block.whole).not.toEqual([]);
  return `\`\`\`console\n${answers.join('\n')}\`\`\``;
}

/** Holds every output of a page against what the program prints; writes them anew where fixtures are updated. */
export async function expectOutputs(name: string, locale: string): Promise<void> {
  const { path, text, blocks } = readPage(name);
  const folder = workspace();
  let updated = '';
  let end = 0;
  for (const block of blocks) {
    put(folder, block);
    const now = block.sort === 'console' ? await answered(block, folder, locale) : block.whole;
    updated += text.slice(end, block.at) + now;
    end = block.at + block.whole.length;
  }
  updated += text.slice(end);
  if (UPDATING) writeFileSync(path, updated);
  expect(UPDATING ? updated : text).toBe(updated);
}

/**
 * What the blocks of a page hold and run, whatever its language: the commands without the lines that are picked of
 * their output, and the files without the reasons and names of waivers.
 */
export function examplesOf(
  name: string,
): readonly { readonly file: string | undefined; readonly content: unknown }[] {
  return readPage(name).blocks.map((block) => ({ file: block.file, content: contentOf(block) }));
}

function contentOf(block: Block): unknown {
  if (block.sort === 'console')
    return commandsOf(block).map((line) => line.replace(/ \| (?:sed|head) .*$/u, ''));
  if (block.sort !== 'yaml') return block.body;
  return parse(block.body.replaceAll(/(?<=^ +(?:reason|by): )[^{\n]*$/gmu, '…')) as unknown;
}
