import type { Finding } from '../catalogue/findings.js';
import type { Observation } from '../model/observation.js';
import { isVisible } from '../reckon/submission.js';
import { completenessOf, type DueReport } from './completeness.js';
import { seriesOf, type Series } from './series.js';
import type { SubmittedData } from './submission.js';

/** A submission with derived data that several checks use. */
export interface Facts extends SubmittedData {
  /** Figures visible on the date of judgement. */
  readonly visible: readonly Observation[];
  /** Figures in force by metric, region and sort of series, in order of time. */
  readonly series: readonly Series[];
  /** Every report that the plan's cadence requires. */
  readonly reports: readonly DueReport[];
}

/** Looks for one sort of fault. Pure. */
export type Check = (facts: Facts) => readonly Finding[];

export function factsOf(submission: SubmittedData): Facts {
  const { observations, asOf, ledger, plan } = submission;
  const visible = observations.filter((observation) => isVisible(observation, asOf));
  return {
    ...submission,
    visible,
    series: seriesOf(ledger, plan),
    reports: completenessOf({ ...submission, observations: visible }),
  };
}
