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

function daysMissing({ regions, period }: Gaps): number {
  return regions.length * daysIn(period);
}

const NONE: readonly never[] = [];

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
  /** On a path: what its last step was added to, and that step. */
  #before: Load | undefined;
  #further: Load | undefined;
  #parts: readonly Load[] = NONE;
  #own: Evidence | undefined;
  #gaps: Gaps | undefined;
  #value: Decimal | undefined;

  private constructor(figures: number, missingDays: number, value: Decimal | undefined) {
    this.figures = figures;
    this.missingDays = missingDays;
    this.#value = value;
  }

  /** One figure, or none. */
  static of(value: Decimal, evidence?: Evidence): Load {
    const load = new Load(evidence ? 1 : 0, 0, value);
    load.#own = evidence;
    return load;
  }

  /** Nothing but days that are missing of some regions. */
  static gaps(gaps: Gaps): Load {
    const load = new Load(0, daysMissing(gaps), ZERO);
    load.#gaps = gaps;
    return load;
  }

  /** What is there side by side, such as of all regions, and what is missing of others. */
  static sum(parts: readonly Load[], gaps?: Gaps): Load {
    let figures = 0;
    let missingDays = gaps ? daysMissing(gaps) : 0;
    for (const part of parts) {
      figures += part.figures;
      missingDays += part.missingDays;
    }
    const load = new Load(figures, missingDays, undefined);
    load.#parts = parts;
    load.#gaps = gaps;
    return load;
  }

  /** This load with another one behind it. */
  with(further: Load): Load {
    const load = new Load(this.figures + further.figures, this.missingDays + further.missingDays, undefined);
    load.#before = this;
    load.#further = further;
    return load;
  }

  /** This load with days that are missing of a region behind it. */
  lacking({ region, period }: Gap): Load {
    return this.with(Load.gaps({ regions: [region], period }));
  }

  /** In the base unit; where something is missing, the sum of what is there. */
  get value(): Decimal {
    return this.#value ?? Load.#addUp(this);
  }

  /** Paths may be long: what their steps carry is added to the last amount before them that is known, all at once. */
  static #addUp(whole: Load): Decimal {
    const values: Decimal[] = [];
    let load: Load | undefined = whole;
    while (load && load.#value === undefined) {
      for (const part of load.#parts) values.push(part.value);
      if (load.#further && load.#further.figures > 0) values.push(load.#further.value);
      load = load.#before;
    }
    if (load) values.push(load.value);
    return (whole.#value = sum(values));
  }

  /** The figures behind it, in their order. */
  get evidence(): readonly Evidence[] {
    const evidence: Evidence[] = [];
    const left: Load[] = [this];
    for (let load = left.pop(); load; load = left.pop()) {
      const before = load.#before;
      const further = load.#further;
      if (load.#own) evidence.push(load.#own);
      if (further && further.figures > 0) left.push(further);
      if (before && before.figures > 0) left.push(before);
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
      const before = load.#before;
      const further = load.#further;
      if (gaps) for (const region of gaps.regions) missing.push({ region, period: gaps.period });
      if (further && further.missingDays > 0) left.push(further);
      if (before && before.missingDays > 0) left.push(before);
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
      const before = load.#before;
      const further = load.#further;
      if (before && mayBe(before)) left.push(before);
      if (further && mayBe(further)) left.push(further);
      for (const part of load.#parts) if (mayBe(part)) left.push(part);
    }
    return false;
  }
}

export const EMPTY: Load = Load.of(ZERO);
