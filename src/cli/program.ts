import { Argument, Command, Help, Option } from 'commander';
import {
  EXIT_HELP,
  LINT_EXIT_HELP,
  VALIDATE_EXIT_HELP,
  HELP,
  HELP_HEADINGS,
  helpDefault,
  NOTES,
  say,
} from '../catalogue/cli.js';
import type { Language } from '../model/words.js';
import { runCheck } from './commands/check.js';
import { runExplain } from './commands/explain.js';
import { runLint } from './commands/lint.js';
import { runTargets } from './commands/targets.js';
import { runValidate } from './commands/validate.js';
import { runWhy } from './commands/why.js';
import {
  asOfOption,
  faultOptions,
  filterOptions,
  outputOptions,
  planOptions,
  policyOptions,
  targetOption,
  validateOptions,
  watchOption,
  type RawOptions,
} from './options.js';
import type { Config } from './config.js';
import type { OutStream } from './io.js';
import { EXPLAIN_FORMATS, LINT_FORMATS, REPORT_FORMATS } from '../report/index.js';
import { applyConfig } from './settings.js';
import { completeWordCommand, toolCommands } from './program-tools.js';
import { traceCommand } from './program-trace.js';
import { runAndWatch } from './watch.js';
import { watchedBy } from './watched.js';
import { examples } from './help.js';
import type { Outcome, Session } from './session.js';

type Done = (outcome: Outcome) => void;

/** The command line. What a command made is handed to `done`, because commander's actions return nothing. */
export function programOf(
  session: Session,
  version: string,
  config: Config | undefined,
  done: Done,
): Command {
  const { language, io } = session;
  const program = dress(new Command('plancheck'), language)
    .description(say(HELP.program, language))
    .usage('<command> [options]')
    .version(version, '-V, --version', say(HELP.version, language))
    .helpCommand(false)
    .addHelpText('after', `\n${say(EXIT_HELP, language)}`)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stderr),
    });
  for (const command of [
    checkCommand(session, config, done),
    validateCommand(session, config, done),
    lintCommand(session, done),
    targetsCommand(session, done),
    whyCommand(session, done),
    explainCommand(session, done),
    traceCommand(session, done),
    ...toolCommands(session, done),
  ]) {
    program.addCommand(dress(command, language).copyInheritedSettings(program));
  }
  program.addCommand(dress(completeWordCommand(program, session, config, done), language), { hidden: true });
  if (config) {
    program.hook('preAction', (_, command) => {
      if (applyConfig(command, config)) session.note(NOTES.config(config.file));
    });
  }
  return program;
}

/** Runs once, or again at every change if that is asked for. */
function maybeWatching(
  run: () => Promise<Outcome>,
  reports: readonly string[],
  raw: RawOptions,
  session: Session,
  config: Config | undefined,
): Promise<Outcome> {
  return raw.watch === true ? runAndWatch(run, watchedBy(reports, raw, config), session) : run();
}

/** Help is laid out for a terminal of usual width where there is none. */
function widthOf({ isTTY, columns }: OutStream): number {
  return (isTTY ? columns : undefined) ?? 80;
}

function checkCommand(session: Session, config: Config | undefined, done: Done): Command {
  const { language } = session;
  const command = new Command('check')
    .description(say(HELP.check, language))
    .addArgument(new Argument('[reports...]', say(HELP.reports, language)));
  for (const option of [
    ...planOptions(language, REPORT_FORMATS),
    asOfOption(language),
    ...policyOptions(language),
    targetOption(language),
    ...filterOptions(language),
    ...faultOptions(language),
    new Option('-q, --quiet', say(HELP.quiet, language)),
    new Option('--summary', say(HELP.summary, language)),
    watchOption(language),
  ]) {
    command.addOption(option);
  }
  return command
    .addHelpText('after', examples(language, CHECK_EXAMPLES))
    .action(async (reports: string[], raw: RawOptions) => {
      done(await maybeWatching(() => runCheck(reports, raw, session), reports, raw, session, config));
    });
}

function validateCommand(session: Session, config: Config | undefined, done: Done): Command {
  const { language } = session;
  const command = new Command('validate')
    .description(say(HELP.validate, language))
    .addArgument(new Argument('[reports...]', say(HELP.reports, language)));
  for (const option of [
    ...planOptions(language, REPORT_FORMATS),
    asOfOption(language),
    ...validateOptions(language),
    ...faultOptions(language),
    new Option('-q, --quiet', say(HELP.quiet, language)),
    new Option('--summary', say(HELP.summary, language)),
    watchOption(language),
  ]) {
    command.addOption(option);
  }
  return command
    .addHelpText('after', `${examples(language, VALIDATE_EXAMPLES)}\n\n${say(VALIDATE_EXIT_HELP, language)}`)
    .action(async (reports: string[], raw: RawOptions) => {
      done(await maybeWatching(() => runValidate(reports, raw, session), reports, raw, session, config));
    });
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
      done(await runLint(plan, plan === undefined || typed ? raw : others, session));
    });
}

function targetsCommand(session: Session, done: Done): Command {
  const { language } = session;
  const command = new Command('targets')
    .description(say(HELP.targets, language))
    .addArgument(new Argument('[ids...]', say(HELP.ids, language)));
  for (const option of [...planOptions(language), ...filterOptions(language)]) command.addOption(option);
  return command
    .addHelpText('after', examples(language, TARGETS_EXAMPLES))
    .action(async (ids: string[], raw: RawOptions) => {
      done(await runTargets(ids, raw, session));
    });
}

function whyCommand(session: Session, done: Done): Command {
  const { language } = session;
  const command = new Command('why')
    .description(say(HELP.why, language))
    .addArgument(new Argument('<target>', say(HELP.target, language)))
    .addArgument(new Argument('[reports...]', say(HELP.reports, language)));
  for (const option of [...planOptions(language), asOfOption(language), ...policyOptions(language)])
    command.addOption(option);
  return command
    .addHelpText('after', examples(language, WHY_EXAMPLES))
    .action(async (target: string, reports: string[], raw: RawOptions) => {
      done(await runWhy(target, reports, raw, session));
    });
}

function explainCommand(session: Session, done: (outcome: Outcome) => void): Command {
  const { language } = session;
  const command = new Command('explain')
    .description(say(HELP.explain, language))
    .addArgument(new Argument('[codes...]', say(HELP.codes, language)));
  for (const option of outputOptions(language, EXPLAIN_FORMATS)) command.addOption(option);
  return command
    .addHelpText('after', examples(language, EXPLAIN_EXAMPLES))
    .action(async (codes: string[], raw: RawOptions) => {
      done(await runExplain(codes, raw, session));
    });
}

const CHECK_EXAMPLES = [
  'plancheck check reports/ --as-of 2022-06-30',
  "plancheck check 'reports/**/*.csv' --department 市水务局 --fail-on behind",
  'plancheck check reports/ --format table --format sarif=out.sarif --format csv=out.csv',
];
const VALIDATE_EXAMPLES = [
  'plancheck validate reports/ --as-of 2022-06-30',
  'plancheck validate water.csv --department 市水务局 --strict',
  'plancheck validate reports/ --ignore report-late,suspect-* --format github',
];
const LINT_EXAMPLES = [
  'plancheck lint my-plan/',
  'plancheck lint zunyi-investment-2021-2023 --quiet --lang en',
  'plancheck lint my-plan/ --strict --format table --format sarif=plan.sarif',
];
const TARGETS_EXAMPLES = [
  'plancheck targets --clause 二(二)7',
  'plancheck targets t01-industrial-investment',
  'plancheck targets --strength firm --due-before 2023-01-01 --format json',
];
const EXPLAIN_EXAMPLES = [
  'plancheck explain',
  'plancheck explain row-bad-number',
  "plancheck explain 'suspect-*'",
];
const WHY_EXAMPLES = ['plancheck why t01-industrial-investment reports/ --as-of 2022-06-30'];

/** Help in the user's language; errors of the command line are thrown, and told by `main`. */
function dress(command: Command, language: Language): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', say(HELP.help, language))
    .configureHelp({
      styleTitle: (title) => (language === 'zh' ? (HELP_HEADINGS[title] ?? title) : title),
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string'
          ? description + say(helpDefault(defaultValue), language)
          : description,
      subcommandTerm: (each) => new Help().subcommandTerm(each).replace('[options] ', ''),
    });
}
