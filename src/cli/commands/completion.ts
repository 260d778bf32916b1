import type { Command } from 'commander';
import { EXIT, type ExitStatus } from '../../exit.js';
import { loadPlan } from '../../plan/load.js';
import { DEFAULT_PLAN, findPlan } from '../../plan/shipped.js';
import type { Plan } from '../../model/plan.js';
import { candidatesAt, type Candidate } from '../completion/candidates.js';
import { COMPLETION_SCRIPTS, FILES, SHELLS } from '../completion/scripts.js';
import type { Config } from '../config/settings.js';
import type { Io } from '../io.js';
import { asWord } from '../options/parse.js';
import type { Session } from '../session.js';

/** `plancheck completion <shell>`: prints the completion script of a shell. */
export function runCompletion(shell: string, { io }: Session): ExitStatus {
  io.stdout.write(COMPLETION_SCRIPTS[asWord(SHELLS)(shell, 'completion')]);
  return EXIT.complies;
}

/**
 * `plancheck complete-word`: answers a completion script at each Tab. It has no error output: a shell could
 * not show it.
 */
export async function runCompleteWord(
  program: Command,
  index: string,
  words: readonly string[],
  { io, language }: Session,
  config: Config | undefined,
): Promise<ExitStatus> {
  const plan = (): Promise<Plan | undefined> => planNamed(words, io, config);
  const candidates = await candidatesAt(program, words, Number(index), { language, plan });
  io.stdout.write(candidates === 'files' ? `${FILES}\n` : candidates.map(lineOf).join(''));
  return EXIT.complies;
}

/** Makes a description one line without tabs, which separate it from the word. */
function lineOf({ word, means }: Candidate): string {
  return `${word}\t${means.replaceAll(/[\p{Cc}\s]+/gu, ' ')}\n`;
}

/** The plan that the command line names so far, that of the configuration, or the default one. */
async function planNamed(
  words: readonly string[],
  { cwd, cache }: Io,
  config: Config | undefined,
): Promise<Plan | undefined> {
  const at = words.findIndex((word) => word === '--plan' || word === '-p');
  const configured = config?.options.get('plan');
  const wanted =
    (at === -1 ? undefined : words[at + 1]) ?? (typeof configured === 'string' ? configured : DEFAULT_PLAN);
  const folder = await findPlan(wanted, cwd);
  if (!folder.ok) return undefined;
  const plan = await loadPlan(folder.value.folder, folder.value.shownAs, cache);
  return plan.ok ? plan.value : undefined;
}
