import { Command, Option } from 'commander';
import { say } from '../../catalogue/cli.js';
import { HELP } from '../../catalogue/cli-help.js';
import type { ExitStatus } from '../../exit.js';
import type { Bilingual, Language } from '../../model/words.js';
import type { LinePart, Spec } from '../options/spec.js';
import type { TakeOutcome, Session } from '../session.js';

/** Runs a request; hands to `done` beforehand what to watch, if the run is to be repeated. */
export type Action<Request> = (
  request: Request,
  session: Session,
  done: TakeOutcome,
) => Promise<ExitStatus> | ExitStatus;

/** A command: its help, its command line, and the action that runs it. */
export interface Definition<Request> {
  readonly name: string;
  readonly help: Bilingual;
  readonly line: Spec<Request>;
  readonly examples: readonly string[];
  /** Meaning of its exit statuses where it differs from that of `check`. */
  readonly exits?: Bilingual;
  readonly run: Action<Request>;
}

/** Makes commander's command for one run. */
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

/** Adds options and arguments to a command. */
export function addTo(command: Command, words: LinePart<unknown>['words']): void {
  for (const word of words) {
    if (word instanceof Option) command.addOption(word);
    else command.addArgument(word);
  }
}

/** Examples below the help of a command. */
export function examples(language: Language, lines: readonly string[]): string {
  return ['', say(HELP.examples, language), ...lines.map((line) => `  ${line}`)].join('\n');
}
