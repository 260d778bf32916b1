import { Command, Help } from 'commander';
import { NOTES, say } from '../catalogue/cli.js';
import { EXIT_HELP, HELP, HELP_HEADINGS, helpDefault } from '../catalogue/cli-help.js';
import type { Language } from '../model/words.js';
import { line } from '../report/kit/text.js';
import { wrap } from '../report/kit/wrap.js';
import { applyConfig, type Config } from './config/settings.js';
import { AUTHORING } from './definitions/authoring.js';
import { auditCommand, JUDGING } from './definitions/judging.js';
import { completeWordCommand, TOOLS } from './definitions/tools.js';
import type { OutStream } from './io.js';
import { takeOnce } from './options/repeated.js';
import type { TakeOutcome, Session } from './session.js';

/** Makes the command line. Outcomes go to `done`, because commander's actions return nothing. */
export function programOf(
  session: Session,
  version: string,
  config: Config | undefined,
  done: TakeOutcome,
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
  for (const make of [...JUDGING, auditCommand(version), ...AUTHORING, ...TOOLS]) {
    const command = make(session, done);
    program.addCommand(dress(command, language).copyInheritedSettings(program));
    for (const each of command.commands) dress(each.copyInheritedSettings(program), language);
  }
  program.addCommand(dress(completeWordCommand(program, session, config, done), language), { hidden: true });
  if (config) {
    program.hook('preAction', (_, command) => {
      if (applyConfig(command, config)) session.note(NOTES.config(config.file));
    });
  }
  return program;
}

/** Width of the help: the terminal's, else 80 columns. */
function widthOf({ isTTY, columns }: OutStream): number {
  return (isTTY ? columns : undefined) ?? 80;
}

/** Wraps help text. Chinese breaks between any two characters, but commander breaks at blanks only. */
function wrapWords(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((each) =>
      wrap(line(each), width).map((words) =>
        words
          .map((word) => word.text)
          .join('')
          .trimEnd(),
      ),
    )
    .join('\n');
}

/** Sets help in the user's language, thrown errors (printed by `main`), and refusal of repeated values. */
function dress(command: Command, language: Language): Command {
  for (const option of command.options) takeOnce(option);
  return command
    .exitOverride()
    .helpOption('-h, --help', say(HELP.help, language))
    .configureHelp({
      styleTitle: (title) => (language === 'zh' ? (HELP_HEADINGS[title] ?? title) : title),
      optionDescription: ({ description, defaultValueDescription }) =>
        defaultValueDescription === undefined
          ? description
          : description + say(helpDefault(defaultValueDescription), language),
      boxWrap: wrapWords,
      subcommandTerm: (each) => new Help().subcommandTerm(each).replace('[options] ', ''),
    });
}
