import { readFile } from 'node:fs/promises';
import { CommanderError, type Command } from 'commander';
import { afterCommand, NOTES, seeHelp, USAGE_ERRORS } from '../catalogue/cli.js';
import { nearest } from '../catalogue/nearest.js';
import { EXIT, type ExitStatus } from '../exit.js';
import { LANGUAGES, type Bilingual } from '../model/words.js';
import { isInputError, isUsageError, UsageError } from './errors.js';
import type { Io } from './io.js';
import { loadConfig, type Config } from './config/settings.js';
import { errnoOf } from '../catalogue/errno.js';
import { languageAsked, languageOf } from './language.js';
import { programOf } from './program.js';
import { asWord } from './options/parse.js';
import { GIVEN_TWICE } from './options/repeated.js';
import { sessionOf, tell, type Session } from './session.js';
import type { Watch } from './watch/snapshot.js';
import type { Run } from './watch/watch.js';

/** Runs the program, once or at every change; returns the exit status. */
export async function main(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const { status, session, watch } = await runOnce(argv, io);
  if (!watch) return status;
  const { keepWatching } = await import('./watch/watch.js');
  return keepWatching({ status, session, watch }, () => runOnce(argv, io), io);
}

/**
 * Prints every error, never as a stack trace. The configuration is read anew each time. After a usage error
 * there is nothing to watch.
 */
async function runOnce(argv: readonly string[], io: Io): Promise<Run> {
  const words = optionsIn(argv);
  let session = sessionOf(io, languageOf(words, io, undefined));
  let made: { readonly status?: ExitStatus; readonly watch?: Watch } = {};
  try {
    const config = await configFor(words, io);
    session = sessionOf(io, languageOf(words, io, config?.language));
    const program = programOf(session, await version(), config, (each) => {
      made = { ...made, ...each };
    });
    await parse(program, argv);
    return { status: made.status ?? EXIT.complies, session, watch: made.watch };
  } catch (error) {
    const status = await tellError(error, session);
    return { status, session, watch: isInputError(error) ? made.watch : undefined };
  }
}

async function tellError(error: unknown, session: Session): Promise<ExitStatus> {
  if (isUsageError(error) || isInputError(error)) return tell(error, session);
  const { status, words } = faultOf(error);
  session.note(words);
  return status;
}

/** Words for an unexpected error: the system refused something (status 3), or the program is at fault (status 70). */
function faultOf(error: unknown): { readonly status: ExitStatus; readonly words: Bilingual } {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof Error && 'syscall' in error)) {
    return { status: EXIT.fault, words: NOTES.fault(message) };
  }
  const words = error.syscall === 'uv_cwd' ? NOTES.folderGone() : NOTES.refused(errnoOf(error), message);
  return { status: EXIT.unusable, words };
}

/** The words before a double hyphen, which can be options. */
function optionsIn(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end === -1 ? argv : argv.slice(0, end);
}

/** Options and commands that make no use of a configuration. */
const WITHOUT_CONFIG: readonly string[] = ['--no-config', '--help', '-h', '--version', '-V'];
const COMMANDS_WITHOUT_CONFIG: readonly string[] = ['init', 'completion', 'help'];

async function configFor(argv: readonly string[], io: Io): Promise<Config | undefined> {
  const [command] = argv;
  return command === undefined ||
    COMMANDS_WITHOUT_CONFIG.includes(command) ||
    argv.some((word) => WITHOUT_CONFIG.includes(word))
    ? undefined
    : loadConfig(io.cwd);
}

async function parse(program: Command, argv: readonly string[]): Promise<void> {
  refuseOtherLanguage(optionsIn(argv));
  if (argv.length === 0) {
    program.outputHelp({ error: true });
    throw new UsageError(USAGE_ERRORS.noCommand(), seeHelp());
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, program, argv);
  }
}

function refuseOtherLanguage(argv: readonly string[]): void {
  const asked = languageAsked(argv);
  if (asked !== undefined) asWord(LANGUAGES)(asked, '--lang');
}

/** Translates commander's error into the user's language and suggests the nearest word. */
function usageError(
  { code, message }: CommanderError,
  program: Command,
  argv: readonly string[],
): UsageError {
  const quoted = /'([^']*)'/u.exec(message)?.[1] ?? '';
  const word = quoted.startsWith('--') ? quoted.replace(/=.*$/su, '') : quoted;
  const { group, command } = commandOf(program, argv);
  switch (code) {
    case 'commander.unknownOption':
      return unknownOption(word, program, command, argv);
    case 'commander.unknownCommand':
      return new UsageError(
        USAGE_ERRORS.unknownCommand(word),
        didYouMean(
          word,
          (group ?? program).commands.map((each) => each.name()),
        ) ?? seeHelp(),
      );
    default:
      return new UsageError(
        MISSING.get(code)?.(word) ?? { zh: message, en: message },
        seeHelp(command?.name()),
      );
  }
}

/** Messages by commander's error code. Commander reports a missing subcommand of a group as `commander.help`. */
const MISSING: ReadonlyMap<string, (word: string) => Bilingual> = new Map([
  ['commander.help', USAGE_ERRORS.noCommand],
  ['commander.missingArgument', USAGE_ERRORS.missingArgument],
  ['commander.missingMandatoryOptionValue', USAGE_ERRORS.missingOption],
  ['commander.optionMissingArgument', USAGE_ERRORS.missingValue],
  [GIVEN_TWICE, USAGE_ERRORS.givenTwice],
]);

/** The command that was meant, and the group it belongs to. */
function commandOf(program: Command, argv: readonly string[]) {
  const named = ({ commands }: Command): Command | undefined =>
    commands.find((each) => argv.includes(each.name()));
  const group = named(program);
  return { group, command: (group && named(group)) ?? group };
}

/** An option that no command has, or that stands before its command. */
function unknownOption(
  word: string,
  program: Command,
  command: Command | undefined,
  argv: readonly string[],
): UsageError {
  const has = (each: Command): boolean =>
    each.options.some(({ long, short }) => long === word || short === word);
  const place = argv.findIndex((each) => each === word || each.startsWith(`${word}=`));
  const owner = command ?? program.commands.find(has);
  const behind = command ? argv.indexOf(command.name()) < place : false;
  if (owner && has(owner) && !behind)
    return new UsageError(USAGE_ERRORS.optionTooEarly(word), afterCommand(owner.name(), word));
  const known = (command ?? program).options.flatMap(({ long }) => long ?? []);
  return new UsageError(
    USAGE_ERRORS.unknownOption(word),
    didYouMean(word, known) ?? seeHelp(command?.name()),
  );
}

function didYouMean(word: string, known: readonly string[]): Bilingual | undefined {
  const near = nearest(word, known);
  return near === undefined ? undefined : { zh: `是否想写 ${near}？`, en: `did you mean ${near}?` };
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const json: unknown = JSON.parse(text);
  if (typeof json === 'object' && json !== null && 'version' in json && typeof json.version === 'string')
    return json.version;
  throw new Error('package.json has no version');
}
