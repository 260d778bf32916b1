import { Argument, Command, Option } from 'commander';
import { say } from '../../catalogue/cli.js';
import { HELP } from '../../catalogue/cli-help.js';
import { TEMPLATE_HELP } from '../../catalogue/cli-template.js';
import { TEMPLATE_FORMATS } from '../../report/format-names.js';
import type { RawTemplate } from '../commands/template.js';
import { examples } from '../help.js';
import { asOfOption, fileOptions, planOption, readingOptions } from '../options.js';
import type { Done, Session } from '../session.js';

export function templateCommand(session: Session, done: Done): Command {
  const { language } = session;
  const command = new Command('template')
    .description(say(TEMPLATE_HELP.command, language))
    .addArgument(new Argument('[reports...]', say(TEMPLATE_HELP.reports, language)));
  for (const option of [
    planOption(language),
    ...readingOptions(language),
    new Option('--department <name>', say(TEMPLATE_HELP.department, language)).makeOptionMandatory(),
    new Option('--period <period>', say(TEMPLATE_HELP.period, language)).makeOptionMandatory(),
    ...fileOptions(language, TEMPLATE_HELP.format, TEMPLATE_FORMATS),
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
      const { runTemplate } = await import('../commands/template.js');
      done(await runTemplate(reports, raw, session));
    });
}

const TEMPLATE_EXAMPLES = [
  'plancheck template --department 市水务局 --period 2022-06 > water.csv',
  'plancheck template --department 市水务局 --period 2022-06 --format xlsx --output water.xlsx reports/',
  'plancheck template --department 市教育体育局 --period 2022-Q2 --all --submitted 2022-07-05 --format xlsx=edu.xlsx',
];
