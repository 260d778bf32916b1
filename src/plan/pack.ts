import { deserialize, serialize } from 'node:v8';
import { isDecimal, parseDecimal, plain, type Decimal } from '../model/decimal.js';
import type { Plan } from '../model/plan.js';

/**
 * A plan as bytes and back. The structured clone of V8 keeps maps, what is left out, and which parts are one and the same;
 * exact decimals, of which it knows nothing, travel as text, with a list of the places where they belong. Nothing in it
 * is ever executed.
 */
interface Packed {
  readonly plan: unknown;
  readonly decimals: readonly Slot[];
}

type Holder = Record<string, unknown>;

/** A property that is a decimal. */
type Slot = readonly [holder: Holder, key: string];

/** Throws where a plan holds what cannot be packed: then the program has changed, and not what packs it. */
export function packPlan(plan: Plan): Uint8Array {
  const copier = new Copier();
  const packed: Packed = { plan: copier.copy(plan), decimals: copier.decimals };
  return serialize(packed);
}

/** The plan that was packed; `undefined` where the bytes are of something else. */
export function unpackPlan(bytes: Uint8Array): Plan | undefined {
  const packed: unknown = deserialize(bytes);
  if (!isPacked(packed)) return undefined;
  for (const [holder, key] of packed.decimals) {
    const decimal = decimalAt(holder, key);
    if (!decimal) return undefined;
    holder[key] = decimal;
  }
  return isPlan(packed.plan) ? packed.plan : undefined;
}

function decimalAt(holder: Holder, key: string): Decimal | undefined {
  const text = holder[key];
  return typeof text === 'string' ? parseDecimal(text) : undefined;
}

/** Copies a plan as far as it is not made of plain things; what occurs twice is copied once. */
class Copier {
  readonly decimals: Slot[] = [];
  readonly #copies = new Map<object, unknown>();

  copy(value: unknown): unknown {
    if (typeof value === 'function' || typeof value === 'symbol') throw new TypeError('not to be packed');
    if (typeof value !== 'object' || value === null) return value;
    const known = this.#copies.get(value);
    if (known !== undefined) return known;
    const copy = this.#copyOf(value);
    this.#copies.set(value, copy);
    return copy;
  }

  #copyOf(value: object): unknown {
    if (Array.isArray(value)) return value.map((item: unknown) => this.copy(item));
    if (value instanceof Map)
      return new Map([...value].map(([key, item]: [unknown, unknown]) => [this.copy(key), this.copy(item)]));
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError('not to be packed');
    const copy: Holder = {};
    for (const [key, item] of Object.entries(value)) {
      if (isDecimal(item)) this.decimals.push([copy, key]);
      copy[key] = isDecimal(item) ? plain(item) : this.copy(item);
    }
    return copy;
  }
}

function isPacked(value: unknown): value is Packed {
  return isHolder(value) && Array.isArray(value['decimals']) && value['decimals'].every(isSlot);
}

function isSlot(value: unknown): value is Slot {
  return Array.isArray(value) && value.length === 2 && isHolder(value[0]) && typeof value[1] === 'string';
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

/** What a digest vouches for need not be looked at more closely. */
function isPlan(value: unknown): value is Plan {
  return isHolder(value) && Array.isArray(value['targets']) && value['metrics'] instanceof Map;
}
