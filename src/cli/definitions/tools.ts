import { Command } from 'commander';
import { HELP } from '../../catalogue/cli-help.js';
import { EXIT } from '../../exit.js';
import type { Config } from '../config/settings.js';
import { COMPLETION, EXPLAIN, HELP_LINE, INIT, SCHEMA } from '../options/requests.js';
import type { TakeOutcome, Session } from '../session.js';
import { define, type Maker } from './define.js';

/** Commands that need no reports: explain, init, schema, completion and help. */
export const TOOLS: readonly Maker[] = [
  define({
    name: 'explain',
    help: HELP.explain,
    line: EXPLAIN,
    examples: ['plancheck explain', 'plancheck explain row-bad-number', "plancheck explain 'suspect-*'"],
    run: async (request, session) => (await import('../commands/explain.js')).runExplain(request, session),
  }),
  define({
    name: 'init',
    help: HELP.init,
    line: INIT,
    examples: [
      'plancheck init my-plan',
      'plancheck init roads --id roads-2026 --title 公路方案 --start 2026-01-01 --end 2028-12-31',
    ],
    run: async (request, session) => (await import('../commands/init.js')).runInit(request, session),
  }),
  define({
    name: 'schema',
    help: HELP.schema,
    line: SCHEMA,
    examples: ['plancheck schema', 'plancheck schema plan > plan.schema.json'],
    run: async ({ name }, session) => (await import('../commands/schema.js')).runSchema(name, session),
  }),
  define({
    name: 'completion',
    help: HELP.completion,
    line: COMPLETION,
    examples: [
      'source <(plancheck completion bash)',
      'plancheck completion fish > ~/.config/fish/completions/plancheck.fish',
      'plancheck completion powershell | Out-String | Invoke-Expression',
    ],
    run: async ({ shell }, session) =>
      (await import('../commands/completion.js')).runCompletion(shell, session),
  }),
  define({
    name: 'help',
    help: HELP.helpCommand,
    line: HELP_LINE,
    examples: ['plancheck help check', 'plancheck help layout infer --lang en'],
    run: ({ command }) => {
      command?.outputHelp();
      return EXIT.complies;
    },
  }),
];

/** Command for completion scripts: hidden, and takes its words unparsed. */
export function completeWordCommand(
  program: Command,
  session: Session,
  config: Config | undefined,
  done: TakeOutcome,
): Command {
  return new Command('complete-word')
    .argument('<index>')
    .argument('[words...]')
    .action(async (index: string, words: string[]) => {
      const { runCompleteWord } = await import('../commands/completion.js');
      done({ status: await runCompleteWord(program, index, words, session, config) });
    });
}
