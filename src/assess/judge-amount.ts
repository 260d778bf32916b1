import type { Reason } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import type { MetricId, RegionId } from '../model/ids.js';
import type { FlowPoint } from '../reckon/flow-point.js';
import type { Worse } from '../reckon/statement.js';
import {
  judgedPoint,
  measure,
  missingReasons,
  standingBy,
  standingOf,
  withPace,
  type Grounds,
  type Paced,
} from './amount.js';
import { bare, type Judgement } from './context.js';
import type { Fraction } from './pace.js';
import { satisfiesForGood, shortfall, type Bar } from './requirement.js';
import { ruleHeld, ruleReached, worst } from './verdict.js';

/** An amount that is held against a bar by a deadline. */
export interface AmountCase {
  readonly metric: MetricId;
  readonly region: RegionId;
  readonly points: readonly FlowPoint[];
  readonly bar: Bar;
  readonly due: Day;
  readonly asOf: Day;
  /** Must hold at the deadline, rather than be reached by it. */
  readonly hold: boolean;
  /** The share that should be done through a day, and the day that it counts from; left out where there is no pace. */
  readonly pace: { readonly through: (day: Day) => Fraction; readonly from: Day } | undefined;
}

/** Judges an amount: what totals, years, levels and the sizes of populations have in common. */
export function judgeAmount(given: AmountCase): Judgement {
  const { metric, region, points, bar, due, asOf, hold } = given;
  // What had to hold is judged by what it was at the deadline, whatever became of it since.
  const settled = hold && asOf > due;
  const point = settled ? pointAtDue(points, due) : judgedPoint(points, region, groundsOf(given));
  if (!point) return bare('no-data', [{ code: 'nothing-reported', metrics: [metric] }], required(bar));
  const paced = pacedOf(given, point);
  const standings = points.filter(({ through }) => settled || through <= point.through).map(standingBy(bar));
  const rule = hold ? ruleHeld : ruleReached;
  const ruling = rule({ due, asOf, standings, onPace: paced.onPace });
  const satisfied = standingOf(point, bar).satisfied;
  return {
    ...paced.measures,
    verdict: ruling.verdict,
    cutOff: point.through,
    parts: [],
    because: [
      ...ruling.because,
      ...(satisfied ? [] : [shortfall(point.value, bar)]),
      ...(satisfied || asOf > due ? [] : paced.because),
      ...missingReasons(metric, region, (points.at(-1) ?? point).missing),
    ],
    evidence: point.evidence,
    findings: [],
  };
}

/** What was known at the deadline, complete if possible; what is known since where nothing was known by then. */
function pointAtDue(points: readonly FlowPoint[], due: Day): FlowPoint | undefined {
  const before = points.filter(({ through }) => through <= due);
  return before.findLast(({ isComplete }) => isComplete) ?? before.at(-1) ?? points.at(-1);
}

function groundsOf(given: AmountCase): Grounds {
  const isSatisfied = (point: FlowPoint): boolean => standingOf(point, given.bar).satisfied;
  return {
    isSatisfied,
    isEnough: (point) => isSatisfied(point) || pacedOf(given, point).onPace === true,
  };
}

function required(bar: Bar): Pick<Judgement, 'required'> {
  return { required: { sort: 'quantity', ...bar } };
}

function pacedOf({ pace, bar, region }: AmountCase, point: FlowPoint): Paced {
  if (!pace) return { onPace: undefined, measures: measure(point, bar), because: [] };
  return withPace(point, bar, pace.through(point.through), pace.from, region);
}

/**
 * Judges by the smaller of contradicting figures and, where too much does not satisfy either, by the larger ones too:
 * the less favourable verdict stands.
 */
export function lessFavourable(bar: Bar, judge: (worse: Worse) => Judgement): Judgement {
  const low = judge('low');
  if (satisfiesForGood(bar)) return low;
  const high = judge('high');
  return worst([low.verdict, high.verdict]) === low.verdict ? low : high;
}

/** The reason why a target without a requirement cannot be judged. */
export function lacks(unknown: readonly string[]): readonly Reason[] {
  return [{ code: unknown.includes('tolerance') ? 'lacks-tolerance' : 'lacks-value' }];
}
