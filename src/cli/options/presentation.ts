import { resolve } from 'node:path';
import { HELP } from '../../catalogue/cli-help.js';
import type { Bilingual } from '../../model/words.js';
import { UsageError } from '../errors.js';
import type { Looks } from '../terminal.js';
import { asColumns, asWord, type Parse } from './parse.js';
import {
  flagOption,
  listOption,
  made,
  oneOf,
  type Spec,
  textOption,
  together,
  valueOption,
  yesNoOption,
} from './spec.js';

/** A requested report: its format and file; standard output if `file` is undefined. */
export interface Delivery<Format extends string> {
  readonly format: Format;
  readonly file: string | undefined;
}

/** Requested reports: at least one, of which at most one goes to standard output. */
export interface Presentation<Format extends string> {
  readonly deliveries: readonly Delivery<Format>[];
  readonly looks: Looks;
  /** Whether files may be replaced that plancheck did not make. */
  readonly force: boolean;
}

export const LANG = textOption('--lang <language>', HELP.lang);

/** Output options of a command. The first format, which is for reading, is the default. */
export function presentation<Format extends string>(formats: readonly Format[]): Spec<Presentation<Format>> {
  return made(
    together({
      files: reportFiles(formats, HELP.format),
      lang: LANG,
      color: yesNoOption('--color', HELP.color),
      noColor: yesNoOption('--no-color', HELP.noColor),
      width: valueOption('--width <columns>', HELP.width, asColumns),
    }),
    ({ files, color, width }) => ({ ...files, looks: { color, width } }),
  );
}

/** The same for formats without colours and width. */
export function reportFiles<Format extends string>(
  formats: readonly Format[],
  help: Bilingual,
): Spec<Presentation<Format>> {
  return made(
    together({
      wanted: listOption('-f, --format <format[=file]>', oneOf(help, formats), delivery(formats), {
        atCommas: false,
        words: formats,
      }),
      output: textOption('-o, --output <file>', HELP.output),
      force: flagOption('--force', HELP.force),
    }),
    ({ wanted, output, force }, _, cwd) => {
      if (output === '') throw noOutputNamed();
      const asked = wanted.length > 0 ? wanted : [{ format: formatFor(output, formats), file: undefined }];
      const deliveries = withOutput(asked, output);
      const twice = fileTwice(deliveries, cwd);
      if (twice !== undefined) throw oneFileForTwo(twice);
      return { deliveries, looks: {}, force };
    },
  );
}

/**
 * Default format: the one of the output file's ending, or the command's first. An ending that fits none of
 * the command's formats is refused, because a file must contain what its name says.
 */
function formatFor<Format extends string>(output: string | undefined, formats: readonly Format[]): Format {
  const ending = /\.([^./\\]+)$/u.exec(output ?? '')?.[1]?.toLowerCase();
  const usual = output === undefined || ending === undefined ? formats[0] : undefined;
  const codeQuality = CODE_QUALITY.test(output ?? '') ? formats.find((name) => name === 'gitlab') : undefined;
  const format = usual ?? codeQuality ?? formats.find((name) => ENDINGS[ending ?? ''] === name);
  if (format === undefined) throw noFormatFor(output ?? '', formats);
  return format;
}

/** File name that GitLab's own scanner gives its report. */
const CODE_QUALITY = /(?:^|[/\\])gl-code-quality-report[^/\\]*\.json$/iu;

/** Formats by file ending. */
const ENDINGS: Readonly<Partial<Record<string, string>>> = {
  txt: 'table',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  md: 'markdown',
  markdown: 'markdown',
  xml: 'junit',
  sarif: 'sarif',
  html: 'html',
  htm: 'html',
  xlsx: 'xlsx',
};

/** Parses `name` or `name=file`. */
function delivery<Format extends string>(formats: readonly Format[]): Parse<Delivery<Format>> {
  const known = asWord(formats);
  return (given, option) => {
    const at = given.indexOf('=');
    if (at === -1) return { format: known(given, option), file: undefined };
    const [format, file] = [known(given.slice(0, at), option), given.slice(at + 1)];
    if (file === '') throw noFileNamed(given);
    return { format, file };
  };
}

/** Assigns `--output` to the one format that names no file. */
function withOutput<Format extends string>(
  wanted: readonly Delivery<Format>[],
  output: string | undefined,
): readonly Delivery<Format>[] {
  const unnamed = wanted.filter(({ file }) => file === undefined);
  if (unnamed.length > 1) throw oneStream(unnamed.map(({ format }) => format));
  if (output === undefined) return wanted;
  if (unnamed.length === 0) throw nothingForOutput();
  return wanted.map(({ format, file }) => ({ format, file: file ?? output }));
}

/** A file that two formats would be written to, compared by resolved path. */
function fileTwice(deliveries: readonly Delivery<string>[], cwd: string): string | undefined {
  const files = deliveries.flatMap(({ file }) => file ?? []);
  const paths = files.map((file) => resolve(cwd, file));
  return files.find((_, at) => paths.indexOf(paths[at] ?? '') < at);
}

function noFileNamed(text: string): UsageError {
  return new UsageError(
    { zh: `--format 的“${text}”没有写文件`, en: `"${text}" given to --format names no file` },
    { zh: '例如 --format sarif=out.sarif', en: 'for example --format sarif=out.sarif' },
  );
}

function noOutputNamed(): UsageError {
  return new UsageError(
    { zh: '--output 没有写文件名', en: 'no file name is given to --output' },
    { zh: '例如 --output result.json', en: 'for example --output result.json' },
  );
}

function oneStream(formats: readonly string[]): UsageError {
  const list = formats.join(', ');
  return new UsageError(
    {
      zh: `只能有一种格式写到标准输出，这里有：${list}`,
      en: `only one format can go to standard output, and here are ${list}`,
    },
    {
      zh: `其余的写成“格式=文件”，例如 --format ${formats.at(-1) ?? ''}=文件名`,
      en: `give the others a file, for example --format ${formats.at(-1) ?? ''}=report`,
    },
  );
}

function noFormatFor(file: string, formats: readonly string[]): UsageError {
  return new UsageError(
    {
      zh: `从文件名“${file}”看不出要哪种格式`,
      en: `the name "${file}" does not tell which format is wanted`,
    },
    {
      zh: `用 --format 写明：${formats.join(', ')}`,
      en: `say which with --format: ${formats.join(', ')}`,
    },
  );
}

function nothingForOutput(): UsageError {
  return new UsageError(
    {
      zh: '每种格式都已指定文件，--output 没有可写的报告',
      en: 'every format has a file of its own, so that --output has no report to write',
    },
    { zh: '去掉 --output，或去掉一种格式的“=文件”', en: 'leave out --output, or the =file of one format' },
  );
}

export function oneFileForTwo(file: string): UsageError {
  return new UsageError(
    { zh: `两种格式要写入同一文件 ${file}`, en: `two formats are to be written to one file, ${file}` },
    { zh: '给每种格式各写一个文件名', en: 'give each format a file of its own' },
  );
}
