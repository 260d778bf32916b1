import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { compareText } from '../../src/model/place.js';
import { COMPARATORS, INTERVALS, METRIC_TYPES, TARGET_KINDS, UNKNOWNS } from '../../src/model/words.js';
import { loadPlan } from '../../src/plan/load.js';
import { planJsonSchemas } from '../../src/plan/schema.js';
import { runProgram } from '../support/program.js';

const UPDATING = process.env['UPDATE_FIXTURES'] === '1';

/** A guide, and the locale of those who read it. */
const GUIDES = [
  { file: 'plan-language.md', locale: 'en_GB.UTF-8' },
  { file: 'plan-language.zh.md', locale: 'zh_CN.UTF-8' },
] as const;

/**
 * A block of a guide. One of YAML begins with its file's name as a comment; the name of a CSV file stands behind `csv`,
 * where readers do not see it. They are written one after the other, so that each console block finds those above it, and
 * a file that is shown again has been changed.
 */
const BLOCK = /^```(?<sort>yaml|csv|console)(?: (?<name>\S+))?\n(?<body>.*?)^```$/gmsu;

/** `$ plancheck …`, perhaps with the lines that a shell would pick out of its output. */
const COMMAND =
  /^\$ plancheck (?<words>.*?)(?: \| sed -n '\/\^(?<from>[^/]+)\/,\/\^\$\/p')?(?<status>; echo \$\?)?$/u;

interface Block {
  readonly whole: string;
  readonly sort: string;
  readonly file: string | undefined;
  readonly body: string;
}

function readGuide(name: string): { path: string; text: string; blocks: Block[] } {
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
function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-guide-'));
  folders.push(folder);
  return folder;
}

function put(folder: string, { file, body }: Block): void {
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

test.each(GUIDES)(
  'every output in $file is what the program prints',
  async ({ file, locale }) => {
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
  },
  180_000,
);

test.each(GUIDES)('every link within $file leads to a heading', ({ file }) => {
  const { text } = readGuide(file);
  const headings = [...text.matchAll(/^#+ (.*)$/gmu)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  const links = [...text.matchAll(/\]\(#([^)]+)\)/gu)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((anchor) => !headings.includes(anchor ?? ''))).toEqual([]);
});

test('both guides show the same examples', () => {
  const [en, zh] = GUIDES.map(({ file }) =>
    readGuide(file).blocks.map(({ sort, file: name, body }) => {
      if (sort === 'yaml') return { name, content: parse(body) as unknown };
      if (sort === 'csv') return { name, content: body };
      const commands = body.split('\n').filter((line) => line.startsWith('$ '));
      return { name, content: commands.map((line) => line.replace(/ \| sed .*$/u, '')) };
    }),
  );
  expect(zh).toEqual(en);
});

describe('the plan of the guide', () => {
  const folder = workspace();
  const { blocks } = readGuide('plan-language.md');
  for (const block of blocks) if (block.sort !== 'console') put(folder, block);

  it('shows every kind, comparator, type of metric, strength and thing left open', async () => {
    const plan = await loadPlan(join(folder, 'plan'));
    if (!plan.ok) throw new Error('the plan of the guide does not load');
    const { targets, metrics, figures } = plan.value;
    const seen = (words: readonly string[]): string[] => [...new Set(words)].sort(compareText);
    expect(seen(targets.map(({ kind }) => kind))).toEqual(seen(TARGET_KINDS));
    expect(seen(targets.flatMap((each) => ('comparator' in each ? [each.comparator] : [])))).toEqual(
      seen(COMPARATORS),
    );
    expect(seen([...metrics.values()].map(({ type }) => type))).toEqual(seen(METRIC_TYPES));
    expect(seen(targets.map(({ strength }) => strength))).toEqual(['aspirational', 'firm']);
    expect(seen(targets.map(({ dueIs }) => dueIs))).toEqual(['implied', 'printed']);
    expect(seen(targets.flatMap(({ unknown }) => unknown))).toEqual(['baseline', 'population', 'value']);
    expect(figures.length).toBeGreaterThan(1);
  });

  it.each(GUIDES)('has every word of the language in $file', ({ file }) => {
    const { text } = readGuide(file);
    const missing = [...keysOf(planJsonSchemas()), ...INTERVALS, ...UNKNOWNS].filter(
      (key) => !new RegExp(`(?<![\\w-])${key}(?![\\w-])`, 'u').test(text),
    );
    expect(missing).toEqual([]);
  });
});

/** The keys that a JSON Schema has names for. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && typeof schema.properties === 'object'
      ? Object.keys(schema.properties ?? {})
      : [];
  return [...new Set([...own, ...Object.values(schema).flatMap(keysOf)])];
}
