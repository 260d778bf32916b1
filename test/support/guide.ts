import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import { parse } from 'yaml';
import { runProgram } from './program.js';

const UPDATING = process.env['UPDATE_FIXTURES'] === '1';

/**
 * A block of a guide. One of YAML begins with its file's name as a comment; the name of a CSV file stands behind `csv`,
 * where readers do not see it. They are written one after the other, so that each console block finds those above it, and
 * a file that is shown again has been changed.
 */
const BLOCK = /^```(?<sort>yaml|csv|console)(?: (?<name>\S+))?\n(?<body>.*?)^```$/gmsu;

/** `$ plancheck …`, perhaps with the lines that a shell would pick out of its output. */
const COMMAND =
  /^\$ plancheck (?<words>.*?)(?: \| sed -n '\/\^(?<from>[^/]+)\/,\/\^\$\/p')?(?<status>; echo \$\?)?$/u;

export interface Block {
  readonly whole: string;
  readonly sort: string;
  readonly file: string | undefined;
  readonly body: string;
}

/** A page below docs/, and its blocks. */
export function readGuide(name: string): { path: string; text: string; blocks: Block[] } {
  const path = fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
  const text = readFileSync(path, 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(({ 0: whole, groups }) => {
    const { sort = '', name: behind, body = '' } = groups ?? {};
    return { whole, sort, body, file: behind ?? /^# (\S+\.yaml)\n/u.exec(body)?.[1] };
  });
  return { path, text, blocks };
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder for the files of a guide. */
export function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-guide-'));
  folders.push(folder);
  return folder;
}

/** Writes the file that a block shows. */
export function put(folder: string, { file, body }: Block): void {
  if (file === undefined) throw new Error(`a block without the name of its file:\n${body}`);
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
}

/** What a console block shows, with the answers of the program as it is. */
async function answered({ body }: Block, cwd: string, locale: string): Promise<string> {
  const answers: string[] = [];
  for (const line of body.split('\n').filter((each) => each.startsWith('$ '))) {
    const { words, from, status } = COMMAND.exec(line)?.groups ?? {};
    if (words === undefined) throw new Error(`no command of plancheck: ${line}`);
    const answer = await runProgram({ args: words.split(' '), cwd, env: { LANG: locale } });
    const printed = answer.stdout.length > 0 ? answer.stdout : answer.stderr;
    const shown = picked(printed.toString('utf8'), from);
    expect(shown, line).not.toBe('');
    answers.push(`${line}\n${shown}${status === undefined ? '' : `${answer.status}\n`}`);
  }
  expect(answers, body).not.toEqual([]);
  return `\`\`\`console\n${answers.join('\n')}\`\`\``;
}

/** The lines from one that begins so to the next blank one. */
function picked(text: string, from: string | undefined): string {
  if (from === undefined) return text;
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith(from));
  const last = lines.indexOf('', first);
  return first === -1 ? '' : `${lines.slice(first, last).join('\n')}\n`;
}

/** Holds every output of a page against what the program prints; writes them anew where fixtures are updated. */
export async function expectOutputs(file: string, locale: string): Promise<void> {
  const { path, text, blocks } = readGuide(file);
  const folder = workspace();
  let updated = text;
  for (const block of blocks) {
    if (block.sort !== 'console') {
      put(folder, block);
      continue;
    }
    const shown = await answered(block, folder, locale);
    updated = updated.replace(block.whole, () => shown);
  }
  if (UPDATING) writeFileSync(path, updated);
  expect(UPDATING ? updated : text).toBe(updated);
}

/** What the blocks of a page hold and run, whatever its language. */
export function examplesOf(
  file: string,
): readonly { readonly name: string | undefined; readonly content: unknown }[] {
  return readGuide(file).blocks.map(({ sort, file: name, body }) => {
    if (sort === 'yaml') return { name, content: parse(body) as unknown };
    if (sort === 'csv') return { name, content: body };
    const commands = body.split('\n').filter((line) => line.startsWith('$ '));
    return { name, content: commands.map((line) => line.replace(/ \| sed .*$/u, '')) };
  });
}
