// What is wrong with the links of a site that has been built.
import fs from 'node:fs';
import path from 'node:path';

/** What a page loads by itself, or leads to when it is clicked. */
const LINK = /<(?<tag>[a-z]+)(?: [^<>]*?)? (?:href|src)="(?<url>[^"]*)"/gu;

/**
 * The links that lead nowhere: the generator sees to pages, but neither to anchors nor to files. And whatever a page
 * would load from another host, as the site is read without a network too.
 *
 * @param {string} folder of the site
 * @param {string} base the path below which it is served, `/` at both ends
 * @returns {string[]} a line each
 */
export function badLinks(folder, base) {
  const files = fs.readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  const pages = new Map(
    files
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
  const known = new Set(files);
  const anchors = new Map(
    [...pages].map(([name, html]) => [
      name,
      new Set([...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id)),
    ]),
  );
  /** @param {string} url @param {string} page @param {string | undefined} tag */
  const leads = (url, page, tag) => {
    const { protocol, host, pathname, hash } = new URL(url.replaceAll('&amp;', '&'), `site:${base}${page}`);
    if (protocol === 'data:') return true;
    if (protocol !== 'site:' || host !== '') return tag === 'a' && protocol === 'https:';
    const target = decodeURI(pathname);
    const name = target.slice(base.length).replace(/(^|\/)$/u, '$1index.html');
    if (!target.startsWith(base) || !known.has(name)) return false;
    return hash === '' || anchors.get(name)?.has(decodeURIComponent(hash.slice(1))) === true;
  };
  if (pages.size === 0) return [`no page in ${folder}`];
  return [...pages].flatMap(([page, html]) =>
    [...html.matchAll(LINK)]
      .map(({ groups }) => groups ?? {})
      .filter(({ url = '', tag }) => !leads(url, page, tag))
      .map(({ url }) => `${page}: ${url}`),
  );
}
