import { joinSpans } from '../catalogue/spans.js';
import type { Evidence } from '../model/assessment.js';
import { addDays, type Day, type Period } from '../model/calendar.js';
import { sum, type Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import type { Plan } from '../model/plan.js';
import {
  exactly,
  exactOf,
  NOTHING_KNOWN,
  sumOf,
  type Amount,
  type Bounds,
  type Flows,
  type Missing,
} from './amount.js';
import type { Difference, Step } from './forest.js';
import { gapsBetween } from './gaps.js';
import type { Lift } from './growth.js';
import { boundsBetween, inOrder, lineOf, type Known, type Line } from './line.js';
import { roundingOf } from './rounding.js';
import { amountOf, figureOf, type MetricLedger, type Statement, type Worse } from './statement.js';
import { sumsOf } from './sums.js';
import { coverOf, lastCovered } from './cover.js';

/** The figures of a flow as what follows from them, made once for all that ask: it lives as long as what is in force. */
export function flowOf(ledger: MetricLedger, plan: Plan, worse: Worse): Flow {
  // Where no figure is contradicted, there is no less favourable one.
  const side = ledger.contradicting.length > 0 ? worse : 'low';
  const before = ledger.flows.get(side);
  if (before instanceof Flow && before.plan === plan) return before;
  const flow = new Flow(ledger, plan, side);
  ledger.flows.set(side, flow);
  return flow;
}

/**
 * A flow's ledger: rules 3 and 6. For every region, and for the plan's area with what the figures of all its regions come
 * to, it tells how much the amount grew in any stretch of days; exactly where that is entailed, else between bounds.
 */
export class Flow implements Flows {
  readonly plan: Plan;
  /** The regions that add up to the plan's area; none, if none of them reported, or if each stands for itself. */
  readonly regions: readonly RegionId[];
  readonly #ledger: MetricLedger;
  readonly #worse: Worse;
  readonly #lines = new Map<RegionId, Line>();
  #torn: boolean | undefined;
  readonly #negative: readonly (Lift & { readonly region: RegionId })[];

  constructor(ledger: MetricLedger, plan: Plan, worse: Worse) {
    this.plan = plan;
    this.#ledger = ledger;
    this.#worse = worse;
    const all = [...plan.regions.keys()];
    const isSummed = ledger.metric.type === 'flow' && ledger.metric.regional === 'sum';
    this.regions = isSummed && all.some((region) => ledger.statements.has(region)) ? all : [];
    this.#negative = negativesOf(ledger);
  }

  /** What is known of a stretch of days. */
  between(region: RegionId, span: Period): Amount {
    return new FlowAmount(this, region, span);
  }

  /** The amount of a stretch, where it is entailed. */
  exactly(region: RegionId, span: Period): Amount | undefined {
    const amount = this.between(region, span);
    return exactOf(amount) && amount;
  }

  /** The last days of all stretches that anything is known of, in order of time. */
  ends(region: RegionId): readonly Day[] {
    const days = new Set(this.lineOf(region).forest.days);
    for (const each of this.#membersOf(region))
      for (const day of this.lineOf(each).forest.days) days.add(day);
    return [...days].sort((a, b) => a - b).map((day) => addDays(day, -1));
  }

  /** Rule 8: the last day that a figure of the region, or figures of all regions that add up to it, tell of. */
  cutOff(region: RegionId): Day | undefined {
    const own = this.#statements(region).reduce<Day | undefined>(
      (last, { span }) => (last === undefined || span.end > last ? span.end : last),
      undefined,
    );
    const covers = this.#membersOf(region).map((each) => coverOf(this.#statements(each)));
    const all = covers.length === 0 ? undefined : lastCovered(covers);
    return own === undefined || (all !== undefined && all > own) ? all : own;
  }

  lineOf(region: RegionId): Line {
    const before = this.#lines.get(region);
    if (before) return before;
    const own = inOrder(this.#statements(region), this.#worse);
    const members = this.#membersOf(region).map((each) => this.lineOf(each));
    const known = members.length === 0 ? own : [...own, ...sumsOf(members)];
    const line = lineOf(known, this.#liftsOf(region));
    this.#lines.set(region, line);
    return line;
  }

  /** What is known between the beginnings of two days. */
  bounds(region: RegionId, from: Day, to: Day): Bounds {
    const figure = this.figureOfJust(region, from, to);
    if (figure) return exactly(figure.value);
    const own = boundsBetween(this.lineOf(region), from, to);
    const members = this.#membersOf(region);
    if (exactOf(own) || members.length === 0 || this.#isTorn()) return own;
    return tighter(own, sumOf(members.map((each) => this.bounds(each, from, to))));
  }

  /** Rule 3: by how much a difference that follows from others misses them, beyond what rounding explains. */
  missOf(region: RegionId, known: Known): Decimal | undefined {
    const entailed = this.lineOf(region).forest.between(known.from, known.to);
    // Mostly there is no difference.
    if (!entailed || entailed.eq(known.value)) return undefined;
    const miss = known.value.minus(entailed);
    const rows = this.rowsOf(this.circleOf(region, known));
    return miss.abs().lte(roundingOf(rows, this.#ledger.metric)) ? undefined : miss;
  }

  /** A difference that follows from others, taken back by these. */
  circleOf(region: RegionId, known: Known): readonly Step<Known>[] {
    const { forest } = this.lineOf(region);
    return [{ known, minus: true }, ...forest.way(forest.nodeAt(known.from), forest.nodeAt(known.to))];
  }

  /** What all regions come to in a stretch, and by which rows; nothing where some of them do not tell. */
  ofRegions(from: Day, to: Day): Omit<Amount, 'missing'> | undefined {
    const parts = this.regions.map((region) => this.lineOf(region).forest.between(from, to));
    const known = parts.filter((part) => part !== undefined);
    if (known.length === 0 || known.length < parts.length) return undefined;
    return { ...exactly(sum(known)), evidence: this.#rowsOfAll(from, to) };
  }

  /** Whether the area's figures and those of its regions are at odds: then its own stand, and theirs set it no bounds. */
  #isTorn(): boolean {
    const { id } = this.plan.area;
    this.#torn ??= this.lineOf(id).forest.redundant.some(
      (known) => !known.statement && this.missOf(id, known) !== undefined,
    );
    return this.#torn;
  }

  /** The figures that the bounds follow from. */
  evidence(region: RegionId, from: Day, to: Day): readonly Evidence[] {
    return (
      this.#rowsOfExact(region, from, to) ?? [
        ...this.#rowsOfBound(region, from, to, 'least'),
        ...this.#rowsOfBound(region, from, to, 'greatest'),
      ]
    );
  }

  #rowsOfExact(region: RegionId, from: Day, to: Day): readonly Evidence[] | undefined {
    const figure = this.figureOfJust(region, from, to);
    if (figure) return this.rowsOf([{ known: figure, minus: false }]);
    const { forest } = this.lineOf(region);
    return forest.between(from, to) && this.rowsOf(forest.way(forest.nodeAt(from), forest.nodeAt(to)));
  }

  /** Of an area, the rows of the bound that is the tighter one: its own, or that of all its regions. */
  #rowsOfBound(region: RegionId, from: Day, to: Day, side: keyof Bounds): readonly Evidence[] {
    const { growth } = this.lineOf(region);
    const own = { ...NOTHING_KNOWN, [side]: growth[side](from, to) };
    const members = region === this.plan.area.id && this.#isTorn() ? [] : this.#membersOf(region);
    const all = { ...NOTHING_KNOWN, [side]: sumOf(members.map((each) => this.bounds(each, from, to)))[side] };
    if (members.length > 0 && all[side] && !(own[side] && tighter(own, all)[side]?.eq(own[side]) === true))
      return members.flatMap(
        (each) => this.#rowsOfExact(each, from, to) ?? this.#rowsOfBound(each, from, to, side),
      );
    return this.rowsOf(growth[side === 'least' ? 'leastBy' : 'greatestBy'](from, to));
  }

  /** Rule 3: a figure of just these days is their amount, if it agrees within rounding with what follows from others. */
  figureOfJust(region: RegionId, from: Day, to: Day): Known | undefined {
    const { forest } = this.lineOf(region);
    const known = forest.redundant.find((each) => each.from === from && each.to === to && each.statement);
    return known && this.missOf(region, known) === undefined ? known : undefined;
  }

  /** The rows of steps: those of all regions in one stretch are asked from its first to its last day. */
  rowsOf(steps: readonly Step<Known>[]): readonly Evidence[] {
    const rows: Evidence[] = [];
    for (let at = 0; at < steps.length; at += 1) {
      const step = steps[at];
      const figure = step?.known.figure;
      if (step && figure) rows.push({ observation: figure, minus: step.minus });
      else if (step) {
        const first = at;
        while (steps[at + 1]?.known.statement === undefined && at + 1 < steps.length) at += 1;
        const last = steps[at] ?? step;
        rows.push(...this.#rowsOfAll(startOf(steps[first] ?? step), endOf(last)));
      }
    }
    return rows;
  }

  /** What would make an amount exact: days of the region, or of those of its regions which others have reported. */
  missing(region: RegionId, from: Day, to: Day): readonly Missing[] {
    if (this.lineOf(region).forest.between(from, to)) return [];
    const gaps = gapsBetween(this.lineOf(region).forest, from, to);
    const own: Period[] = [];
    const others = new Map<RegionId, Period[]>();
    for (const gap of gaps) {
      const lacking = this.#lacking(region, gap);
      if (lacking === undefined) own.push(gap);
      else
        for (const { region: each, periods } of lacking)
          others.set(each, [...(others.get(each) ?? []), ...periods]);
    }
    return [
      ...(own.length > 0 ? [{ region, periods: joinSpans(own) }] : []),
      ...[...others].map(([each, periods]) => ({ region: each, periods: joinSpans(periods) })),
    ];
  }

  /** What the regions lack of a stretch that is missing; nothing, if all of them lack all of it. */
  #lacking(region: RegionId, { start, end }: Period): readonly Missing[] | undefined {
    const members = this.#membersOf(region);
    const lacking = members.flatMap((each): Missing[] => {
      const periods = this.missing(each, start, addDays(end, 1)).flatMap((one) => one.periods);
      return periods.length > 0 ? [{ region: each, periods }] : [];
    });
    const isAll = ({ periods }: Missing): boolean =>
      periods.some((one) => one.start <= start && end <= one.end);
    return lacking.length === members.length && lacking.every(isAll) ? undefined : lacking;
  }

  #rowsOfAll(from: Day, to: Day): readonly Evidence[] {
    return this.regions.flatMap((region) => {
      const { forest } = this.lineOf(region);
      return this.rowsOf(forest.way(forest.nodeAt(from), forest.nodeAt(to)));
    });
  }

  #membersOf(region: RegionId): readonly RegionId[] {
    return region === this.plan.area.id ? this.regions : [];
  }

  #statements(region: RegionId): readonly Statement[] {
    return this.#ledger.statements.get(region) ?? [];
  }

  /** In the days of a negative figure its region may shrink, and so may the area; and any region in those of the area's. */
  #liftsOf(region: RegionId): readonly Lift[] {
    const { area } = this.plan;
    const isKin = (other: RegionId): boolean =>
      other === region || (this.regions.length > 0 && (region === area.id || other === area.id));
    return this.#negative.filter((lift) => isKin(lift.region));
  }
}

function startOf({ known, minus }: Step<Difference>): Day {
  return minus ? known.to : known.from;
}

function endOf({ known, minus }: Step<Difference>): Day {
  return minus ? known.from : known.to;
}

function negativesOf({ statements }: MetricLedger): readonly (Lift & { readonly region: RegionId })[] {
  return [...statements].flatMap(([region, own]) =>
    own.flatMap((statement) =>
      amountOf(figureOf(statement, 'low')).isNegative()
        ? [{ region, from: statement.span.start, to: addDays(statement.span.end, 1) }]
        : [],
    ),
  );
}

function tighter(a: Bounds, b: Bounds): Bounds {
  return {
    least: a.least && b.least ? (a.least.gte(b.least) ? a.least : b.least) : (a.least ?? b.least),
    greatest:
      a.greatest && b.greatest
        ? a.greatest.lte(b.greatest)
          ? a.greatest
          : b.greatest
        : (a.greatest ?? b.greatest),
  };
}

/** What is known of a stretch, to be asked and not to be copied: of most nobody asks what is behind it. */
class FlowAmount implements Amount {
  readonly #flow: Flow;
  readonly #region: RegionId;
  readonly #from: Day;
  readonly #to: Day;
  #bounds: Bounds | undefined;

  constructor(flow: Flow, region: RegionId, { start, end }: Period) {
    this.#flow = flow;
    this.#region = region;
    this.#from = start;
    this.#to = addDays(end, 1);
  }

  get least(): Bounds['least'] {
    return this.#known().least;
  }

  get greatest(): Bounds['greatest'] {
    return this.#known().greatest;
  }

  get evidence(): readonly Evidence[] {
    return this.#flow.evidence(this.#region, this.#from, this.#to);
  }

  get missing(): readonly Missing[] {
    return exactOf(this.#known()) ? [] : this.#flow.missing(this.#region, this.#from, this.#to);
  }

  #known(): Bounds {
    return (this.#bounds ??= this.#flow.bounds(this.#region, this.#from, this.#to));
  }
}
