import { addDays, daysIn, type Day } from '../model/calendar.js';
import { groupBy } from '../model/collections.js';
import type { Observation } from '../model/observation.js';
import { sumFrom, type Sum } from '../model/sum.js';
import { Forest, type Difference } from './forest.js';
import { Growth, type Lift } from './growth.js';
import { amountOf, figureOf, type Statement, type Worse } from './statement.js';

/** A difference that is known: what a figure states, or what the figures of all regions come to. */
export interface Known extends Difference {
  readonly statement: Statement | undefined;
  readonly figure: Observation | undefined;
}

/** What is known of one region's flow. */
export interface Line {
  readonly forest: Forest<Known>;
  readonly growth: Growth<Known>;
}

export function lineOf(known: readonly Known[], lifts: readonly Lift[]): Line {
  const forest = new Forest(known);
  return { forest, growth: new Growth(forest, lifts) };
}

/** Rule 3: the leading department's figures first, the wider ones of each before the narrower, the later before the earlier. */
export function inOrder(statements: readonly Statement[], worse: Worse): readonly Known[] {
  // Of many figures there are but few lengths, so that hardly any have to be compared.
  const alike = groupBy(statements, ({ rank, span }) => rank * MOST_DAYS - daysIn(span));
  const known: Known[] = [];
  for (const [, own] of [...alike].sort(([one], [other]) => one - other))
    for (const statement of own.sort(compareSubmitted)) known.push(new FigureOf(statement, worse));
  return known;
}

/** More days than any span has. */
const MOST_DAYS = 2 ** 32;

/** The later first; figures without a date of submission come last. */
function compareSubmitted(a: Statement, b: Statement): number {
  const [one, other] = [a.figures[0]?.submitted?.day, b.figures[0]?.submitted?.day];
  return one === other ? 0 : (other ?? -Infinity) - (one ?? -Infinity);
}

/** A figure as a difference. */
class FigureOf implements Known {
  readonly from: Day;
  readonly to: Day;
  readonly statement: Statement;
  readonly figure: Observation | undefined;
  readonly value: Sum;

  constructor(statement: Statement, worse: Worse) {
    this.from = statement.span.start;
    this.to = addDays(statement.span.end, 1);
    this.statement = statement;
    this.figure = figureOf(statement, worse);
    this.value = sumFrom(amountOf(this.figure));
  }
}
