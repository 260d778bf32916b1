import { Argument, Command, Option } from 'commander';
import { HELP, say } from '../catalogue/cli.js';
import { TEMPLATE_HELP } from '../catalogue/cli-template.js';
import { runCompleteWord, runCompletion } from './commands/completion.js';
import { runInit, type RawAnswers } from './commands/init.js';
import { runTemplate, type RawTemplate } from './commands/template.js';
import { TEMPLATE_FORMATS } from '../report/index.js';
import { asOfOption, layoutsOption, oneMore, planOption } from './options.js';
import { runSchema } from './commands/schema.js';
import type { Config } from './config.js';
import { examples } from './help.js';
import type { Outcome, Session } from './session.js';

type Done = (outcome: Outcome) => void;

/** The commands that judge nothing: they help to write a plan and to work at a shell. */
export function toolCommands(session: Session, done: Done): readonly Command[] {
  return [
    templateCommand(session, done),
    initCommand(session, done),
    schemaCommand(session, done),
    completionCommand(session, done),
  ];
}

function templateCommand(session: Session, done: Done): Command {
  const { language } = session;
  const command = new Command('template')
    .description(say(TEMPLATE_HELP.command, language))
    .addArgument(new Argument('[reports...]', say(TEMPLATE_HELP.reports, language)));
  for (const option of [
    planOption(language),
    layoutsOption(language),
    new Option('--department <name>', say(TEMPLATE_HELP.department, language)).makeOptionMandatory(),
    new Option('--period <period>', say(TEMPLATE_HELP.period, language)).makeOptionMandatory(),
    new Option(
      '-f, --format <format[=file]>',
      say(TEMPLATE_HELP.format, language) + say(HELP.oneOf, language) + TEMPLATE_FORMATS.join(', '),
    ).argParser(oneMore),
    new Option('-o, --output <file>', say(HELP.output, language)),
    new Option('--all', say(TEMPLATE_HELP.all, language)),
    new Option('--by-region', say(TEMPLATE_HELP.byRegion, language)),
    new Option('--submitted <date>', say(TEMPLATE_HELP.submitted, language)),
    asOfOption(language),
    new Option('--lang <language>', say(HELP.lang, language)),
    new Option('--no-config', say(HELP.noConfig, language)),
  ]) {
    command.addOption(option);
  }
  return command
    .addHelpText('after', examples(language, TEMPLATE_EXAMPLES))
    .action(async (reports: string[], raw: RawTemplate) => {
      done(await runTemplate(reports, raw, session));
    });
}

const TEMPLATE_EXAMPLES = [
  'plancheck template --department 市水务局 --period 2022-06 > water.csv',
  'plancheck template --department 市水务局 --period 2022-06 --format xlsx --output water.xlsx reports/',
  'plancheck template --department 市教育体育局 --period 2022-Q2 --all --submitted 2022-07-05 --format xlsx=edu.xlsx',
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
    .action((name: string | undefined) => {
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
    .action((shell: string) => {
      done(runCompletion(shell, session));
    });
}

const COMPLETION_EXAMPLES = [
  'source <(plancheck completion bash)',
  'plancheck completion fish > ~/.config/fish/completions/plancheck.fish',
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
      done(await runCompleteWord(program, index, words, session, config));
    });
}
