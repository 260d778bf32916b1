import { z } from 'zod';
import type { Finding } from '../catalogue/findings.js';
import type { Shape } from '../catalogue/findings/plan/words.js';
import { nearest } from '../catalogue/nearest.js';
import { TARGET_KINDS } from '../model/words.js';
import type { Path, YamlFile } from './parse.js';
import { ID_PATTERN } from './scalars.js';

/**
 * Parses data by a schema. The message of an unknown-key issue lists the known keys, which zod's issue does
 * not carry.
 */
export function parseAs<Schema extends z.ZodType>(
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

/** Converts zod issues to findings with places in the file. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], yaml: YamlFile): readonly Finding[] {
  return issues.flatMap((issue) => findingsOf(issue, [], yaml));
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
      return [badValue(issue.input, shapeOf(issue.params?.['expected']), path, yaml)];
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
  // A union discriminated by `kind` has no branches in its issue, because none was chosen.
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
  return {
    code: `${yaml.sort}-unknown-key`,
    args: { found, expected, nearest: nearest(found, expected) },
    place,
  };
}

function unknownWord(input: unknown, expected: readonly string[], path: Path, yaml: YamlFile): Finding {
  if (input === undefined) return missingKey(path, yaml);
  const found = show(input);
  const place = yaml.place(path);
  return {
    code: `${yaml.sort}-unknown-word`,
    args: { found, expected, nearest: nearest(found, expected) },
    place,
  };
}

function wrongType(issue: z.core.$ZodIssueInvalidType, path: Path, yaml: YamlFile): Finding {
  if (issue.input === undefined) return missingKey(path, yaml);
  const expected = issue.expected === 'array' ? 'list' : issue.expected === 'object' ? 'map' : 'text';
  return badValue(issue.input, expected, path, yaml);
}

function missingKey(path: Path, yaml: YamlFile): Finding {
  return {
    code: `${yaml.sort}-missing-key`,
    args: { key: String(path.at(-1) ?? '') },
    place: yaml.place(path),
  };
}

function badValue(input: unknown, expected: Shape, path: Path, yaml: YamlFile): Finding {
  return { code: `${yaml.sort}-bad-value`, args: { found: show(input), expected }, place: yaml.place(path) };
}

function tooFew(items: readonly unknown[], least: number | bigint, path: Path, yaml: YamlFile): Finding {
  const args = { found: items.length, least: Number(least) };
  return { code: 'plan-too-few', args, place: yaml.place(path) };
}

/** A value as quoted in a message, cut to 80 characters. */
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

export function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What a scalar of the program's own says that it should have been. */
function shapeOf(expected: unknown): Shape {
  return (['day', 'change', 'percent'] as const).find((shape) => shape === expected) ?? 'decimal';
}
