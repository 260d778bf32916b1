import type { Finding } from '../../catalogue/findings.js';
import type { Observation } from '../../model/observation.js';
import type { Facts } from '../facts.js';

/** What is suspected, and of which figures. */
export interface Suspected {
  /** Left out where another finding has already told of the same fault. */
  readonly finding?: Finding | undefined;
  /** Those at fault: nothing further is suspected of them, nor are other figures held against them. */
  readonly figures: readonly Observation[];
}

/** Looks for one sort of fault among figures that nothing else was suspected of. */
export type Suspicion = (facts: Facts) => readonly Suspected[];
