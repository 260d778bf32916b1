import type { DepartmentId, RegionId } from '../../../model/ids.js';
import type { Submitted } from '../../../model/observation.js';
import type { Place } from '../../../model/place.js';
import { err, ok, type Result } from '../../../model/result.js';
import type { Unit } from '../../../model/units.js';
import type { Basis } from '../../../model/words.js';
import { readBasis, type ReportedPeriod } from '../fields/basis.js';
import { readDepartment } from '../fields/department.js';
import { readRegion } from '../fields/region.js';
import { readSubmitted } from '../fields/submitted.js';
import { readUnits } from '../fields/unit-list.js';
import { readUnit } from '../fields/unit.js';
import { located, type IntakeFinding, type Problem, type CellResult } from '../../problem.js';
import { halfWidth } from '../text.js';
import type { Vocabulary } from '../vocabulary.js';
import type { StatedField } from './labels.js';
import type { Phrase } from './phrases.js';

/** Meanings of statements, by field. */
interface Meanings {
  /** Several if a table lists units, of which each metric takes its own. */
  readonly unit: readonly Unit[];
  readonly basis: Basis;
  readonly region: RegionId;
  readonly department: DepartmentId | undefined;
  readonly period: ReportedPeriod;
  readonly submitted: Submitted | undefined;
}

/** Applies to every figure, to those that it fits, or to none because it is only mentioned. */
export type Reach = 'every' | 'fitting' | 'mention';

/**
 * A statement as written, and its place; an error if it is not understood, which counts for every row that
 * needs it.
 */
export interface Stated<Field extends StatedField = StatedField> {
  readonly field: Field;
  readonly text: string;
  readonly place: Place;
  readonly means: Result<Meanings[Field], IntakeFinding>;
  /** Of a unit: the figures that it applies to. */
  readonly reach: Reach;
  /** Whether it is incidental, so that other statements take precedence. */
  readonly isWeak: boolean;
}

export type ContextStatement = { readonly [Field in StatedField]: Stated<Field> }[StatedField];

/** A statement with its findings. */
export interface StatementReading {
  readonly statement: ContextStatement;
  readonly findings: readonly IntakeFinding[];
}

/** Reads a phrase; `undefined` if it states nothing after all. */
export function readPhrase(phrase: Phrase, place: Place, words: Vocabulary): StatementReading | undefined {
  const { field, text, sort, isWeak } = phrase;
  if (isForm(field, text)) return undefined;
  const reading =
    field === 'unit'
      ? readUnitPhrase(phrase, place, words)
      : readWords(field, { text, place, isWeak }, words);
  if (!reading) return undefined;
  const isSure = sort === 'labelled' || (field === 'unit' && looksLikeUnit(text));
  return isSure || isKnown(reading) ? reading : undefined;
}

/** Whether a statement has a meaning in the plan. */
export function isKnown({ statement: { means } }: StatementReading): boolean {
  return means.ok && means.value !== undefined;
}

/** Whether a form's line is not filled in: a date with only 年 月 日. */
function isForm(field: StatedField, text: string): boolean {
  const isDated = field === 'period' || field === 'submitted';
  return (
    /^[\s_\-.\u2014]*$/u.test(text) ||
    (isDated && !/[\d\u3007零\u25CB一二三四五六七八九]/u.test(halfWidth(text)))
  );
}

type Said = Pick<Stated, 'text' | 'place' | 'isWeak'>;

/** Reads a statement of anything but a unit, like the cell of a row. */
export function readWords(
  field: Exclude<StatedField, 'unit'>,
  said: Said,
  words: Vocabulary,
): StatementReading | undefined {
  const { text, place } = said;
  const whole = { ...said, reach: 'fitting' } as const;
  switch (field) {
    case 'basis': {
      const read = readBasis(text);
      if (!read.ok) return told({ field, ...whole, means: meaningOf(read, place) });
      return read.value && told({ field, ...whole, means: ok(read.value) });
    }
    case 'region': {
      const read = readRegion(text, words.regions, words.area);
      return told({ field, ...whole, means: meaningOf(read, place) }, read.ok ? read.note : undefined);
    }
    case 'period':
      return told({ field, ...whole, means: meaningOf(words.readPeriod(text), place) });
    case 'department': {
      const read = readDepartment(text, words.departments);
      return told({ field, ...whole, means: ok(read.ok ? read.value : undefined) }, noteOn(read));
    }
    case 'submitted': {
      const read = readSubmitted(text, words.clock);
      return told({ field, ...whole, means: ok(read.ok ? read.value : undefined) }, noteOn(read));
    }
  }
}

function told(statement: ContextStatement, note?: Problem): StatementReading {
  return { statement, findings: note ? [located(note, statement.place)] : [] };
}

/** A doubt is reported, and the statement counts as left out. */
function noteOn(read: CellResult<unknown>): Problem | undefined {
  return read.ok ? read.note : read.error;
}

function meaningOf<T>(read: CellResult<T>, place: Place): Result<T, IntakeFinding> {
  return read.ok ? ok(read.value) : err(located(read.error, place));
}

/** Reads text behind 单位: a unit, or the office that reports. */
function readUnitPhrase(
  { text, isWeak }: Phrase,
  place: Place,
  words: Vocabulary,
): StatementReading | undefined {
  const units = readUnits(text, words.units);
  const said = { text, place, isWeak };
  if (!units && (OFFICE.test(text) || words.departments(text).ok))
    return readWords('department', said, words);
  return told(unitStatement(said, units, words, 'fitting'));
}

/** Makes the statement of a unit; `units` is `undefined` if the text names none. */
export function unitStatement(
  said: Said,
  units: readonly Unit[] | undefined,
  words: Vocabulary,
  reach: Reach,
): ContextStatement {
  const { text, place } = said;
  const unknown = readUnit(text, words.units);
  const problem: Problem = unknown.ok
    ? { code: 'row-unknown-unit', args: { found: text, nearest: undefined, expected: undefined } }
    : unknown.error;
  return { field: 'unit', ...said, reach, means: units ? ok(units) : err(located(problem, place)) };
}

const OFFICE =
  /(?:局|委|委员会|厅|办|办公室|部|院|署|处|科|股|站|所|中心|公司|集团|政府|管委会|银行|学校|医院|协会|队)$/u;

/** Whether text looks like a unit, though an unknown one. */
function looksLikeUnit(text: string): boolean {
  return /^(?:人民币|[十百千万亿]+\s?\S)|[元圆]$|^(?:in\s+)?(?:thousand|million|billion)s?\b/iu.test(
    halfWidth(text),
  );
}
