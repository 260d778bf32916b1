import type { Evidence } from '../model/assessment.js';
import type { Period } from '../model/calendar.js';
import type { Decimal } from '../model/decimal.js';
import type { MetricId, RegionId } from '../model/ids.js';
import { exactOf, type Amount as Known } from '../reckon/amount.js';
import { flowOf } from '../reckon/flow.js';
import { readingsOf } from '../reckon/series.js';
import type { MetricLedger } from '../reckon/statement.js';
import type { Facts } from './facts.js';

/** An amount in base units, with the figures that it is made of. */
export interface ReportedAmount {
  readonly value: Decimal;
  readonly evidence: readonly Evidence[];
}

/** Looks up amounts of metrics over exact spans. */
export class Amounts {
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** Spans for which a metric is reported in a region; for a level, single days. */
  spans(metric: MetricId, region: RegionId): readonly Period[] {
    return (this.#facts.ledger.get(metric)?.statements.get(region) ?? []).map(({ span }) => span);
  }

  /** The amount over a span, or the level at its end; `undefined` unless the figures give it exactly. */
  over(metric: MetricId, region: RegionId, span: Period): ReportedAmount | undefined {
    const ledger = this.#facts.ledger.get(metric);
    const known = ledger && this.#knownOf(ledger, region, span);
    const value = known && exactOf(known);
    return value && { value, evidence: known.evidence };
  }

  #knownOf(ledger: MetricLedger, region: RegionId, span: Period): Known | undefined {
    const { plan } = this.#facts;
    if (ledger.metric.type === 'flow') return flowOf(ledger, plan, 'low').between(region, span);
    return readingsOf(ledger, region, plan, 'low').find(({ through }) => through === span.end);
  }
}
