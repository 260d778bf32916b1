import { Argument, Command, Option } from 'commander';
import { say, WATCHED_STDIN } from '../../catalogue/cli.js';
import { HELP, VALIDATE_EXIT_HELP } from '../../catalogue/cli-help.js';
import { err } from '../../model/result.js';
import { REPORT_FORMATS } from '../../report/format-names.js';
import { usage } from '../failure.js';
import { examples } from '../help.js';
import {
  asOfOption,
  faultOptions,
  filterOptions,
  planOptions,
  policyOptions,
  readingOptions,
  targetOption,
  validateOptions,
  watchOption,
  type RawOptions,
} from '../options.js';
import type { Done, Outcome, Session } from '../session.js';

/** The commands that read reports, and the one that shows what they are judged by. */
export function judgingCommands(session: Session, done: Done): readonly Command[] {
  return [
    checkCommand(session, done),
    validateCommand(session, done),
    targetsCommand(session, done),
    whyCommand(session, done),
  ];
}

function checkCommand(session: Session, done: Done): Command {
  const { language } = session;
  const own = [...policyOptions(language), targetOption(language), ...filterOptions(language)];
  return reportCommand('check', own, check, session, done)
    .description(say(HELP.check, language))
    .addHelpText('after', examples(language, CHECK_EXAMPLES));
}

const check: Run = async (...run) => (await import('../commands/check.js')).runCheck(...run);

const CHECK_EXAMPLES = [
  'plancheck check reports/ --as-of 2022-06-30',
  "plancheck check 'reports/**/*.csv' --department 市水务局 --fail-on behind",
  'plancheck check reports/ --format table --format sarif=out.sarif --format csv=out.csv',
];

function validateCommand(session: Session, done: Done): Command {
  const { language } = session;
  return reportCommand('validate', validateOptions(language), validate, session, done)
    .description(say(HELP.validate, language))
    .addHelpText('after', `${examples(language, VALIDATE_EXAMPLES)}\n\n${say(VALIDATE_EXIT_HELP, language)}`);
}

const validate: Run = async (...run) => (await import('../commands/validate.js')).runValidate(...run);

const VALIDATE_EXAMPLES = [
  'plancheck validate reports/ --as-of 2022-06-30',
  'plancheck validate water.csv --department 市水务局 --strict',
  'plancheck validate reports/ --ignore report-late,suspect-* --format github',
];

type Run = (reports: readonly string[], raw: RawOptions, session: Session) => Promise<Outcome>;

/** A command that reads reports and answers in every format, once or again at every change. */
function reportCommand(
  name: string,
  own: readonly Option[],
  run: Run,
  session: Session,
  done: Done,
): Command {
  const { language } = session;
  const command = new Command(name).addArgument(new Argument('[reports...]', say(HELP.reports, language)));
  for (const option of [
    ...planOptions(language, REPORT_FORMATS),
    ...readingOptions(language),
    asOfOption(language),
    ...own,
    ...faultOptions(language),
    new Option('-q, --quiet', say(HELP.quiet, language)),
    new Option('--summary', say(HELP.summary, language)),
    watchOption(language),
  ]) {
    command.addOption(option);
  }
  return command.action(async (reports: string[], raw: RawOptions) => {
    if (raw.watch === true) await watching(run, reports, raw, session, done);
    else done(await run(reports, raw, session));
  });
}

/** Runs once, and says what was there before: what changes from then on asks for another run. */
async function watching(
  run: Run,
  reports: readonly string[],
  raw: RawOptions,
  session: Session,
  done: Done,
): Promise<void> {
  if (reports.includes('-')) {
    done(err(usage(...WATCHED_STDIN)));
    return;
  }
  const { snapshotOf, watchedBy } = await import('../snapshot.js');
  const watched = watchedBy(reports, raw, session.io.cwd);
  const seen = await snapshotOf(watched);
  done(await run(reports, raw, session), { watched, seen });
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
      const { runTargets } = await import('../commands/targets.js');
      done(await runTargets(ids, raw, session));
    });
}

const TARGETS_EXAMPLES = [
  'plancheck targets --clause 二(二)7',
  'plancheck targets t01-industrial-investment',
  'plancheck targets --strength firm --due-before 2023-01-01 --format json',
];

function whyCommand(session: Session, done: Done): Command {
  const { language } = session;
  const command = new Command('why')
    .description(say(HELP.why, language))
    .addArgument(new Argument('<target>', say(HELP.target, language)))
    .addArgument(new Argument('[reports...]', say(HELP.reports, language)));
  for (const option of [
    ...planOptions(language),
    ...readingOptions(language),
    asOfOption(language),
    ...policyOptions(language),
  ])
    command.addOption(option);
  return command
    .addHelpText('after', examples(language, WHY_EXAMPLES))
    .action(async (target: string, reports: string[], raw: RawOptions) => {
      const { runWhy } = await import('../commands/why.js');
      done(await runWhy(target, reports, raw, session));
    });
}

const WHY_EXAMPLES = ['plancheck why t01-industrial-investment reports/ --as-of 2022-06-30'];
