import { Argument, Option, type Command } from 'commander';
import { say } from '../../catalogue/cli.js';
import { HELP } from '../../catalogue/cli-help.js';
import type { Bilingual, Language } from '../../model/words.js';
import type { Io } from '../io.js';
import { asText, asWord, type Parse } from './parse.js';
import { ListOption } from './repeated.js';

/**
 * A part of a command line: the options and arguments that commander is told of, and what is made of their words. They
 * are read once commander has taken all words and settings stand in for those that are missing: so `--help` is shown
 * whatever else is written, and a setting is read as its option is. A word that does not do throws a `UsageError`.
 */
export interface LinePart<Value> {
  readonly words: readonly (Argument | Option)[];
  readonly read: (command: Command) => Value;
}

/** Makes a part for one run: commander's options remember what they were given. */
export type Spec<Value> = (session: {
  readonly io: Pick<Io, 'cwd'>;
  readonly language: Language;
}) => LinePart<Value>;

/** What a part of a command line means. */
export type ValueOf<Given> = Given extends Spec<infer Value> ? Value : never;

type Specs = Readonly<Record<string, Spec<unknown>>>;

/** Several parts as one, in the order of the help; its value has theirs by their names. */
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

/** A part whose value is made from that of another. */
export function made<From, Value>(
  spec: Spec<From>,
  make: (from: From, command: Command, cwd: string) => Value,
): Spec<Value> {
  return (session) => {
    const { words, read } = spec(session);
    return { words, read: (command) => make(read(command), command, session.io.cwd) };
  };
}

/** An option without a value. */
export function flagOption(flags: string, help: Bilingual): Spec<boolean> {
  return option(
    help,
    (means) => new Option(flags, means),
    (given) => given === true,
  );
}

/** One of two options that say yes and no: undefined where neither is given. */
export function yesNoOption(flags: string, help: Bilingual): Spec<boolean | undefined> {
  return option(
    help,
    (means) => new Option(flags, means),
    (given) => (typeof given === 'boolean' ? given : undefined),
  );
}

/** An option of one value. */
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

/** An option of one value, which is taken as it is. */
export function textOption(flags: string, help: Bilingual): Spec<string | undefined> {
  return valueOption(flags, help, asText);
}

/** An option of one value that must be given. */
export function neededOption(flags: string, help: Bilingual): Spec<string> {
  return option(help, (means) => new Option(flags, means).makeOptionMandatory(), String);
}

/** An option of one word of a closed list. */
export function wordOption<Word extends string>(
  flags: string,
  help: Bilingual,
  words: readonly Word[],
): Spec<Word | undefined> {
  return valueOption(flags, oneOf(help, words), asWord(words), words);
}

interface ListMore {
  /** False where a comma may be part of a value. */
  readonly atCommas?: boolean;
  /** What is offered where a value is completed. */
  readonly words?: readonly string[];
  /** What is taken where the option is not given; nothing if left out. */
  readonly otherwise?: readonly string[] | undefined;
}

/** An option whose values add up, parsed one by one. */
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

/** An option of words of a closed list. */
export function wordsOption<Word extends string>(
  flags: string,
  help: Bilingual,
  words: readonly Word[],
  otherwise?: readonly Word[],
): Spec<readonly Word[]> {
  return listOption(flags, oneOf(help, words), asWord(words), { words, otherwise });
}

/** What an option is for, and the words that it takes. */
export function oneOf(help: Bilingual, words: readonly string[]): Bilingual {
  const all = words.join(', ');
  return { zh: `${help.zh}${HELP.oneOf.zh}${all}`, en: `${help.en}${HELP.oneOf.en}${all}` };
}

/** An argument that must be there. */
export function neededArgument(name: string, help: Bilingual): Spec<string> {
  return argumentOf(name, help, String);
}

/** An argument that may be left out. */
export function optionalArgument(name: string, help: Bilingual): Spec<string | undefined> {
  return argumentOf(name, help, (given) => (typeof given === 'string' ? given : undefined));
}

/** All arguments from here on. */
export function restOfArguments(name: string, help: Bilingual): Spec<readonly string[]> {
  return argumentOf(name, help, (given) => (Array.isArray(given) ? given.map(String) : []));
}

/** Completion offers the words that an option takes, by the name that commander has for them. */
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
