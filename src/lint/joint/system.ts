import { addDays, type Day, type Period } from '../../model/calendar.js';
import { groupBy, kept } from '../../model/collections.js';
import type { Plan } from '../../model/plan.js';
import { negative, NOUGHT, rational, UNIT, type Rational } from '../../model/rational.js';
import type { PlanReading } from '../../lint-result.js';
import { asksOf, type Ask, type Quantity } from './asks.js';
import { cellKey, relationsOf, type MetricPlace, type MetricRelation } from './relations.js';
import type { Coefficient, LinearRow, RowBound } from './simplex.js';

/** Where a constraint comes from: a target, or what the plan says of its metrics. */
export type Origin =
  | Ask
  /** A share of nothing is none. */
  | { readonly sort: 'not-nought'; readonly ask: Extract<Ask, { sort: 'share' }> }
  | { readonly sort: 'relation'; readonly relation: MetricRelation; readonly span: Period };

export interface Constraint {
  readonly origin: Origin;
  readonly row: LinearRow;
}

/** Constraints that bear on each other, over the amounts that they are about. */
export interface System {
  readonly reading: PlanReading;
  readonly variables: readonly Quantity[];
  /** The variables that may be negative: rates, such as a growth of -2 %. */
  readonly negatives: ReadonlySet<number>;
  readonly constraints: readonly Constraint[];
  /** What stands at each variable in an amount that the system has. */
  readonly amount: (quantity: Quantity) => readonly Coefficient[];
}

/**
 * What a plan asks, as linear constraints: the days of each group of metrics that hang together are cut wherever one of
 * its targets begins or ends, and every metric has an amount on each stretch. Amounts are in the base unit, and not
 * negative; rates may be.
 */
export function systemsOf(plan: Plan, reading: PlanReading): readonly System[] {
  const asks = asksOf(plan, reading);
  const relations = relationsOf(asks, plan, reading);
  const groupOf = groups(asks, relations);
  const asksByGroup = groupBy(asks, (ask) => groupOf(cellsOf(ask)[0]));
  const relationsByGroup = groupBy(relations, ({ whole }) => groupOf(whole));
  return [...asksByGroup].flatMap(([group, own]) => {
    // What one target asks by itself was looked at when the plan was read.
    if (new Set(own.map(({ target }) => target)).size < 2) return [];
    return [systemOf(own, relationsByGroup.get(group) ?? [], plan, reading)];
  });
}

function cellsOf(ask: Ask): readonly [MetricPlace, ...MetricPlace[]] {
  return ask.sort === 'share' ? [ask.part, ask.whole] : [ask.quantity];
}

/** Which metrics and regions hang together: each is asked for the first of its group. */
function groups(asks: readonly Ask[], relations: readonly MetricRelation[]): (cell: MetricPlace) => string {
  const parents = new Map<string, string>();
  const find = (key: string): string => {
    const parent = parents.get(key) ?? key;
    if (parent === key) return key;
    const root = find(parent);
    parents.set(key, root);
    return root;
  };
  const join = (cells: readonly MetricPlace[]): void => {
    const [first, ...others] = cells.map(cellKey);
    if (first !== undefined) for (const other of others) parents.set(find(other), find(first));
  };
  for (const ask of asks) join(cellsOf(ask));
  for (const { whole, parts } of relations) join([whole, ...parts]);
  return (cell) => find(cellKey(cell));
}

function systemOf(
  asks: readonly Ask[],
  relations: readonly MetricRelation[],
  plan: Plan,
  reading: PlanReading,
): System {
  const quantities = asks.flatMap((ask) => (ask.sort === 'share' ? [ask.part, ask.whole] : [ask.quantity]));
  const flows = quantities.some(({ metric }) => plan.metrics.get(metric)?.type === 'flow');
  const stretches = flows ? cut(quantities) : daysOf(quantities);
  const numbers = new Map<string, number>();
  const variables: Quantity[] = [];
  const negatives = new Set<number>();
  const variable = ({ metric, region }: MetricPlace, span: Period): number =>
    kept(numbers, `${cellKey({ metric, region })} ${span.start} ${span.end}`, () => {
      if (plan.metrics.get(metric)?.type === 'ratio') negatives.add(variables.length);
      variables.push({ metric, region, span });
      return variables.length - 1;
    });
  const amount = (quantity: Quantity): readonly Coefficient[] =>
    stretches
      .filter(({ start, end }) => quantity.span.start <= start && end <= quantity.span.end)
      .map((span) => ({ variable: variable(quantity, span), factor: UNIT }));
  const constraints = [
    ...asks.flatMap((ask) => constraintsOf(ask, amount)),
    ...stretches.flatMap((span) => relations.map((relation) => related(relation, span, variable))),
  ];
  return { reading, variables, negatives, constraints, amount };
}

/** The stretches between all days on which something begins or ends. */
function cut(quantities: readonly Quantity[]): readonly Period[] {
  const starts = new Set<Day>();
  for (const { span } of quantities) starts.add(span.start).add(addDays(span.end, 1));
  const ordered = [...starts].sort((a, b) => a - b);
  return ordered.flatMap((start, at) => {
    const next = ordered[at + 1];
    return next === undefined ? [] : [{ start, end: addDays(next, -1) }];
  });
}

function daysOf(quantities: readonly Quantity[]): readonly Period[] {
  const days = [...new Set(quantities.map(({ span }) => span.end))].sort((a, b) => a - b);
  return days.map((day) => ({ start: day, end: day }));
}

const NOTHING_OF: RowBound = { value: NOUGHT, strict: false };

function constraintsOf(ask: Ask, amount: System['amount']): readonly Constraint[] {
  if (ask.sort === 'amount') {
    const { side, bound, quantity } = ask;
    return [{ origin: ask, row: { terms: amount(quantity), [side]: bound } }];
  }
  const whole = amount(ask.whole);
  const terms = [...amount(ask.part), ...multiplied(whole, negative(ask.share))];
  return [
    { origin: ask, row: { terms, [ask.side]: { value: NOUGHT, strict: ask.strict } } },
    { origin: { sort: 'not-nought', ask }, row: { terms: whole, lower: { value: NOUGHT, strict: true } } },
  ];
}

function multiplied(terms: readonly Coefficient[], by: Rational): readonly Coefficient[] {
  return terms.map(({ variable }) => ({ variable, factor: by }));
}

function related(
  relation: MetricRelation,
  span: Period,
  variable: (cell: MetricPlace, span: Period) => number,
): Constraint {
  const { whole, parts, exhaustive } = relation;
  const terms = [
    { variable: variable(whole, span), factor: UNIT },
    ...parts.map((part) => ({ variable: variable(part, span), factor: rational(-1n) })),
  ];
  const row = exhaustive ? { terms, lower: NOTHING_OF, upper: NOTHING_OF } : { terms, lower: NOTHING_OF };
  return { origin: { sort: 'relation', relation, span }, row };
}
