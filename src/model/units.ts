import { BUILT_IN_UNITS, type BuiltInUnit } from './built-in-units.js';
import { exactDecimal, ONE, plain, type Decimal } from './decimal.js';
import { nameKey } from './names.js';

/**
 * Units and their exact conversions. Every unit of a dimension is a whole or terminating multiple of one base unit, so
 * that converting into the base never rounds; figures are kept in the base and turned back for display only.
 */
export interface Unit {
  /** How the unit is written in output: in the script in which it was asked for. */
  readonly symbol: string;
  /** Units of one dimension convert into each other. */
  readonly dimension: string;
  /** How many base units one of this unit is. */
  readonly factor: Decimal;
}

/** Units by every name they go by. */
export type UnitTable = ReadonlyMap<string, Unit>;

/** What a plan says of a unit of its own: `names[0]` is its symbol. */
export interface UnitEntry {
  readonly dimension: string;
  readonly factor: Decimal;
  readonly names: readonly string[];
}

/** The dimension of 个, which counts anything and so agrees with every other counter. */
const GENERIC_COUNTER = 'counter:个';
const COUNTER = 'counter:';
/** The dimension of rates, in per cent. */
export const RATIO = 'ratio';

/** Multipliers written before a unit: 万亩, 亿元, million EUR. Longer ones first, so that 百万 is not read as 百. */
const SCALES: readonly (readonly [string, Decimal])[] = (
  [
    ['万亿', '1000000000000'],
    ['千亿', '100000000000'],
    ['百亿', '10000000000'],
    ['十亿', '1000000000'],
    ['千万', '10000000'],
    ['百万', '1000000'],
    ['十万', '100000'],
    ['亿', '100000000'],
    ['万', '10000'],
    ['千', '1000'],
    ['百', '100'],
    ['billion ', '1000000000'],
    ['million ', '1000000'],
    ['thousand ', '1000'],
  ] as const
).map(([name, factor]) => [name, exactDecimal(factor)]);

/** Whether a unit is written in Chinese, as 公里 and not km. */
export function isChinese(symbol: string): boolean {
  return /\p{Script=Han}/u.test(symbol);
}

/** The form in which names of units are compared: of any width, with any sign for the square or the micro, in their own case. */
export function unitKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ');
}

/** Symbols of which another case is another unit: mW is no megawatt, T no tonne, and M no metre. */
const CASE_DECIDES = /^(?:[a-z]|mwh?)$/iu;

/** The name in any case; undefined where case decides which unit it is. */
export function caselessKey(name: string): string | undefined {
  return CASE_DECIDES.test(name) ? undefined : unitKey(name).toLowerCase();
}

/** Makes a table of the built-in units and a plan's own, which win over the built-in ones of the same name. */
export function unitTable(own: readonly UnitEntry[] = []): UnitTable {
  const taken = new Set(own.flatMap(({ names }) => names.map(nameKey)));
  return tableOf(own, ({ yields }, name) => !yields || !taken.has(nameKey(name)));
}

/** The same without the names that a plan may give to units of its own, whatever they are. */
export function reservedUnits(own: readonly UnitEntry[] = []): UnitTable {
  return tableOf(own, ({ yields }) => !yields);
}

function tableOf(own: readonly UnitEntry[], isIn: (unit: BuiltInUnit, name: string) => boolean): UnitTable {
  const table = new Map<string, Unit>();
  const add = (name: string, unit: Unit): void => {
    table.set(name, unit).set(unitKey(name), unit);
  };
  for (const unit of BUILT_IN_UNITS) {
    const { dimension, factor, shown } = unit;
    for (const name of [shown.zh, shown.en, ...unit.names].filter((name) => isIn(unit, name)))
      add(name, { symbol: isChinese(name) ? shown.zh : shown.en, dimension, factor });
  }
  for (const { dimension, factor, names } of own)
    for (const name of names) add(name, { symbol: names[0] ?? name, dimension, factor });
  return table;
}

/** Finds a unit by name, with or without a multiplier before it: `亿元`, `万亩`, `million EUR`. */
export function findUnit(table: UnitTable, written: string): Unit | undefined {
  const name = unitKey(written);
  const direct = table.get(written) ?? table.get(name);
  if (direct) return direct;
  for (const [scale, factor] of SCALES) {
    const unit = name.startsWith(scale) ? table.get(name.slice(scale.length)) : undefined;
    if (unit) return { ...unit, symbol: scale + unit.symbol, factor: unit.factor.times(factor) };
  }
  return undefined;
}

/** The multiplier that a name begins with, in any case; empty where it begins with none. */
export function scaleBefore(name: string): string {
  const scale = SCALES.find(([each]) => name.toLowerCase().startsWith(each))?.[0] ?? '';
  return name.slice(0, scale.length);
}

/** So many of a unit, as a unit of its own: ten thousand 元 are 万元, ten thousand yuan are 10,000 yuan. */
export function timesUnit(unit: Unit, times: Decimal): Unit {
  if (times.eq(ONE)) return unit;
  const isHan = isChinese(unit.symbol);
  const scale = SCALES.find(([name, factor]) => factor.eq(times) && name.endsWith(' ') !== isHan)?.[0];
  return {
    symbol: (scale ?? `${grouped(times)} `) + unit.symbol,
    dimension: unit.dimension,
    factor: unit.factor.times(times),
  };
}

/** In figures, with the word for millions where that leaves a number of them: 10,000 and 100 million. */
function grouped(times: Decimal): string {
  const millions = times.shiftedBy(-6);
  if (millions.gt(ONE) && millions.isInteger()) return `${grouped(millions)} million`;
  return plain(times).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** A multiplier by its name alone, as it is written after a number: the 万 of `1.1万`. */
export function findScale(name: string): Decimal | undefined {
  return SCALES.find(([scale]) => scale.trim() === name)?.[1];
}

/** Whether figures in the two units can be compared: one dimension, or counters of which one is the generic 个. */
export function agree(a: Unit, b: Unit): boolean {
  if (a.dimension === b.dimension) return true;
  const generic = a.dimension === GENERIC_COUNTER || b.dimension === GENERIC_COUNTER;
  return generic && a.dimension.startsWith(COUNTER) && b.dimension.startsWith(COUNTER);
}

/** Whether two units are one, whatever they are called. */
export function isSameUnit(a: Unit, b: Unit): boolean {
  return agree(a, b) && a.factor.eq(b.factor);
}

/** Whether a unit counts things one by one. */
export function isCounter(unit: Unit): boolean {
  return unit.dimension.startsWith(COUNTER);
}

/** Whether figures of a metric are whole and never rounded: numbers of things are, but not their rates, as 6.5 beds for 1,000. */
export function isCount({ type, unit }: { readonly type: string; readonly unit: Unit }): boolean {
  return type !== 'ratio' && isCounter(unit);
}

export function toBase(value: Decimal, unit: Unit): Decimal {
  return unit.factor.eq(ONE) ? value : value.times(unit.factor);
}

/** The amount in a unit; where that does not terminate, as 亩 into 公顷, to more digits than anybody will be shown. */
export function fromBase(base: Decimal, unit: Unit): Decimal {
  return base.div(unit.factor);
}
