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

export interface Units {
  /** Finds a unit in any width and case, with blanks or parentheses around it. */
  readonly find: (text: string) => Unit | undefined;
  /** What was probably meant by a name that is none, of figures that are expected in a unit. */
  readonly nearest: (text: string, expected?: Unit) => string | undefined;
  /** The unit without its multiplier: 元 for 亿元. */
  readonly unscaled: (unit: Unit) => Unit;
}

/** Longest unit in characters. */
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

/** Reads a unit cell; `undefined` if it is left out. */
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

/** Where the unit of a figure may be given, besides the figure itself. */
export interface UnitClues {
  readonly metric: QuantityMetric;
  /** In the row's unit cell, or behind its metric's name. */
  readonly ofRow: Unit | undefined;
  /** By the table, for all rows or some; asked only if nothing nearer gives it. */
  readonly stated: () => Result<Unit | undefined, UnitFault>;
}

/** Why a unit is unknown: a fault in the row, or one elsewhere. */
export type UnitFault = Problem | IntakeFinding;

/** Converts a figure to the base unit of its metric's dimension. `text` is its cell, for messages. */
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

/** The figure's unit including its multiplier; the nearest to the figure takes precedence. */
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
  // A bare yuan sign may mean 亿元 or 元.
  const isOpen =
    number.isMoney && !written.value && !isSameUnit(metric.unit, units.find(YUAN) ?? metric.unit);
  return isOpen ? conflict(text, metric.unit) : ok(written.value ?? metric.unit);
}

/** The unit written with the figure; the row must not give another. */
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
 * The unit of 1.1万. Under 万户 it is ambiguous; without a written unit, 万 replaces the multiplier of the
 * metric's unit.
 */
function scaledUnit(
  scale: Decimal,
  metric: QuantityMetric,
  written: Unit | undefined,
  units: Units,
  text: string,
): Result<Unit, Problem> {
  // A multiplier of 1, as from a multiplier column, leaves the written unit as it is.
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

/** The table with lower-case names, without those that differ only in case. */
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
