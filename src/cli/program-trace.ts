import { Argument, Command } from 'commander';
import { HELP, say, TRACE_EXIT_HELP } from '../catalogue/cli.js';
import { runTrace } from './commands/trace.js';
import { examples } from './help.js';
import { traceOptions, type RawOptions } from './options.js';
import type { Outcome, Session } from './session.js';

/** The command that holds a plan against its document. */
export function traceCommand(session: Session, done: (outcome: Outcome) => void): Command {
  const { language } = session;
  const command = new Command('trace')
    .description(say(HELP.trace, language))
    .addArgument(new Argument('<plan>', say(HELP.plan, language)));
  for (const option of traceOptions(language)) command.addOption(option);
  return command
    .addHelpText('after', `${examples(language, TRACE_EXAMPLES)}\n\n${say(TRACE_EXIT_HELP, language)}`)
    .action(async (plan: string, raw: RawOptions) => {
      done(await runTrace(plan, raw, session));
    });
}

const TRACE_EXAMPLES = [
  'plancheck trace zunyi-investment-2021-2023 --document plan.txt',
  'plancheck trace my-plan/ --document plan.md --quiet',
  'plancheck trace my-plan/ --document plan.txt --format html --output trace.html',
];
