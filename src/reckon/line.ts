import { addDays, daysIn, type Day } from '../model/calendar.js';
import type { Decimal } from '../model/decimal.js';
import type { Observation } from '../model/observation.js';
import { exactly, type Bounds } from './amount.js';
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

/** What is known between two days: the amount itself where figures join them, else what follows from its growing. */
export function boundsBetween({ forest, growth }: Line, from: Day, to: Day): Bounds {
  const exact = forest.between(from, to);
  return exact ? exactly(exact) : { least: growth.least(from, to), greatest: growth.greatest(from, to) };
}

/** Rule 3: the leading department's figures first, the wider ones of each before the narrower, the later before the earlier. */
export function inOrder(statements: readonly Statement[], worse: Worse): readonly Known[] {
  const sorted = statements.length < 2 ? statements : statements.toSorted(compare);
  return sorted.map((statement) => new FigureOf(statement, worse));
}

function compare(a: Statement, b: Statement): number {
  return a.rank - b.rank || daysIn(b.span) - daysIn(a.span) || compareSubmitted(b, a);
}

/** Figures without a date of submission come before those with one. */
function compareSubmitted(a: Statement, b: Statement): number {
  const [one, other] = [a.figures[0]?.submitted, b.figures[0]?.submitted];
  return (one?.day ?? -Infinity) - (other?.day ?? -Infinity) || 0;
}

/** A figure as a difference. */
class FigureOf implements Known {
  readonly from: Day;
  readonly to: Day;
  readonly statement: Statement;
  readonly figure: Observation | undefined;

  constructor(statement: Statement, worse: Worse) {
    this.from = statement.span.start;
    this.to = addDays(statement.span.end, 1);
    this.statement = statement;
    this.figure = figureOf(statement, worse);
  }

  get value(): Decimal {
    return amountOf(this.figure);
  }
}
