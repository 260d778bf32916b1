import { Argument, Command, Option } from 'commander';
import { say } from '../../catalogue/cli.js';
import { HELP } from '../../catalogue/cli-help.js';
import { EXPLAIN_FORMATS } from '../../report/format-names.js';
import type { RawAnswers } from '../commands/init.js';
import type { Config } from '../config.js';
import { examples } from '../help.js';
import { outputOptions, type RawOptions } from '../options.js';
import type { Done, Session } from '../session.js';

/** The commands that judge nothing: they explain, help to write a plan, and to work at a shell. */
export function toolCommands(session: Session, done: Done): readonly Command[] {
  return [
    explainCommand(session, done),
    initCommand(session, done),
    schemaCommand(session, done),
    completionCommand(session, done),
  ];
}

function explainCommand(session: Session, done: Done): Command {
  const { language } = session;
  const command = new Command('explain')
    .description(say(HELP.explain, language))
    .addArgument(new Argument('[codes...]', say(HELP.codes, language)));
  for (const option of outputOptions(language, EXPLAIN_FORMATS)) command.addOption(option);
  return command
    .addHelpText('after', examples(language, EXPLAIN_EXAMPLES))
    .action(async (codes: string[], raw: RawOptions) => {
      const { runExplain } = await import('../commands/explain.js');
      done(await runExplain(codes, raw, session));
    });
}

const EXPLAIN_EXAMPLES = [
  'plancheck explain',
  'plancheck explain row-bad-number',
  "plancheck explain 'suspect-*'",
];

function initCommand(session: Session, done: Done): Command {
  const { language } = session;
  const command = new Command('init')
    .description(say(HELP.init, language))
    .addArgument(new Argument('<dir>', say(HELP.dir, language)));
  for (const option of [
    new Option('--id <id>', say(HELP.initId, language)),
    new Option('--title <title>', say(HELP.initTitle, language)),
    new Option('--start <date>', say(HELP.initStart, language)),
    new Option('--end <date>', say(HELP.initEnd, language)),
    new Option('--area <name>', say(HELP.initArea, language)),
    new Option('--department <name>', say(HELP.initDepartment, language)),
    new Option('--lang <language>', say(HELP.lang, language)),
  ]) {
    command.addOption(option);
  }
  return command
    .addHelpText('after', examples(language, INIT_EXAMPLES))
    .action(async (dir: string, raw: RawAnswers) => {
      const { runInit } = await import('../commands/init.js');
      done(await runInit(dir, raw, session));
    });
}

const INIT_EXAMPLES = [
  'plancheck init my-plan',
  'plancheck init roads --id roads-2026 --title 公路方案 --start 2026-01-01 --end 2028-12-31',
];

function schemaCommand(session: Session, done: Done): Command {
  const { language } = session;
  return new Command('schema')
    .description(say(HELP.schema, language))
    .addArgument(new Argument('[schema]', say(HELP.schemaName, language)))
    .addOption(new Option('--lang <language>', say(HELP.lang, language)))
    .addHelpText(
      'after',
      examples(language, ['plancheck schema', 'plancheck schema plan > plan.schema.json']),
    )
    .action(async (name: string | undefined) => {
      const { runSchema } = await import('../commands/schema.js');
      done(runSchema(name, session));
    });
}

function completionCommand(session: Session, done: Done): Command {
  const { language } = session;
  return new Command('completion')
    .description(say(HELP.completion, language))
    .addArgument(new Argument('<shell>', say(HELP.shell, language)))
    .addOption(new Option('--lang <language>', say(HELP.lang, language)))
    .addHelpText('after', examples(language, COMPLETION_EXAMPLES))
    .action(async (shell: string) => {
      const { runCompletion } = await import('../commands/completion.js');
      done(runCompletion(shell, session));
    });
}

const COMPLETION_EXAMPLES = [
  'source <(plancheck completion bash)',
  'plancheck completion fish > ~/.config/fish/completions/plancheck.fish',
  'plancheck completion powershell | Out-String | Invoke-Expression',
];

/** What completion scripts ask. It is shown to nobody, and takes its words as they are. */
export function completeWordCommand(
  program: Command,
  session: Session,
  config: Config | undefined,
  done: Done,
): Command {
  return new Command('complete-word')
    .argument('<index>')
    .argument('[words...]')
    .action(async (index: string, words: string[]) => {
      const { runCompleteWord } = await import('../commands/completion.js');
      done(await runCompleteWord(program, index, words, session, config));
    });
}
