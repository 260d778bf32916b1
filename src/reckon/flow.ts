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

/** The figures of a flow as what follows from them, made once for all that ask: it lives as long as what is in force. */
export function flowOf(ledger: MetricLedger, plan: Plan, worse: Worse): Flow {
  // Where no figure is contradicted, there is no less favourable one.
  const side = ledger.contradicting.length > 0 ? worse : 'low';
  const before = ledger.flows.get(side);
  if (before instanceof Flow) return before;
  const flow = new Flow(ledger, plan, side);
  ledger.flows.set(side, flow);
  return flow;
}

type Side = keyof Bounds;

/**
 * A flow's ledger: rules 3 and 6. For every region, and for the plan's area with what the figures of all its regions come
 * to, it tells how much the amount grew in any stretch of days; exactly where that is entailed, else between bounds.
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

  /** What is known of a stretch of days. */
  between(region: RegionId, span: Period): Amount {
    return new FlowAmount(this, region, span);
  }

  /** The last days of all stretches that anything is known of, in order of time. */
  ends(region: RegionId): readonly Day[] {
    return kept(this.#ends, region, () => {
      const regions = [region, ...this.lines.membersOf(region)];
      const days = regions.flatMap((each) => this.lines.lineOf(each).forest.days);
      return daysInOrder(days).map((day) => addDays(day, -1));
    });
  }

  /** Rule 8: the last day that a figure of the region, or figures of all regions that add up to it, tell of. */
  cutOff(region: RegionId): Day | undefined {
    const coverIn = (each: RegionId): readonly Period[] =>
      kept(this.#covers, each, () => coverOf(this.lines.statementsOf(each)));
    const own = coverIn(region).at(-1)?.end;
    const all = lastCovered(this.lines.membersOf(region).map(coverIn));
    return own === undefined || (all !== undefined && all > own) ? all : own;
  }

  /** The least or the greatest between the beginnings of two days: its own, or what those of all its regions come to. */
  bound(side: Side, region: RegionId, from: Day, to: Day): Sum | undefined {
    const joined = this.#joined(region, from, to);
    if (joined !== undefined) return joined;
    const own = this.#ownBound(side, region, from, to);
    return this.#isAlone(region, from, to) ? own : tighter(side, own, this.#boundOfAll(side, from, to));
  }

  /** The figures that the bounds follow from. */
  evidence(region: RegionId, from: Day, to: Day): readonly Evidence[] {
    return (
      this.#rowsOfExact(region, from, to) ?? [
        ...this.#rowsOfBound('least', region, from, to),
        ...this.#rowsOfBound('greatest', region, from, to),
      ]
    );
  }

  /** The amount that figures join: one of just these days that agrees within rounding, else what follows. */
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

  /** What the bounds of all regions come to; nothing where one of them has none. */
  #boundOfAll(side: Side, from: Day, to: Day): Sum | undefined {
    let all: Sum | undefined = 0;
    for (const each of this.lines.regions) {
      const bound = this.bound(side, each, from, to);
      if (bound === undefined) return undefined;
      all = add(all, bound);
    }
    return all;
  }

  /** Whether no bounds of regions count beside those of a region's own figures. */
  #isAlone(region: RegionId, from: Day, to: Day): boolean {
    if (this.lines.membersOf(region).length === 0 || this.#isTorn()) return true;
    const least = this.#ownBound('least', region, from, to);
    const greatest = this.#ownBound('greatest', region, from, to);
    return least !== undefined && greatest !== undefined && compareSums(least, greatest) === 0;
  }

  /** Whether the area's figures and those of its regions are at odds: then its own stand, and theirs set it no bounds. */
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

  /** Of an area, the rows of the bound that is the tighter one: its own, or that of all its regions. */
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

/** The greater one of what is least, and the less of what is greatest; the first one where they are equal. */
function tighter(side: Side, a: Sum | undefined, b: Sum | undefined): Sum | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const order = compareSums(a, b);
  return (side === 'least' ? order < 0 : order > 0) ? b : a;
}

/** What is known of a stretch, to be asked and not to be copied: of most nobody asks what is behind it. */
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
