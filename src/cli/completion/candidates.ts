import type { Command, Option } from 'commander';
import { FINDING_CODES } from '../../catalogue/findings.js';
import type { Plan } from '../../model/plan.js';
import { LANGUAGES, type Language } from '../../model/words.js';
import { shippedPlans } from '../../plan/shipped.js';
import { SCHEMA_NAMES } from '../schemas.js';
import { SHELLS } from './scripts.js';

/** A completion and its description. */
export interface Candidate {
  readonly word: string;
  readonly means: string;
}

/** Completions, or `files` where the shell completes paths itself. */
export type Candidates = readonly Candidate[] | 'files';

/** Inputs of candidates; the plan is loaded only for its targets or departments. */
export interface Sources {
  readonly language: Language;
  readonly plan: () => Promise<Plan | undefined>;
}

type Source = (sources: Sources) => Promise<Candidates> | Candidates;

/**
 * Sources by commander's option names. Options with a closed list carry their words (`argChoices`); any other
 * option that is missing here takes free text.
 */
const OPTION_SOURCES: ReadonlyMap<string, Source> = new Map<string, Source>([
  ['plan', planNames],
  ['output', () => 'files'],
  ['layouts', () => 'files'],
  ['waivers', () => 'files'],
  ['quarantine', () => 'files'],
  ['resume', () => 'files'],
  ['document', () => 'files'],
  ['lang', () => LANGUAGES.map(bare)],
  ['ignore', () => FINDING_CODES.map(bare)],
  ['department', departments],
  ['target', targets],
]);

const ARGUMENT_SOURCES: ReadonlyMap<string, Source> = new Map<string, Source>([
  ['reports', () => 'files'],
  ['file', () => 'files'],
  ['layout', () => 'files'],
  ['dir', () => 'files'],
  ['target', targets],
  ['ids', targets],
  ['plan', planNames],
  ['codes', () => FINDING_CODES.map(bare)],
  ['shell', () => SHELLS.map(bare)],
  ['schema', () => SCHEMA_NAMES.map(bare)],
]);

/**
 * Completions at a place of a command line. `words` is the whole line, the program first; the word at `index`
 * is to be completed, and is empty or missing where a new word begins.
 */
export async function candidatesAt(
  program: Command,
  words: readonly string[],
  index: number,
  sources: Sources,
): Promise<Candidates> {
  const current = words[index] ?? '';
  const { command, behind } = commandAt(program, words.slice(1, index));
  const awaiting = optionAwaiting(command, behind.at(-1));
  if (awaiting) return valuesOf(awaiting, current, sources);
  if (current.startsWith('-')) return startingWith(current, optionsOf(command));
  const above = command.name() === 'help' ? commandAt(program, behind) : { command, behind };
  if (above.command.commands.length > 0)
    return above.behind.length === 0 ? startingWith(current, commandsOf(above.command)) : [];
  const source = ARGUMENT_SOURCES.get(argumentAt(command, behind) ?? '');
  return source ? filtered(current, await source(sources)) : [];
}

/** The innermost command that the words name, and the words behind its name. */
function commandAt(
  above: Command,
  words: readonly string[],
): { readonly command: Command; readonly behind: readonly string[] } {
  const [name, ...behind] = words;
  const named = above.commands.find((each) => each.name() === name);
  return named ? commandAt(named, behind) : { command: above, behind: words };
}

/** The option whose value is to be completed. */
function optionAwaiting({ options }: Command, previous: string | undefined): Option | undefined {
  if (previous === undefined) return undefined;
  const option = options.find(({ long, short }) => previous === long || previous === short);
  return option?.required === true ? option : undefined;
}

/** Completions of an option's value; in a comma-separated list only the part behind the last comma is completed. */
async function valuesOf(option: Option, current: string, sources: Sources): Promise<Candidates> {
  const { argChoices } = option;
  const source = argChoices ? () => argChoices.map(bare) : OPTION_SOURCES.get(option.attributeName());
  if (!source) return [];
  const candidates = await source(sources);
  if (candidates === 'files' || !('atCommas' in option && option.atCommas === true))
    return filtered(current, candidates);
  const kept = current.slice(0, current.lastIndexOf(',') + 1);
  return startingWith(
    current,
    candidates.map(({ word, means }) => ({ word: kept + word, means })),
  );
}

/** The name of the argument to be completed; options and their values are not counted. */
function argumentAt(command: Command, words: readonly string[]): string | undefined {
  const given = words.filter(
    (word, at) => !word.startsWith('-') && !optionAwaiting(command, words[at - 1]),
  ).length;
  const { registeredArguments: all } = command;
  const last = all.at(-1);
  return (all[given] ?? (last?.variadic === true ? last : undefined))?.name();
}

function commandsOf(program: Command): readonly Candidate[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((each) => ({ word: each.name(), means: each.description() }));
}

function optionsOf(command: Command): readonly Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long, description }) => (long === undefined ? [] : [{ word: long, means: description }]));
}

async function planNames(): Promise<Candidates> {
  return (await shippedPlans()).map(bare);
}

async function targets({ plan, language }: Sources): Promise<Candidates> {
  return ((await plan())?.targets ?? []).map(({ id, title }) => ({ word: id, means: title[language] }));
}

async function departments({ plan, language }: Sources): Promise<Candidates> {
  return [...((await plan())?.departments.values() ?? [])].map(({ id, title }) => ({
    word: id,
    means: title[language],
  }));
}

function bare(word: string): Candidate {
  return { word, means: '' };
}

/** Offers files if no candidate fits and the word looks like a path. */
function filtered(current: string, candidates: Candidates): Candidates {
  if (candidates === 'files') return candidates;
  const fitting = startingWith(current, candidates);
  return fitting.length === 0 && /[./\\]/u.test(current) ? 'files' : fitting;
}

function startingWith(current: string, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ word }) => word.startsWith(current));
}
