import type { Finding } from '../catalogue/findings.js';
import type { DivisionArguments, DivisionSort, Term } from '../catalogue/findings/lint/divisions.js';
import { formatPercent } from '../catalogue/numbers.js';
import { sum, ZERO, type Decimal } from '../model/decimal.js';
import type { Plan } from '../model/plan.js';
import type { Unit } from '../model/units.js';
import type { Bilingual } from '../model/words.js';
import { addingMetric, type Demand, type Floor } from './demands.js';
import { aboutMetric, amountText, concerned, figure } from './say.js';

/** A part of a whole, with the least that the plan asks of it; without one where it asks nothing. */
export interface PartDemand {
  readonly title: Bilingual;
  readonly floor: Floor | undefined;
}

/** What is asked of a whole, beside what is asked of its parts over the same days. */
export interface WholeAndParts {
  readonly sort: DivisionSort;
  readonly whole: Demand;
  readonly parts: readonly PartDemand[];
  /** The parts are all that there is, so that what is asked of the whole has to come from them. */
  readonly exhaustive: boolean;
  /** How the document has to be read for the parts to be such; nothing where it can be read in no other way. */
  readonly reading: Bilingual | undefined;
}

/** Holds the sum of what is asked of the parts against what is asked of the whole. */
export function weigh(division: WholeAndParts, plan: Plan): readonly Finding[] {
  const { whole, parts, exhaustive } = division;
  const unit = addingMetric(whole.metric, plan)?.unit;
  const floors = parts.flatMap(({ floor }) => floor ?? []);
  if (!unit || floors.length === 0) return [];
  const together = sum(floors.map(({ amount }) => amount));
  const { lower, upper } = whole.bounds;
  const { place } = whole.target;
  const say = (bound: Decimal): DivisionArguments => argumentsOf(division, together, bound, unit, plan);
  // Beyond that they cannot all be met, which is said of all that is asked together.
  if (!lower || (upper && together.gt(upper))) return [];
  if (together.gt(lower)) return [{ code: 'lint-total-implied', args: say(lower), place }];
  if (!fallsShort(together, floors, lower, whole)) return [];
  const all = exhaustive && parts.every(({ floor }) => floor !== undefined);
  return [{ code: all ? 'lint-parts-below-total' : 'lint-parts-open', args: say(lower), place }];
}

/** Whether the whole is missed if every part comes to no more than it must. */
function fallsShort(
  together: Decimal,
  floors: readonly Floor[],
  lower: Decimal,
  { bounds }: Demand,
): boolean {
  if (together.lt(lower)) return true;
  return together.eq(lower) && bounds.strict && !floors.some(({ strict }) => strict);
}

function argumentsOf(
  { sort, whole, parts, reading, exhaustive }: WholeAndParts,
  together: Decimal,
  bound: Decimal,
  unit: Unit,
  plan: Plan,
): DivisionArguments {
  const difference = bound.minus(together).abs();
  const targets = [whole.target, ...parts.flatMap(({ floor }) => floor?.demands ?? []).map(targetOf)];
  return {
    sort,
    about: aboutMetric(whole.metric, whole.region, plan),
    total: amountText(bound, unit),
    terms: parts.flatMap(({ title, floor }) => (floor ? [termOf(title, floor, unit)] : [])),
    sum: amountText(together, unit),
    difference: amountText(difference, unit),
    percent: bound.gt(ZERO) ? formatPercent(difference.div(bound)) : undefined,
    open: parts.flatMap(({ title, floor }) => (floor ? [] : [title])),
    exhaustive,
    reading,
    targets: concerned(targets),
  };
}

function targetOf({ target }: Demand): Demand['target'] {
  return target;
}

/** `0.5 × 3` where the same is asked of several years. */
function termOf(title: Bilingual, { amount: total, demands }: Floor, unit: Unit): Term {
  const [first] = demands;
  const times = demands.length;
  const each = first?.bounds.lower;
  const shown = each && times > 1 ? `${figure(each, unit)} × ${times}` : figure(total, unit);
  return { title, figure: shown };
}
