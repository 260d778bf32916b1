import type { Evidence } from '../model/assessment.js';
import { addDays, daysInOrder, type Day, type Period } from '../model/calendar.js';
import { kept } from '../model/collections.js';
import type { Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import type { Plan } from '../model/plan.js';
import { add, compareSums, decimalFrom, type Sum } from '../model/sum.js';
import { exactOf, type Amount, type Bounds, type Flows, type Missing } from './amount.js';
import { coverOf, lastCovered } from './cover.js';
import type { KnownDifference } from './line.js';
import { RegionLines } from './lines.js';
import { missingIn } from './missing.js';
import type { MetricLedger, Worse } from './statement.js';

/** The flow of a metric, made once for each ledger. */
export function flowOf(ledger: MetricLedger, plan: Plan, worse: Worse): Flow {
  // Without contradictions both sides are equal.
  const side = ledger.contradicting.length > 0 ? worse : 'low';
  const before = ledger.flows.get(side);
  if (before instanceof Flow) return before;
  const flow = new Flow(ledger, plan, side);
  ledger.flows.set(side, flow);
  return flow;
}

type Side = keyof Bounds;

/**
 * A flow's ledger by rules 3 and 6. Gives the growth of an amount over any days, for every region and for the
 * area including its regions' sums: exact where entailed, else between bounds.
 */
export class Flow implements Flows {
  readonly plan: Plan;
  readonly lines: RegionLines;
  readonly #covers = new Map<RegionId, readonly Period[]>();
  readonly #ends = new Map<RegionId, readonly Day[]>();
  #torn: boolean | undefined;

  constructor(ledger: MetricLedger, plan: Plan, worse: Worse) {
    this.plan = plan;
    this.lines = new RegionLines(ledger, plan, worse);
  }

  between(region: RegionId, span: Period): Amount {
    return new FlowAmount(this, region, span);
  }

  /** Last days of all known stretches, ascending. */
  ends(region: RegionId): readonly Day[] {
    return kept(this.#ends, region, () => {
      const regions = [region, ...this.lines.membersOf(region)];
      const days = regions.flatMap((each) => this.lines.lineOf(each).forest.days);
      return daysInOrder(days).map((day) => addDays(day, -1));
    });
  }

  /** Rule 8: the last day covered by a figure of the region, or by figures of all regions that add up to it. */
  cutOff(region: RegionId): Day | undefined {
    const coverIn = (each: RegionId): readonly Period[] =>
      kept(this.#covers, each, () => coverOf(this.lines.statementsOf(each)));
    const own = coverIn(region).at(-1)?.end;
    const all = lastCovered(this.lines.membersOf(region).map(coverIn));
    return own === undefined || (all !== undefined && all > own) ? all : own;
  }

  /**
   * The least or greatest growth between the starts of two days: the tighter of the region's own bound and
   * that of its regions.
   */
  bound(side: Side, region: RegionId, from: Day, to: Day): Sum | undefined {
    const joined = this.#joined(region, from, to);
    if (joined !== undefined) return joined;
    const own = this.#ownBound(side, region, from, to);
    return this.#isAlone(region, from, to) ? own : tighter(side, own, this.#boundOfAll(side, from, to));
  }

  /** Figures that the bounds follow from. */
  evidence(region: RegionId, from: Day, to: Day): readonly Evidence[] {
    return (
      this.#rowsOfExact(region, from, to) ?? [
        ...this.#rowsOfBound('least', region, from, to),
        ...this.#rowsOfBound('greatest', region, from, to),
      ]
    );
  }

  /** The amount by a figure of exactly these days that agrees within rounding, else by the forest. */
  #joined(region: RegionId, from: Day, to: Day): Sum | undefined {
    const { forest } = this.lines.lineOf(region);
    const own = forest.apart.find((known) => this.#isOfJust(known, region, from, to));
    return own ? own.value : forest.between(from, to);
  }

  #isOfJust(known: KnownDifference, region: RegionId, from: Day, to: Day): boolean {
    if (known.from !== from || known.to !== to || !known.statement) return false;
    return this.lines.missOf(region, known) === undefined;
  }

  #ownBound(side: Side, region: RegionId, from: Day, to: Day): Sum | undefined {
    return this.lines.lineOf(region).growth[side](from, to);
  }

  /** Sum of all regions' bounds; `undefined` if one has none. */
  #boundOfAll(side: Side, from: Day, to: Day): Sum | undefined {
    let all: Sum | undefined = 0;
    for (const each of this.lines.regions) {
      const bound = this.bound(side, each, from, to);
      if (bound === undefined) return undefined;
      all = add(all, bound);
    }
    return all;
  }

  /** Whether regions' bounds are not needed or not allowed beside the region's own. */
  #isAlone(region: RegionId, from: Day, to: Day): boolean {
    if (this.lines.membersOf(region).length === 0 || this.#isTorn()) return true;
    const least = this.#ownBound('least', region, from, to);
    const greatest = this.#ownBound('greatest', region, from, to);
    return least !== undefined && greatest !== undefined && compareSums(least, greatest) === 0;
  }

  /** Whether the area's figures contradict those of its regions: then its own stand, and theirs set no bounds. */
  #isTorn(): boolean {
    const { id } = this.plan.area;
    this.#torn ??= this.lines
      .lineOf(id)
      .forest.apart.some((known) => !known.statement && this.lines.missOf(id, known) !== undefined);
    return this.#torn;
  }

  #rowsOfExact(region: RegionId, from: Day, to: Day): readonly Evidence[] | undefined {
    const { forest } = this.lines.lineOf(region);
    const figure = forest.redundant.find((known) => this.#isOfJust(known, region, from, to));
    if (figure) return this.lines.rowsOf([{ known: figure, minus: false }]);
    if (forest.between(from, to) === undefined) return undefined;
    return this.lines.rowsOf(forest.way(forest.nodeAt(from), forest.nodeAt(to)));
  }

  /** Rows of the tighter bound: the region's own, or that of all its regions. */
  #rowsOfBound(side: Side, region: RegionId, from: Day, to: Day): readonly Evidence[] {
    const own = this.#ownBound(side, region, from, to);
    const all = this.#isAlone(region, from, to) ? own : this.#boundOfAll(side, from, to);
    if (own !== tighter(side, own, all))
      return this.lines.regions.flatMap(
        (each) => this.#rowsOfExact(each, from, to) ?? this.#rowsOfBound(side, each, from, to),
      );
    const { growth } = this.lines.lineOf(region);
    return this.lines.rowsOf(side === 'least' ? growth.leastBy(from, to) : growth.greatestBy(from, to));
  }
}

/** The greater of two least values, or the lesser of two greatest; the first if they are equal. */
function tighter(side: Side, a: Sum | undefined, b: Sum | undefined): Sum | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const order = compareSums(a, b);
  return (side === 'least' ? order < 0 : order > 0) ? b : a;
}

/** An amount with lazy fields: evidence is rarely used. */
class FlowAmount implements Amount {
  readonly #flow: Flow;
  readonly #region: RegionId;
  readonly #from: Day;
  readonly #to: Day;
  #least: Decimal | undefined;
  #greatest: Decimal | undefined;

  constructor(flow: Flow, region: RegionId, { start, end }: Period) {
    this.#flow = flow;
    this.#region = region;
    this.#from = start;
    this.#to = addDays(end, 1);
  }

  get least(): Bounds['least'] {
    return (this.#least ??= this.#bound('least'));
  }

  get greatest(): Bounds['greatest'] {
    return (this.#greatest ??= this.#bound('greatest'));
  }

  get evidence(): readonly Evidence[] {
    return this.#flow.evidence(this.#region, this.#from, this.#to);
  }

  get missing(): readonly Missing[] {
    return exactOf(this) ? [] : missingIn(this.#flow.lines, this.#region, this.#from, this.#to);
  }

  #bound(side: Side): Decimal | undefined {
    const bound = this.#flow.bound(side, this.#region, this.#from, this.#to);
    return bound === undefined ? undefined : decimalFrom(bound);
  }
}
