import { HUNDRED, ONE, parseDecimal, plain, type Decimal } from './decimal.js';

/**
 * Units and their exact conversions. Every unit of a dimension is a whole or terminating multiple of one base unit, so
 * that converting into the base never rounds; figures are kept in the base and turned back for display only.
 */
export interface Unit {
  /** How the unit is written in output. */
  readonly symbol: string;
  /** Units of one dimension convert into each other. */
  readonly dimension: string;
  /** How many base units one of this unit is. */
  readonly factor: Decimal;
}

/** Units by every name they go by. */
export type UnitTable = ReadonlyMap<string, Unit>;

/** What a plan or this table says of one unit: `names[0]` is its symbol. */
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

function exact(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`not a decimal: ${text}`);
  return value;
}

function entry(dimension: string, factor: string, ...names: string[]): UnitEntry {
  return { dimension, factor: exact(factor), names };
}

/** 亩 is the base of area: 公顷 and 平方公里 are whole numbers of 亩, while a 亩 in square metres never terminates. */
const BUILT_IN: readonly UnitEntry[] = [
  entry('money:CNY', '1', '元', '人民币元', 'yuan', 'CNY', 'RMB'),
  entry('money:USD', '1', '美元', 'USD'),
  entry('money:EUR', '1', '欧元', 'EUR', '€'),
  entry('area', '1', '亩', 'mu'),
  entry('area', '15', '公顷', 'ha', 'hectare', 'hectares'),
  entry('area', '1500', '平方公里', '平方千米', 'km²', 'km2'),
  entry('area', '0.0015', '平方米', 'm²', 'm2'),
  entry('mass', '1', '吨', 't', 'tonne', 'tonnes'),
  entry('mass', '0.001', '公斤', '千克', 'kg'),
  entry('length', '1', '米', 'm', 'metre', 'metres'),
  entry('length', '1000', '公里', '千米', 'km', 'kilometre', 'kilometres'),
  entry('volume', '1', '立方米', '方', 'm³', 'm3'),
  entry('mass per day', '1', '吨/日', '吨/天', 't/d'),
  entry('volume per day', '1', '立方米/日', '立方米/天', '方/日', 'm³/d', 'm3/d'),
  entry('power', '1', '千瓦', 'kW'),
  entry('power', '1000', '兆瓦', 'MW'),
  entry('energy', '1', '千瓦时', 'kWh'),
  entry('voltage', '1', '千伏', 'kV'),
  entry('bandwidth', '1', 'Gbps'),
  entry('bandwidth', '1000', 'Tbps'),
  entry(RATIO, '1', '%', '百分比', 'percent', 'per cent', '个百分点'),
  entry(RATIO, '0.1', '‰', '千分比', 'per mille'),
  entry(RATIO, '100', '小数', 'fraction'),
  entry('counter:户', '1', '户', '户(套)', '套', 'dwellings', 'homes'),
  entry('counter:人', '1', '人', '名', 'people', 'persons'),
  entry('counter:个', '1', '个', 'units', 'items', 'number'),
  ...Array.from('家所座条项台张次处辆件只头床间场份期片宗艘列').map((name) =>
    entry(COUNTER + name, '1', name),
  ),
];

/** Multipliers written before a unit: 万亩, 亿元, million EUR. Longer ones first, so that 百万 is not read as 百. */
const SCALES: readonly (readonly [string, Decimal])[] = [
  ['万亿', exact('1000000000000')],
  ['千亿', exact('100000000000')],
  ['百亿', exact('10000000000')],
  ['十亿', exact('1000000000')],
  ['千万', exact('10000000')],
  ['百万', exact('1000000')],
  ['十万', exact('100000')],
  ['亿', exact('100000000')],
  ['万', exact('10000')],
  ['千', exact('1000')],
  ['百', HUNDRED],
  ['billion ', exact('1000000000')],
  ['million ', exact('1000000')],
  ['thousand ', exact('1000')],
];

/** Makes a table of the built-in units and a plan's own, which win over the built-in ones of the same name. */
export function unitTable(own: readonly UnitEntry[] = []): UnitTable {
  const table = new Map<string, Unit>();
  for (const { dimension, factor, names } of [...BUILT_IN, ...own]) {
    for (const name of names) table.set(name, { symbol: names[0] ?? name, dimension, factor });
  }
  return table;
}

/** Finds a unit by name, with or without a multiplier before it: `亿元`, `万亩`, `million EUR`. */
export function findUnit(table: UnitTable, name: string): Unit | undefined {
  const direct = table.get(name);
  if (direct) return direct;
  for (const [scale, factor] of SCALES) {
    if (!name.startsWith(scale)) continue;
    const unit = table.get(name.slice(scale.length));
    if (unit)
      return { symbol: scale + unit.symbol, dimension: unit.dimension, factor: unit.factor.times(factor) };
  }
  return undefined;
}

/** So many of a unit, as a unit of its own: ten thousand 元 are 万元. */
export function timesUnit(unit: Unit, times: Decimal): Unit {
  if (times.eq(ONE)) return unit;
  const isHan = /\p{Script=Han}/u.test(unit.symbol);
  const scale = SCALES.find(([name, factor]) => factor.eq(times) && name.endsWith(' ') !== isHan)?.[0];
  return {
    symbol: (scale ?? `${plain(times)} `) + unit.symbol,
    dimension: unit.dimension,
    factor: unit.factor.times(times),
  };
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

/** A counter counts things one by one, so its figures are whole and never rounded. */
export function isCounter(unit: Unit): boolean {
  return unit.dimension.startsWith(COUNTER);
}

export function toBase(value: Decimal, unit: Unit): Decimal {
  return unit.factor.eq(ONE) ? value : value.times(unit.factor);
}

/** The amount in a unit; where that does not terminate, as 亩 into 公顷, to more digits than anybody will be shown. */
export function fromBase(base: Decimal, unit: Unit): Decimal {
  return base.div(unit.factor);
}
