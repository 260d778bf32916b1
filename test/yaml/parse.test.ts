import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/yaml/parse.js';
import { brief } from '../plan/support.js';

/** What is wrong with a text, as `line:column sort`; nothing if it can be read. */
function wrong(text: string): readonly string[] {
  const result = parseYaml('f', text);
  if (result.ok) return [];
  return result.error.map((finding) => {
    const sort = finding.code === 'plan-yaml' ? finding.args.sort : finding.code;
    return `${finding.place?.line ?? '-'}:${finding.place?.column ?? '-'} ${sort}`;
  });
}

function read(text: string): unknown {
  const result = parseYaml('f', text);
  if (!result.ok) throw new Error(result.error.map(brief).join('\n'));
  return result.value.data;
}

describe('scalars', () => {
  test('are text, whatever they look like', () => {
    expect(read('[1.10, 0x1F, 1e3, true, null, ~, 2021-01-01, .nan, "q", 010]')).toEqual(
      '1.10 0x1F 1e3 true null ~ 2021-01-01 .nan q 010'.split(' '),
    );
  });

  test('are empty text where nothing is given', () => {
    expect(read('a:\nb: ""\n')).toEqual({ a: '', b: '' });
  });

  test('are the same with any line ends, and with a byte order mark', () => {
    const text = 'a: |\n  one\n  two\nb: [c,\n  d]\n';
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
    expect(read(`\uFEFF${text}`)).toEqual(read(text));
  });

  test('are not changed by a directive for an older YAML', () => {
    expect(read('%YAML 1.1\n---\na: yes\nb: 0o7\n')).toEqual({ a: 'yes', b: '0o7' });
  });
});

describe('places', () => {
  const text = '\uFEFFa: 1\r\nlist:\r\n  - { id: x, 标题: y }\r\n  - *no\r\n'.replace('  - *no\r\n', '');
  const file = parseYaml('f', text);
  if (!file.ok) throw new Error('expected to be read');
  const { place, placeOfKey } = file.value;

  test('are those that an editor shows', () => {
    expect(place(['a'])).toEqual({ file: 'f', line: 1, column: 4 });
    expect(place(['list', 0, 'id'])).toEqual({ file: 'f', line: 3, column: 11 });
    expect(place(['list', 0, '标题'])).toEqual({ file: 'f', line: 3, column: 18 });
    expect(placeOfKey(['list', 0], '标题')).toEqual({ file: 'f', line: 3, column: 14 });
  });

  test('are those of the nearest thing around, where there is nothing', () => {
    expect(place(['list', 0, 'nope', 'deeper'])).toEqual({ file: 'f', line: 3, column: 5 });
    expect(place(['list', 7])).toEqual({ file: 'f', line: 3, column: 3 });
    expect(place(['nope'])).toEqual({ file: 'f', line: 1, column: 1 });
    expect(placeOfKey(['a'], 'x')).toEqual({ file: 'f', line: 1, column: 4 });
  });

  test('of what an alias stands for are those of the anchor', () => {
    const aliased = parseYaml('f', 'a: &x { k: v }\nb: *x\n');
    if (!aliased.ok) throw new Error('expected to be read');
    expect(aliased.value.data).toEqual({ a: { k: 'v' }, b: { k: 'v' } });
    expect(aliased.value.place(['b', 'k'])).toEqual({ file: 'f', line: 1, column: 12 });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['3:1 DUPLICATE_KEY']],
    ['a key twice in a line', '{ a: 1, "a": 2 }', ['1:9 DUPLICATE_KEY']],
    ['__proto__ twice', '__proto__: 1\n__proto__: 2\n', ['2:1 DUPLICATE_KEY']],
    ['a tab', 'a:\n\tb: 1\n', ['2:1 TAB_AS_INDENT']],
    ['indentation', 'a:\n    b: 1\n  c: 2\n', ['3:1 BAD_INDENT']],
    ['a list that is not closed', 'a: [1, 2\n', ['2:1 BAD_INDENT']],
    ['a quote that is not closed', 'a: "x\n', ['2:1 MISSING_CHAR']],
    ['a colon in a value', 'a: b: c\n', ['1:4 BLOCK_AS_IMPLICIT_KEY']],
    ['a sign that YAML keeps for itself', 'a: @b\n', ['1:4 BAD_SCALAR_START']],
    ['a percentage that is no list item', 'a: %\n', ['1:4 BAD_SCALAR_START']],
    ['an escape', 'a: "\\q"\n', ['1:5 BAD_DQ_ESCAPE']],
    ['a list as a key', '? [a]\n: b\n', ['1:3 NON_STRING_KEY']],
    ['a map as a key', '{ { a: b }: c }', ['1:3 NON_STRING_KEY']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['2:1 MULTIPLE_DOCS']],
    ['a tag', 'a: !!js/function "x"\n', ['1:4 TAG_RESOLVE_FAILED']],
    ['a binary', 'a: !!binary aGk=\n', ['1:4 TAG_RESOLVE_FAILED']],
    ['a set', 'a: !!set { b, c }\n', ['1:4 TAG_RESOLVE_FAILED']],
    ['an alias without an anchor', 'a: 1\nb: *x\n', ['2:4 alias-unknown']],
    ['an alias before its anchor', 'a: *x\nb: &x 1\n', ['1:4 alias-unknown']],
    ['an alias within what it stands for', 'a: &x [1, *x]\n', ['1:11 alias-circular']],
    ['nothing', '', ['1:1 plan-empty-file']],
    ['nothing but blanks', ' \n\n', ['1:1 plan-empty-file']],
    ['nothing but comments', '# a\n# b\n', ['1:1 plan-empty-file']],
    ['several things at once', 'a: "\\q"\nb: 1\nb: 2\nc: *x\n', ['1:5 BAD_DQ_ESCAPE', '3:1 DUPLICATE_KEY']],
  ])('%s', (_, text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  test('is told once, where the rest is but a consequence of it', () => {
    const text = `a:\n${Array.from({ length: 20 }, () => '    - { b: c }\n').join('')}\t- x\n  d: "\n`;
    expect(wrong(text)).toHaveLength(1);
    expect(wrong('note: { \n zh: 甲: 乙,\n en: b }\n- c\n')).toHaveLength(1);
  });

  test('is said in words of its own, not the parser’s, wherever a user is likely to see it', () => {
    const result = parseYaml('f', 'clause: 1\n"clause": 2\n');
    expect(result.ok ? [] : result.error).toMatchObject([
      { args: { sort: 'DUPLICATE_KEY', detail: 'clause' } },
    ]);
  });
});

/** What it costs may grow with the text, but no faster: each of these took the machine down when it was tried. */
describe('what would cost too much', { timeout: 60_000 }, () => {
  const deep = 100_000;
  const laughs = Array.from(
    { length: 30 },
    (_, level) =>
      `a${level}: &a${level} [${
        level === 0
          ? 'ha'
          : Array<string>(9)
              .fill(`*a${level - 1}`)
              .join(', ')
      }]`,
  ).join('\n');
  const keys = Array.from({ length: 50_000 }, (_, index) => `key${index}: 1`).join('\n');
  const chain = Array.from({ length: 5_000 }, (_, index) => `- &b${index} [*b${index - 1}]`).join('\n');

  test.each([
    ['lists in lists', '['.repeat(deep), ['1:52 too-deep']],
    ['lists in lists, closed', '['.repeat(deep) + ']'.repeat(deep), ['1:52 too-deep']],
    ['maps in maps', '{a: '.repeat(deep), ['1:202 too-deep']],
    ['items in items', '- '.repeat(deep), ['1:103 too-deep']],
    ['keys in keys', '? '.repeat(deep), ['1:103 too-deep']],
    ['aliases of aliases of aliases', laughs, ['1:1 too-many-parts']],
    [
      'a long list, many times',
      `- &a [${'x,'.repeat(40_000)}]\n${'- *a\n'.repeat(99)}`,
      ['1:1 too-many-parts'],
    ],
    ['a long chain of aliases', chain.replace('[*b-1]', 'x'), ['1:1 too-many-parts']],
    ['very many keys', keys, ['1:1 too-many-parts']],
    ['very many keys in a line', `{ ${keys.replaceAll('\n', ', ')} }`, ['1:1 too-many-parts']],
    ['very many items', '- x\n'.repeat(60_000), ['1:1 too-many-parts']],
    ['a huge file', 'a: '.padEnd(1_000_001, 'x'), ['-:- plan-unreadable']],
  ])('%s', (_, text, expected) => {
    const begun = performance.now();
    expect(wrong(text)).toEqual(expected);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  test('is not what merely uses aliases, or many levels', () => {
    const list = Array.from({ length: 200 }, () => '*a').join(', ');
    expect(read(`a: &a { k: v }\nb: [${list}]\n`)).toMatchObject({ b: Array<unknown>(200).fill({ k: 'v' }) });
    expect(wrong(`${'['.repeat(50)}${']'.repeat(50)}`)).toEqual([]);
  });

  test('memory stays what it was', () => {
    const before = process.memoryUsage().heapUsed;
    for (let round = 0; round < 5; round += 1) wrong(laughs);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000);
  });
});

test('keys that every object has are keys like others', () => {
  const data = read('__proto__: { polluted: yes }\nconstructor: 1\n') as Record<string, unknown>;
  expect(Object.keys(data)).toEqual(['__proto__', 'constructor']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
});
