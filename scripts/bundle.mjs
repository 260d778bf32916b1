// Bundles the command so that it starts fast: a few files instead of hundreds, each read only when needed.
// `bin/plancheck.js` runs them; other programs import `dist/index.js`, which stays as compiled.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const BUILT = path.join(root, 'dist');
/** As deep in `dist` as the modules that look for `targets/` and `package.json` relative to themselves. */
const BUNDLES = path.join(BUILT, 'command');

/** Large packages that are seldom needed get bundles of their own. */
const APART = ['iconv-lite', 'yaml', 'zod'];

/** Code of worker threads. */
const WORKER = 'audit/worker.js';

/** Packages and modules that are seldom called, although their callers are always loaded. */
const DEFERRED = [
  'chalk',
  'csv-parse/sync',
  'fflate',
  'node:child_process',
  'node:zlib',
  'picomatch',
  'saxes',
  'string-width',
  'tinyglobby',
];

/** Options of all bundles. They are ASCII, which is read without decoding, and know where they are. */
const COMMON = /** @type {const} */ ({
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'ascii',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  // Templates become strings, whose characters can be escaped; dynamic imports stay within these files.
  supported: { 'template-literal': false, 'dynamic-import': false },
  absWorkingDir: root,
  metafile: true,
  write: false,
  logLevel: 'warning',
});

/**
 * Leaves packages with their own bundle to a file beside this one.
 *
 * @type {import('esbuild').Plugin}
 */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    const names = new RegExp(`^(?:${APART.join('|')})$`);
    onResolve({ filter: names }, ({ path: name, kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${name}.cjs`, external: true },
    );
  },
};

/**
 * Modules that the command line imports dynamically, by path from `dist`.
 *
 * @type {Set<string>}
 */
const awaited = new Set();

/**
 * Evaluates some packages when one of their members is first used instead of on import.
 *
 * @type {import('esbuild').Plugin}
 */
const deferred = {
  name: 'deferred',
  setup({ onResolve, onLoad }) {
    const names = new RegExp(`^(?:${DEFERRED.join('|')})$`);
    onResolve({ filter: names }, ({ path: name, importer, namespace }) =>
      namespace === 'deferred' || (importer.includes('node_modules') && !name.startsWith('node:'))
        ? undefined
        : { path: name, namespace: 'deferred' },
    );
    onLoad({ filter: /.*/, namespace: 'deferred' }, async ({ path: name }) => {
      const whole = `require(${JSON.stringify(name)})`;
      const members = Object.keys(await import(name)).filter((each) =>
        /^(?!default$|__esModule$)\w+$/.test(each),
      );
      const contents =
        members.length === 0
          ? `module.exports = (...args) => { const it = ${whole}; return (it.default ?? it)(...args); };`
          : `module.exports = { ${members.map((each) => `get ${each}() { return ${whole}.${each}; }`).join(', ')} };`;
      return { contents, resolveDir: root };
    });
  },
};

/**
 * Puts all dynamic imports of the command line into one bundle, from which each takes its module.
 *
 * @type {import('esbuild').Plugin}
 */
const lazily = {
  name: 'lazily',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path: file, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const name = path.relative(BUILT, path.join(resolveDir, file)).replaceAll(path.sep, '/');
      awaited.add(name);
      return { path: name, namespace: 'awaited' };
    });
    onResolve({ filter: /^\.\/work\.cjs$/ }, ({ path: file }) => ({ path: file, external: true }));
    onLoad({ filter: /.*/, namespace: 'awaited' }, ({ path: name }) => ({
      contents: `module.exports = require('./work.cjs')[${JSON.stringify(name)}];`,
    }));
  },
};

/**
 * Leaves out zod's messages in other languages than its first, which are never shown.
 *
 * @type {import('esbuild').Plugin}
 */
const english = {
  name: 'english',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.c?js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: path.join(root, 'node_modules', 'zod', 'v4', 'locales'),
    }));
  },
};

/** The entry of the bundle of awaited modules: each is evaluated when taken. */
function workEntry() {
  const members = [...awaited].sort().map((name) => {
    const quoted = JSON.stringify(name);
    return `get ${quoted}() { return require(${JSON.stringify(`./${name}`)}); },`;
  });
  return `module.exports = {\n${members.join('\n')}\n};\n`;
}

/**
 * @typedef {object} Bundle
 * @property {string} name of its file
 * @property {string} code
 * @property {readonly string[]} inputs the files that it is made of
 */

/**
 * @param {string} name
 * @param {Pick<import('esbuild').BuildOptions, 'entryPoints' | 'stdin' | 'plugins'>} from
 * @returns {Promise<Bundle>}
 */
async function bundle(name, from) {
  const outfile = path.join(BUNDLES, name);
  // The database is optional: it stays outside.
  const { outputFiles, metafile } = await build({
    ...COMMON,
    ...from,
    outfile,
    external: ['@duckdb/node-api'],
  });
  const code = outputFiles?.map(({ text }) => escaped(text)).join('') ?? '';
  return { name, code, inputs: Object.keys(metafile?.inputs ?? {}) };
}

/**
 * Only regular expressions still hold non-ASCII characters; they can be escaped there too.
 *
 * @param {string} code
 */
function escaped(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The licences of the bundled packages, which copies of them must carry.
 *
 * @param {readonly string[]} inputs
 */
function licences(inputs) {
  const folders = new Set(inputs.flatMap((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []));
  return [...folders].sort().map((folder) => {
    const own = path.join(root, folder);
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(own, 'package.json'), 'utf8'));
    const file = fs.readdirSync(own).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? '' : fs.readFileSync(path.join(own, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
}

async function bundleAll() {
  const main = await bundle('main.cjs', { entryPoints: ['dist/cli/main.js'], plugins: [lazily, deferred] });
  if (fs.existsSync(path.join(BUILT, WORKER))) awaited.add(WORKER);
  const stdin = { contents: workEntry(), resolveDir: BUILT, sourcefile: 'work.js' };
  const bundles = [main, await bundle('work.cjs', { stdin, plugins: [apart, deferred] })];
  for (const name of APART)
    bundles.push(await bundle(`${name}.cjs`, { entryPoints: [name], plugins: [english] }));

  // The first line of every bundle names its build, so that code kept for one is not used for another.
  const digest = createHash('sha256').update(JSON.stringify(bundles)).digest('hex');
  fs.rmSync(BUNDLES, { recursive: true, force: true });
  fs.mkdirSync(BUNDLES, { recursive: true });
  /** @type {(name: string, content: string) => void} */
  const write = (name, content) => fs.writeFileSync(path.join(BUNDLES, name), content);
  for (const { name, code } of bundles) write(name, `/*${digest}*/\n${code}`);
  fs.appendFileSync(path.join(BUNDLES, main.name), `module.exports.BUILD = '${digest}';\n`);
  if (awaited.has(WORKER)) write('worker.cjs', `require('./work.cjs')[${JSON.stringify(WORKER)}];\n`);
  write('LICENCES.txt', licences(bundles.flatMap(({ inputs }) => inputs)).join(`\n${'-'.repeat(80)}\n\n`));
}

await bundleAll().catch((/** @type {unknown} */ error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
