import type { Measures, Reason } from '../model/assessment.js';
import type { Day, Period } from '../model/calendar.js';
import { ONE, type Decimal } from '../model/decimal.js';
import type { MetricId, RegionId } from '../model/ids.js';
import { fromBase } from '../model/units.js';
import { exactOf, type DayReading } from '../reckon/amount.js';
import { readingsOf } from '../reckon/series.js';
import type { Worse } from '../reckon/statement.js';
import { ledgerOf, noData, NO_MEASURES, type JudgementContext, type Judgement } from './context.js';
import { measure, missingReasons } from './measure.js';
import { paceOf, shareOf, wayDone, type PaceLine } from './pace.js';
import { shortfall, standingOf, type Bar } from './requirement.js';
import { ruleTold, type ReportedStanding } from './told.js';
import { judgementDaysOf, hasPassed, type JudgementDays } from './verdict.js';

/** A stock or a rate that is held against a requirement. */
export interface ReportsCase {
  readonly metric: MetricId;
  readonly region: RegionId;
  readonly bar: Bar;
  readonly due: Day;
  /** Must hold at the deadline, rather than be reached by it. */
  readonly hold: boolean;
  /** Only reports of these days are asked, such as those of one year. */
  readonly within?: Period;
  readonly way: Way | undefined;
}

/** Rule 8: the way from a baseline to what is asked. */
export interface Way {
  readonly base: Decimal;
  readonly goal: Decimal;
  readonly line: PaceLine;
  /** The base is more than what is asked, so that less is better. */
  readonly isDown: boolean;
}

/** Rules 7 and 8 by the reports of days. */
export function judgeReports(given: ReportsCase, context: JudgementContext, worse: Worse): Judgement {
  const { metric, region, bar, due, hold, within, way } = given;
  const required = { required: { sort: 'quantity', ...bar } } as const;
  const ledger = ledgerOf(metric, context);
  if (!ledger) return noData([metric], context, required);
  const all = readingsOf(ledger, region, context.plan, worse).filter(
    ({ through }) => !within || (within.start <= through && through <= within.end),
  );
  const known = all.filter((reading) => exactOf(reading));
  const told = known.map((reading): ReportedStanding => ({
    day: reading.through,
    standing: standingOf(reading, bar),
  }));
  const clock = judgementDaysOf(due, context.asOf, context.plan);
  const shown = known.findLast(({ through }) => !hasPassed(clock) || through <= due);
  const pace = shown && way ? paceOf(shown, way.line(shown.through), way.isDown) : 'none';
  const { verdict, because } = ruleTold({ metric, told, clock, hold, pace });
  const measures = shown ? measured(given, shown, clock) : { ...NO_MEASURES, ...required };
  const isOther = all.length === 0 && !ledger.statements.has(region);
  return {
    ...measures,
    verdict,
    cutOff: shown?.through,
    parts: [],
    because: [
      ...because,
      ...(shown ? shortfall(shown, bar) : []),
      ...(hasPassed(clock) ? [] : paceReasons(measures, shown, bar)),
      ...(isOther ? [{ code: 'only-others', metric, region } as const] : []),
      ...partlyReported(given, all, shown),
      ...latest(given, known),
    ],
    evidence: () => [...(shown?.evidence ?? []), ...nextAfter(due, known, clock)],
    findings: [],
  };
}

function measured({ bar, way }: ReportsCase, shown: DayReading, clock: JudgementDays): Measures {
  const measures = measure(shown, bar);
  const amount = exactOf(shown);
  if (!way || !amount || (!way.isDown && way.base.gte(way.goal))) return measures;
  const { over, under } = way.line(shown.through);
  const asked = { over: over.minus(way.base.times(under)), under };
  return {
    ...measures,
    completion: wayDone(amount, way.base, way.goal),
    pace: hasPassed(clock) ? ONE : shareOf(asked, way.goal.minus(way.base)),
  };
}

function paceReasons(
  { completion, pace }: Measures,
  shown: DayReading | undefined,
  bar: Bar,
): readonly Reason[] {
  if (!completion || !pace || !shown || standingOf(shown, bar) === 'within') return [];
  return [{ code: 'pace', completion, pace, cutOff: shown.through }];
}

/** The regions that did not report, on days since the one that is shown. */
function partlyReported(
  { metric, region }: ReportsCase,
  all: readonly DayReading[],
  shown: DayReading | undefined,
): readonly Reason[] {
  const partly = all.filter((each) => !exactOf(each) && (!shown || each.through > shown.through));
  const last = partly.at(-1);
  return last ? missingReasons(metric, region, last.missing) : [];
}

/** What was reported last, where that is after the deadline. */
function latest({ bar: { unit }, due }: ReportsCase, known: readonly DayReading[]): readonly Reason[] {
  const last = known.at(-1);
  const value = last && exactOf(last);
  if (!value || last.through <= due) return [];
  return [{ code: 'latest', value: fromBase(value, unit), unit, on: last.through }];
}

/** The next report after a deadline that has passed, which tells of it where there is none of the day itself. */
function nextAfter(due: Day, known: readonly DayReading[], clock: JudgementDays): DayReading['evidence'] {
  if (!hasPassed(clock) || known.some(({ through }) => through === due)) return [];
  return known.find(({ through }) => through > due)?.evidence ?? [];
}
