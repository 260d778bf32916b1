// What the site makes of Markdown that the generator would not.
import path from 'node:path';
import { placeOf, sitePages, STAGED } from './pages.mjs';

/** @typedef {import('vitepress').MarkdownRenderer} Renderer */

/** @param {Renderer} markdown */
export function asSite(markdown) {
  // The pages have none, and the generator takes a line that begins with `<file>` for one, even within code.
  markdown.block.ruler.disable('html_block');
  relink(markdown);
  joinChinese(markdown);
  plainOutput(markdown);
}

/**
 * Marks what is two columns wide in a block of code, so that tables stand straight in whatever font a reader has.
 *
 * @type {NonNullable<import('vitepress').MarkdownOptions['codeTransformers']>[number]}
 */
export const columns = {
  code() {
    for (const token of this.lines.flatMap(({ children }) => children)) {
      if (token.type !== 'element') continue;
      const [child] = token.children;
      if (child?.type === 'text') token.children = marked(child.value);
    }
  },
};

/** @param {string} code */
function marked(code) {
  const wide = { type: /** @type {const} */ ('element'), tagName: 'span', properties: { class: 'wide' } };
  return code
    .split(/([\u2e80-\u9fff\uff01-\uff60]+)/u)
    .map((value) => ({ type: /** @type {const} */ ('text'), value }))
    .map((text, at) => (at % 2 === 0 ? text : { ...wide, children: [text] }));
}

/**
 * Lets links and images lead to where their files are in the site.
 *
 * @param {Renderer} markdown
 */
function relink(markdown) {
  const pages = sitePages();
  markdown.core.ruler.push('relink', ({ tokens, env }) => {
    const from = pages.get(path.relative(STAGED, env.path).replaceAll('\\', '/'));
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const image = token.type === 'image';
      const named = image ? 'src' : 'href';
      const href = token.type === 'link_open' || image ? token.attrGet(named) : null;
      const place = from && href !== null ? placeOf(from, { href, image }) : undefined;
      if (place !== undefined) token.attrSet(named, `/${place.target}${place.anchor}`);
    }
  });
}

/**
 * A line that ends within Chinese text goes on without a blank, which Chinese does not have.
 *
 * @param {Renderer} markdown
 */
function joinChinese(markdown) {
  markdown.core.ruler.push('join-chinese', ({ tokens }) => {
    for (const { children } of tokens) {
      children?.forEach((token, at) => {
        const before = children[at - 1]?.content ?? '';
        const after = children[at + 1]?.content ?? '';
        if (
          token.type === 'softbreak' &&
          /[\p{Script=Han}，。；：、）]$/u.test(before) &&
          /^[\p{Script=Han}（“]/u.test(after)
        ) {
          token.type = 'text';
          token.content = '';
        }
      });
    }
  });
}

/**
 * What the program prints is plain text: the highlighter would take it for the program that was called.
 *
 * @param {Renderer} markdown
 */
function plainOutput(markdown) {
  markdown.core.ruler.push('plain-output', ({ tokens }) => {
    for (const token of tokens) if (token.type === 'fence' && token.info === 'console') token.info = 'text';
  });
}
