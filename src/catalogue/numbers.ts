import { HUNDRED, plain, ZERO, type Decimal } from '../model/decimal.js';
import { RATIO, toBase, type Unit } from '../model/units.js';
import type { Language } from '../model/words.js';

/**
 * Formats figures for people. Short figures are shown as they are; longer ones are rounded, but figures shown
 * together keep their order, and only zero is shown as zero. So a figure just short of its requirement never
 * looks equal to it.
 */

/** Most decimals shown without rounding. */
const SHOWN_WHOLE = 4;
const AMOUNT_PLACES = 2;
const PERCENT_PLACES = 1;

/** Reports have fewer decimals than this and division gives 40, so that a figure with more is a quotient. */
const UNDIVIDED = 30;
/** Decimals kept of a quotient. */
export const SETTLED_PLACES = 6;

/** Units that directly follow a figure; others follow a blank. */
const CLOSE_SIGNS: readonly string[] = ['%', '‰'];

export function formatDecimal(value: Decimal): string {
  return formatTogether([value])(value);
}

/** Formats amounts that are compared, with enough digits to tell them apart. */
export function formatTogether(values: readonly Decimal[]): (value: Decimal) => string {
  const places = placesFor(values, AMOUNT_PLACES, LONG);
  return (value) => group(LONG.text(value, places));
}

/** An amount with all digits, for calculations. */
export function formatExact(value: Decimal): string {
  return group(plain(settled(value)));
}

/** Formats fractions as per cent, with one decimal, or more if needed to tell them apart or to stay below 100 %. */
export function formatPercents(fractions: readonly Decimal[]): (fraction: Decimal) => string {
  const percents = fractions.map((fraction) => fraction.times(HUNDRED));
  const short = percents.filter((percent) => percent.lt(HUNDRED));
  const places = Math.max(
    placesFor(percents, PERCENT_PLACES, ALL),
    placesFor([...short, HUNDRED], PERCENT_PLACES, ALL),
  );
  return (fraction) => `${group(ALL.text(fraction.times(HUNDRED), places))}%`;
}

export function formatPercent(fraction: Decimal): string {
  return formatPercents([fraction])(fraction);
}

export function formatAmount(value: Decimal, unit: Unit): string {
  return withUnit(formatDecimal(value), unit);
}

/** A difference with its unit: between two rates it is one of percentage points. */
export function formatGap(by: Decimal, unit: Unit, language: Language): string {
  if (unit.dimension !== RATIO) return formatAmount(by, unit);
  const points = formatDecimal(toBase(by, unit));
  if (language === 'zh') return `${points} 个百分点`;
  return `${points} ${points === '1' ? 'percentage point' : 'percentage points'}`;
}

/** A figure that has been formatted, with its unit. */
export function withUnit(figure: string, unit: Unit): string {
  return CLOSE_SIGNS.includes(unit.symbol) ? figure + unit.symbol : `${figure} ${unit.symbol}`;
}

/**
 * Rounds a quotient to six decimals, or more to stay on its side of each of the others; other figures are
 * unchanged.
 */
export function settled(value: Decimal, others: readonly Decimal[] = []): Decimal {
  if ((value.decimalPlaces() ?? 0) <= UNDIVIDED) return value;
  let rounded = value.decimalPlaces(SETTLED_PLACES);
  for (let places = SETTLED_PLACES + 1; !sameSides(rounded, value, others); places += 1)
    rounded = value.decimalPlaces(places);
  return rounded;
}

function sameSides(rounded: Decimal, value: Decimal, others: readonly Decimal[]): boolean {
  return others.every((other) => rounded.comparedTo(other) === value.comparedTo(other));
}

/** Rounds a value to a number of decimals, and writes the result. */
interface Rounding {
  readonly round: (value: Decimal, places: number) => Decimal;
  readonly text: (value: Decimal, places: number) => string;
}

/** Rounds only long values. */
const LONG: Rounding = {
  round: (value, places) => (isShort(value) ? value : value.decimalPlaces(places)),
  text: (value, places) => (isShort(value) ? plain(value) : value.toFixed(places)),
};
const ALL: Rounding = {
  round: (value, places) => value.decimalPlaces(places),
  text: (value, places) => value.toFixed(places),
};

function isShort(value: Decimal): boolean {
  return (value.decimalPlaces() ?? 0) <= SHOWN_WHOLE;
}

/** The fewest decimals, at least `fewest`, with which the values keep their order and their side of zero. */
function placesFor(values: readonly Decimal[], fewest: number, { round }: Rounding): number {
  const ascending = [...values, ZERO].sort((a, b) => a.comparedTo(b) ?? 0);
  let places = fewest;
  while (!keepsOrder(ascending, (value) => round(value, places))) places += 1;
  return places;
}

/** Whether ascending values stay ascending and distinct when shown. */
function keepsOrder(ascending: readonly Decimal[], shown: (value: Decimal) => Decimal): boolean {
  return ascending.every((value, at) => {
    const before = ascending[at - 1];
    return before === undefined || shown(value).comparedTo(shown(before)) === value.comparedTo(before);
  });
}

/** Groups thousands with commas. */
function group(figure: string): string {
  const [whole = '', fraction] = figure.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
