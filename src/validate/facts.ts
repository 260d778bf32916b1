import type { Finding } from '../catalogue/findings.js';
import type { Observation } from '../model/observation.js';
import { isVisible } from '../reckon/submission.js';
import { completenessOf, type DueReport } from './completeness.js';
import { seriesOf, type Series } from './series.js';
import type { SubmittedData } from './submission.js';

/** A submission with what several checks ask of it, made once. */
export interface Facts extends SubmittedData {
  /** The figures that are seen on the date of judgement. */
  readonly visible: readonly Observation[];
  /** The figures in force in order of time, for each metric, region and way of adding up. */
  readonly series: readonly Series[];
  /** Every report that the plan's cadence asks for. */
  readonly reports: readonly DueReport[];
}

/** Looks for one sort of fault. Pure, like all that comes after reading. */
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
