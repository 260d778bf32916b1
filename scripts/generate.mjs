// `npm run generate`: writes what follows from the built program: schemas/*.json from its zod schemas, docs/findings.md
// from its catalogue of findings, docs/units.md from its table of units, the man page from its help, a drawing of the rooms
// of src, and a fixture for the example of each finding. With --check it writes nothing, and names the files that are not
// what it would write: of the project, or of copies of it whose folders are named.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { drawing } from './drawing.mjs';
import { exampleFixtures } from './generate-fixtures.mjs';
import { manPage } from './man.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Files that only this script may write, by path from the root. */
const OWNED =
  /^(?:schemas\/.*|man\/.*|docs\/rooms\.svg|docs\/(?:findings|units)(?:\.[\w-]+)?\.md|fixtures\/_plans\/example\/.*)$/u;
const FOLDERS = ['schemas', 'man', 'docs', 'fixtures/_plans/example'];

/** @returns {Promise<Map<string, string>>} the text of each file by its path from the root, with `/` */
async function generate() {
  return new Map([
    ...(await schemas()),
    ...(await findingsPages()),
    ...(await unitsPages()),
    ...(await manual()),
    ['docs/rooms.svg', await drawing()],
    ...(await exampleFixtures()),
  ]);
}

/** @returns {Promise<[string, string][]>} */
async function schemas() {
  const { SCHEMA_NAMES, schemaText } = await import('../dist/cli/schemas.js');
  return SCHEMA_NAMES.map((name) => [`schemas/${name}.schema.json`, schemaText(name)]);
}

/** @returns {Promise<[string, string][]>} */
async function findingsPages() {
  const { FINDING_CODES } = await import('../dist/catalogue/findings.js');
  const { explain } = await import('../dist/explain.js');
  const { renderExplainedMarkdown } = await import('../dist/report/explain/markdown.js');
  const codes = FINDING_CODES.map(explain);
  return /** @type {const} */ (['en', 'zh']).map((language) => [
    language === 'en' ? 'docs/findings.md' : 'docs/findings.zh.md',
    renderExplainedMarkdown(codes, { language, width: Infinity, color: false }),
  ]);
}

/** @returns {Promise<[string, string][]>} */
async function unitsPages() {
  const { renderUnitsMarkdown } = await import('../dist/report/units/markdown.js');
  return [
    ['docs/units.md', renderUnitsMarkdown('en')],
    ['docs/units.zh.md', renderUnitsMarkdown('zh')],
  ];
}

/** @returns {Promise<[string, string][]>} */
async function manual() {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return [['man/plancheck.1', await manPage(version)]];
}

/**
 * @param {Map<string, string>} wanted
 * @param {string} at the folder of the project, or of a copy
 * @returns {string[]} what is wrong with the files as they are, one line each
 */
function differences(wanted, at) {
  const found = FOLDERS.flatMap((folder) => filesIn(at, folder)).filter((name) => OWNED.test(name));
  const leftOver = found.filter((name) => !wanted.has(name)).map((name) => `${name}: nothing generates it`);
  const stale = [...wanted].flatMap(([name, text]) => {
    const file = path.join(at, name);
    if (!fs.existsSync(file)) return [`${name}: missing`];
    return fs.readFileSync(file, 'utf8') === text ? [] : [`${name}: stale`];
  });
  return [...stale, ...leftOver];
}

/**
 * @param {string} at
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(at, folder) {
  const full = path.join(at, folder);
  return fs.existsSync(full) ? fs.readdirSync(full).map((name) => `${folder}/${name}`) : [];
}

/** @param {Map<string, string>} wanted */
function write(wanted) {
  for (const [name, text] of wanted) {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

async function run() {
  const wanted = await generate();
  const [option, ...copies] = process.argv.slice(2);
  const checking = option === '--check';
  if (!checking) write(wanted);
  const wrong = (copies.length > 0 ? copies : [root]).flatMap((at) => {
    const lines = differences(wanted, at);
    if (lines.length === 0)
      process.stdout.write(`${wanted.size} generated files ${checking ? 'are up to date' : 'written'}\n`);
    return lines;
  });
  if (wrong.length === 0) return 0;
  process.stderr.write(`${wrong.join('\n')}\n`);
  if (checking) process.stderr.write('Run `npm run generate` and commit what it writes.\n');
  return 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write(`${/** @type {Error} */ (error).message}\nRun \`npm run build\` first.\n`);
  process.exitCode = 1;
}
