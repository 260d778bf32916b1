import { Command } from 'commander';
import { say } from '../../catalogue/cli.js';
import { HELP, LINT_EXIT_HELP, TRACE_EXIT_HELP } from '../../catalogue/cli-help.js';
import { TEMPLATE_HELP } from '../../catalogue/cli-template.js';
import { LANG } from '../options/presentation.js';
import { LAYOUT_INFER, LAYOUT_TEST_OPTIONS, LINT, TEMPLATE, TRACE } from '../options/requests.js';
import { addTo, define, examples, type Maker } from './define.js';

const INFER_EXAMPLES = [
  'plancheck layout infer 市水务局-2022年6月.xlsx > layouts/water.yaml',
  "plancheck layout infer '市水务局-2022年6月.xlsx#分县表' --plan plans/zunyi",
  'plancheck layout infer indicator_9-1-1.csv --metric roads > layouts/roads.yaml',
];
const TEST_EXAMPLES = [
  'plancheck layout test layouts/water.yaml 市水务局-2022年6月.xlsx',
  'plancheck layout test layouts/water.yaml reports/water.csv --limit 50 --format json',
];

const LAYOUT: readonly Maker[] = [
  define({
    name: 'infer',
    help: HELP.layoutInfer,
    line: LAYOUT_INFER,
    examples: INFER_EXAMPLES,
    run: async (request, session) => (await import('../commands/layout.js')).runLayoutInfer(request, session),
  }),
  define({
    name: 'test',
    help: HELP.layoutTest,
    line: LAYOUT_TEST_OPTIONS,
    examples: TEST_EXAMPLES,
    run: async (request, session) => (await import('../commands/layout.js')).runLayoutTest(request, session),
  }),
];

const layoutCommand: Maker = (session, done) => {
  const { language } = session;
  const command = new Command('layout')
    .description(say(HELP.layout, language))
    .usage('<command> [options]')
    .helpCommand(false)
    .addHelpText('after', examples(language, [...INFER_EXAMPLES, ...TEST_EXAMPLES]));
  addTo(command, LANG(session).words);
  for (const make of LAYOUT) command.addCommand(make(session, done));
  return command;
};

/** Commands for authors of layouts, forms and plans. */
export const AUTHORING: readonly Maker[] = [
  layoutCommand,
  define({
    name: 'template',
    help: TEMPLATE_HELP.command,
    line: TEMPLATE,
    examples: [
      'plancheck template --department 市水务局 --period 2022-06 > water.csv',
      'plancheck template --department 市水务局 --period 2022-06 --format xlsx --output water.xlsx reports/',
      'plancheck template --department 市教育体育局 --period 2022-Q2 --all --submitted 2022-07-05 --format xlsx=edu.xlsx',
    ],
    run: async (request, session) => (await import('../commands/template.js')).runTemplate(request, session),
  }),
  define({
    name: 'lint',
    help: HELP.lint,
    line: LINT,
    examples: [
      'plancheck lint my-plan/',
      'plancheck lint zunyi-investment-2021-2023 --quiet --lang en',
      'plancheck lint my-plan/ --strict --format table --format sarif=plan.sarif',
    ],
    exits: LINT_EXIT_HELP,
    run: async (request, session) => (await import('../commands/lint.js')).runLint(request, session),
  }),
  define({
    name: 'trace',
    help: HELP.trace,
    line: TRACE,
    examples: [
      'plancheck trace zunyi-investment-2021-2023 --document plan.txt',
      'plancheck trace my-plan/ --document plan.md --quiet',
      'plancheck trace my-plan/ --document plan.txt --format html --output trace.html',
    ],
    exits: TRACE_EXIT_HELP,
    run: async (request, session) => (await import('../commands/trace.js')).runTrace(request, session),
  }),
];
