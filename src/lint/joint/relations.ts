import type { MetricId, RegionId } from '../../model/ids.js';
import type { Plan } from '../../model/plan.js';
import { kept } from '../../model/collections.js';
import { addingMetric } from '../demands.js';
import type { PlanReading } from '../../lint-result.js';
import type { Ask } from './asks.js';

/** A metric in a region. */
export interface MetricPlace {
  readonly metric: MetricId;
  readonly region: RegionId;
}

/** That amounts make up another, or are at least within it, on all the same days. */
export interface MetricRelation {
  readonly sort: 'components' | 'breakdown' | 'regions' | 'share';
  readonly whole: MetricPlace;
  readonly parts: readonly MetricPlace[];
  /** The parts are all there is of the whole, rather than some of it. */
  readonly exhaustive: boolean;
}

/** How the metrics that a plan asks for hang together, by what it says of them and under a reading. */
export function relationsOf(
  asks: readonly Ask[],
  plan: Plan,
  reading: PlanReading,
): readonly MetricRelation[] {
  const cells = new Map<string, MetricPlace>();
  const add = (cell: MetricPlace): MetricPlace => kept(cells, cellKey(cell), () => cell);
  for (const ask of asks)
    for (const { metric, region } of ask.sort === 'share' ? [ask.part, ask.whole] : [ask.quantity])
      add({ metric, region });
  const found = new Map<string, MetricRelation>();
  for (const relation of sharedWholes(asks)) found.set(relationKey(relation), relation);
  // What a relation is about may be part of another one in turn.
  for (let known = -1; known < cells.size;) {
    known = cells.size;
    for (const relation of [
      ...dividedMetrics([...cells.values()], plan, reading),
      ...dividedArea([...cells.values()], plan),
    ]) {
      found.set(relationKey(relation), relation);
      for (const cell of [relation.whole, ...relation.parts]) add(cell);
    }
  }
  return [...found.values()];
}

export function cellKey({ metric, region }: MetricPlace): string {
  return `${metric} ${region}`;
}

function relationKey({ sort, whole, parts }: MetricRelation): string {
  return [sort, cellKey(whole), ...(sort === 'share' ? parts.map(cellKey) : [])].join(' ');
}

/** What a share is taken of, the part is within, whatever share is asked for. */
function sharedWholes(asks: readonly Ask[]): readonly MetricRelation[] {
  return asks.flatMap((ask) => {
    if (ask.sort !== 'share') return [];
    const { region } = ask.target;
    const [part, whole] = [
      { metric: ask.target.part, region },
      { metric: ask.target.whole, region },
    ];
    return [{ sort: 'share', whole, parts: [part], exhaustive: false }];
  });
}

function dividedMetrics(
  cells: readonly MetricPlace[],
  plan: Plan,
  { breakdowns }: PlanReading,
): readonly MetricRelation[] {
  return [...plan.metrics.keys()].flatMap((id): readonly MetricRelation[] => {
    const metric = addingMetric(id, plan);
    if (!metric?.components && !metric?.breakdown) return [];
    const { components = [], breakdown } = metric;
    const within = (
      sort: 'components' | 'breakdown',
      ids: readonly MetricId[],
    ): readonly MetricRelation[] => {
      const regions = new Set(
        cells.filter((cell) => cell.metric === id || ids.includes(cell.metric)).map(({ region }) => region),
      );
      return [...regions].map((region) => ({
        sort,
        whole: { metric: id, region },
        parts: ids.map((part) => ({ metric: part, region })),
        exhaustive: sort === 'breakdown',
      }));
    };
    return [
      ...(components.length > 0 ? within('components', components) : []),
      ...(breakdowns && breakdown ? within('breakdown', breakdown.parts) : []),
    ];
  });
}

/** The area is the sum of its regions, where something is asked of one. */
function dividedArea(cells: readonly MetricPlace[], plan: Plan): readonly MetricRelation[] {
  const divided = new Set(cells.filter(({ region }) => region !== plan.area.id).map(({ metric }) => metric));
  return [...divided].flatMap((metric): readonly MetricRelation[] => {
    if (addingMetric(metric, plan)?.regional !== 'sum') return [];
    const parts = [...plan.regions.keys()].map((region) => ({ metric, region }));
    return [{ sort: 'regions', whole: { metric, region: plan.area.id }, parts, exhaustive: true }];
  });
}
