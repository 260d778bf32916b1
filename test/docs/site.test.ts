import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { badLinks } from '../../scripts/site/links.mjs';
import { anchorOf, menuOf, placeOf, sitePages } from '../../scripts/site/pages.mjs';
import { termsOf } from '../../scripts/site/terms.mjs';
import { PAGES } from '../support/pages.js';

describe('the pages of the site', () => {
  const placed = [...sitePages().values()];

  it('are all pages of the project, each once, Chinese ones below zh/', () => {
    for (const { en, zh } of PAGES) {
      const of = (name: string): unknown[] =>
        placed
          .filter(({ source }) => source === name)
          .map(({ language, target }) => [language, target.startsWith('zh/')]);
      expect(of(en)).toEqual([['en', false]]);
      expect(of(zh)).toEqual([['zh', true]]);
    }
  });

  it('stand at the same place in both languages, so that the switch of languages leads somewhere', () => {
    const pages = placed.filter(({ image }) => !image).map(({ target }) => target);
    const english = pages.filter((target) => !target.startsWith('zh/'));
    expect(english.length).toBeGreaterThan(PAGES.length);
    expect(pages.filter((target) => target.startsWith('zh/')).sort()).toEqual(
      english.map((target) => `zh/${target}`).sort(),
    );
  });
});

test.each(['en', 'zh'] as const)('the menu in %s has every page but the README', (language) => {
  const listed = menuOf(language).flatMap(({ items }) => items.map(({ link }) => link));
  const wanted = [...sitePages().values()]
    .filter((page) => page.language === language && /^(?:docs\/[^/]+|CHANGELOG)\.md$/u.test(page.source))
    .map(({ target }) => `/${target}`);
  expect([...listed].sort()).toEqual(wanted.sort());
  for (const { text, items } of menuOf(language)) {
    expect(text).toMatch(/^[^:：[\]]+$/u);
    expect(items).not.toEqual([]);
  }
});

describe('a link', () => {
  const judge = { source: 'docs/judge.md', language: 'en' } as const;
  const ci = { source: 'docs/ci.zh.md', language: 'zh' } as const;

  it.each([
    [judge, 'ci.md#formats', 'ci.md', '#formats'],
    [judge, 'judge.zh.md', 'zh/judge.md', ''],
    [judge, '../README.md', 'index.md', ''],
    [ci, '../README.zh-CN.md', 'zh/index.md', ''],
    [ci, 'settings.zh.md#%E9%85%8D%E7%BD%AE', 'zh/settings.md', '#配置'],
    [ci, 'ci/github.yml', 'zh/ci/github.yml.md', ''],
    [judge, 'ci/github.yml', 'ci/github.yml.md', ''],
    [ci, '../CHANGELOG.md', 'zh/CHANGELOG.md', ''],
    [judge, '../LICENSE', 'LICENSE.md', ''],
  ])('of $source, %s, leads to %s', (from, href, target, anchor) => {
    expect(placeOf(from, { href, image: false })).toMatchObject({ target, anchor });
  });

  it.each(['#formats', 'https://example.org/ci.md', 'mailto:a@example.org'])('%s stays as it is', (href) => {
    expect(placeOf(judge, { href, image: false })).toBeUndefined();
  });

  it('to an image leads to the image, from either language', () => {
    expect(placeOf(ci, { href: 'rooms.svg', image: true })).toMatchObject({ target: 'rooms.svg' });
  });
});

test.each([
  ['`level`: how much there is', 'level-how-much-there-is'],
  ['8. 序时进度', '8-序时进度'],
  ['row_bad-value (x)', 'row_bad-value-x'],
])('the anchor of %s is the one of GitHub', (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
});

describe('the terms of the search', () => {
  it('are words, and pairs of Chinese characters', () => {
    expect(termsOf('序时进度 47.1% (pace)', 'text')).toEqual([
      '序时',
      '时进',
      '进度',
      '度',
      '47',
      '1',
      'pace',
    ]);
    expect(termsOf('row-unit-mismatch')).toEqual(['row', 'unit', 'mismatch']);
    expect(termsOf('GB18030编码')).toEqual(['GB18030', '编码']);
  });

  it('find any part of a Chinese text', () => {
    const run = fc.string({
      unit: fc.constantFrom('序', '时', '进', '度', '旬', '𠮷'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(run, run, run, (before, asked, after) => {
        const terms = termsOf(`${before}${asked}${after}`, 'text');
        for (const term of termsOf(asked)) expect(terms.some((each) => each.startsWith(term))).toBe(true);
      }),
    );
  });

  it('need nothing from outside: the site has the function as text', () => {
    const alone = runInNewContext(`(${termsOf.toString()})`) as typeof termsOf;
    expect(alone('合并单元格', 'text')).toEqual(termsOf('合并单元格', 'text'));
  });
});

describe('the links of a built site', () => {
  const inFolder = (files: Readonly<Record<string, string>>, base: string): string[] => {
    const folder = mkdtempSync(join(tmpdir(), 'plancheck-site-'));
    try {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      return badLinks(folder, base);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it('are good where files and anchors are there, and other sites are only linked to', () => {
    const index = [
      '<link rel="icon" href="data:,"><script type="module" src="/docs/app.js"></script>',
      '<a href="#here" class="x">a</a><h2 id="here"></h2><a target="_blank" href="https://example.org/x">b</a>',
      '<a href="/docs/zh/#%E9%85%8D%E7%BD%AE">c</a><a href="./zh/a.html">d</a>',
    ].join('\n');
    const zh = { 'zh/index.html': '<h2 id="配置"></h2>', 'zh/a.html': '<a href="../index.html#here">e</a>' };
    expect(inFolder({ 'index.html': index, 'app.js': '', ...zh }, '/docs/')).toEqual([]);
  });

  it.each([
    '<a href="/gone.html">',
    '<a href="#gone">',
    '<a class="x" href="/zh/a.html#gone">',
    '<img alt="x" src="/gone.svg">',
    '<script src="https://example.org/a.js">',
    '<link rel="stylesheet" href="//example.org/a.css">',
    '<a href="http://example.org/">',
  ])('are bad: %s', (html) => {
    const url = /(?:href|src)="([^"]*)"/u.exec(html)?.[1];
    expect(inFolder({ 'index.html': html, 'zh/a.html': '' }, '/')).toEqual([`index.html: ${url}`]);
  });

  it('are not good for want of pages', () => {
    expect(inFolder({ 'app.js': '' }, '/')).toHaveLength(1);
  });
});
