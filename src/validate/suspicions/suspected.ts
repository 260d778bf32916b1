import type { Finding } from '../../catalogue/findings.js';
import type { Observation } from '../../model/observation.js';
import type { Facts } from '../facts.js';

export interface Suspected {
  /** Left out if another finding already reports the fault. */
  readonly finding?: Finding | undefined;
  /** Figures at fault: later suspicions ignore them. */
  readonly figures: readonly Observation[];
}

/** Looks for one sort of fault among figures that are not suspected yet. */
export type Suspicion = (facts: Facts) => readonly Suspected[];
