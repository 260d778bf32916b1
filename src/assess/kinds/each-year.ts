import type { Part } from '../../model/assessment.js';
import { yearOf, yearPeriod, type Period } from '../../model/calendar.js';
import { ZERO } from '../../model/decimal.js';
import {
  bare,
  lacks,
  ledgerOf,
  lessFavourable,
  noData,
  type JudgementContext,
  type Judge,
  type Judgement,
  type TargetOf,
} from '../context.js';
import { lineOver } from '../pace.js';
import { judgeReports } from '../reports.js';
import { mustHold, rangeOf, worseFor, type Bar } from '../requirement.js';
import { judgeSum } from '../sum.js';
import type { Worse } from '../../reckon/statement.js';
import { worst } from '../verdict.js';

interface Year {
  readonly year: number;
  readonly span: Period;
  readonly judgement: Judgement;
}

/**
 * The same requirement in every year, each judged by itself. The whole is the worst of the years that have fallen due
 * and of the one that is running: it is not met before its last year is.
 */
export const judgeEachYear: Judge<'each-year'> = (target, context) => {
  const { requirement, unit, unknown, metric } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const bar = { requirement, unit };
  const years = target.years.flatMap((year): Year[] => {
    const span = yearPeriod(year);
    return span ? [{ year, span, judgement: judgeYear(target, bar, span, context) }] : [];
  });
  const begun = years.filter(({ span }) => span.start <= context.asOf);
  const shown = begun.at(-1) ?? years[0];
  if (!shown) return bare('not-judgeable', []);
  const verdict = worst(begun.map(({ judgement }) => judgement.verdict)) ?? shown.judgement.verdict;
  if (!ledgerOf(metric, context))
    return { ...noData([metric], context, { required: shown.judgement.required }), parts: years.map(partOf) };
  return {
    ...shown.judgement,
    verdict,
    parts: years.map(partOf),
    because: [
      ...begun.map(({ year, judgement }) => ({ code: 'years', year, verdict: judgement.verdict }) as const),
      ...years.flatMap(({ judgement }) => (judgement.verdict === verdict ? judgement.because : [])),
    ],
    evidence: () => years.flatMap(({ judgement }) => judgement.evidence()),
  };
};

function judgeYear(
  target: TargetOf<'each-year'>,
  bar: Bar,
  year: Period,
  context: JudgementContext,
): Judgement {
  const { metric, region } = target;
  const due = yearOf(target.due) === yearOf(year.end) ? target.due : year.end;
  const type = context.plan.metrics.get(metric)?.type;
  if (context.asOf < year.start) {
    const required = { sort: 'quantity', ...bar } as const;
    return bare('pending', [{ code: 'not-begun', start: year.start }], { required });
  }
  const { low } = rangeOf(bar);
  const line = low && lineOver({ start: year.start, end: due }, ZERO, low);
  const hold = type === 'ratio' || mustHold(bar);
  const judge = (worse: Worse): Judgement =>
    type === 'flow'
      ? judgeSum({ metric, region, bar, from: year.start, due, line, canBeLate: false }, context, worse)
      : judgeReports({ metric, region, bar, due, hold, within: year, way: undefined }, context, worse);
  return lessFavourable([metric], context, judge, worseFor(bar));
}

function partOf({ year, judgement }: Year): Part {
  const { verdict, actual, least, greatest, required, completion, pace, gap } = judgement;
  return { of: { sort: 'year', year }, verdict, actual, least, greatest, required, completion, pace, gap };
}
