import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Command, Option } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configJsonSchema, readConfig } from '../../src/cli/config/file.js';
import { programOf } from '../../src/cli/program.js';
import { GIVEN_TWICE, ListOption } from '../../src/cli/options/repeated.js';
import { sessionOf } from '../../src/cli/session.js';
import { runProgram } from '../support/program.js';

/** A command line of its own for each test: what options have taken stays with them. */
function program(): Command {
  const out = { write: () => true };
  const io = {
    stdin: Readable.from([]),
    stdout: out,
    stderr: out,
    env: {},
    cwd: '.',
    now: () => new Date(0),
  };
  return programOf(sessionOf(io, 'en'), '0', undefined, () => undefined);
}

/** Every command and those below it, by the words that lead to it. */
function commandsOf(command: Command, path: readonly string[] = []): readonly (readonly string[])[] {
  return [path, ...command.commands.flatMap((each) => commandsOf(each, [...path, each.name()]))];
}

function at(path: readonly string[]): Command {
  return path.reduce((command: Command, name) => {
    const found = command.commands.find((each) => each.name() === name);
    if (!found) throw new Error(name);
    return found;
  }, program());
}

interface Row {
  readonly words: string;
  readonly path: readonly string[];
  readonly option: Option;
}

/** Every option of every command, as commander itself has them: a new one is among them without a word here. */
const ALL: readonly Row[] = commandsOf(program()).flatMap((path) =>
  at(path).options.map((option) => ({
    words: [...path, option.long ?? option.flags].join(' '),
    path,
    option,
  })),
);

const takesValue = ({ option }: Row): boolean => option.required || option.optional;
const isList = ({ option }: Row): boolean => option instanceof ListOption;
const LISTS = ALL.filter(isList);
const SINGLE = ALL.filter((row) => takesValue(row) && !isList(row));
const FLAGS = ALL.filter((row) => !takesValue(row));

/** What a command makes of words that are options alone. */
function valueOf({ path, option }: Row, words: readonly string[]): unknown {
  const command = at(path);
  command.parseOptions([...words]);
  return command.getOptionValue(option.attributeName());
}

const flag = ({ option }: Row): string => option.long ?? option.flags;

test('every option is a list, takes one value, or none; there are some of each', () => {
  expect(LISTS.length + SINGLE.length + FLAGS.length).toBe(ALL.length);
  expect(Math.min(LISTS.length, SINGLE.length, FLAGS.length)).toBeGreaterThan(10);
});

test('what filters, fails, ignores, reads or writes several things is a list in every command', () => {
  const names = new Set(LISTS.map(flag));
  const lists = [
    'clause',
    'department',
    'fail-on',
    'format',
    'ignore',
    'kind',
    'layouts',
    'nature',
    'strength',
    'target',
  ];
  expect([...names].sort()).toEqual(lists.map((name) => `--${name}`));
  // One form is for one department to fill in, and a plan begins with one.
  const single = SINGLE.filter((row) => names.has(flag(row))).map(({ words }) => words);
  expect(single).toEqual(['template --department', 'init --department']);
});

describe('a list that is given twice', () => {
  test.each(LISTS)('$words adds up', (row) => {
    expect(valueOf(row, [flag(row), 'one', flag(row), 'two'])).toEqual(['one', 'two']);
    expect(valueOf(row, [`${flag(row)}=one`, flag(row), 'two', `${flag(row)}=three`])).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  test('takes several words between commas, but where a comma may be part of one', () => {
    const whole = LISTS.filter((row) => {
      const value = valueOf(row, [flag(row), 'one,two', flag(row), 'three']);
      if (JSON.stringify(value) === '["one","two","three"]') return false;
      expect(value).toEqual(['one,two', 'three']);
      return true;
    });
    expect([...new Set(whole.map(flag))].sort()).toEqual(['--department', '--format', '--layouts']);
  });
});

describe('an option of one value that is given twice', () => {
  test.each(SINGLE)('$words is refused, whatever the values', (row) => {
    for (const [a, b] of [
      ['one', 'two'],
      ['one', 'one'],
    ] as const)
      expect(() => valueOf(row, [flag(row), a, `${flag(row)}=${b}`])).toThrow(
        expect.objectContaining({ code: GIVEN_TWICE }),
      );
    expect(valueOf(row, [flag(row), 'one'])).toBe('one');
  });

  test('is refused by its short name, too', () => {
    const short = SINGLE.filter(({ option }) => option.short !== undefined);
    expect(short.length).toBeGreaterThan(0);
    for (const row of short)
      expect(() => valueOf(row, [row.option.short ?? '', 'one', flag(row), 'two'])).toThrow(
        expect.objectContaining({ code: GIVEN_TWICE }),
      );
  });

  test('ends with status 3 and a word about it, in each command and both languages', async () => {
    for (const row of SINGLE) {
      const value = flag(row) === '--lang' ? 'zh' : 'one';
      const lang = flag(row) === '--lang' ? [] : ['--lang', 'en'];
      const args = [...row.path, flag(row), value, flag(row), value, ...lang];
      const { status, stdout, stderr } = await runProgram({ args, cwd: folder });
      expect([row.words, status, stdout.length]).toEqual([row.words, 3, 0]);
      expect(stderr.toString()).toContain(
        flag(row) === '--lang'
          ? '选项 --lang 给了两次，而它只取一个值'
          : `the option ${flag(row)} is given twice, and takes one value`,
      );
    }
  });
});

test.each(FLAGS.filter(({ option }) => !['--help', '--version'].includes(option.long ?? '')))(
  '$words twice is no more than once',
  (row) => {
    expect(valueOf(row, [flag(row), flag(row)])).toEqual(valueOf(row, [flag(row)]));
  },
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-options-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('plancheck.yaml', () => {
  /** A word that each setting takes. */
  const WORDS: Readonly<Record<string, string>> = {
    'as-of': '2022-06-30',
    'fail-on': 'behind',
    only: 'binding',
    aspirational: 'true',
    strict: 'true',
    'follow-links': 'true',
    language: 'zh',
    ignore: 'report-late',
  };
  const schema = configJsonSchema() as {
    readonly properties: Readonly<Record<string, { readonly anyOf?: unknown }>>;
  };
  const settings = Object.entries(schema.properties).map(([key, { anyOf }]) => ({
    key,
    list: anyOf !== undefined,
  }));

  async function read(text: string): Promise<unknown> {
    writeFileSync(join(folder, 'plancheck.yaml'), text);
    const config = await readConfig(join(folder, 'plancheck.yaml'), folder);
    return config.ok ? [config.value.reports, config.value.language, [...config.value.options]] : undefined;
  }

  test.each(settings)('$key', async ({ key, list }) => {
    const word = WORDS[key] ?? 'word';
    const alone = await read(`${key}: ${word}\n`);
    expect(alone).toBeDefined();
    // A single word is a list of one; of a list all words are taken, and where one is asked for, no list is.
    expect(await read(`${key}: [${word}]\n`)).toEqual(list ? alone : undefined);
    const other = key === 'fail-on' ? 'no-data' : `${word}-2`;
    const both = await read(`${key}: [${word}, ${other}]\n`);
    if (list) expect(JSON.stringify(both)).toContain(JSON.stringify([word, other]));
    else expect(both).toBeUndefined();
    expect(await read(`${key}: ${word}\n${key}: ${word}\n`)).toBeUndefined();
  });

  test('has a list for each option that is one and can be written there', () => {
    const named = new Set(LISTS.map((row) => flag(row).slice(2)));
    const lists = settings.filter(({ key }) => named.has(key));
    expect(lists.map(({ list }) => list)).toEqual(lists.map(() => true));
    expect(lists.map(({ key }) => key)).toEqual(['fail-on', 'ignore', 'layouts']);
  });
});

test('--fail-on given twice fails as the two together do', async () => {
  writeFileSync(join(folder, 'r.csv'), 'metric,period,value\ninvestment,2022-06,1\n');
  const plan = join(import.meta.dirname, '../../fixtures/_plans/rules');
  const run = async (...words: readonly string[]) =>
    (
      await runProgram({
        args: ['check', 'r.csv', '--plan', plan, '--as-of', '2022-06-30', '--no-config', ...words],
        cwd: folder,
      })
    ).status;
  expect(await run('--fail-on', 'behind', '--fail-on', 'no-data')).toBe(1);
  expect(await run('--fail-on', 'behind,no-data')).toBe(1);
  expect(await run('--fail-on', 'no-data', '--fail-on', 'met-late', '--target', 'roads-160')).toBe(1);
  expect(await run('--fail-on', 'met-late', '--target', 'roads-160')).toBe(0);
});
