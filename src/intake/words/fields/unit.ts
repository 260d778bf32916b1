import { nearestUnit } from '../../../catalogue/nearest-unit.js';
import { ONE, type Decimal } from '../../../model/decimal.js';
import type { QuantityMetric } from '../../../model/plan.js';
import { err, ok, type Result } from '../../../model/result.js';
import {
  agree,
  caselessKey,
  findScale,
  findUnit,
  isSameUnit,
  toBase,
  type Unit,
  type UnitTable,
} from '../../../model/units.js';
import type { IntakeFinding, Problem } from '../../problem.js';
import { excerpt, halfWidth, remembered } from '../text.js';
import type { ReportedNumber } from './number.js';
import { wordedUnit } from './worded-unit.js';

/** The units that a report may use. */
export interface Units {
  /** Finds a unit as a report writes it: in any width and case, with blanks or parentheses around it. */
  readonly find: (text: string) => Unit | undefined;
  /** What was probably meant by a name that is none, of figures that are expected in a unit. */
  readonly nearest: (text: string, expected?: Unit) => string | undefined;
  /** The unit without its multiplier: 元 for 亿元. */
  readonly unscaled: (unit: Unit) => Unit;
}

/** Longer text names no unit. */
const MAX_LENGTH = 60;
const YUAN = '元';
const PARENTHESES = /^\((.*)\)$/u;

export function unitsOf(table: UnitTable): Units {
  const anyCase = caseless(table);
  const named = (name: string): Unit | undefined => {
    const unblanked = name.replaceAll(' ', '');
    return (
      findUnit(table, name) ??
      findUnit(table, unblanked) ??
      findUnit(anyCase, name.toLowerCase()) ??
      findUnit(anyCase, unblanked.toLowerCase())
    );
  };
  const find = (text: string): Unit | undefined => {
    if (text.length > MAX_LENGTH) return undefined;
    const name = halfWidth(text).trim().replace(PARENTHESES, '$1').trim().replace(/\s+/gu, ' ');
    return table.get(text) ?? named(name) ?? wordedUnit(name, named);
  };
  const hints = new Map<Unit | undefined, (text: string) => string | undefined>();
  const hintsFor = (expected: Unit | undefined): ((text: string) => string | undefined) => {
    const hint = hints.get(expected) ?? remembered((text) => nearestUnit(halfWidth(text), table, expected));
    hints.set(expected, hint);
    return hint;
  };
  return {
    find: remembered(find),
    nearest: (text, expected) => hintsFor(expected)(text),
    unscaled: (unit) => unscaled(table, unit),
  };
}

/** Reads the cell of a row's unit; `undefined` where it is left out. */
export function readUnit(
  text: string,
  units: Units,
  metric?: QuantityMetric,
): Result<Unit | undefined, Problem> {
  if (text.trim() === '') return ok(undefined);
  const unit = units.find(text);
  if (unit) return ok(unit);
  const args = {
    found: excerpt(text),
    nearest: units.nearest(text, metric?.unit),
    expected: metric?.unit.symbol,
  };
  return err({ code: 'row-unknown-unit', args });
}

/** What says in what unit a figure is, besides the figure itself. */
export interface UnitClues {
  readonly metric: QuantityMetric;
  /** Of the row: in its own cell, or behind the name of its metric. */
  readonly ofRow: Unit | undefined;
  /** Of the table: for all its rows, or some. It is asked for where nothing nearer says it. */
  readonly stated: () => Result<Unit | undefined, UnitFault>;
}

/** Why the unit of a figure cannot be told: for a reason in the row, or one elsewhere. */
export type UnitFault = Problem | IntakeFinding;

/** A figure in the base unit of its metric's dimension. `text` is its cell, for messages. */
export function inBaseUnit(
  number: ReportedNumber,
  clues: UnitClues,
  units: Units,
  text: string,
): Result<Decimal, UnitFault> {
  const unit = unitOf(number, clues, units, text);
  if (!unit.ok) return unit;
  const { metric } = clues;
  if (number.isMoney && unit.value.dimension !== units.find(YUAN)?.dimension)
    return conflict(text, unit.value);
  if (agree(unit.value, metric.unit)) return ok(toBase(number.value, unit.value));
  const args = { unit: unit.value.symbol, title: metric.title, expected: metric.unit.symbol };
  return err({ code: 'row-unit-mismatch', args });
}

/** The unit that a figure is in, its multiplier included. The nearer to the figure it is written, the more it holds. */
function unitOf(
  number: ReportedNumber,
  clues: UnitClues,
  units: Units,
  text: string,
): Result<Unit, UnitFault> {
  const { metric, ofRow } = clues;
  if (number.unit !== undefined) return ownUnit(number.unit, metric, ofRow, units, text);
  const written = ofRow ? ok(ofRow) : clues.stated();
  if (!written.ok) return written;
  if (number.scale) return scaledUnit(number.scale, metric, written.value, units, text);
  // The sign of the yuan alone may be that of 亿元, or mean what it says.
  const isOpen =
    number.isMoney && !written.value && !isSameUnit(metric.unit, units.find(YUAN) ?? metric.unit);
  return isOpen ? conflict(text, metric.unit) : ok(written.value ?? metric.unit);
}

/** The unit that is glued to the figure; the rest of the row must not say another. */
function ownUnit(
  name: string,
  metric: QuantityMetric,
  ofRow: Unit | undefined,
  units: Units,
  text: string,
): Result<Unit, Problem> {
  const own = readUnit(name, units, metric);
  if (!own.ok) return own;
  const unit = own.value ?? metric.unit;
  return ofRow && !isSameUnit(unit, ofRow) ? conflict(text, ofRow) : ok(unit);
}

/**
 * The unit of 1.1万. Under 万户 that may be meant either way; where the report writes no unit, the 万 stands in for the
 * multiplier of the metric's own.
 */
function scaledUnit(
  scale: Decimal,
  metric: QuantityMetric,
  written: Unit | undefined,
  units: Units,
  text: string,
): Result<Unit, Problem> {
  // A multiplier of one, as a column of its own may say it, adds nothing to a unit that is written.
  if (written && scale.eq(ONE)) return ok(written);
  const plain = units.unscaled(written ?? metric.unit);
  if (metric.type === 'ratio' || (written && plain !== written)) return conflict(text, written ?? plain);
  return ok({ ...plain, factor: plain.factor.times(scale) });
}

function conflict(text: string, unit: Unit): Result<never, Problem> {
  return err({ code: 'row-unit-conflict', args: { found: excerpt(text), unit: unit.symbol } });
}

function unscaled(table: UnitTable, unit: Unit): Unit {
  for (let length = 1; length < unit.symbol.length; length += 1) {
    const rest = table.get(unit.symbol.slice(length).trim());
    if (rest && findScale(unit.symbol.slice(0, length).trim())) return rest;
  }
  return unit;
}

/** The table with its names in lower case, without those that only their case tells apart. */
function caseless(table: UnitTable): UnitTable {
  const units = new Map<string, Unit | undefined>();
  for (const [name, unit] of table) {
    const key = caselessKey(name);
    if (key === undefined) continue;
    const other = units.get(key);
    units.set(key, !units.has(key) || (other && isSameUnit(other, unit)) ? unit : undefined);
  }
  return new Map([...units].flatMap(([key, unit]) => (unit ? [[key, unit] as const] : [])));
}
