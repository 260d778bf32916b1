import { Option } from 'commander';
import { say } from '../catalogue/cli.js';
import { HELP } from '../catalogue/cli-help.js';
import { QUARANTINE_HELP } from '../catalogue/labels-quarantine.js';
import { WAIVERS_HELP } from '../catalogue/labels-waivers.js';
import { err, ok, type Result } from '../model/result.js';
import {
  FAILABLE,
  STRENGTHS,
  TARGET_KINDS,
  type Bilingual,
  type Failable,
  type Language,
} from '../model/words.js';
import type { FailPolicy } from '../exit.js';
import { usage, type Failure } from './failure.js';
import { LISTING_FORMATS, TRACE_FORMATS } from '../report/format-names.js';
import { ListOption, unsplit } from './repeated.js';
import { wordsOption } from './select.js';

/** What commander hands over, before it is checked. */
export interface RawOptions {
  readonly plan?: string;
  readonly document?: string;
  readonly layouts?: readonly string[];
  readonly followLinks?: boolean;
  readonly asOf?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly quarantine?: string;
  readonly waivers?: string;
  readonly failOn?: readonly string[];
  readonly aspirational?: boolean;
  readonly target?: readonly string[];
  readonly department?: readonly string[];
  readonly clause?: readonly string[];
  readonly kind?: readonly string[];
  readonly strength?: readonly string[];
  readonly dueBefore?: string;
  readonly color?: boolean;
  readonly width?: string;
  readonly quiet?: boolean;
  readonly summary?: boolean;
  readonly strict?: boolean;
  readonly maxFindings?: string;
  readonly ignore?: readonly string[];
  readonly since?: string;
  readonly limit?: string;
  readonly metric?: string;
  readonly period?: string;
  readonly watch?: boolean;
  readonly force?: boolean;
  /** False where no configuration is to be read. */
  readonly config?: boolean;
}

/** What an option is for, and the words that it takes. */
function words(help: Bilingual, list: readonly string[], language: Language): string {
  return say(help, language) + say(HELP.oneOf, language) + list.join(', ');
}

/** Of a command that needs nothing but a plan. */
export function planOption(language: Language): Option {
  return new Option('-p, --plan <plan>', say(HELP.plan, language));
}

/** Of every command that shows a plan or judges by it; `formats` are those that it has. */
export function planOptions(language: Language, formats: readonly string[] = LISTING_FORMATS): Option[] {
  return [planOption(language), ...outputOptions(language, formats)];
}

/** Of every command: in what formats, where to and how its report is written. */
export function outputOptions(language: Language, formats: readonly string[]): Option[] {
  return [...fileOptions(language, HELP.format, formats), ...lookOptions(language)];
}

/** In what formats and where to a report is written. */
export function fileOptions(language: Language, help: Bilingual, formats: readonly string[]): Option[] {
  return [
    new ListOption('-f, --format <format[=file]>', words(help, formats, language), unsplit),
    new Option('-o, --output <file>', say(HELP.output, language)),
    new Option('--force', say(HELP.force, language)),
  ];
}

/** Of the command that holds a plan, which is its argument, against a document. */
export function traceOptions(language: Language): Option[] {
  return [
    new Option('-d, --document <file>', say(HELP.document, language)),
    ...planOptions(language, TRACE_FORMATS).filter(({ long }) => long !== '--plan'),
    new Option('-q, --quiet', say(HELP.quietTrace, language)),
  ];
}

/** Of every command that reads reports. */
export function readingOptions(language: Language): Option[] {
  return [
    new ListOption('--layouts <path>', say(HELP.layouts, language), unsplit),
    new Option('--follow-links', say(HELP.followLinks, language)),
  ];
}

export function asOfOption(language: Language): Option {
  return new Option('--as-of <date>', say(HELP.asOf, language));
}

/** What is made of faults: accepted for a time, or set apart for correction. */
export function faultOptions(language: Language): Option[] {
  return [
    new Option('--waivers <file>', say(WAIVERS_HELP, language)),
    new Option('--quarantine <folder>', say(QUARANTINE_HELP, language)),
  ];
}

export function targetOption(language: Language): Option {
  return new ListOption('-t, --target <id>', say(HELP.targetOption, language));
}

/** Whose targets and figures a run is about. A name may hold a comma, so that several are given one by one. */
function departmentsOption(language: Language): Option {
  return new ListOption('--department <name>', say(HELP.department, language), unsplit);
}

export function filterOptions(language: Language): Option[] {
  return [
    departmentsOption(language),
    new ListOption('--clause <clause>', say(HELP.clause, language)),
    new ListOption('--kind <kind>', words(HELP.kind, TARGET_KINDS, language)),
    new ListOption('--strength <strength>', words(HELP.strength, STRENGTHS, language)),
    new Option('--due-before <date>', say(HELP.dueBefore, language)),
  ];
}

const DEFAULT_FAIL_ON: readonly string[] = ['missed'];

export function policyOptions(language: Language): Option[] {
  return [
    new ListOption('--fail-on <verdicts>', words(HELP.failOn, FAILABLE, language)).default(
      DEFAULT_FAIL_ON,
      DEFAULT_FAIL_ON.join(','),
    ),
    new Option('--aspirational', say(HELP.aspirational, language)),
  ];
}

export function validateOptions(language: Language): Option[] {
  return [
    departmentsOption(language),
    new Option('--since <date>', say(HELP.since, language)),
    new Option('--strict', say(HELP.strict, language)),
    new ListOption('--ignore <codes>', say(HELP.ignore, language)),
    new Option('--max-findings <number>', say(HELP.maxFindings, language)),
  ];
}

export function limitOption(language: Language): Option {
  return new Option('--limit <number>', say(HELP.limit, language));
}

/** Of the command that drafts a layout: what neither the table nor its file's name says. */
export function tellingOptions(language: Language): Option[] {
  return [
    new Option('--metric <metric>', say(HELP.inferMetric, language)),
    new Option('--period <period>', say(HELP.inferPeriod, language)),
  ];
}

export function langOption(language: Language): Option {
  return new Option('--lang <language>', say(HELP.lang, language));
}

export function watchOption(language: Language): Option {
  return new Option('-w, --watch', say(HELP.watch, language));
}

function lookOptions(language: Language): Option[] {
  return [
    langOption(language),
    new Option('--color', say(HELP.color, language)),
    new Option('--no-color', say(HELP.noColor, language)),
    new Option('--width <columns>', say(HELP.width, language)),
    new Option('--no-config', say(HELP.noConfig, language)),
  ];
}

/** What `--fail-on` and `--aspirational` ask for. */
export function policyOption({
  failOn = DEFAULT_FAIL_ON,
  aspirational = false,
}: RawOptions): Result<FailPolicy, Failure> {
  const verdicts = failOnOption(failOn);
  return verdicts.ok ? ok({ failOn: verdicts.value, aspirational }) : verdicts;
}

function failOnOption(given: readonly string[]): Result<ReadonlySet<Failable>, Failure> {
  const verdicts = wordsOption('--fail-on', given, FAILABLE);
  return verdicts.ok ? ok(new Set(verdicts.value)) : verdicts;
}

export function widthOption(text: string | undefined): Result<number | undefined, Failure> {
  if (text === undefined) return ok(undefined);
  const width = /^\d{2,4}$/u.test(text) ? Number(text) : 0;
  if (width >= 40) return ok(width);
  return err(
    usage(
      {
        zh: `--width 的“${text}”不是 40 以上的整数`,
        en: `"${text}" given to --width is not a whole number of at least 40`,
      },
      { zh: '例如 --width 120', en: 'for example --width 120' },
    ),
  );
}
