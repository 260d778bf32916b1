import { addDays, daysIn, type Day } from '../model/calendar.js';
import { groupBy } from '../model/collections.js';
import { sumFrom, type Sum } from '../model/sum.js';
import { Forest, type Difference } from './forest.js';
import { Growth, type Lift } from './growth.js';
import { amountOf, figureOf, type Statement, type Worse } from './statement.js';

/** A difference from a figure, or a sum over all regions, which has no `statement`. */
export interface KnownDifference extends Difference {
  readonly statement: Statement | undefined;
}

/** Known differences and bounds of one region's flow. */
export interface RegionLine {
  readonly forest: Forest<KnownDifference>;
  readonly growth: Growth<KnownDifference>;
}

export function lineOf(known: readonly KnownDifference[], lifts: readonly Lift[]): RegionLine {
  const forest = new Forest(known);
  return { forest, growth: new Growth(forest, lifts) };
}

/** Rule 3: the leading department's figures first, then wider before narrower, then later before earlier. */
export function inOrderOfTaking(statements: readonly Statement[], worse: Worse): readonly KnownDifference[] {
  // Grouped, because spans have few distinct lengths, so that hardly any need comparing.
  const alike = groupBy(statements, ({ rank, span }) => rank * MOST_DAYS - daysIn(span));
  const keys = [...alike.keys()].sort((a, b) => a - b);
  return keys.flatMap((key) =>
    (alike.get(key) ?? []).sort(compareSubmitted).map((statement) => new FigureOf(statement, worse)),
  );
}

/** More than the days from 1900 to 2199. */
const MOST_DAYS = 2 ** 17;

/** Later submissions first; those without a date last. */
function compareSubmitted(a: Statement, b: Statement): number {
  const one = a.figures[0]?.submitted?.day;
  const other = b.figures[0]?.submitted?.day;
  return one === other ? 0 : (other ?? -Infinity) - (one ?? -Infinity);
}

class FigureOf implements KnownDifference {
  readonly from: Day;
  readonly to: Day;
  readonly value: Sum;
  readonly statement: Statement;

  constructor(statement: Statement, worse: Worse) {
    this.from = statement.span.start;
    this.to = addDays(statement.span.end, 1);
    this.value = sumFrom(amountOf(figureOf(statement, worse)));
    this.statement = statement;
  }
}
