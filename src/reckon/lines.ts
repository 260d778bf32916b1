import type { Evidence } from '../model/assessment.js';
import { addDays, type Day } from '../model/calendar.js';
import { kept } from '../model/collections.js';
import type { Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import type { Plan } from '../model/plan.js';
import { decimalFrom, subtract } from '../model/sum.js';
import type { Amount } from './amount.js';
import type { Difference, Step } from './forest.js';
import type { Lift } from './growth.js';
import { inOrderOfTaking, lineOf, type KnownDifference, type RegionLine } from './line.js';
import { roundingOf } from './rounding.js';
import { amountOf, figureOf, type MetricLedger, type Statement, type Worse } from './statement.js';
import { sumsOfRegions } from './sums.js';

/** Rule 3: the line of each region of a flow, made on demand. The area's also has the sums over its regions. */
export class RegionLines {
  readonly plan: Plan;
  /** Regions that add up to the area; empty if none reported, or if the metric does not add up. */
  readonly regions: readonly RegionId[];
  readonly #ledger: MetricLedger;
  readonly #worse: Worse;
  readonly #lines = new Map<RegionId, RegionLine>();
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

  lineOf(region: RegionId): RegionLine {
    return kept(this.#lines, region, () => {
      const own = inOrderOfTaking(this.statementsOf(region), this.#worse);
      const sums = sumsOfRegions(this.membersOf(region).map((each) => this.lineOf(each)));
      return lineOf([...own, ...sums], this.#liftsOf(region));
    });
  }

  /** Regions that add up to a region. */
  membersOf(region: RegionId): readonly RegionId[] {
    return region === this.plan.area.id ? this.regions : [];
  }

  statementsOf(region: RegionId): readonly Statement[] {
    return this.#ledger.statements.get(region) ?? [];
  }

  /** How far a redundant difference misses the others, if that is beyond rounding. */
  missOf(region: RegionId, known: KnownDifference): Decimal | undefined {
    const entailed = this.lineOf(region).forest.between(known.from, known.to);
    if (entailed === undefined) return undefined;
    const miss = decimalFrom(subtract(known.value, entailed));
    const rows = this.rowsOf(this.circleOf(region, known));
    return miss.abs().lte(roundingOf(rows, this.#ledger.metric)) ? undefined : miss;
  }

  /** The cycle of a redundant difference and the path that entails it. */
  circleOf(region: RegionId, known: KnownDifference): readonly Step<KnownDifference>[] {
    const { forest } = this.lineOf(region);
    return [{ known, minus: true }, ...forest.way(forest.nodeAt(known.from), forest.nodeAt(known.to))];
  }

  /** Rows of the regions that know a stretch, and whether all do; `undefined` if none does. */
  ofRegions(from: Day, to: Day): OfRegions | undefined {
    const telling = this.regions.filter(
      (region) => this.lineOf(region).forest.between(from, to) !== undefined,
    );
    if (telling.length === 0) return undefined;
    const evidence = this.#rowsOfThese(telling, from, to);
    return { evidence, areAll: telling.length === this.regions.length };
  }

  /** Whether an amount may shrink in a stretch. */
  mayShrink(from: Day, to: Day): boolean {
    return this.#negative.some((lift) => lift.from < to && lift.to > from);
  }

  /** Rows behind a path. Adjacent steps that are sums over regions are resolved as one span. */
  rowsOf(steps: readonly Step<KnownDifference>[]): readonly Evidence[] {
    const rows: Evidence[] = [];
    for (let at = 0; at < steps.length; at += 1) {
      const step = steps[at];
      const statement = step?.known.statement;
      const observation = statement && figureOf(statement, this.#worse);
      if (step && observation) rows.push({ observation, minus: step.minus });
      else if (step) {
        const first = at;
        while (steps[at + 1]?.known.statement === undefined && at + 1 < steps.length) at += 1;
        const last = steps[at] ?? step;
        rows.push(...this.#rowsOfThese(this.regions, startOf(steps[first] ?? step), endOf(last)));
      }
    }
    return rows;
  }

  #rowsOfThese(regions: readonly RegionId[], from: Day, to: Day): readonly Evidence[] {
    return regions.flatMap((region) => {
      const { forest } = this.lineOf(region);
      return this.rowsOf(forest.way(forest.nodeAt(from), forest.nodeAt(to)));
    });
  }

  /** A negative figure lets its region and the area shrink; one of the area lets every region shrink. */
  #liftsOf(region: RegionId): readonly Lift[] {
    const { area } = this.plan;
    const isKin = (other: RegionId): boolean =>
      other === region || (this.regions.length > 0 && (region === area.id || other === area.id));
    return this.#negative.filter((lift) => isKin(lift.region));
  }
}

/** Rows of the regions that know a stretch. */
interface OfRegions extends Pick<Amount, 'evidence'> {
  readonly areAll: boolean;
}

function startOf({ known, minus }: Step<Difference>): Day {
  return minus ? known.to : known.from;
}

function endOf({ known, minus }: Step<Difference>): Day {
  return minus ? known.from : known.to;
}

function negativesOf({ statements }: MetricLedger): readonly (Lift & { readonly region: RegionId })[] {
  const negatives: (Lift & { readonly region: RegionId })[] = [];
  for (const [region, own] of statements)
    for (const statement of own) {
      const amount = amountOf(figureOf(statement, 'low'));
      // Reads the sign: a comparison would make a decimal of zero for every figure.
      if (amount.isNegative() && !amount.isZero()) {
        const { start, end } = statement.span;
        negatives.push({ region, from: start, to: addDays(end, 1) });
      }
    }
  return negatives;
}
