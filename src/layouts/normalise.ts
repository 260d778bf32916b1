import type { Finding } from '../catalogue/findings.js';
import { nearest } from '../catalogue/nearest.js';
import {
  LAYOUT_FIELDS,
  type ColumnUse,
  type HeaderPath,
  type Layout,
  type LayoutColumn,
  type LayoutField,
  type LayoutFlags,
  type LayoutSplit,
  type LayoutTotal,
  type TextTemplate,
  type Templates,
} from '../model/layout.js';
import { nameKey } from '../model/names.js';
import { placeholdersIn, parsePattern, type Pattern } from '../model/patterns.js';
import { err, ok, type Result } from '../model/result.js';
import type { Path, YamlFile } from '../yaml/parse.js';
import type { RawColumn, RawHeader, RawLayout, RawTemplates } from './schema.js';

/** Converts a parsed layout file; reports everything in it that has no meaning. */
export function normaliseLayout(raw: RawLayout, yaml: YamlFile): Result<Layout, readonly Finding[]> {
  const reader = new Reader(yaml);
  const files = reader.patterns(raw.for.files, ['for', 'files']);
  const contains = reader.patterns(raw.for.contains, ['for', 'contains']);
  if (files.length + contains.length === 0) reader.add({ code: 'layout-no-place', args: {} }, ['for']);
  const titles = (raw.titles ?? []).flatMap((source, at) => {
    const pattern = reader.pattern(source, ['titles', at]);
    return pattern ? [{ ...pattern, place: yaml.place(['titles', at]) }] : [];
  });
  const known = [...files, ...titles].flatMap(({ names }) => names);
  const columns = raw.columns.flatMap((column, at) => readColumn(column, ['columns', at], known, reader));
  if (!columns.some(({ use }) => use === 'value'))
    reader.add({ code: 'layout-no-values', args: {} }, ['columns']);
  const layout: Layout = {
    id: raw.id,
    title: raw.title,
    place: yaml.place([]),
    files,
    contains,
    sheet: raw.for.sheet,
    header: readHeaderPlace(raw.header, reader),
    titles,
    skip: reader.patterns(raw.skip, ['skip']),
    columns,
    fields: reader.templates(raw.values, ['values'], known),
    totals: readTotals(raw.totals ?? [], known, reader),
    codes: readCodes(raw.codes),
    flags: readFlags(raw.flags, reader),
    split: readSplit(raw.split, reader),
  };
  return reader.findings.length > 0 ? err(reader.findings) : ok(layout);
}

function readHeaderPlace({ row, find, rows = 1 }: RawLayout['header'], reader: Reader): Layout['header'] {
  if (row === undefined && find === undefined)
    reader.add({ code: 'plan-missing-key', args: { key: 'row' } }, ['header']);
  if (row !== undefined && find !== undefined)
    reader.add({ code: 'plan-key-excludes', args: { key: 'find', other: 'row' } }, ['header', 'find']);
  for (const [key, value] of [['row', row] as const, ['rows', rows] as const]) {
    if (value !== 0) continue;
    reader.add({ code: 'plan-bad-value', args: { found: '0', expected: 'positive-integer' } }, [
      'header',
      key,
    ]);
  }
  return { row, find: find === undefined ? undefined : reader.pattern(find, ['header', 'find']), rows };
}

function readColumn(raw: RawColumn, path: Path, known: readonly string[], reader: Reader): LayoutColumn[] {
  const header = reader.header(raw.header, [...path, 'header']);
  const names = [...known, ...header.flatMap(({ names: own }) => own)];
  const use = readUse(raw, path, names, reader);
  return use ? [{ ...use, header, optional: raw.optional ?? false, place: reader.yaml.place(path) }] : [];
}

/**
 * A column has one use: a field, figures, totals, a filter, a multiplier, flags, or nothing; totals may be
 * figures as well.
 */
function readUse(
  raw: RawColumn,
  path: Path,
  names: readonly string[],
  reader: Reader,
): ColumnUse | undefined {
  checkUses(raw, path, reader);
  const { field, as, fill: fillDown, value, total, only } = raw;
  const fields = value && reader.templates(value, [...path, 'value'], names);
  if (field !== undefined)
    return { use: 'field', field, fillDown: fillDown !== undefined, as: reader.forms(as, [...path, 'as']) };
  if (total === 'all') return { use: 'total', of: total, fields };
  if (total !== undefined) {
    const of = total.map((part, at) => reader.header(part, [...path, 'total', at]));
    return { use: 'total', of, fields };
  }
  if (fields) return { use: 'value', fields };
  if (only) return { use: 'filter', only };
  const use = (['multiplier', 'flag', 'ignore'] as const).find((each) => raw[each] === true);
  return use && { use };
}

/** Keys that name a column's use. */
const USES = ['field', 'value', 'total', 'only', 'multiplier', 'flag', 'ignore'] as const;

function checkUses(raw: RawColumn, path: Path, reader: Reader): void {
  const said = USES.filter((use) => raw[use] !== undefined && raw[use] !== false);
  // Totals may be figures as well.
  const uses = said.filter((use) => use !== 'value' || raw.total === undefined);
  const [first, second] = uses;
  if (first === undefined) reader.add({ code: 'plan-missing-key', args: { key: 'field' } }, path);
  else if (second !== undefined)
    reader.add({ code: 'plan-key-excludes', args: { key: second, other: first } }, [...path, second]);
  for (const key of ['fill', 'as'] as const) {
    if (raw[key] === undefined || raw.field !== undefined) continue;
    reader.add({ code: 'plan-key-needs', args: { key, needs: 'field' } }, [...path, key]);
  }
}

/** Codes are compared like names. */
function readCodes(raw: RawLayout['codes']): Layout['codes'] {
  return new Map(
    LAYOUT_FIELDS.map((field) => [
      field,
      new Map(Object.entries(raw?.[field] ?? {}).map(([code, text]) => [nameKey(code), text])),
    ]),
  );
}

/** A flag has one meaning. */
function readFlags(raw: RawLayout['flags'], reader: Reader): LayoutFlags {
  const [known, missing] = [new Set(raw?.known), new Set(raw?.missing)];
  const twice = (raw?.missing ?? []).findIndex((flag) => known.has(flag));
  if (twice !== -1)
    reader.add({ code: 'plan-repeated', args: { found: raw?.missing?.[twice] ?? '' } }, [
      'flags',
      'missing',
      twice,
    ]);
  return { known, missing };
}

function readSplit(raw: RawLayout['split'], reader: Reader): LayoutSplit | undefined {
  const header = raw && reader.pattern(raw.header, ['split', 'header']);
  return header && { header, by: raw.by };
}

function readTotals(
  totals: NonNullable<RawLayout['totals']>,
  known: readonly string[],
  reader: Reader,
): LayoutTotal[] {
  return totals.flatMap(({ row, of, value }, at) => {
    const path = ['totals', at];
    const pattern = reader.pattern(row, [...path, 'row']);
    const names = [...known, ...(pattern?.names ?? [])];
    const fields = value && reader.templates(value, [...path, 'value'], names);
    const parts = typeof of === 'string' ? of : reader.patterns(of, [...path, 'of']);
    return pattern ? [{ row: pattern, of: parts, fields }] : [];
  });
}

/** A finding whose place is still a path. */
type Fault = Finding extends infer One ? (One extends Finding ? Pick<One, 'code' | 'args'> : never) : never;

/** Reads the words of one file and collects their faults. */
class Reader {
  readonly yaml: YamlFile;
  readonly findings: Finding[] = [];

  constructor(yaml: YamlFile) {
    this.yaml = yaml;
  }

  add(fault: Fault, path: Path): void {
    this.findings.push({ ...fault, place: this.yaml.place(path) });
  }

  pattern(source: string, path: Path): Pattern | undefined {
    const pattern = parsePattern(source);
    if (!pattern) this.add({ code: 'layout-bad-pattern', args: { found: source } }, path);
    return pattern;
  }

  patterns(sources: readonly string[] | undefined, path: Path): readonly Pattern[] {
    return (sources ?? []).flatMap((source, at) => this.pattern(source, [...path, at]) ?? []);
  }

  /** Patterns that split a cell; their names must be fields. */
  forms(sources: readonly string[] | undefined, path: Path): readonly Pattern[] {
    const forms = this.patterns(sources, path);
    for (const [at, form] of forms.entries()) this.#known(form.names, LAYOUT_FIELDS, [...path, at]);
    return forms;
  }

  header(raw: RawHeader, path: Path): HeaderPath {
    if (typeof raw !== 'string') return this.patterns(raw, path);
    const pattern = this.pattern(raw, path);
    return pattern ? [pattern] : [];
  }

  templates(raw: RawTemplates | undefined, path: Path, known: readonly string[]): Templates {
    const templates = new Map<LayoutField, TextTemplate>();
    for (const field of LAYOUT_FIELDS) {
      const text = raw?.[field];
      if (text === undefined) continue;
      this.#known(placeholdersIn(text), known, [...path, field]);
      templates.set(field, { text, place: this.yaml.place([...path, field]) });
    }
    return templates;
  }
  /** Reports placeholders that no pattern captures. */
  #known(names: readonly string[], known: readonly string[], path: Path): void {
    for (const name of names.filter((each) => !known.includes(each))) {
      const args = { name, known: [...new Set(known)], nearest: nearest(name, known) };
      this.add({ code: 'layout-unknown-name', args }, path);
    }
  }
}
