// The pages of the site: the READMEs, and whatever they lead to by the links that the Markdown has anyway.
import fs from 'node:fs';
import path from 'node:path';
import { marked } from 'marked';
import { root } from '../setup.mjs';

/** @typedef {'en' | 'zh'} Language */

/**
 * A file of the project, by its path from the root, and where it goes in the site: English stands at the top, Chinese
 * below `zh/`. What is in no language (the changelog, a piece of CI) goes to both, each with the menus of its language.
 *
 * @typedef {{ source: string, target: string, language: Language, image: boolean }} Placed
 */

/** @typedef {{ href: string, text: string, image: boolean }} Link */

/** Where the site is built, and where the generator takes its pages from. */
export const SITE = path.join(root, 'site', 'html');
export const STAGED = path.join(root, 'site', 'pages');

/** @type {Readonly<Record<Language, string>>} */
const READMES = { en: 'README.md', zh: 'README.zh-CN.md' };

/**
 * The anchor of a heading, as GitHub and GitLab make it.
 *
 * @param {string} heading
 */
export function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * Every link and image of a page, in order.
 *
 * @param {string} markdown
 */
export function linksOf(markdown) {
  /** @type {Link[]} */
  const links = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === 'link' || token.type === 'image')
      links.push({ href: token.href, text: token.text, image: token.type === 'image' });
  });
  return links;
}

/**
 * The file of the project that a link leads to. Undefined if it leads elsewhere: to another site, or within its page.
 *
 * @param {Pick<Placed, 'source' | 'language'>} from the page with the link
 * @param {Pick<Link, 'href' | 'image'>} link
 * @returns {(Placed & { anchor: string }) | undefined} the anchor with its `#`, or nothing
 */
export function placeOf(from, { href, image }) {
  if (/^(?:[a-z]+:|#)/u.test(href)) return undefined;
  const [, file = '', anchor = ''] = /^([^#]*)(.*)$/u.exec(decodeURI(href)) ?? [];
  const source = path.posix.join(path.posix.dirname(from.source), file);
  return { ...placed(source, from.language, image), anchor };
}

/**
 * @param {string} source
 * @param {Language} reading the language of the page that leads there, for what is in no language
 * @param {boolean} image
 * @returns {Placed}
 */
function placed(source, reading, image) {
  if (source === READMES.en) return { source, target: 'index.md', language: 'en', image };
  if (source === READMES.zh) return { source, target: 'zh/index.md', language: 'zh', image };
  const file = source.replace(/^docs\//u, '');
  if (image) return { source, target: file, language: reading, image };
  const translated = /^docs\/[^/]+?(\.zh)?\.md$/u.exec(source);
  const language = translated === null ? reading : translated[1] === undefined ? 'en' : 'zh';
  const name = `${file.replace(/(?:\.zh)?\.md$/u, '')}.md`;
  return { source, target: language === 'zh' ? `zh/${name}` : name, language, image };
}

/**
 * All that the site has, by where it goes in it.
 *
 * @returns {ReadonlyMap<string, Placed>}
 * @throws {Error} if a link leads to no file
 */
export function sitePages() {
  const open = [placed(READMES.en, 'en', false), placed(READMES.zh, 'zh', false)];
  /** @type {Map<string, Placed>} */
  const pages = new Map();
  for (let page = open.pop(); page !== undefined; page = open.pop()) {
    if (pages.has(page.target)) continue;
    pages.set(page.target, page);
    if (!page.source.endsWith('.md')) continue;
    for (const link of linksOf(textOf(page.source))) {
      const led = placeOf(page, link);
      if (led === undefined) continue;
      if (!fs.statSync(path.join(root, led.source), { throwIfNoEntry: false })?.isFile())
        throw new Error(`${page.source}: ${link.href} leads to no file`);
      open.push(led);
    }
  }
  return pages;
}

/** Copies what the site has to where the generator takes it from. A file that is no page becomes one that shows it. */
export function stage() {
  fs.rmSync(STAGED, { recursive: true, force: true });
  for (const { source, target, image } of sitePages().values()) {
    const file = path.join(STAGED, image ? 'public' : '', target);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (image || source.endsWith('.md')) fs.copyFileSync(path.join(root, source), file);
    else fs.writeFileSync(file, shown(source));
  }
}

/**
 * A page that shows a file. The search passes over it: the pages say what it is for.
 *
 * @param {string} source
 */
function shown(source) {
  const sort = path.extname(source).slice(1);
  return `---\nsearch: false\n---\n\n# ${source}\n\n\`\`\`\`${sort}\n${textOf(source).trimEnd()}\n\`\`\`\`\n`;
}

/**
 * The menu of a language: the list at the end of its README, each page under its own title.
 *
 * @param {Language} language
 */
export function menuOf(language) {
  const readme = READMES[language];
  const list = marked.lexer(textOf(readme)).findLast((token) => token.type === 'list');
  if (list?.type !== 'list') throw new Error(`${readme}: no list of pages`);
  return list.items.map((/** @type {{ text: string }} */ { text }) => ({
    text: text.replace(/[:：].*$/su, ''),
    items: linksOf(text).flatMap((link) => {
      const led = placeOf({ source: readme, language }, link);
      return led === undefined ? [] : [{ text: titleOf(led.source), link: `/${led.target}` }];
    }),
  }));
}

/** @param {string} source */
function titleOf(source) {
  const heading = marked.lexer(textOf(source)).find((token) => token.type === 'heading' && token.depth === 1);
  if (heading?.type !== 'heading') throw new Error(`${source}: no title`);
  return String(heading.text);
}

/** @param {string} source */
function textOf(source) {
  return fs.readFileSync(path.join(root, source), 'utf8');
}
