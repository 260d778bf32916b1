// A fast program with other sums has not done the work: compares the answers of all programs that read a file.
import fs from 'node:fs';
import { JUDGED, checkCommand, readAnswer } from './contestants.mjs';
import { measure } from './measure.mjs';
import { totalId } from './plan.mjs';
import { WAN_PER_YI, worldOf } from './world.mjs';

/** @typedef {import('./peers/checks.mjs').Answer} Answer */

/**
 * @param {string} file
 * @returns {import('./peers/checks.mjs').Vocabulary}
 */
export function vocabularyOf(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/**
 * The program's answer for a report: of every metric that adds up, the sum of its ten-day figures.
 *
 * @param {string} report
 * @param {string} plan
 * @param {number} limit
 * @returns {Promise<Partial<Answer> | string>} the reason, where there is none
 */
export async function ourAnswer(report, plan, limit) {
  const run = await measure({ command: checkCommand(report, plan, '--format', 'json'), limit });
  if (!JUDGED.includes(run.status)) return `exit status ${run.status}: ${run.stderr.trim().slice(0, 160)}`;
  const { assessments, findings } = JSON.parse(run.stdout);
  if (findings.length > 0) return `${findings.length} findings in a report that has no fault`;
  /** @type {Map<string, number | null>} */
  const actual = new Map(
    assessments.map((/** @type {{ target: string, actual: number | null }} */ one) => [
      one.target,
      one.actual,
    ]),
  );
  return {
    faults: 0,
    sums: Object.fromEntries(
      worldOf().metrics.flatMap(({ id, zh }) => {
        const yi = actual.get(totalId(id));
        return yi == null ? [] : [[zh, [Math.round(yi * WAN_PER_YI), NaN]]];
      }),
    ),
  };
}

/** Keeps the first answer for each file and compares every later one with it. */
export function agreeing() {
  /** @type {Map<string, Partial<Answer>>} */
  const expected = new Map();
  let agreed = 0;
  return {
    /**
     * @param {string} file
     * @param {Partial<Answer>} answer
     */
    expect: (file, answer) => void expected.set(file, answer),

    /**
     * @param {string} file
     * @param {(output: string) => Answer} [read]
     * @returns {(run: { stdout: string }) => string | undefined} why an answer is refused
     */
    with:
      (file, read = readAnswer) =>
      ({ stdout }) => {
        const answer = read(stdout);
        const before = expected.get(file);
        const difference = before && differenceOf(before, answer);
        if (difference !== undefined) return difference;
        agreed += 1;
        expected.set(file, {
          ...answer,
          ...before,
          figures: answer.figures,
          rows: answer.rows,
          sums: answer.sums,
        });
        return undefined;
      },

    told: () =>
      `In ${agreed} runs the peers gave the same number of rows and figures in force and the same sums ` +
      'as each other and as plancheck.',
  };
}

/**
 * @param {Partial<Answer>} before
 * @param {Answer} answer
 * @returns {string | undefined}
 */
function differenceOf(before, answer) {
  for (const name of /** @type {const} */ (['rows', 'faults', 'figures'])) {
    if (before[name] !== undefined && before[name] !== answer[name]) {
      return `${answer[name]} ${name} instead of ${before[name]}`;
    }
  }
  for (const [metric, sums] of Object.entries(before.sums ?? {})) {
    for (const [nth, sum] of sums.entries()) {
      const found = answer.sums[metric]?.[nth] ?? 0;
      // Peers add binary floats; the values summed have at most one decimal.
      if (!Number.isNaN(sum) && Math.round(found * 10) !== Math.round(sum * 10)) {
        return `the sum of ${metric} is ${found} instead of ${sum}`;
      }
    }
  }
  return undefined;
}
