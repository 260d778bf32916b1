import { Argument, Command, Option } from 'commander';
import { say } from '../../catalogue/cli.js';
import { HELP, LINT_EXIT_HELP, TRACE_EXIT_HELP } from '../../catalogue/cli-help.js';
import { LINT_FORMATS } from '../../report/format-names.js';
import { examples } from '../help.js';
import { planOptions, traceOptions, type RawOptions } from '../options.js';
import type { Done, Session } from '../session.js';

/** The commands for the author of a plan: whether it makes sense, and whether it holds all that its document says. */
export function planCommands(session: Session, done: Done): readonly Command[] {
  return [lintCommand(session, done), traceCommand(session, done)];
}

function lintCommand(session: Session, done: Done): Command {
  const { language } = session;
  const command = new Command('lint')
    .description(say(HELP.lint, language))
    .addArgument(new Argument('[plan]', say(HELP.lintPlan, language)));
  for (const option of [
    ...planOptions(language, LINT_FORMATS),
    new Option('--strict', say(HELP.strict, language)),
    new Option('-q, --quiet', say(HELP.quietLint, language)),
    new Option('--summary', say(HELP.summary, language)),
  ]) {
    command.addOption(option);
  }
  return command
    .addHelpText('after', `${examples(language, LINT_EXAMPLES)}\n\n${say(LINT_EXIT_HELP, language)}`)
    .action(async (plan: string | undefined, raw: RawOptions) => {
      // What is typed wins over a plan that comes from the configuration.
      const { plan: option, ...others } = raw;
      const typed = option !== undefined && command.getOptionValueSource('plan') === 'cli';
      const { runLint } = await import('../commands/lint.js');
      done(await runLint(plan, plan === undefined || typed ? raw : others, session));
    });
}

const LINT_EXAMPLES = [
  'plancheck lint my-plan/',
  'plancheck lint zunyi-investment-2021-2023 --quiet --lang en',
  'plancheck lint my-plan/ --strict --format table --format sarif=plan.sarif',
];

function traceCommand(session: Session, done: Done): Command {
  const { language } = session;
  const command = new Command('trace')
    .description(say(HELP.trace, language))
    .addArgument(new Argument('<plan>', say(HELP.plan, language)));
  for (const option of traceOptions(language)) command.addOption(option);
  return command
    .addHelpText('after', `${examples(language, TRACE_EXAMPLES)}\n\n${say(TRACE_EXIT_HELP, language)}`)
    .action(async (plan: string, raw: RawOptions) => {
      const { runTrace } = await import('../commands/trace.js');
      done(await runTrace(plan, raw, session));
    });
}

const TRACE_EXAMPLES = [
  'plancheck trace zunyi-investment-2021-2023 --document plan.txt',
  'plancheck trace my-plan/ --document plan.md --quiet',
  'plancheck trace my-plan/ --document plan.txt --format html --output trace.html',
];
