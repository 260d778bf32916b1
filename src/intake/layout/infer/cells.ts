import type { LayoutField } from '../../../model/layout.js';
import { matchWhole, parsePattern, type Pattern } from '../../../model/patterns.js';
import { readBasis } from '../../words/fields/basis.js';
import type { Vocabulary } from '../../words/vocabulary.js';
import type { CodesDraft, DraftColumn, ColumnDraft } from './draft.js';
import { unitOfCode } from './formats.js';

/** Forms of metric cells with more than the metric, the fullest first. */
const METRIC_FORMS = [
  '{metric}_{basis}({unit})',
  '{metric}_{basis}',
  '{metric}({unit})',
  '{metric}({basis})',
];
/** A code with its name behind it. */
const CODE = /^[^\s:][^:]*: /u;

/** Bureaus' names of bases, which alone would not say since when. */
const BASES: ReadonlyMap<string, string> = new Map([
  ['累计值', '本年累计'],
  ['累计', '本年累计'],
  ['当期值', '当期'],
]);

/** Forms of a column's cells if they hold more than the field; none if they hold it alone. */
export function formsOf(filled: readonly string[], field: LayoutField, words: Vocabulary): readonly string[] {
  const plain = filled.filter((cell) => names(cell, field, words));
  if (filled.length === 0 || plain.length === filled.length) return [];
  if (filled.every((cell) => CODE.test(cell))) return [`{${field}}: *`];
  if (field !== 'metric') return [];
  return METRIC_FORMS.filter((form) => {
    const pattern = parsePattern(form);
    return filled.some((cell) => !names(cell, field, words) && pattern && isMetricForm(cell, pattern, words));
  });
}

function isMetricForm(cell: string, form: Pattern, words: Vocabulary): boolean {
  const said = matchWhole(form, cell);
  if (!said || !words.metrics(said.get('metric') ?? '').ok) return false;
  const [unit, basis] = [said.get('unit'), said.get('basis')];
  return (
    (unit === undefined || words.units.find(unit) !== undefined) && (basis === undefined || isBasis(basis))
  );
}

function isBasis(text: string): boolean {
  return BASES.has(text) || readBasis(text).ok;
}

/** Whether a cell can be read as a field, alone or by one of the forms. */
export function meansField(
  cell: string,
  field: LayoutField,
  forms: readonly string[],
  words: Vocabulary,
): boolean {
  if (names(cell, field, words)) return true;
  return forms.some((form) => {
    const pattern = parsePattern(form);
    const said = pattern && matchWhole(pattern, cell);
    return said !== undefined && names(said.get(field) ?? '', field, words);
  });
}

function names(text: string, field: LayoutField, words: Vocabulary): boolean {
  switch (field) {
    case 'metric':
      return words.metrics(text).ok;
    case 'region':
      return words.regions(text).ok;
    case 'unit':
      return words.units.find(text) !== undefined || unitOf(text, words) !== undefined;
    case 'department':
      return words.departments(text).ok;
    case 'period':
      return words.readPeriod(text).ok;
    case 'basis':
      return readBasis(text).ok;
    case 'submitted':
    case 'note':
      return true;
  }
}

/** The plan's unit for a unit code. */
function unitOf(code: string, { units }: Vocabulary): string | undefined {
  const meaning = unitOfCode(code);
  return meaning !== undefined && units.find(meaning) ? meaning : undefined;
}

/** Meanings of the codes in a draft's columns. */
export function meaningsOfCodes(
  columns: readonly DraftColumn[],
  drafts: readonly (ColumnDraft | undefined)[],
  words: Vocabulary,
): CodesDraft | undefined {
  const said = columns.flatMap(({ filled }, at) => saidBy(filled, drafts[at]));
  const unit = meanings(said, 'unit', (code) => (words.units.find(code) ? undefined : unitOf(code, words)));
  const basis = meanings(said, 'basis', (word) => BASES.get(word));
  const codes = { ...(unit ? { unit } : {}), ...(basis ? { basis } : {}) };
  return unit || basis ? codes : undefined;
}

/** Field and text pairs in a column's cells. */
function saidBy(
  filled: readonly string[],
  draft: ColumnDraft | undefined,
): readonly (readonly [string, string])[] {
  const { field, as = [] } = draft ?? {};
  if (field === undefined) return [];
  const forms = as.flatMap((form) => parsePattern(form) ?? []);
  return filled.flatMap((cell): readonly (readonly [string, string])[] => {
    const captures = forms.map((form) => matchWhole(form, cell)).find((each) => each !== undefined);
    return captures ? [...captures] : [[field, cell] as const];
  });
}

function meanings(
  said: readonly (readonly [string, string])[],
  field: LayoutField,
  meaningOf: (code: string) => string | undefined,
): Readonly<Record<string, string>> | undefined {
  const found = said.flatMap(([name, code]) => {
    const meaning = name === field ? meaningOf(code) : undefined;
    return meaning === undefined ? [] : [[code, meaning] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
