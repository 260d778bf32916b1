import { resolve } from 'node:path';
import { err, ok, type Result } from '../model/result.js';
import { usage, type Failure } from './failure.js';
import { widthOption, type RawOptions } from './options.js';
import { wordOption } from './select.js';
import { settingsOf } from './snapshot.js';
import type { Looks } from './terminal.js';

/** One report that is wanted: its format, and the file that it goes to; standard output if there is none. */
export interface Delivery<Format extends string> {
  readonly format: Format;
  readonly file: string | undefined;
}

/** How and where reports are wanted: at least one, of which at most one goes to standard output. */
export interface Presentation<Format extends string> {
  readonly deliveries: readonly Delivery<Format>[];
  readonly looks: Looks;
  /** Whether files may be replaced that plancheck did not make. */
  readonly force: boolean;
  /** What is read besides reports: nothing is written over it. */
  readonly settings: readonly string[];
}

/** What `--format`, `--output` and the options for looks ask for, of the formats that a command has. */
export function presentationOption<Format extends string>(
  raw: Omit<RawOptions, 'department'>,
  formats: readonly Format[],
  cwd: string,
): Result<Presentation<Format>, Failure> {
  if (raw.output === '') return err(noOutputNamed());
  const wanted: Delivery<Format>[] = [];
  const asked = raw.format ? ok(raw.format) : formatFor(raw.output, formats);
  if (!asked.ok) return asked;
  for (const text of asked.value) {
    const delivery = deliveryOption(text, formats);
    if (!delivery.ok) return delivery;
    wanted.push(delivery.value);
  }
  const deliveries = withOutput(wanted, raw.output);
  if (!deliveries.ok) return deliveries;
  const twice = fileTwice(deliveries.value, cwd);
  if (twice !== undefined) return err(oneFileForTwo(twice));
  const width = widthOption(raw.width);
  if (!width.ok) return width;
  return ok({
    deliveries: deliveries.value,
    looks: { color: raw.color, width: width.value },
    force: raw.force === true,
    settings: settingsOf(raw, cwd),
  });
}

/**
 * The format where none is given: the one that the name of the file ends in, or the first that the command has, which is
 * for reading. An ending that is no format of the command's is refused: what is in a file must be what its name says.
 */
function formatFor<Format extends string>(
  output: string | undefined,
  formats: readonly Format[],
): Result<readonly Format[], Failure> {
  const ending = /\.([^./\\]+)$/u.exec(output ?? '')?.[1]?.toLowerCase();
  if (output === undefined || ending === undefined) return ok(formats.slice(0, 1));
  const codeQuality = CODE_QUALITY.test(output) ? formats.find((name) => name === 'gitlab') : undefined;
  const format = codeQuality ?? formats.find((name) => ENDINGS[ending] === name);
  return format === undefined ? err(noFormatFor(output, formats)) : ok([format]);
}

/** The name that GitLab's own scanner gives to its report. */
const CODE_QUALITY = /(?:^|[/\\])gl-code-quality-report[^/\\]*\.json$/iu;

/** What is usually in a file whose name ends so. */
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

/** `name` or `name=file`. */
function deliveryOption<Format extends string>(
  text: string,
  formats: readonly Format[],
): Result<Delivery<Format>, Failure> {
  const at = text.indexOf('=');
  const format = wordOption('--format', at === -1 ? text : text.slice(0, at), formats);
  if (!format.ok) return format;
  const file = at === -1 ? undefined : text.slice(at + 1);
  return file === '' ? err(noFileNamed(text)) : ok({ format: format.value, file });
}

/** `--output` is the file of the one format that names none. */
function withOutput<Format extends string>(
  wanted: readonly Delivery<Format>[],
  output: string | undefined,
): Result<readonly Delivery<Format>[], Failure> {
  const unnamed = wanted.filter(({ file }) => file === undefined);
  if (unnamed.length > 1) return err(oneStream(unnamed.map(({ format }) => format)));
  if (output === undefined) return ok(wanted);
  if (unnamed.length === 0) return err(nothingForOutput());
  return ok(wanted.map(({ format, file }) => ({ format, file: file ?? output })));
}

/** A file that two formats are to go to, by whatever path. */
function fileTwice(deliveries: readonly Delivery<string>[], cwd: string): string | undefined {
  const files = deliveries.flatMap(({ file }) => file ?? []);
  const paths = files.map((file) => resolve(cwd, file));
  return files.find((_, at) => paths.indexOf(paths[at] ?? '') < at);
}

function noFileNamed(text: string): Failure {
  return usage(
    { zh: `--format 的“${text}”没有写文件`, en: `"${text}" given to --format names no file` },
    { zh: '例如 --format sarif=out.sarif', en: 'for example --format sarif=out.sarif' },
  );
}

function noOutputNamed(): Failure {
  return usage(
    { zh: '--output 没有写文件名', en: 'no file name is given to --output' },
    { zh: '例如 --output result.json', en: 'for example --output result.json' },
  );
}

function oneStream(formats: readonly string[]): Failure {
  const list = formats.join(', ');
  return usage(
    {
      zh: `只能有一种格式写到标准输出,这里有:${list}`,
      en: `only one format can go to standard output, and here are ${list}`,
    },
    {
      zh: `其余的写成“格式=文件”,例如 --format ${formats.at(-1) ?? ''}=文件名`,
      en: `give the others a file, for example --format ${formats.at(-1) ?? ''}=report`,
    },
  );
}

function noFormatFor(file: string, formats: readonly string[]): Failure {
  return usage(
    {
      zh: `从文件名“${file}”看不出要哪种格式`,
      en: `the name "${file}" does not tell which format is wanted`,
    },
    {
      zh: `用 --format 写明:${formats.join(', ')}`,
      en: `say which with --format: ${formats.join(', ')}`,
    },
  );
}

function nothingForOutput(): Failure {
  return usage(
    {
      zh: '每种格式都已指定文件,--output 没有可写的报告',
      en: 'every format has a file of its own, so that --output has no report to write',
    },
    { zh: '去掉 --output,或去掉一种格式的“=文件”', en: 'leave out --output, or the =file of one format' },
  );
}

export function oneFileForTwo(file: string): Failure {
  return usage(
    { zh: `两种格式要写入同一文件 ${file}`, en: `two formats are to be written to one file, ${file}` },
    { zh: '给每种格式各写一个文件名', en: 'give each format a file of its own' },
  );
}
