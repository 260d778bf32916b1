import { err, ok } from '../../../model/result.js';
import { located, type IntakeFinding } from '../../problem.js';
import { excerpt } from '../text.js';
import { STATED_FIELDS } from './labels.js';
import type { Reach, Stated, ContextStatement } from './statement.js';

/**
 * Merges statements that are equally near to the rows into one for each field. Explicit statements replace
 * mentions; contradicting ones leave in doubt every row that needs them.
 */
export function settledStatements(statements: readonly ContextStatement[]): readonly ContextStatement[] {
  return STATED_FIELDS.flatMap((field) => {
    const some = statements.filter((each) => each.field === field);
    const strong = some.filter(({ isWeak }) => !isWeak);
    const [first, ...others] = strong.length > 0 ? strong : some;
    if (!first) return [];
    const held = field === 'period' ? some.filter((each) => each !== first) : others;
    return held.reduce(together, first);
  });
}

function together(first: ContextStatement, other: ContextStatement): ContextStatement {
  if (!first.means.ok) return first;
  if (first.field === 'unit' && other.field === 'unit') return listOf(first, other);
  return agrees(first, other) ? first : withFault(first, other);
}

/** Units of several dimensions form a list, of which each metric takes its own. */
function listOf(first: Stated<'unit'>, other: Stated<'unit'>): Stated<'unit'> {
  const [units, more] = [first.means, other.means];
  if (!units.ok || !more.ok) return units.ok ? { ...other, reach: wider(first, other) } : first;
  const isContrary = more.value.some((unit) =>
    units.value.some(({ dimension, factor }) => dimension === unit.dimension && !factor.eq(unit.factor)),
  );
  if (isContrary) return { ...first, means: err(contradiction(first, other)) };
  const added = more.value.filter(
    (unit) => !units.value.some(({ dimension }) => dimension === unit.dimension),
  );
  if (added.length === 0) return first;
  return { ...first, reach: wider(first, other), means: ok([...units.value, ...added]) };
}

/** The wider reach of two statements that become one. */
function wider(first: Stated<'unit'>, other: Stated<'unit'>): Reach {
  return REACHES.find((reach) => reach === first.reach || reach === other.reach) ?? 'mention';
}

const REACHES: readonly Reach[] = ['every', 'fitting', 'mention'];

function agrees(first: ContextStatement, other: ContextStatement): boolean {
  if (!first.means.ok || !other.means.ok) return other.isWeak;
  if (first.field === 'period' && other.field === 'period') return overlap(first, other);
  return JSON.stringify(first.means.value) === JSON.stringify(other.means.value);
}

/** Whether periods are compatible: a title with the year does not contradict a line with the month. */
function overlap(first: Stated<'period'>, other: Stated<'period'>): boolean {
  if (!first.means.ok || !other.means.ok) return true;
  const [a, b] = [first.means.value.period, other.means.value.period];
  if (!other.isWeak && !first.isWeak) return a.start === b.start && a.end === b.end;
  return a.start <= b.end && b.start <= a.end;
}

function withFault(first: ContextStatement, other: ContextStatement): ContextStatement {
  return { ...first, means: err(contradiction(first, other)) };
}

function contradiction(first: ContextStatement, other: ContextStatement): IntakeFinding {
  const { file, line, column } = first.place;
  const args = {
    column: first.field,
    found: excerpt(other.text),
    first: excerpt(first.text),
    at: [file === other.place.file ? undefined : file, line, column]
      .filter((part) => part !== undefined)
      .join(':'),
  };
  return located({ code: 'table-statements-disagree', args }, other.place);
}
