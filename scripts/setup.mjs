// Makes a fresh clone ready to run: packages installed, sources built. Does only what is needed, so the second run
// costs nothing. Runs before any package is installed: only Node's own modules here.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {(line: string) => unknown} Say */
/** @typedef {{ version: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */

export const root = fileURLToPath(new URL('..', import.meta.url));

const LEAST_NODE = 20;
const LOCK_FILE = path.join(root, 'package-lock.json');
const INSTALL_STAMP = path.join(root, 'node_modules', '.plancheck-setup');
const SOURCES = path.join(root, 'src');
const BUILT = path.join(root, 'dist');
/** The bundles of the command, made from the build. */
const BUNDLES = path.join(BUILT, 'command');
const BUNDLER = path.join(root, 'scripts', 'bundle.mjs');
const BUILD_STAMP = path.join(BUILT, '.plancheck-build');
const BUILD_INFO = path.join(BUILT, '.tsbuildinfo');
const TSCONFIGS = ['tsconfig.json', 'tsconfig.build.json'].map((name) => path.join(root, name));

/** Longest wait for another set-up of the same folder before its lock counts as left over. */
const LOCK_MINUTES = 10;

/** The set-up cannot go on; its message is all that the user needs to see. */
class SetupError extends Error {}

/**
 * Installs and builds as far as needed.
 *
 * @param {Say} say takes each line of progress
 * @returns {boolean} whether the sources are built without type errors
 */
export function setUp(say) {
  requireNode();
  if (isInstalled() && isBuilt(sourcesDigest())) return true;
  return withLock(say, () => {
    if (!isInstalled()) install(say);
    const digest = sourcesDigest();
    return isBuilt(digest) || build(digest, say);
  });
}

/**
 * Runs a command line as `npm run` would, with the project's own programs on the path.
 *
 * @param {string} command
 * @param {Record<string, string>} [env]
 * @param {Say} [hear] takes what the command says, piece by piece; else that goes where our own output goes
 * @returns {Promise<number>} its exit status
 */
export function runCommand(command, env = {}, hear) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const programs = path.join(root, 'node_modules', '.bin');
  const searched = [programs, process.env[key]].filter(Boolean).join(path.delimiter);
  const child = spawn(command, {
    cwd: root,
    shell: true,
    stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env, [key]: searched },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', hear ?? (() => {}));
  return new Promise((done) => {
    child.on('error', (error) => {
      hear?.(`${error.message}\n`);
      done(exitStatus({ status: null, signal: null }));
    });
    child.on('close', (status, signal) => done(exitStatus({ status, signal })));
  });
}

/**
 * Runs a script whose result is the exit status; if the set-up cannot go on, prints only the reason.
 *
 * @param {() => number | Promise<number>} work
 */
export async function runScript(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/**
 * The status that a shell would give a finished child.
 *
 * @param {Pick<import('node:child_process').SpawnSyncReturns<unknown>, 'status' | 'signal'>} result
 * @returns {number}
 */
export function exitStatus(result) {
  if (result.status !== null) return result.status;
  return result.signal ? 128 + (os.constants.signals[result.signal] ?? 0) : 127;
}

function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= LEAST_NODE) return;
  throw new SetupError(`plancheck needs Node.js ${LEAST_NODE} or newer; this is ${process.version}.`);
}

/** Whether the packages installed are those of the lock file, for this version of Node. */
function isInstalled() {
  const wanted = `node ${process.versions.node.split('.')[0]} lock ${digestOf([LOCK_FILE])}\n`;
  const stamp = readIfThere(INSTALL_STAMP);
  if (stamp === wanted) return true;
  const sameNode = stamp === undefined || stamp.split(' lock ')[0] === wanted.split(' lock ')[0];
  if (!sameNode || !holdsLockedPackages()) return false;
  // `npm ci` or `npm install` was run by hand, which is enough.
  fs.writeFileSync(INSTALL_STAMP, wanted);
  return true;
}

/** Whether npm's own record of the installed packages agrees with the lock file. */
function holdsLockedPackages() {
  const locked = packagesIn(LOCK_FILE);
  const installed = packagesIn(path.join(root, 'node_modules', '.package-lock.json'));
  if (!locked || !installed) return false;
  return (
    Object.keys(installed).every((name) => name in locked) &&
    Object.entries(locked).every(([name, wanted]) => {
      const found = installed[name];
      if (!found) return name === '' || wanted.optional === true || wanted.devOptional === true;
      return found.version === wanted.version && found.integrity === wanted.integrity;
    })
  );
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function packagesIn(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {Say} say */
function install(say) {
  say('installing packages (npm ci) ...');
  // Building needs the development packages, whatever the machine's settings.
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const npm = process.env.npm_execpath ?? '';
  const result = /\bnpm-cli\.c?js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, encoding: 'utf8' })
    : spawnSync(['npm', ...options].join(' '), { cwd: root, encoding: 'utf8', shell: true });
  if (result.status !== 0) {
    const output = [result.stdout, result.stderr, result.error?.message].filter(Boolean).join('\n').trim();
    throw new SetupError(`npm ci failed with status ${exitStatus(result)}:\n${output}`);
  }
  if (!isInstalled())
    throw new SetupError('npm ci ended well, but did not install what package-lock.json asks for.');
}

/** The sources of the build as one number. */
function sourcesDigest() {
  return digestOf([LOCK_FILE, BUNDLER, ...TSCONFIGS, ...filesBelow(SOURCES)]);
}

/** @param {string} digest */
function isBuilt(digest) {
  return (
    readIfThere(BUILD_STAMP) === digest && hasAllOutputs() && fs.existsSync(path.join(BUNDLES, 'main.cjs'))
  );
}

function hasAllOutputs() {
  return filesBelow(SOURCES)
    .filter((file) => file.endsWith('.ts'))
    .every((file) => fs.existsSync(path.join(BUILT, path.relative(SOURCES, file)).replace(/\.ts$/, '.js')));
}

/**
 * @param {string} digest
 * @param {Say} say
 * @returns {boolean}
 */
function build(digest, say) {
  say('building (tsc, esbuild) ...');
  fs.rmSync(BUILD_STAMP, { force: true });
  // The compiler writes only what changed; if its outputs were lost it must begin anew.
  if (!hasAllOutputs()) fs.rmSync(BUILD_INFO, { force: true });
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const compiled = succeeds([compiler, '-p', 'tsconfig.build.json'], say);
  removeOrphans();
  if (!compiled || !succeeds([BUNDLER], say)) return false;
  fs.writeFileSync(BUILD_STAMP, digest);
  return true;
}

/**
 * Runs a Node program; prints its output if it fails.
 *
 * @param {readonly string[]} command
 * @param {Say} say
 */
function succeeds(command, say) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  if (status === 0) return true;
  const name = path.basename(command[0] ?? '');
  say(`${name} failed:\n${[stdout, stderr].filter(Boolean).join('\n').trim()}`);
  return false;
}

/** Removes outputs whose source is gone. */
function removeOrphans() {
  for (const file of filesBelow(BUILT).filter((each) => !each.startsWith(BUNDLES + path.sep))) {
    const stem = path.relative(BUILT, file).replace(/\.(?:d\.ts|js)(?:\.map)?$/, '');
    if (path.basename(file).startsWith('.') || fs.existsSync(path.join(SOURCES, `${stem}.ts`))) continue;
    fs.rmSync(file, { force: true });
  }
}

/**
 * Does the work while no other set-up of this folder is under way.
 *
 * @template T
 * @param {Say} say
 * @param {() => T} work
 * @returns {T}
 */
function withLock(say, work) {
  // Not in node_modules: `npm ci` deletes that.
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const file = path.join(os.tmpdir(), `plancheck-setup-${name}.lock`);
  for (let waited = false; !takeLock(file); waited = true) {
    if (!waited) say('waiting for another set-up of this folder ...');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
  }
  try {
    return work();
  } finally {
    if (readIfThere(file) === String(process.pid)) fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function takeLock(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    // If no lock can be written there is no other set-up to wait for.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') return true;
    if (isLeftOver(file)) fs.rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function isLeftOver(file) {
  const age = Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  const owner = Number(readIfThere(file));
  // A lock that is being written has no owner for a moment.
  if (!owner) return age > 2_000;
  try {
    process.kill(owner, 0);
    return age > LOCK_MINUTES * 60_000;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * All files below a folder, in the same order on every machine.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** @param {readonly string[]} files */
function digestOf(files) {
  const digest = createHash('sha256');
  for (const file of files) {
    const content = fs.readFileSync(file);
    digest.update(`${path.relative(root, file)}\0${content.length}\0`).update(content);
  }
  return digest.digest('hex');
}

// `node scripts/setup.mjs` is `npm run build`. Notes go to standard error, which `npm pack --json` ignores.
if (process.argv[1] && import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) {
  await runScript(() => (setUp((line) => process.stderr.write(`${line}\n`)) ? 0 : 1));
}
