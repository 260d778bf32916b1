import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import { describe, expect, it, test } from 'vitest';
import { anchorOf, linksOf } from '../../scripts/site/pages.mjs';
import { examplesOf, expectOutputs, PAGES, proseOf, readPage, WRITTEN } from '../support/pages.js';
import { runProgram } from '../support/program.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every page, with the locale of its readers. */
const READ = WRITTEN.flatMap(({ en, zh }) => [
  { name: en, locale: 'en_GB.UTF-8' },
  { name: zh, locale: 'zh_CN.UTF-8' },
]);
const NAMES = PAGES.flatMap(({ en, zh }) => [en, zh]);

test.each(READ)(
  'every output shown in $name is what the program prints',
  async ({ name, locale }) => {
    await expectOutputs(name, locale);
  },
  180_000,
);

test.each(WRITTEN)('$en and $zh have the same sections and the same examples', ({ en, zh }) => {
  const levels = (name: string): string[] => proseOf(name).match(/^#+(?= )/gmu) ?? [];
  expect(levels(zh)).toEqual(levels(en));
  expect(examplesOf(zh)).toEqual(examplesOf(en));
});

test.each(['README.md', 'README.zh-CN.md'])('%s has at most 180 lines', (name) => {
  expect(readPage(name).text.split('\n').length - 1).toBeLessThanOrEqual(180);
});

/** The help of the program, or of a command, and of all commands below it. */
async function helpOf(path: readonly string[]): Promise<string> {
  const { stdout } = await runProgram({ args: [...path, '--help'], cwd: ROOT, env: { LANG: 'en_GB.UTF-8' } });
  const help = stdout.toString('utf8');
  const [, listed = ''] = /^Commands:\n(.*?)^$/msu.exec(help) ?? [];
  const names = [...listed.matchAll(/^ {2}([a-z-]+)/gmu)].map(([, name = '']) => name);
  const below = await Promise.all(names.map((name) => helpOf([...path, name])));
  return [help, ...below].join('\n');
}

const OPTION = /(?<![\w-])--[a-z][a-z-]+/gu;

test('every option that a page names exists', async () => {
  const known = new Set((await helpOf([])).match(OPTION));
  expect(known.size).toBeGreaterThan(20);
  const named = READ.flatMap(({ name }) =>
    [...readPage(name).text.matchAll(OPTION)].map(([option]) => ({ name, option })),
  );
  expect(named.filter(({ option }) => !known.has(option))).toEqual([]);
});

test('every command of the program is in the tables of the READMEs', async () => {
  const { stdout } = await runProgram({ args: ['--help'], cwd: ROOT, env: { LANG: 'en_GB.UTF-8' } });
  const [, listed = ''] = /^Commands:\n(.*?)^$/msu.exec(stdout.toString('utf8')) ?? [];
  const commands = [...listed.matchAll(/^ {2}([a-z-]+)/gmu)].map(([, name = '']) => name);
  expect(commands.length).toBeGreaterThan(10);
  for (const name of ['README.md', 'README.zh-CN.md']) {
    const table = readPage(name)
      .text.split('\n')
      .filter((line) => line.startsWith('|'))
      .join('\n');
    expect(commands.filter((command) => !table.includes(`\`plancheck ${command}`))).toEqual([]);
  }
});

describe('links', () => {
  it.each(NAMES)('of %s lead somewhere', (name) => {
    const links = linksOf(readPage(name).text).map(({ href }) => href);
    expect(links).not.toEqual([]);
    expect(links.filter((link) => !leadsSomewhere(name, link))).toEqual([]);
  });

  it('lead from the READMEs to every page', () => {
    const linked = ['README.md', 'README.zh-CN.md']
      .flatMap((name) => linksOf(readPage(name).text))
      .map(({ href }) => href.split('#')[0]);
    expect(NAMES.filter((name) => name.startsWith('docs/') && !linked.includes(name))).toEqual([]);
  });
});

/** Whether the file of a link is there and, if it is a page, has the heading that the link names. */
function leadsSomewhere(from: string, link: string): boolean {
  if (/^https:\/\/\S+$/u.test(link)) return true;
  const [path = '', anchor] = decodeURI(link).split('#');
  const target = path === '' ? from : normalize(join(dirname(from), path)).replaceAll('\\', '/');
  const full = join(ROOT, target);
  if (!existsSync(full) || anchor === undefined) return existsSync(full);
  return statSync(full).isFile() && anchorsOf(full).has(anchor);
}

const known = new Map<string, ReadonlySet<string>>();

/** The anchors of a page's headings, as GitHub and GitLab make them. */
function anchorsOf(path: string): ReadonlySet<string> {
  const read = known.get(path);
  if (read !== undefined) return read;
  const anchors = new Set<string>();
  for (const token of marked.lexer(readFileSync(path, 'utf8'))) {
    if (token.type !== 'heading' || !('text' in token)) continue;
    const anchor = anchorOf(String(token.text));
    let unique = anchor;
    for (let at = 1; anchors.has(unique); at += 1) unique = `${anchor}-${at}`;
    anchors.add(unique);
  }
  known.set(path, anchors);
  return anchors;
}
