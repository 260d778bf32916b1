'use strict';
// Runs the bundles that `npm run build` makes of the command, with the code that V8 compiled last time: compiling
// is most of the time of a short command. Compiled code is kept in the user's cache folder, separately for each
// command.
const { createHash, randomUUID } = require('node:crypto');
const fs = require('node:fs');
const { createRequire } = require('node:module');
const os = require('node:os');
const path = require('node:path');
const process = require('node:process');
const vm = require('node:vm');

const BUNDLES = path.join(__dirname, '..', 'dist', 'command');

/** The bundle of `main`. */
const MAIN = path.join(BUNDLES, 'main.cjs');

/** The bundle of the threads of `main`. */
const WORKER = path.join(BUNDLES, 'worker.cjs');

/** Header of a file of compiled code: the digest of the code and of all that it holds for. */
const DIGEST_BYTES = 32;

/** @typedef {{ file: string, holdsFor: string, script: vm.Script }} Compiled */

/**
 * The cache folder. `undefined` if the user turned it off or has no home, if it cannot be made, or if another user
 * owns it or can write to it, because V8 runs what it finds there.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
function cacheFolder(env) {
  const folder = wantedFolder(env);
  try {
    if (folder === undefined) return undefined;
    makeFolder(folder);
    return isOwn(fs.statSync(folder)) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a folder and its parents one by one: with `recursive`, Node never returns from a place such as /proc.
 *
 * @param {string} folder
 */
function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another run may have been quicker.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
}

/**
 * Whether only the user can change a file; true on systems without owners.
 *
 * @param {fs.Stats} stats
 */
function isOwn({ uid, mode }) {
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
function wantedFolder(env) {
  const wanted = env.PLANCHECK_CACHE;
  if (wanted) return wanted === 'off' ? undefined : path.resolve(wanted);
  const base = env.XDG_CACHE_HOME ?? '';
  if (path.isAbsolute(base)) return path.join(base, 'plancheck');
  const home = os.homedir();
  if (!path.isAbsolute(home)) return undefined;
  if (process.platform === 'win32')
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'plancheck', 'cache');
  return path.join(
    home,
    ...(process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']),
    'plancheck',
  );
}

/**
 * Makes a function that requires a bundle by its path, and one that keeps the code compiled meanwhile.
 *
 * @param {string | undefined} folder of the cache
 * @param {string} command the compiled code of each has a file of its own
 */
function loaderFor(folder, command) {
  /** @type {Map<string, { exports: any }>} */
  const modules = new Map();
  /** @type {Compiled[]} */
  const fresh = [];
  const requireOther = createRequire(MAIN);

  /** @param {string} file */
  function load(file) {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const source = fs.readFileSync(file, 'latin1');
    const holdsFor = [file, buildOf(source), process.version, process.arch].join('\0');
    const kept = folder === undefined ? undefined : path.join(folder, nameOf(command, file));
    const cachedData = kept === undefined ? undefined : readKept(kept, holdsFor);
    const wrapped = `(function (exports, require, module, __filename) {${source}\n})`;
    const script = new vm.Script(wrapped, { filename: file, cachedData });
    if (kept && (!cachedData || script.cachedDataRejected)) fresh.push({ file: kept, holdsFor, script });
    script.runInThisContext()(module.exports, requireFrom, module, file);
    return module.exports;
  }

  /** @param {string} name a bundle beside the one that asks, a module of Node or a package */
  function requireFrom(name) {
    return name.startsWith('./') ? load(path.join(BUNDLES, name)) : requireOther(name);
  }

  return { load, keep: () => fresh.forEach(keep) };
}

/**
 * The build of a bundle, from its first line.
 *
 * @param {string} source
 */
function buildOf(source) {
  return source.slice(0, source.indexOf('\n'));
}

/**
 * @param {string} command
 * @param {string} file
 */
function nameOf(command, file) {
  const installed = createHash('sha256').update(`${BUNDLES}\0${process.version}`).digest('hex').slice(0, 12);
  return `code-${installed}-${command}-${path.basename(file, '.cjs')}.bin`;
}

/**
 * Reads kept compiled code. V8 trusts it, so damaged, incomplete or other-version code is rejected.
 *
 * @param {string} file
 * @param {string} holdsFor
 */
function readKept(file, holdsFor) {
  try {
    const status = fs.lstatSync(file);
    if (!status.isFile() || !isOwn(status)) return undefined;
    const bytes = fs.readFileSync(file);
    const code = bytes.subarray(DIGEST_BYTES);
    return digestOf(code, holdsFor).equals(bytes.subarray(0, DIGEST_BYTES)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps compiled code. Other runs may do so at the same time, so the file is written completely or not at all; if
 * it cannot be written, the next start takes a little longer.
 *
 * @param {Compiled} compiled
 */
function keep({ file, holdsFor, script }) {
  const partial = `${file}.${randomUUID()}`;
  try {
    const code = script.createCachedData();
    fs.writeFileSync(partial, Buffer.concat([digestOf(code, holdsFor), code]), { mode: 0o600 });
    fs.renameSync(partial, file);
  } catch {
    drop(partial);
  }
}

/** @param {string} file what may be there, if it can be there at all */
function drop(file) {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // It does not exist: its folder's path is a file.
  }
}

/**
 * @param {Buffer} code
 * @param {string} holdsFor
 */
function digestOf(code, holdsFor) {
  return createHash('sha256').update(holdsFor).update('\0').update(code).digest();
}

module.exports = { MAIN, WORKER, cacheFolder, loaderFor };
