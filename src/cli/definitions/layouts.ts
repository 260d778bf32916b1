import { Argument, Command } from 'commander';
import { say } from '../../catalogue/cli.js';
import { HELP } from '../../catalogue/cli-help.js';
import { examples } from '../help.js';
import {
  langOption,
  limitOption,
  planOption,
  tellingOptions,
  planOptions,
  type RawOptions,
} from '../options.js';
import type { Done, Session } from '../session.js';

/** What helps to write a layout for a department's own table. */
export function layoutCommand(session: Session, done: Done): Command {
  const { language } = session;
  const layoutArgument = new Argument('<layout>', say(HELP.layoutArgument, language));
  const fileArgument = new Argument('<file>', say(HELP.fileArgument, language));
  const infer = new Command('infer')
    .description(say(HELP.layoutInfer, language))
    .addArgument(fileArgument)
    .addOption(planOption(language))
    .addOption(langOption(language));
  for (const option of tellingOptions(language)) infer.addOption(option);
  infer
    .addHelpText('after', examples(language, INFER_EXAMPLES))
    .action(async (file: string, raw: RawOptions) => {
      const { runLayoutInfer } = await import('../commands/layout.js');
      done(await runLayoutInfer(file, raw, session));
    });
  const test = new Command('test')
    .description(say(HELP.layoutTest, language))
    .addArgument(layoutArgument)
    .addArgument(fileArgument);
  for (const option of [...planOptions(language), limitOption(language)]) test.addOption(option);
  test
    .addHelpText('after', examples(language, TEST_EXAMPLES))
    .action(async (layout: string, file: string, raw: RawOptions) => {
      const { runLayoutTest } = await import('../commands/layout.js');
      done(await runLayoutTest(layout, file, raw, session));
    });
  const command = new Command('layout')
    .description(say(HELP.layout, language))
    .usage('<command> [options]')
    .addOption(langOption(language))
    .helpCommand(false);
  for (const each of [infer, test]) command.addCommand(each);
  return command.addHelpText('after', examples(language, [...INFER_EXAMPLES, ...TEST_EXAMPLES]));
}

const INFER_EXAMPLES = [
  'plancheck layout infer 市水务局-2022年6月.xlsx > layouts/water.yaml',
  "plancheck layout infer '市水务局-2022年6月.xlsx#分县表' --plan plans/zunyi",
  'plancheck layout infer indicator_9-1-1.csv --metric roads > layouts/roads.yaml',
];
const TEST_EXAMPLES = [
  'plancheck layout test layouts/water.yaml 市水务局-2022年6月.xlsx',
  'plancheck layout test layouts/water.yaml reports/water.csv --limit 50 --format json',
];
