import { Command, Option } from 'commander';
import { say } from '../../catalogue/cli.js';
import { HELP } from '../../catalogue/cli-help.js';
import type { ExitStatus } from '../../exit.js';
import type { Bilingual, Language } from '../../model/words.js';
import type { LinePart, Spec } from '../options/spec.js';
import type { TakeOutcome, Session } from '../session.js';

/** Does what a request asks for; what it is to be repeated for is handed to `done` before. */
export type Action<Request> = (
  request: Request,
  session: Session,
  done: TakeOutcome,
) => Promise<ExitStatus> | ExitStatus;

/** A command: how its help tells of it, what its command line asks for, and what does that. */
export interface Definition<Request> {
  readonly name: string;
  readonly help: Bilingual;
  readonly line: Spec<Request>;
  readonly examples: readonly string[];
  /** What its exit statuses mean where they mean something of their own. */
  readonly exits?: Bilingual;
  readonly run: Action<Request>;
}

/** Makes a command as commander has it, for one run. */
export type Maker = (session: Session, done: TakeOutcome) => Command;

export function define<Request>({
  name,
  help,
  line,
  examples: lines,
  exits,
  run,
}: Definition<Request>): Maker {
  return (session, done) => {
    const { language } = session;
    const command = new Command(name).description(say(help, language));
    const { words, read } = line(session);
    addTo(command, words);
    const below = exits ? `\n\n${say(exits, language)}` : '';
    return command.addHelpText('after', `${examples(language, lines)}${below}`).action(async () => {
      done({ status: await run(read(command), session, done) });
    });
  };
}

/** Tells commander of the options and arguments of a command. */
export function addTo(command: Command, words: LinePart<unknown>['words']): void {
  for (const word of words) {
    if (word instanceof Option) command.addOption(word);
    else command.addArgument(word);
  }
}

/** Examples under the help of a command. */
export function examples(language: Language, lines: readonly string[]): string {
  return ['', say(HELP.examples, language), ...lines.map((line) => `  ${line}`)].join('\n');
}
