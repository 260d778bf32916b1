import { availableParallelism } from 'node:os';
import { AUDIT_USAGE } from '../catalogue/labels-audit.js';
import { err, ok, type Result } from '../model/result.js';
import { usage, type Failure } from './failure.js';

/** More threads than any machine has cores would only take memory. */
const MOST_JOBS = 512;

/** How many threads were asked for; as many as there are cores, but at most so many, where none were. */
export function jobsFor(text: string | undefined, most: number = MOST_JOBS): Result<number, Failure> {
  if (text === undefined) return ok(Math.min(availableParallelism(), most));
  const jobs = countOption('--jobs', text, 1);
  return jobs.ok ? ok(Math.min(jobs.value, MOST_JOBS)) : jobs;
}

/** A whole number on the command line. */
export function countOption(option: string, text: string, least: 0 | 1): Result<number, Failure> {
  const count = /^\d{1,9}$/u.test(text) ? Number(text) : -1;
  return count >= least ? ok(count) : err(usage(...AUDIT_USAGE.noCount(option, text, String(least))));
}
