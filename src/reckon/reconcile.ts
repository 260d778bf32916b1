import type { Finding } from '../catalogue/findings.js';
import type { Evidence } from '../model/assessment.js';
import { daysIn, type Period } from '../model/calendar.js';
import { decimalOf, parseDecimal, sum, ZERO, type Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import type { Observation } from '../model/observation.js';
import { comparePlaces } from '../model/place.js';
import type { Plan, QuantityMetric } from '../model/plan.js';
import { isCounter } from '../model/units.js';
import { describeAbout, describeAmount, describeAt } from './describe.js';
import { leaving, PathSearch, type Edge } from './graph.js';
import { amountOf, figureOf, type MetricLedger, type Statement } from './statement.js';
import type { Flows } from './flow-point.js';
import { flowFigures } from './flow.js';
import { regionSums } from './stock.js';

/**
 * Rule 3's other half: figures that were not needed, because a wider one says the same, are held against it, and
 * a difference is told. Both sides are compared to within the rounding of what they are made of.
 */
export function reconcile(ledger: MetricLedger, plan: Plan): readonly Finding[] {
  const { metric, statements } = ledger;
  if (metric.type === 'stage' || metric.type === 'ratio') return [];
  const between = areaAgainstRegions(ledger, metric, plan);
  if (metric.type === 'stock') return between;
  const findings: Finding[] = [];
  for (const own of statements.values()) {
    for (const [at, wider] of own.entries()) {
      const shorter = shorterThan(wider, at, own);
      if (shorter.length > 1) findings.push(...againstShorter(wider, shorter, metric, plan));
    }
  }
  return [...findings, ...between];
}

/** The figures about a part of the days that one is about; all of them are in order of time, and it is the `at`-th. */
function shorterThan(wider: Statement, at: number, own: readonly Statement[]): readonly Statement[] {
  const { start, end } = wider.span;
  let first = at;
  while (own[first - 1]?.span.start === start) first -= 1;
  const shorter: Statement[] = [];
  for (let next = first; next < own.length; next += 1) {
    const other = own[next];
    if (!other || other.span.start > end) break;
    if (other.span.end <= end && daysIn(other.span) < daysIn(wider.span)) shorter.push(other);
  }
  return shorter;
}

/** A figure against the sum of shorter ones that cover the same days without a gap. */
function againstShorter(
  wider: Statement,
  shorter: readonly Statement[],
  metric: QuantityMetric,
  plan: Plan,
): Finding[] {
  const parts = covering(wider.span, shorter);
  // Mostly there is no difference.
  if (!parts || addsUpTo(figureOf(wider, 'low'), parts)) return [];
  const evidence = parts.flatMap((statement): Evidence[] => {
    const observation = figureOf(statement, 'low');
    return observation ? [{ observation, minus: false }] : [];
  });
  return compare('periods-disagree', wider, evidence, metric, plan);
}

function addsUpTo(whole: Observation | undefined, parts: readonly Statement[]): boolean {
  let total = ZERO;
  for (const part of parts) total = total.plus(amountOf(figureOf(part, 'low')));
  return total.eq(amountOf(whole));
}

/** Figures that cover a stretch without a gap or an overlap, the best of the leading departments first. */
function covering(span: Period, shorter: readonly Statement[]): readonly Statement[] | undefined {
  // Where they follow one another anyway, as months of a year do, there is nothing to choose.
  if (isRow(span, shorter)) return shorter;
  const search = new PathSearch([leaving(shorter.map(edgeOf))], span.start);
  return search.pathTo(span.end + 1)?.map(({ load }) => load);
}

/** Whether figures are about stretches of which each begins where the one before it ends, from end to end. */
function isRow(span: Period, statements: readonly Statement[]): boolean {
  let day: number = span.start;
  return (
    statements.every((statement) => {
      const follows = statement.span.start === day;
      day = statement.span.end + 1;
      return follows;
    }) && day === span.end + 1
  );
}

function edgeOf(statement: Statement): Edge<Statement> {
  const { span, rank } = statement;
  const cost = { missing: 0, foreign: rank * daysIn(span), derived: 0, steps: 1 };
  return { from: span.start, to: span.end + 1, cost, load: statement };
}

/** The area's figures against the sums of its regions', where every region reported. */
function areaAgainstRegions(ledger: MetricLedger, metric: QuantityMetric, plan: Plan): Finding[] {
  const own = ledger.statements.get(plan.area.id) ?? [];
  const regions = [...plan.regions.keys()];
  if (own.length === 0 || !regions.some((id) => ledger.statements.has(id))) return [];
  const sums = metric.type === 'stock' ? regionSums(ledger, plan.area.id, plan, 'low') : [];
  const flows = flowFigures(ledger, plan, 'low');
  return own.flatMap((statement) => {
    const parts =
      metric.type === 'stock'
        ? sums.find(({ through, isComplete }) => through === statement.span.end && isComplete)?.evidence
        : regionEvidence(flows, regions, statement.span, metric);
    return parts ? compare('regions-disagree', statement, parts, metric, plan) : [];
  });
}

function regionEvidence(
  flows: Flows,
  regions: readonly RegionId[],
  span: Period,
  metric: QuantityMetric,
): readonly Evidence[] | undefined {
  if (metric.type !== 'flow' || metric.regional !== 'sum') return undefined;
  const points = regions.map((region) => flows.exactly(region, span));
  return points.includes(undefined) ? undefined : points.flatMap((point) => point?.evidence ?? []);
}

function compare(
  code: 'periods-disagree' | 'regions-disagree',
  statement: Statement,
  parts: readonly Evidence[],
  metric: QuantityMetric,
  plan: Plan,
): Finding[] {
  const figure = figureOf(statement, 'low');
  if (!figure || parts.length === 0) return [];
  const total = sum(
    parts.map(({ observation, minus }) => (minus ? amountOf(observation).negated() : amountOf(observation))),
  );
  const difference = amountOf(figure).minus(total).abs();
  const amounts = parts.map(({ observation }) => amountOf(observation));
  if (difference.lte(roundingOf(amountOf(figure), amounts, metric))) return [];
  const [first = { observation: figure }] = parts.toSorted((a, b) =>
    comparePlaces(a.observation.place, b.observation.place),
  );
  const args = {
    about: describeAbout(metric, statement.region, statement.span, plan),
    figure: figure.reported,
    other: describeAmount(total, metric.unit),
    difference: describeAmount(difference, metric.unit),
    at: describeAt(first.observation),
  };
  return [{ code, args, place: figure.place }];
}

const HALF = parseDecimal('0.5') ?? ZERO;

/**
 * By how much a figure can miss the sum of its parts because all were rounded: half a unit of its own last place, and
 * half a unit of the parts' last place times the square root of their number, as errors of either sign add up. Whole
 * numbers and counters are taken as exact.
 */
function roundingOf(whole: Decimal, parts: readonly Decimal[], { unit }: QuantityMetric): Decimal {
  const places = (base: Decimal): number => base.div(unit.factor).decimalPlaces() ?? 0;
  const halfUnit = (decimals: number): Decimal =>
    decimals === 0 ? ZERO : HALF.shiftedBy(-decimals).times(unit.factor);
  if (isCounter(unit)) return ZERO;
  const finest = Math.max(...parts.map(places));
  const errors = decimalOf(Math.ceil(Math.sqrt(parts.length)));
  return halfUnit(places(whole) || finest).plus(halfUnit(finest).times(errors));
}
