import { joinSpans } from '../catalogue/spans.js';
import type { Evidence } from '../model/assessment.js';
import type { Day, Period } from '../model/calendar.js';
import { groupBy, innerMap } from '../model/collections.js';
import type { Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import type { Plan } from '../model/plan.js';
import { indexOfDay, next, nodesOfAll, OwnFigures, previous } from './flow-edges.js';
import { RegionSums, Run } from './flow-runs.js';
import type { FlowPoint, Flows, Missing } from './flow-point.js';
import type { Load } from './load.js';
import type { MetricLedger, Worse } from './statement.js';

/** A flow's figures, made ready once for all that ask for them: they live as long as what is in force. */
export function flowFigures(ledger: MetricLedger, plan: Plan, worse: Worse): Flows {
  // Where no figure is contradicted, there is no less favourable one.
  const side = worse === 'high' && ledger.contradicting.length > 0 ? 'high' : 'low';
  const before = ledger.flows.get(side);
  if (before?.isOf(plan)) return before;
  const figures = new FlowFigures(ledger, plan, side);
  ledger.flows.set(side, figures);
  return figures;
}

/** A flow's figures as graphs of days: rules 3 and 6. Made once per metric, asked for any window and region. */
export class FlowFigures implements Flows {
  readonly #ledger: MetricLedger;
  readonly #plan: Plan;
  readonly #worse: Worse;
  readonly #runs = new Map<RegionId, Map<Day, Run>>();
  readonly #own = new Map<RegionId, OwnFigures>();
  /** Of the regions that add up to the plan's area. */
  #sums: RegionSums | undefined;
  #summedNodes: readonly Day[] | undefined;
  readonly #points = new Map<string, readonly FlowPoint[]>();

  constructor(ledger: MetricLedger, plan: Plan, worse: Worse) {
    this.#ledger = ledger;
    this.#plan = plan;
    this.#worse = worse;
  }

  isOf(plan: Plan): boolean {
    return this.#plan === plan;
  }

  points(region: RegionId, from: Day, to?: Day): readonly FlowPoint[] {
    const all = `${region} ${from}`;
    const key = to === undefined ? all : `${all} ${to}`;
    const before = this.#points.get(key);
    if (before) return before;
    const points = this.#points.get(all)?.filter(isWithin(to)) ?? this.#pointsOf(region, from, to);
    this.#points.set(key, points);
    return points;
  }

  #pointsOf(region: RegionId, from: Day, to: Day | undefined): readonly FlowPoint[] {
    const run = this.#run(region, from);
    run.goAllTheWay();
    const points: FlowPoint[] = [];
    for (const node of run.nodes) {
      const through = previous(node);
      if (to !== undefined && through > to) break;
      const load = node > from ? run.reach(node) : undefined;
      // Of a day that nobody at all tells of, nothing is known.
      if (load && load.figures > 0 && !load.endsInGap(through))
        points.push(new LoadPoint(load, through, this.#plan));
    }
    return points;
  }

  exactly(region: RegionId, span: Period): FlowPoint | undefined {
    const load = this.#ownOf(region).exactly(span) ?? this.#run(region, span.start).complete(next(span.end));
    return load && new LoadPoint(load, span.end, this.#plan);
  }

  #run(region: RegionId, from: Day): Run {
    const ofRegion = innerMap(this.#runs, region);
    const known = ofRegion.get(from);
    if (known) return known;
    const run = this.#newRun(region, from);
    ofRegion.set(from, run);
    return run;
  }

  #newRun(region: RegionId, from: Day): Run {
    const own = this.#ownOf(region);
    const sums = this.#sumsOf(region);
    const nodes = sums ? (this.#summedNodes ??= nodesOfAll([own.nodes, sums.nodes])) : own.nodes;
    return new Run({ region, from, own, sums, nodes: withNode(nodes, from) });
  }

  #ownOf(region: RegionId): OwnFigures {
    const before = this.#own.get(region);
    if (before) return before;
    const statements = this.#ledger.statements.get(region) ?? [];
    const own = new OwnFigures(statements, this.#worse);
    this.#own.set(region, own);
    return own;
  }

  #sumsOf(region: RegionId): RegionSums | undefined {
    const regions = this.#summedRegions(region);
    if (regions.length === 0) return undefined;
    this.#sums ??= new RegionSums({
      regions,
      ownOf: (id) => this.#ownOf(id),
      runOf: (id, start) => this.#run(id, start),
    });
    return this.#sums;
  }

  /** The regions whose figures add up to a region's: those of the plan's area, if the metric sums and any reported. */
  #summedRegions(region: RegionId): readonly RegionId[] {
    const { metric, statements } = this.#ledger;
    if (region !== this.#plan.area.id || metric.type !== 'flow' || metric.regional !== 'sum') return [];
    const all = [...this.#plan.regions.keys()];
    return all.some((id) => statements.has(id)) ? all : [];
  }
}

function isWithin(to: Day | undefined): (point: FlowPoint) => boolean {
  return ({ through }) => to === undefined || through <= to;
}

/** A load as a point, to be asked and not to be copied: of most nobody asks what is behind them, or is missing of them. */
class LoadPoint implements FlowPoint {
  readonly through: Day;
  readonly isComplete: boolean;
  readonly #load: Load;
  readonly #plan: Plan;
  #missing: readonly Missing[] | undefined;

  constructor(load: Load, through: Day, plan: Plan) {
    this.through = through;
    this.isComplete = load.missingDays === 0;
    this.#load = load;
    this.#plan = plan;
  }

  get value(): Decimal {
    return this.#load.value;
  }

  get evidence(): readonly Evidence[] {
    return this.#load.evidence;
  }

  get missing(): readonly Missing[] {
    this.#missing ??= this.isComplete ? [] : missingOf(this.#load, this.#plan);
    return this.#missing;
  }
}

/** What is missing is named in the plan's order of regions, whatever the order in which it was found missing. */
function missingOf({ missing }: Load, plan: Plan): readonly Missing[] {
  const byRegion = groupBy(missing, ({ region }) => region);
  return [plan.area.id, ...plan.regions.keys()].flatMap((region): Missing[] => {
    const gaps = byRegion.get(region);
    return gaps ? [{ region, periods: joinSpans(gaps.map(({ period }) => period)) }] : [];
  });
}

function withNode(nodes: readonly Day[], node: Day): readonly Day[] {
  return indexOfDay(nodes, node) !== -1 ? nodes : [...nodes, node].toSorted((a, b) => a - b);
}
