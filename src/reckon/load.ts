import type { Evidence } from '../model/assessment.js';
import { daysIn, type Day, type Period } from '../model/calendar.js';
import { sum, ZERO, type Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';

/** Days that nobody reported for a region. */
interface Gap {
  readonly region: RegionId;
  readonly period: Period;
}

/** The same days missing of each of some regions. */
interface Gaps {
  readonly regions: readonly RegionId[];
  readonly period: Period;
}

interface Parts {
  readonly parts?: readonly Load[];
  readonly evidence?: Evidence | undefined;
  readonly gaps?: Gaps;
  readonly value?: Decimal | undefined;
}

/**
 * What a path over figures carries: an amount, the figures behind it, and the days that are missing of it. A load is made
 * for every day that something is known of, and few are ever looked into: so it only knows what it is the sum of, and
 * adds up and lists its figures, and what is missing, when it is asked.
 */
export class Load {
  /** How many figures are behind it. */
  readonly figures: number;
  /** How many days are missing, those of every region counted by themselves. */
  readonly missingDays: number;
  readonly #parts: readonly Load[];
  readonly #own: Evidence | undefined;
  readonly #gaps: Gaps | undefined;
  #value: Decimal | undefined;

  private constructor({ parts = NONE, evidence, gaps, value }: Parts) {
    this.#parts = parts;
    this.#own = evidence;
    this.#gaps = gaps;
    this.#value = value;
    let figures = evidence ? 1 : 0;
    let missingDays = gaps ? gaps.regions.length * daysIn(gaps.period) : 0;
    for (const part of parts) {
      figures += part.figures;
      missingDays += part.missingDays;
    }
    this.figures = figures;
    this.missingDays = missingDays;
  }

  /** One figure, or none. */
  static of(value: Decimal, evidence?: Evidence): Load {
    return new Load({ evidence, value });
  }

  /** Nothing but days that are missing of some regions. */
  static gaps(gaps: Gaps): Load {
    return new Load({ gaps, value: ZERO });
  }

  /** What is there side by side, such as of all regions. */
  static sum(parts: readonly Load[]): Load {
    return new Load({ parts });
  }

  /** This load with another one behind it; paths may be long, so that its amount is there at once. */
  with(further: Load): Load {
    const value = further.figures === 0 ? this.value : this.value.plus(further.value);
    return new Load({ parts: [this, further], value });
  }

  /** This load with days that are missing of a region behind it. */
  lacking({ region, period }: Gap): Load {
    return this.with(Load.gaps({ regions: [region], period }));
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

  /** The days that are missing, in their order. */
  get missing(): readonly Gap[] {
    const missing: Gap[] = [];
    const left: Load[] = [this];
    for (let load = left.pop(); load; load = left.pop()) {
      const gaps = load.#gaps;
      if (gaps) for (const region of gaps.regions) missing.push({ region, period: gaps.period });
      for (let at = load.#parts.length - 1; at >= 0; at -= 1) {
        const part = load.#parts[at];
        if (part && part.missingDays > 0) left.push(part);
      }
    }
    return missing;
  }

  /** Whether days that are missing end with a day, with which no figure ends: nobody at all tells of it. */
  endsInGap(day: Day): boolean {
    const isMissing = this.#some(
      (load) => load.#gaps?.period.end === day,
      (part) => part.missingDays > 0,
    );
    return (
      isMissing &&
      !this.#some(
        (load) => load.#own?.observation.period.end === day,
        (part) => part.figures > 0,
      )
    );
  }

  /** Whether something is true of any of the loads that it is the sum of, as far as these may be; the last one first. */
  #some(test: (load: Load) => boolean, mayBe: (part: Load) => boolean): boolean {
    const left: Load[] = [this];
    for (let load = left.pop(); load; load = left.pop()) {
      if (test(load)) return true;
      for (const part of load.#parts) if (mayBe(part)) left.push(part);
    }
    return false;
  }
}

const NONE: readonly never[] = [];

export const EMPTY: Load = Load.of(ZERO);
