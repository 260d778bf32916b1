import type { Part } from '../../model/assessment.js';
import { yearOf, yearPeriod, type Period } from '../../model/calendar.js';
import type { FlowPoint } from '../../reckon/flow-point.js';
import { amountPoints, bare, type Context, type Judge, type Judgement, type TargetOf } from '../context.js';
import { judgeAmount, lacks, lessFavourable } from '../judge-amount.js';
import { elapsed } from '../pace.js';
import { mustHold, type Bar } from '../requirement.js';
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
  const { requirement, unit, unknown } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const years = target.years.flatMap((year): Year[] => {
    const span = yearPeriod(year);
    return span ? [{ year, span, judgement: judgeYear(target, { requirement, unit }, span, context) }] : [];
  });
  const begun = years.filter(({ span }) => span.start <= context.asOf);
  const shown = begun.at(-1) ?? years[0];
  if (!shown) return bare('no-data', []);
  const verdict = worst(begun.map(({ judgement }) => judgement.verdict)) ?? shown.judgement.verdict;
  return {
    ...shown.judgement,
    verdict,
    parts: years.map(partOf),
    because: [
      ...begun.map(({ year, judgement }) => ({ code: 'years', year, verdict: judgement.verdict }) as const),
      ...years.flatMap(({ judgement }) => (judgement.verdict === verdict ? judgement.because : [])),
    ],
    evidence: years.flatMap(({ judgement }) => judgement.evidence),
  };
};

function judgeYear(target: TargetOf<'each-year'>, bar: Bar, year: Period, context: Context): Judgement {
  const { metric, region } = target;
  const { asOf, plan } = context;
  const due = target.due < year.end && yearOf(target.due) === yearOf(year.end) ? target.due : year.end;
  if (asOf < year.start) {
    return bare('pending', [{ code: 'not-begun', start: year.start }], {
      required: { sort: 'quantity', ...bar },
    });
  }
  const type = plan.metrics.get(metric)?.type;
  const within = ({ through }: FlowPoint): boolean => through >= year.start && through <= year.end;
  return lessFavourable(bar, (worse) =>
    judgeAmount({
      metric,
      region,
      points: amountPoints(metric, region, year.start, context, worse, year.end).filter(within),
      bar,
      due,
      asOf,
      hold: type === 'ratio' || mustHold(bar),
      pace:
        type === 'flow'
          ? { through: (day) => elapsed({ start: year.start, end: due }, day), from: year.start }
          : undefined,
    }),
  );
}

function partOf({ year, judgement }: Year): Part {
  const { verdict, actual, required, completion, pace, gap } = judgement;
  return { of: { sort: 'year', year }, verdict, actual, required, completion, pace, gap };
}
