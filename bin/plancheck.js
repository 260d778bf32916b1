#!/usr/bin/env node
import { existsSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import v8 from 'node:v8';

// The heap doubles before it is cleared, and does not grow fourfold: a file may be built to make it large.
v8.setFlagsFromString('--heap-growing-percent=100');

/** Exit status of a fault of the program itself. */
const FAULT = 70;

const program = new URL('../dist/cli/main.js', import.meta.url);

/** @param {unknown} error what `main` could not catch: its own loading, its surroundings, the streams */
function fail(error) {
  process.stderr.write(`plancheck: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(FAULT);
}
process.on('uncaughtException', fail);

// A reader that has seen enough (`plancheck … | head`) is no fault, and changes neither the verdicts nor the status.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') fail(error);
  });
}

/** @param {string} question */
async function ask(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** @returns {Promise<undefined>} once Ctrl-C is pressed or the process is asked to end */
function interrupted() {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => done(undefined));
  });
}

async function run() {
  if (!existsSync(program)) throw new Error('not built yet; run `npm start` in its folder once');
  const { main } = await import('../dist/cli/main.js');
  return main(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    ask: process.stdin.isTTY ? ask : undefined,
    interrupted,
  });
}

// Stands until `main` has answered: a program that ends without an answer has failed.
process.exitCode = FAULT;
run().then((status) => {
  process.exitCode = status;
}, fail);
