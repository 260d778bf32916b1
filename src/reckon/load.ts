import type { Evidence } from '../model/assessment.js';
import type { Period } from '../model/calendar.js';
import { sum, ZERO, type Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';

/** Days that nobody reported for a region. */
interface Gap {
  readonly region: RegionId;
  readonly period: Period;
}

interface Parts {
  readonly parts: readonly Load[];
  readonly evidence: Evidence | undefined;
  readonly value: Decimal | undefined;
  readonly missing: readonly Gap[];
}

/**
 * What a path over figures carries: an amount, the figures behind it, and the days that are missing of it. A load is made
 * for every day that something is known of, and few are ever looked into: so it only knows what it is the sum of, and
 * adds up and lists its figures when it is asked.
 */
export class Load {
  readonly missing: readonly Gap[];
  /** How many figures are behind it. */
  readonly figures: number;
  readonly #parts: readonly Load[];
  readonly #own: Evidence | undefined;
  #value: Decimal | undefined;

  private constructor({ parts, evidence, value, missing }: Parts) {
    this.missing = missing;
    this.#parts = parts;
    this.#own = evidence;
    this.#value = value;
    this.figures = parts.reduce((count, part) => count + part.figures, evidence ? 1 : 0);
  }

  /** One figure, or none. */
  static of(value: Decimal, evidence?: Evidence): Load {
    return new Load({ parts: NONE, evidence, value, missing: NONE });
  }

  /** Nothing but missing days. */
  static gap(gap: Gap): Load {
    return new Load({ parts: NONE, evidence: undefined, value: ZERO, missing: [gap] });
  }

  /** What is there side by side, such as of all regions. */
  static sum(parts: readonly Load[]): Load {
    const isWhole = parts.every(({ missing }) => missing.length === 0);
    const missing = isWhole ? NONE : parts.flatMap((part) => part.missing);
    return new Load({ parts, evidence: undefined, value: undefined, missing });
  }

  /** This load with another one behind it; paths may be long, so that its amount is there at once. */
  with(further: Load): Load {
    const missing = further.missing.length === 0 ? this.missing : this.missing.concat(further.missing);
    const value = this.value.plus(further.value);
    return new Load({ parts: [this, further], evidence: undefined, value, missing });
  }

  /** This load with days that are missing behind it. */
  lacking(gap: Gap): Load {
    return this.with(Load.gap(gap));
  }

  /** In the base unit; where something is missing, the sum of what is there. */
  get value(): Decimal {
    this.#value ??= sum(this.#parts.map((part) => part.value));
    return this.#value;
  }

  /** The figures behind it, in their order. */
  get evidence(): readonly Evidence[] {
    const evidence: Evidence[] = [];
    const left: Load[] = [this];
    for (let load = left.pop(); load; load = left.pop()) {
      if (load.#own) evidence.push(load.#own);
      for (let at = load.#parts.length - 1; at >= 0; at -= 1) {
        const part = load.#parts[at];
        if (part && part.figures > 0) left.push(part);
      }
    }
    return evidence;
  }
}

const NONE: readonly never[] = [];

export const EMPTY: Load = Load.of(ZERO);
