import { expect, test } from 'vitest';
import { caseFolders, expectedOf, readCase } from '../support/cases.js';
import { runProgram } from '../support/program.js';

/**
 * The fixtures that show a rule of reckoning or of judgement, within this process, so that each is a test of its own
 * to the mutation run. The whole set stays in fixtures.test.ts.
 */
const names = caseFolders().filter((name) => /^(?:rule-|second-plan)/u.test(name));

test.each(names)('%s', async (name) => {
  const fixture = readCase(name);
  const { args, folder, status, env, stdin } = fixture;
  const answer = await runProgram({ args, cwd: folder, env, stdin });
  expect(answer.status).toBe(status);
  expect(answer.stdout.toString('utf8')).toBe(expectedOf(fixture, 'stdout'));
});
