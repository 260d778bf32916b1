import { dirname, isAbsolute, relative, sep } from 'node:path';
import { z } from 'zod';
import type { Finding } from '../../catalogue/findings.js';
import { err, ok, type Result } from '../../model/result.js';
import { FAILABLE, LANGUAGES, type Language, NATURES } from '../../model/words.js';
import { faultsOf, parseAs } from '../../yaml/faults.js';
import { parseYaml } from '../../yaml/parse.js';
import { readText } from '../../yaml/read-text.js';
import { day, flag, jsonSchema, text } from '../../yaml/scalars.js';

/** A list; a single word is a list of one. */
function listOf<Word extends z.ZodType<string>>(word: Word) {
  return z.union([word.transform((one) => [one]), z.array(word).min(1)]);
}

const configSchema = z
  .strictObject({
    plan: text
      .optional()
      .describe('The id of a shipped plan, or the path of a folder, beginning with ./ or ../'),
    reports: listOf(text)
      .optional()
      .describe('Files, folders or globs that are read where a command names none.'),
    'as-of': z
      .string()
      .refine((value) => day.safeParse(value).success, { params: { expected: 'day' } })
      .optional()
      .describe('The date of judgement, YYYY-MM-DD.'),
    'fail-on': listOf(z.enum(FAILABLE)).optional().describe('The verdicts that fail besides missed.'),
    aspirational: flag.optional().describe('Whether aspirational targets count for the exit status.'),
    only: z
      .enum(NATURES)
      .optional()
      .describe('The nature of the indicators that count for the exit status, if not all do.'),
    'follow-links': flag
      .optional()
      .describe('Whether links in a folder of reports are followed that lead out of it.'),
    strict: flag.optional().describe('Whether warnings of validate fail too.'),
    ignore: listOf(text).optional().describe('Codes of findings that validate ignores.'),
    language: z.enum(LANGUAGES).optional().describe('The language of the output.'),
    layouts: listOf(text).optional().describe('Files or folders of layouts.'),
    waivers: text.optional().describe('The file of waivers.'),
  })
  .describe(
    'What plancheck takes as given in this folder and those below it; options on the command line win.',
  );

/** Settings of a folder. Paths are relative to the working folder. */
export interface Config {
  /** The configuration file, as messages show it. */
  readonly file: string;
  readonly language: Language | undefined;
  readonly reports: readonly string[];
  /** Values by commander's option name. */
  readonly options: ReadonlyMap<string, unknown>;
}

/** JSON Schema of a configuration file. */
export function configJsonSchema(): object {
  return jsonSchema(configSchema);
}

/** Reads a configuration file. */
export async function readConfig(path: string, cwd: string): Promise<Result<Config, readonly Finding[]>> {
  const shown = relative(cwd, path);
  const read = await readText(path, shown);
  if (!read.ok) return err([read.error]);
  const yaml = parseYaml(shown, read.value.text);
  if (!yaml.ok) return yaml;
  const parsed = parseAs(configSchema, yaml.value.data ?? {});
  if (!parsed.success) return err(faultsOf(parsed.error.issues, yaml.value));
  return ok(configOf(parsed.data, shown, pathFrom(dirname(path), cwd)));
}

type Rebase = (path: string) => string;

/** Rewrites a path relative to the configuration into one relative to the working folder; globs stay globs. */
function pathFrom(folder: string, cwd: string): Rebase {
  const base = relative(cwd, folder).replaceAll(sep, '/');
  return (path) => (base === '' || isAbsolute(path) ? path : `${base}/${path}`);
}

function configOf(data: z.output<typeof configSchema>, file: string, rebase: Rebase): Config {
  const { plan, reports = [], language, layouts, waivers, ignore, aspirational, only, strict } = data;
  const options: readonly (readonly [string, unknown])[] = [
    ['plan', plan !== undefined && /^\.{1,2}\//u.test(plan) ? rebase(plan) : plan],
    ['asOf', data['as-of']],
    ['failOn', data['fail-on']],
    ['aspirational', aspirational],
    ['only', only],
    ['strict', strict],
    ['followLinks', data['follow-links']],
    ['ignore', ignore],
    ['layouts', layouts?.map(rebase)],
    ['waivers', waivers === undefined ? undefined : rebase(waivers)],
  ];
  return {
    file,
    language,
    reports: reports.map(rebase),
    options: new Map(options.filter(([, value]) => value !== undefined)),
  };
}
