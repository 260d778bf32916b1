// `npm run docs:site`: the READMEs and the pages of docs/ as a site of static files, in site/html. With a path, such as
// `npm run docs:site /plancheck/`, it is served below that path of its host.
import process from 'node:process';
import { build } from 'vitepress';
import { badLinks } from './site/links.mjs';
import { SITE, stage } from './site/pages.mjs';

const base = `/${process.argv[2] ?? ''}/`.replaceAll(/\/+/gu, '/');

stage();
await build('scripts/site', { base });
const bad = badLinks(SITE, base);
if (bad.length > 0) {
  process.stderr.write(`Links that lead nowhere, or load from another host:\n${bad.join('\n')}\n`);
  process.exitCode = 1;
}
