// Runs a program as a child and measures it. Node does not report a child's resources, so bash (times in ms) and
// GNU time (memory) do; if one is missing, so is its figure.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { workFolder } from './work.mjs';

/**
 * @typedef {object} Sample
 * @property {number} user seconds of user CPU time
 * @property {number} system seconds of CPU time of the system
 * @property {number} wall seconds
 * @property {number | undefined} peak the most memory it held, in MB
 */

/** @typedef {{ sample: Sample, status: number, stdout: string, stderr: string }} Run */

/** @typedef {{ command: readonly string[], env?: Record<string, string>, limit: number }} Job */

const GNU_TIME = '/usr/bin/time';
const hasGnuTime = fs.existsSync(GNU_TIME);

/** Runs all arguments after the first three and takes the times; those name the files for output, errors and times. */
const SCRIPT = `
  out=$1 err=$2 times=$3; shift 3
  TIMEFORMAT='%3U %3S %3R'
  { time "$@" >"$out" 2>"$err"; } 2>"$times"`;

/** What a shell says about a program that it did not find. */
const NOT_FOUND = 127;
const TIMED_OUT = 124;

/**
 * @param {Job} job
 * @returns {Promise<Run>}
 */
export async function measure({ command, env = {}, limit }) {
  fs.mkdirSync(workFolder, { recursive: true });
  const [out, err, times, peak] = ['out', 'err', 'times', 'peak'].map((name) =>
    path.join(workFolder, `run.${name}`),
  );
  const files = /** @type {[string, string, string]} */ ([out, err, times]);
  for (const file of files) fs.rmSync(file, { force: true });
  const timed = hasGnuTime ? [GNU_TIME, '-q', '-o', peak ?? '', '-f', '%M', ...command] : command;
  const child = spawn('bash', ['-c', SCRIPT, 'bash', ...files, ...timed], {
    cwd: workFolder,
    env: { ...process.env, ...env },
    stdio: 'ignore',
    // A group of its own, so that the child's children end with it.
    detached: true,
  });
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, limit * 1000);
  const status = await new Promise((done) => {
    child.on('error', () => done(NOT_FOUND));
    child.on('close', (code) => done(code ?? TIMED_OUT));
  });
  clearTimeout(timer);
  const [user = NaN, system = NaN, wall = NaN] =
    read(times).trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  const kilobytes = hasGnuTime ? Number(read(peak).trim().split('\n').at(-1)) : NaN;
  return {
    sample: { user, system, wall, peak: Number.isFinite(kilobytes) ? kilobytes / 1024 : undefined },
    status: timedOut ? TIMED_OUT : status,
    stdout: read(out),
    stderr: timedOut ? `took longer than ${limit} s` : read(err),
  };
}

/** @param {string | undefined} file */
function read(file) {
  return file !== undefined && fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}
