import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globTest } from '../../src/model/globs.js';

describe('a glob', () => {
  test.each([
    [
      'reports/*.csv',
      ['reports/a.csv', 'reports/.csv', 'reports/市水务局.csv'],
      ['reports/a/b.csv', 'a.csv', 'reports/a.csv.gz'],
    ],
    ['**/*.csv', ['a.csv', 'reports/a.csv', 'a/b/c/.d.csv'], ['a.xlsx', 'a/b.csv/c']],
    ['reports/**', ['reports/a', 'reports/a/b.csv', 'reports/'], ['reports', 'other/reports/a']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/xb', 'ab', 'a/b/c']],
    ['a**b', ['ab', 'a/b', 'axb'], ['a']],
    ['r?.csv', ['r1.csv', 'r县.csv', 'r😀.csv'], ['r.csv', 'r/.csv', 'r12.csv']],
    ['r[1-3x].csv', ['r1.csv', 'r2.csv', 'rx.csv'], ['r4.csv', 'r[1-3x].csv']],
    ['r[!1-3].csv', ['r4.csv'], ['r1.csv', 'r/.csv']],
    ['r[]].csv', ['r].csv'], ['r[]].csv']],
    ['r[.csv', ['r[.csv'], ['r.csv']],
    ['{a,b}/{c,d}.csv', ['a/c.csv', 'b/d.csv'], ['a/e.csv', '{a,b}/c.csv']],
    ['a{}.csv', ['a{}.csv'], ['a.csv']],
    ['a(1)+.csv', ['a(1)+.csv'], ['a1.csv', 'a11.csv']],
    ['', [''], ['a']],
  ])('%s', (glob, yes, no) => {
    const matches = globTest(glob);
    expect([yes.map(matches), no.map(matches)]).toEqual([yes.map(() => true), no.map(() => false)]);
  });

  test('of more alternatives than a person writes stands for itself', () => {
    const glob = '{a,b}'.repeat(10);
    expect(globTest(glob)('ababababab')).toBe(false);
    expect(globTest(glob)(glob)).toBe(true);
  });

  test('matches what trying all ways one after the other matches', () => {
    const text = (characters: string) =>
      fc.array(fc.constantFrom(...Array.from(characters)), { maxLength: 9 }).map((each) => each.join(''));
    fc.assert(
      fc.property(text('ab/?*'), text('ab/'), (glob, path) => {
        expect(globTest(glob)(path)).toBe(inAllWays(glob, path));
      }),
      { numRuns: 3000 },
    );
  });

  test('takes no more than in proportion to path and glob', () => {
    const long = 'a'.repeat(4000);
    expect(globTest(`${'*a'.repeat(200)}b`)(long)).toBe(false);
    expect(globTest(`${'**/'.repeat(200)}b`)('a/'.repeat(2000))).toBe(false);
  });
});

/** The same by going back, which takes for ever where it gets long. */
function inAllWays(glob: string, path: string, isBegun = true): boolean {
  if (glob === '') return path === '';
  const folders = isBegun && glob.startsWith('**/');
  if (folders) {
    const ends = Array.from(path).flatMap((each, at) => (each === '/' ? [at + 1] : []));
    return [0, ...ends].some((end) => inAllWays(glob.slice(3), path.slice(end), true));
  }
  const stars = /^\*+/u.exec(glob)?.[0] ?? '';
  if (stars !== '') {
    const longest = stars === '*' ? (path.indexOf('/') + path.length + 1) % (path.length + 1) : path.length;
    const rest = glob.slice(stars.length);
    return Array.from({ length: longest + 1 }, (_, end) => end).some((end) =>
      inAllWays(rest, path.slice(end), false),
    );
  }
  const [first = '', next = ''] = [glob[0], path[0]];
  const fits = first === '?' ? next !== '' && next !== '/' : next === first;
  return fits && inAllWays(glob.slice(1), path.slice(1), first === '/');
}
