/**
 * The patterns of layouts: text in which `*` stands for anything and `{name}` for something that is remembered under
 * that name. Width, case and blanks do not matter.
 */
export interface Pattern {
  readonly source: string;
  /** The names of what it remembers. */
  readonly names: readonly string[];
  readonly whole: RegExp;
  readonly within: RegExp;
}

/** What a pattern has remembered, by name. */
export type Captures = ReadonlyMap<string, string>;

const NOTHING: Captures = new Map();

/** More wildcards than any header needs; each multiplies the work on text that does not match. */
const MAX_WILDCARDS = 6;
/** Longer text is neither a title nor a header. */
const LONGEST = 200;
const PART = /\{([a-z][a-z0-9-]*)\}|\*|\s+|[^]/giu;
const NAME = /\{([a-z][a-z0-9-]*)\}/giu;

/** Names of months in English, in lower case, as a regular expression. */
export const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** What may stand where a name of a period's part is; any other name stands for any text. */
const PARTS_OF_PERIODS: ReadonlyMap<string, string> = new Map([
  ['year', '\\d{4}|[〇零一二三四五六七八九]{4}'],
  ['month', `\\d{1,2}|十[一二]?|[一二三四五六七八九]|${MONTH_NAMES}`],
  ['quarter', '[1-4一二三四]'],
  ['half', '[上下12]'],
  ['day', '\\d{1,2}'],
]);

/** Makes a pattern of its source; undefined where braces are not closed, or there are too many wildcards. */
export function parsePattern(source: string): Pattern | undefined {
  const names: string[] = [];
  let [body, wildcards] = ['', 0];
  for (const [part, name] of halfWidth(source.trim()).matchAll(PART)) {
    if (name !== undefined) {
      names.push(name.toLowerCase());
      const form = PARTS_OF_PERIODS.get(name.toLowerCase());
      body += form === undefined ? FREE : `(${form})\\s*`;
      wildcards += 1;
    } else if (part === '*') {
      body += '.*?';
      wildcards += 1;
    } else if (part === '{' || part === '}') return undefined;
    else if (part.trim() !== '') body += `${part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')}\\s*`;
  }
  const sound = body !== '' && wildcards <= MAX_WILDCARDS && new Set(names).size === names.length;
  if (!sound) return undefined;
  const within = new RegExp(body.endsWith(FREE) ? body + END_WITHIN : body, 'iu');
  return { source, names, whole: new RegExp(`^\\s*${body}$`, 'iu'), within };
}

/** What a name that stands for any text matches. */
const FREE = '(.+?)\\s*';

/** Where text ends that is remembered from the middle of another: 万元 in 投资表(单位:万元). */
const END_WITHIN = '(?=$|[)\\]】;。]|(?<=\\s)(?![a-z]))';

/** Matches all of a text. */
export function matchWhole({ whole, names }: Pattern, text: string): Captures | undefined {
  return matched(whole, names, text);
}

/** Matches a part of a text. */
export function matchWithin({ within, names }: Pattern, text: string): Captures | undefined {
  return matched(within, names, text);
}

function matched(regex: RegExp, names: readonly string[], text: string): Captures | undefined {
  const match = text.length > LONGEST ? null : regex.exec(halfWidth(text));
  if (!match) return undefined;
  return names.length === 0
    ? NOTHING
    : new Map(names.map((name, at) => [name, (match[at + 1] ?? '').trim()]));
}

/** The names that a template uses. */
export function placeholdersIn(template: string): readonly string[] {
  return [...template.matchAll(NAME)].map(([, name = '']) => name.toLowerCase());
}

/** A template with its names filled in. */
export function fill(template: string, captures: Captures): string {
  return template.replace(NAME, (_, name: string) => captures.get(name.toLowerCase()) ?? '');
}

function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, ' ');
}
