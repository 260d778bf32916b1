import { Argument, Option, type Command } from 'commander';
import { say } from '../../catalogue/cli.js';
import { HELP } from '../../catalogue/cli-help.js';
import type { Bilingual, Language } from '../../model/words.js';
import type { Io } from '../io.js';
import { asText, asWord, type Parse } from './parse.js';
import { ListOption } from './repeated.js';

/**
 * A part of a command line: commander's options and arguments, and the value read from them. Values are read
 * after commander has parsed everything and settings have filled the gaps: `--help` works beside invalid
 * values, and a setting is parsed like its option. `read` throws a `UsageError` for an invalid word.
 */
export interface LinePart<Value> {
  readonly words: readonly (Argument | Option)[];
  readonly read: (command: Command) => Value;
}

/** Makes a part for one run, because commander's options keep state. */
export type Spec<Value> = (session: {
  readonly io: Pick<Io, 'cwd'>;
  readonly language: Language;
}) => LinePart<Value>;

/** The value of a part of a command line. */
export type ValueOf<Given> = Given extends Spec<infer Value> ? Value : never;

type Specs = Readonly<Record<string, Spec<unknown>>>;

/** Combines parts in the order of the help; the value has theirs by name. */
export function together<Given extends Specs>(
  specs: Given,
): Spec<{ readonly [Name in keyof Given]: ValueOf<Given[Name]> }>;
export function together(specs: Specs): Spec<Readonly<Record<string, unknown>>> {
  return (session) => {
    const parts = Object.entries(specs).map(([name, spec]) => [name, spec(session)] as const);
    return {
      words: parts.flatMap(([, { words }]) => words),
      read: (command) => Object.fromEntries(parts.map(([name, { read }]) => [name, read(command)])),
    };
  };
}

/** Derives a part from another. */
export function made<From, Value>(
  spec: Spec<From>,
  make: (from: From, command: Command, cwd: string) => Value,
): Spec<Value> {
  return (session) => {
    const { words, read } = spec(session);
    return { words, read: (command) => make(read(command), command, session.io.cwd) };
  };
}

export function flagOption(flags: string, help: Bilingual): Spec<boolean> {
  return option(
    help,
    (means) => new Option(flags, means),
    (given) => given === true,
  );
}

/** One of a pair of yes and no options; `undefined` if neither is given. */
export function yesNoOption(flags: string, help: Bilingual): Spec<boolean | undefined> {
  return option(
    help,
    (means) => new Option(flags, means),
    (given) => (typeof given === 'boolean' ? given : undefined),
  );
}

export function valueOption<Value>(
  flags: string,
  help: Bilingual,
  parse: Parse<Value>,
  words?: readonly string[],
): Spec<Value | undefined> {
  return option(
    help,
    (means) => taking(new Option(flags, means), words),
    (given, name) => (typeof given === 'string' ? parse(given, name) : undefined),
  );
}

/** An option whose value is taken as it is. */
export function textOption(flags: string, help: Bilingual): Spec<string | undefined> {
  return valueOption(flags, help, asText);
}

/** A mandatory option with a value. */
export function neededOption(flags: string, help: Bilingual): Spec<string> {
  return option(help, (means) => new Option(flags, means).makeOptionMandatory(), String);
}

export function wordOption<Word extends string>(
  flags: string,
  help: Bilingual,
  words: readonly Word[],
): Spec<Word | undefined> {
  return valueOption(flags, oneOf(help, words), asWord(words), words);
}

interface ListMore {
  /** False if a value may contain commas. */
  readonly atCommas?: boolean;
  /** Completions of a value. */
  readonly words?: readonly string[];
  /** Default values; none if left out. */
  readonly otherwise?: readonly string[] | undefined;
}

/** An option whose values accumulate, each parsed by itself. */
export function listOption<Value>(
  flags: string,
  help: Bilingual,
  parse: Parse<Value>,
  { atCommas = true, words, otherwise }: ListMore = {},
): Spec<readonly Value[]> {
  return option(
    help,
    (means) => {
      const own = taking(new ListOption(flags, means, atCommas), words);
      return otherwise ? own.default(otherwise, otherwise.join(',')) : own;
    },
    (given, name) => (Array.isArray(given) ? given.map((each) => parse(String(each), name)) : []),
  );
}

export function wordsOption<Word extends string>(
  flags: string,
  help: Bilingual,
  words: readonly Word[],
  otherwise?: readonly Word[],
): Spec<readonly Word[]> {
  return listOption(flags, oneOf(help, words), asWord(words), { words, otherwise });
}

/** Help text followed by the words that an option takes. */
export function oneOf(help: Bilingual, words: readonly string[]): Bilingual {
  const all = words.join(', ');
  return { zh: `${help.zh}${HELP.oneOf.zh}${all}`, en: `${help.en}${HELP.oneOf.en}${all}` };
}

export function neededArgument(name: string, help: Bilingual): Spec<string> {
  return argumentOf(name, help, String);
}

export function optionalArgument(name: string, help: Bilingual): Spec<string | undefined> {
  return argumentOf(name, help, (given) => (typeof given === 'string' ? given : undefined));
}

/** All remaining arguments. */
export function restOfArguments(name: string, help: Bilingual): Spec<readonly string[]> {
  return argumentOf(name, help, (given) => (Array.isArray(given) ? given.map(String) : []));
}

/** Sets the words that completion offers. */
function taking(own: Option, words: readonly string[] | undefined): Option {
  if (words) own.argChoices = [...words];
  return own;
}

function option<Value>(
  help: Bilingual,
  make: (means: string) => Option,
  read: (given: unknown, name: string) => Value,
): Spec<Value> {
  return ({ language }) => {
    const own = make(say(help, language));
    const name = own.long ?? own.flags;
    return { words: [own], read: (command) => read(command.getOptionValue(own.attributeName()), name) };
  };
}

function argumentOf<Value>(name: string, help: Bilingual, read: (given: unknown) => Value): Spec<Value> {
  return ({ language }) => {
    const own = new Argument(name, say(help, language));
    return {
      words: [own],
      read: (command) => read(command.processedArgs[command.registeredArguments.indexOf(own)]),
    };
  };
}
