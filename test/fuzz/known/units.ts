import type { Dimension } from './plan.js';

/** A unit as tables write it, and how many millionths of its dimension's base unit it is. */
export interface WrittenUnit {
  readonly zh: string;
  readonly en: string;
  readonly millionths: bigint;
}

const unit = (zh: string, en: string, base: number): WrittenUnit => ({
  zh,
  en,
  millionths: BigInt(Math.round(base * 1_000_000)),
});

/** The metric's own unit is among them; the first of each is a usual one that is not. */
export const UNITS: Readonly<Record<Dimension, readonly WrittenUnit[]>> = {
  money: [
    unit('万元', '10,000 yuan', 1e4),
    unit('亿元', '100 million yuan', 1e8),
    unit('元', 'yuan', 1),
    unit('百万元', 'million yuan', 1e6),
    unit('千元', 'thousand yuan', 1e3),
  ],
  ratio: [unit('%', '%', 1), unit('‰', '‰', 0.1)],
  length: [unit('公里', 'km', 1e3), unit('米', 'm', 1), unit('千米', 'kilometres', 1e3)],
  area: [unit('亩', 'mu', 1), unit('万亩', '10,000 mu', 1e4), unit('公顷', 'ha', 15)],
  count: [unit('个', 'units', 1), unit('项', 'items', 1)],
  people: [unit('人', 'people', 1), unit('万人', '10,000 people', 1e4)],
};

/** The unit of a metric by its Chinese symbol. */
export function ownUnit(dimension: Dimension, symbol: string): WrittenUnit {
  const found = UNITS[dimension].find(({ zh }) => zh === symbol);
  if (!found) throw new RangeError(symbol);
  return found;
}

/** A decimal of whole `digits` and the number of those behind the point, as text. */
export function decimalText(digits: number | string, places: number): string {
  const all = String(digits).padStart(places + 1, '0');
  return places === 0 ? all : `${all.slice(0, -places)}.${all.slice(-places)}`;
}

/** Whether an amount of so many digits and places has no more than `most` digits behind the point of its base unit. */
export function fits(digits: number, places: number, { millionths }: WrittenUnit, most: 0 | 6): boolean {
  return (BigInt(digits) * millionths) % 10n ** BigInt(places + 6 - most) === 0n;
}

/** An amount that {@link fits}, in the base unit: a decimal without trailing zeros. */
export function inBase(digits: number, places: number, { millionths }: WrittenUnit): string {
  const all = (BigInt(digits) * millionths) / 10n ** BigInt(places);
  const text = decimalText(all.toString(), 6);
  return text.replace(/\.?0+$/u, '');
}
