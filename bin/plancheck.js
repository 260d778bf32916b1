#!/usr/bin/env node
'use strict';
const { existsSync } = require('node:fs');
const path = require('node:path');
const process = require('node:process');
const { pathToFileURL } = require('node:url');
const v8 = require('node:v8');
const { MAIN, cacheFolder, loaderFor } = require('./bundles.js');
const { Signals } = require('./signals.js');

// The heap grows by half before it is cleared, not fourfold: it is small, and a file may be built to make it large.
v8.setFlagsFromString('--heap-growing-percent=50');

/**
 * How much a function must have run before V8 optimises it: 16 times the default. Most runs take less than a
 * second, every thread compiles for itself, and it took a quarter of their time; long runs lose nothing. Other
 * versions of V8 name the option differently; an unknown name is left alone.
 *
 * @type {Readonly<Record<string, string>>}
 */
const LATE_COMPILING = {
  20: '--interrupt-budget=1081344',
  22: '--invocation-count-for-turbofan=48000',
  24: '--invocation-count-for-turbofan=48000',
};
const lateCompiling = LATE_COMPILING[process.version.slice(1, 3)];
if (lateCompiling !== undefined) v8.setFlagsFromString(lateCompiling);

/** Exit status of a fault of the program, and the first of those with which nothing was judged. */
const FAULT = 70;
const UNUSABLE = 3;

/** @param {unknown} error what `main` could not catch: its own loading, its surroundings, the streams */
function fail(error) {
  process.stderr.write(`plancheck: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof Error && 'syscall' in error ? UNUSABLE : FAULT);
}
process.on('uncaughtException', fail);

// A reader that has seen enough (`plancheck … | head`) is no fault, and changes neither verdicts nor status.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') fail(error);
  });
}

/** @param {string} question */
async function ask(question) {
  const { createInterface } = require('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

async function run() {
  if (!existsSync(MAIN)) throw new Error('not built yet; run `npm start` in its folder once');
  const argv = process.argv.slice(2);
  const folder = cacheFolder(process.env);
  const signals = new Signals();
  const { load, keep } = loaderFor(folder, /^[a-z]+(?=-|$)/.exec(argv[0] ?? '')?.[0] ?? 'help');
  const { main, BUILD } = load(MAIN);
  const status = await main(argv, {
    // Made when first used: most commands read files.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    // Made when first used: loading Intl takes time.
    get locale() {
      return new Intl.DateTimeFormat().resolvedOptions().locale;
    },
    // Read where a failure can be reported: the folder may be gone.
    get cwd() {
      return process.cwd();
    },
    now: () => new Date(),
    get ask() {
      return process.stdin.isTTY ? ask : undefined;
    },
    interrupted: signals.interrupted,
    temporary: signals,
    scratch: signals.scratch,
    cache:
      folder === undefined
        ? undefined
        : { folder, program: `${BUILD} ${process.version}`, owner: process.getuid?.() },
    worker: pathToFileURL(path.join(__dirname, 'worker.js')),
  });
  if (status < UNUSABLE) keep();
  return status;
}

// Remains unless `main` answers: a program that ends without an answer has failed.
process.exitCode = FAULT;
run().then((status) => {
  process.exitCode = status;
}, fail);
