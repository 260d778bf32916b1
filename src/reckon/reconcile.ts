import type { Finding } from '../catalogue/findings.js';
import type { Evidence } from '../model/assessment.js';
import { addDays, daysIn } from '../model/calendar.js';
import type { Decimal } from '../model/decimal.js';
import type { RegionId } from '../model/ids.js';
import { comparePlaces } from '../model/place.js';
import type { Plan, QuantityMetric } from '../model/plan.js';
import { add, decimalFrom, subtract, sumFrom, type Sum } from '../model/sum.js';
import { exactOf, type Amount } from './amount.js';
import { describeAbout, describeAmount, describeAt } from './describe.js';
import { flowOf } from './flow.js';
import { grownOver, type Step } from './forest.js';
import type { KnownDifference } from './line.js';
import type { RegionLines } from './lines.js';
import { roundingOf } from './rounding.js';
import { regionSums } from './series.js';
import { amountOf, figureOf, spanOf, type MetricLedger, type Statement } from './statement.js';

/** Most places that a message names. */
const MOST_NAMED = 5;

/**
 * Rule 3: compares redundant figures with what follows from the others, and reports differences beyond
 * rounding; figures between which an amount would shrink are an error.
 */
export function reconcile(ledger: MetricLedger, plan: Plan): readonly Finding[] {
  const { metric } = ledger;
  if (metric.type === 'stock') return stocksAgainstRegions(ledger, metric, plan);
  if (metric.type !== 'flow') return [];
  const { lines } = flowOf(ledger, plan, 'low');
  return [
    ...[...ledger.statements.keys()].flatMap((region) => [
      ...lines.lineOf(region).forest.apart.flatMap((known) => heldAgainst(known, region, lines, metric)),
      ...lines
        .lineOf(region)
        .growth.contradictions.flatMap((steps) => shrinking(steps, region, lines, metric)),
    ]),
    ...flowsAgainstRegions(ledger, lines, metric),
  ];
}

/** Compares a redundant difference with what follows; reports it at the widest figure of the cycle. */
function heldAgainst(
  known: KnownDifference,
  region: RegionId,
  lines: RegionLines,
  metric: QuantityMetric,
): Finding[] {
  const difference = lines.missOf(region, known);
  if (!difference) return [];
  const circle = lines.circleOf(region, known);
  const isOfRegions = circle.some((step) => !step.known.statement);
  const widest = widestOf(circle);
  // An area figure that all regions cover is compared with them separately.
  if (
    !widest ||
    (isOfRegions &&
      circle.some(
        ({ known: { statement, from, to } }) => statement && lines.ofRegions(from, to)?.areAll === true,
      ))
  )
    return [];
  const others = lines.rowsOf(circle.filter((step) => step.known !== widest.known));
  const of = isOfRegions ? ALL_REGIONS : SHORTER_PERIODS;
  const value = decimalFrom(widest.known.value);
  const follows = widest.minus ? value.minus(difference) : value.plus(difference);
  return disagree(of, widest.known.statement, follows, others, metric, lines.plan);
}

/** Compares the area's figures with the sum of its regions, or of those that know the same days. */
function flowsAgainstRegions(ledger: MetricLedger, lines: RegionLines, metric: QuantityMetric): Finding[] {
  return (ledger.statements.get(lines.plan.area.id) ?? []).flatMap((statement) => {
    const [from, to] = [statement.span.start, addDays(statement.span.end, 1)];
    const sum = lines.ofRegions(from, to);
    const isLeast = sum?.areAll === false;
    if (!sum || (isLeast && lines.mayShrink(from, to))) return [];
    return againstSum(statement, sum, isLeast, metric, lines.plan);
  });
}

/** Compares the area's stocks with the sum of its regions, or of those that reported. */
function stocksAgainstRegions(ledger: MetricLedger, metric: QuantityMetric, plan: Plan): Finding[] {
  const own = ledger.statements.get(plan.area.id) ?? [];
  if (own.length === 0) return [];
  const sums = new Map(regionSums(ledger, plan.area.id, plan, 'low').map((each) => [each.through, each]));
  return own.flatMap((statement) => {
    const sum = sums.get(statement.span.end);
    return sum ? againstSum(statement, sum, exactOf(sum) === undefined, metric, plan) : [];
  });
}

/** If not all regions reported, their sum is a lower bound for the area. */
function againstSum(
  statement: Statement,
  { evidence }: Pick<Amount, 'evidence'>,
  isLeast: boolean,
  metric: QuantityMetric,
  plan: Plan,
): Finding[] {
  const observation = figureOf(statement, 'low');
  const value = amountOf(observation);
  const follows = signedSum(evidence);
  const miss = follows.minus(value);
  if (!observation || (isLeast && miss.isNegative())) return [];
  const rows = [{ observation, minus: false }, ...evidence];
  if (miss.abs().lte(roundingOf(rows, metric))) return [];
  return disagree({ ...ALL_REGIONS, areAll: !isLeast }, statement, follows, evidence, metric, plan);
}

function signedSum(evidence: readonly Evidence[]): Decimal {
  const sum = evidence.reduce<Sum>((total, { observation, minus }) => {
    const value = sumFrom(amountOf(observation));
    return minus ? subtract(total, value) : add(total, value);
  }, 0);
  return decimalFrom(sum);
}

type Stated = Step<KnownDifference & { readonly statement: Statement }>;

/** The figure of the most days on a path; the first of equals. */
function widestOf(steps: readonly Step<KnownDifference>[]): Stated | undefined {
  const stated = steps.filter((step): step is Stated => step.known.statement !== undefined);
  return stated.reduce<Stated | undefined>(
    (widest, step) =>
      widest && daysIn(widest.known.statement.span) >= daysIn(step.known.statement.span) ? widest : step,
    undefined,
  );
}

/** Reports rows between which an amount would shrink beyond rounding, at the last of them. */
function shrinking(
  steps: readonly Step<KnownDifference>[],
  region: RegionId,
  lines: RegionLines,
  metric: QuantityMetric,
): Finding[] {
  const evidence = lines.rowsOf(steps);
  // One figure rounded up and one rounded down differ by less than a whole unit.
  if (decimalFrom(grownOver(steps)).abs().lt(roundingOf(evidence, metric))) return [];
  const rows = evidence
    .map(({ observation }) => observation)
    .sort((a, b) => b.period.end - a.period.end || comparePlaces(a.place, b.place));
  const [last, before, ...others] = rows;
  if (!last || !before) return [];
  const spans = [last, before].map((row) => spanOf(row, metric, lines.plan));
  const args = {
    about: describeAbout(metric, region, spans[0] ?? last.period, lines.plan),
    figure: last.reported,
    other: before.reported,
    at: [before, ...others].slice(0, MOST_NAMED).map(describeAt).join(', '),
    isToDate: rows.length === 2 && spans[0]?.start === spans[1]?.start,
  };
  return [{ code: 'series-falls', args, place: last.place }];
}

/** What a figure disagrees with: shorter periods, or regions. */
type Against =
  { readonly code: 'periods-disagree' } | { readonly code: 'regions-disagree'; readonly areAll: boolean };

const SHORTER_PERIODS = { code: 'periods-disagree' } as const;
const ALL_REGIONS = { code: 'regions-disagree', areAll: true } as const;

function disagree(
  against: Against,
  statement: Statement,
  follows: Decimal,
  others: readonly Evidence[],
  metric: QuantityMetric,
  plan: Plan,
): Finding[] {
  const figure = figureOf(statement, 'low');
  const [first] = others.toSorted((a, b) => comparePlaces(a.observation.place, b.observation.place));
  if (!figure) return [];
  const args = {
    about: describeAbout(metric, statement.region, statement.span, plan),
    figure: figure.reported,
    other: describeAmount(follows, metric.unit),
    difference: describeAmount(amountOf(figure).minus(follows).abs(), metric.unit),
    at: describeAt((first ?? { observation: figure }).observation),
  };
  const { place } = figure;
  return against.code === 'periods-disagree'
    ? [{ code: against.code, args, place }]
    : [{ code: against.code, args: { ...args, areAll: against.areAll }, place }];
}
