// `npm run generate`: writes schemas/*.json from the zod schemas of the built program. With --check it writes nothing,
// and names the files that are not what it would write.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../schemas', import.meta.url));

/** @returns {Promise<Map<string, string>>} the text of each file by its name */
async function generate() {
  const { planJsonSchemas } = await import('../dist/plan/schema.js');
  const { layoutJsonSchemas } = await import('../dist/layouts/schema.js');
  const { resultJsonSchemas } = await import('../dist/report/json-schema.js');
  const schemas = Object.entries({ ...planJsonSchemas(), ...layoutJsonSchemas(), ...resultJsonSchemas() });
  return new Map(
    schemas.map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}

/**
 * @param {Map<string, string>} wanted
 * @returns {string[]} what is wrong with the files as they are, one line each
 */
function differences(wanted) {
  const found = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const leftOver = found
    .filter((name) => !wanted.has(name))
    .map((name) => `schemas/${name}: nothing generates it`);
  const stale = [...wanted].flatMap(([name, text]) => {
    if (!found.includes(name)) return [`schemas/${name}: missing`];
    return fs.readFileSync(path.join(folder, name), 'utf8') === text ? [] : [`schemas/${name}: stale`];
  });
  return [...stale, ...leftOver];
}

/** @param {Map<string, string>} wanted */
function write(wanted) {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, text] of wanted) fs.writeFileSync(path.join(folder, name), text);
}

async function run() {
  const wanted = await generate();
  const checking = process.argv.includes('--check');
  if (!checking) write(wanted);
  const wrong = differences(wanted);
  if (wrong.length === 0) {
    process.stdout.write(`${wanted.size} schemas ${checking ? 'are up to date' : 'written'}\n`);
    return 0;
  }
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
