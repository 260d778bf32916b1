import { z } from 'zod';
import type { Finding } from '../catalogue/findings.js';
import type { Shape } from '../catalogue/findings/plan-words.js';
import { nearest } from '../catalogue/nearest.js';
import { TARGET_KINDS } from '../model/words.js';
import { ID_PATTERN } from './schema-scalars.js';
import type { Path, YamlFile } from './yaml.js';

/** What a file gives: its data as far as it has the right shape, and what is wrong with the rest. */
export interface Shaped<T> {
  /** Left out where the file as a whole cannot be used. */
  readonly data: T | undefined;
  /** The file, with the places of the data as it is given here: items that were left out do not count. */
  readonly yaml: YamlFile;
  readonly findings: readonly Finding[];
}

/**
 * Holds a file against its schema. Items of a list that do not fit are reported and left out, and words that only this
 * file needs get a stand-in, so that what refers to it from elsewhere can still be checked in the same run.
 */
export function shape<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlFile,
  standIns: Readonly<Record<string, unknown>>,
): Shaped<z.output<Schema>> {
  const whole = parse(schema, yaml.data);
  if (whole.success) return { data: whole.data, yaml, findings: [] };
  const { issues } = whole.error;
  const findings = issues.flatMap((issue) => findingsOf(issue, [], yaml));
  const faulty = new Set(issues.map(({ path }) => path[0]));
  const used = Object.entries(standIns).filter(([key]) => faulty.has(key));
  const kept = withoutFaults(yaml.data, issues);
  const { data } = kept;
  const rest = parse(schema, isRecord(data) ? { ...data, ...Object.fromEntries(used) } : data);
  return {
    data: rest.success ? rest.data : undefined,
    yaml: reindexed(yaml, kept.indexes),
    findings,
  };
}

/** The message of an unknown key's issue carries the keys that are known: zod's issue itself does not. */
function parse<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
): z.ZodSafeParseResult<z.output<Schema>> {
  return schema.safeParse(data, {
    reportInput: true,
    error: (issue) =>
      issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject
        ? Object.keys(issue.inst.shape).join(' ')
        : undefined,
  });
}

function findingsOf(issue: z.core.$ZodIssue, base: Path, yaml: YamlFile): Finding[] {
  const path = [...base, ...issue.path];
  const badText = ({ input }: z.core.$ZodIssue): Finding => badValue(input, 'text', path, yaml);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue.message.split(' '), path, yaml));
    case 'invalid_union':
      return unionFindings(issue, path, yaml);
    case 'invalid_value':
      return [unknownWord(issue.input, issue.values.map(String), path, yaml)];
    case 'invalid_type':
      return [wrongType(issue, path, yaml)];
    case 'invalid_format':
      return [badValue(issue.input, issue.pattern === String(ID_PATTERN) ? 'id' : 'integer', path, yaml)];
    case 'custom':
      return [badValue(issue.input, issue.params?.['expected'] === 'day' ? 'day' : 'decimal', path, yaml)];
    case 'too_small':
      return [Array.isArray(issue.input) ? tooFew(issue.input, issue.minimum, path, yaml) : badText(issue)];
    case 'too_big':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [badText(issue)];
  }
}

function unionFindings(issue: z.core.$ZodIssueInvalidUnion, path: Path, yaml: YamlFile): Finding[] {
  // A union told apart by `kind`: the issue has no branches, because none was chosen.
  const branch = issue.errors.at(-1);
  const found: unknown = valueAt(yaml.data, path);
  const words = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
  if (typeof found === 'string' && nearest(found, words.map(String)) !== undefined)
    return [unknownWord(found, words.map(String), path, yaml)];
  if (branch) return branch.flatMap((inner) => findingsOf(inner, path, yaml));
  if (found === undefined) return [missingKey(path, yaml)];
  return [unknownWord(found, TARGET_KINDS, path, yaml)];
}

function unknownKey(found: string, expected: readonly string[], path: Path, yaml: YamlFile): Finding {
  const place = yaml.placeOfKey(path, found);
  return { code: 'plan-unknown-key', args: { found, expected, nearest: nearest(found, expected) }, place };
}

function unknownWord(input: unknown, expected: readonly string[], path: Path, yaml: YamlFile): Finding {
  if (input === undefined) return missingKey(path, yaml);
  const found = show(input);
  const place = yaml.place(path);
  return { code: 'plan-unknown-word', args: { found, expected, nearest: nearest(found, expected) }, place };
}

function wrongType(issue: z.core.$ZodIssueInvalidType, path: Path, yaml: YamlFile): Finding {
  if (issue.input === undefined) return missingKey(path, yaml);
  const expected = issue.expected === 'array' ? 'list' : issue.expected === 'object' ? 'map' : 'text';
  return badValue(issue.input, expected, path, yaml);
}

function missingKey(path: Path, yaml: YamlFile): Finding {
  return { code: 'plan-missing-key', args: { key: String(path.at(-1) ?? '') }, place: yaml.place(path) };
}

function badValue(input: unknown, expected: Shape, path: Path, yaml: YamlFile): Finding {
  return { code: 'plan-bad-value', args: { found: show(input), expected }, place: yaml.place(path) };
}

function tooFew(items: readonly unknown[], least: number | bigint, path: Path, yaml: YamlFile): Finding {
  const args = { found: items.length, least: Number(least) };
  return { code: 'plan-too-few', args, place: yaml.place(path) };
}

/** A value as a message quotes it: short, whatever it is. */
function show(input: unknown): string {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    data,
  );
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Data without what issues complain of, and at which index of its list each item stood before. */
interface Kept {
  readonly data: unknown;
  readonly indexes: ReadonlyMap<string, readonly number[]>;
}

/** Unknown keys go; so do the items of lists that have anything else wrong with them. */
function withoutFaults(data: unknown, issues: readonly z.core.$ZodIssue[]): Kept {
  const indexes = new Map<string, readonly number[]>();
  const strays = new Set<string>();
  const badItems = new Set<string>();
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) strays.add(nameOf([...issue.path, key]));
    else if (issue.path.length >= 2) badItems.add(nameOf(issue.path.slice(0, 2)));
  }
  const pruned = withoutKeys(data, strays, []);
  if (!isRecord(pruned)) return { data: pruned, indexes };
  const kept = Object.entries(pruned).map(([key, value]) => {
    if (!Array.isArray(value)) return [key, value] as const;
    const items = [...value.keys()].filter((index) => !badItems.has(nameOf([key, index])));
    indexes.set(key, items);
    return [key, items.map((index): unknown => value[index])] as const;
  });
  return { data: Object.fromEntries(kept), indexes };
}

function withoutKeys(value: unknown, strays: ReadonlySet<string>, path: Path): unknown {
  if (strays.size === 0 || !isRecord(value)) return value;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => withoutKeys(item, strays, [...path, index]));
  const entries = Object.entries(value).filter(([key]) => !strays.has(nameOf([...path, key])));
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, withoutKeys(inner, strays, [...path, key])] as const),
  );
}

/** A path as one text: no two paths have the same. */
function nameOf(path: Path): string {
  return JSON.stringify(path);
}

/** The file as it is without the items that were left out. */
function reindexed(yaml: YamlFile, indexes: Kept['indexes']): YamlFile {
  const original = ([list, index, ...rest]: Path): Path => {
    if (list === undefined || index === undefined) return list === undefined ? [] : [list];
    return [list, indexes.get(String(list))?.[Number(index)] ?? index, ...rest];
  };
  return {
    ...yaml,
    place: (path) => yaml.place(original(path)),
    placeOfKey: (path, key) => yaml.placeOfKey(original(path), key),
  };
}
