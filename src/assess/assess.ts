import type { Finding } from '../catalogue/findings.js';
import {
  MAX_LEFT_OUT,
  type Assessment,
  type Evidence,
  type LeftOut,
  type Reason,
} from '../model/assessment.js';
import { addDays, type Day } from '../model/calendar.js';
import type { Observation } from '../model/observation.js';
import { comparePlaces } from '../model/place.js';
import type { Plan, Target } from '../model/plan.js';
import { metricsUsedBy } from '../model/targets.js';
import type { Verdict } from '../model/words.js';
import type { JudgementContext, Judgement } from './context.js';
import { intervalOf } from '../model/intervals.js';
import { judge } from './kinds/index.js';
import { reportedOf } from './reported.js';

export interface Assessed {
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
}

/** Judges one target: what its kind finds out, and what is said of every kind alike. */
export function assess(target: Target, context: JudgementContext): Assessed {
  const found = judge(target, context);
  const judgement = shown(found, target, context);
  const { findings, ...judged } = judgement;
  // Few who read a verdict read on to the figures behind it, and to all that was not used for it.
  const evidence = once(() => unique(judgement.evidence()));
  const leftOut = once(() => listed(leftOutOf(target, evidence(), context), target, context));
  const staleness = stalenessOf(found, target, context);
  return {
    assessment: {
      ...judged,
      target,
      daysLeft: target.due - context.asOf,
      because: [...judgement.because, ...contradicted(target, evidence, context), ...staleness],
      stale: staleness.length > 0,
      get evidence() {
        return evidence();
      },
      get leftOut() {
        return leftOut().leftOut;
      },
      get leftOutUnlisted() {
        return leftOut().leftOutUnlisted;
      },
    },
    findings,
  };
}

/** What cannot be judged shows what was reported all the same. */
function shown(judgement: Judgement, target: Target, context: JudgementContext): Judgement {
  const isBare = judgement.verdict === 'not-judgeable' && judgement.evidence().length === 0;
  return isBare ? { ...judgement, ...reportedOf(target, judgement, context) } : judgement;
}

/** Works something out when it is first asked for. */
function once<Value>(work: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: work() }).value;
}

/** Each figure once, in order of its place, however many parts rest on it. */
function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  const byObservation = new Map<Observation, Evidence>();
  for (const each of evidence) byObservation.set(each.observation, each);
  return [...byObservation.values()].toSorted((a, b) =>
    comparePlaces(a.observation.place, b.observation.place),
  );
}

/** Says that a verdict rests on a figure which another one contradicts. */
function contradicted(
  target: Target,
  evidence: () => readonly Evidence[],
  { ledger }: JudgementContext,
): readonly Reason[] {
  const metrics = metricsUsedBy(target).filter((metric) => ledger.get(metric)?.contradicting.length);
  if (metrics.length === 0) return [];
  const used = new Set(evidence().map(({ observation }) => observation));
  return metrics.flatMap((metric): Reason[] => {
    const contradicting = ledger.get(metric)?.contradicting ?? [];
    const doubtful = contradicting.some(({ figures }) => figures.some((figure) => used.has(figure)));
    return doubtful ? [{ code: 'contradicted', metric }] : [];
  });
}

/** Verdicts that later figures would not change. */
const SETTLED: ReadonlySet<Verdict> = new Set(['met', 'met-late', 'missed']);

/** Rule 8: how old the data is, where a report that should be in by now is not behind a verdict that could change. */
function stalenessOf(
  { cutOff, verdict }: Judgement,
  target: Target,
  { plan, asOf }: JudgementContext,
): readonly Reason[] {
  if (cutOff === undefined || SETTLED.has(verdict)) return [];
  const expected = lastReportDue(plan, asOf < target.due ? asOf : target.due);
  return expected !== undefined && cutOff < expected ? [{ code: 'stale', cutOff, days: asOf - cutOff }] : [];
}

/** The end of the last interval of the plan's period whose report should be in by a day. */
function lastReportDue({ period, cadence: { interval, graceDays } }: Plan, asOf: Day): Day | undefined {
  let last = intervalOf(interval, asOf);
  while (last && last.start >= period.start && addDays(last.end, graceDays) > asOf)
    last = intervalOf(interval, addDays(last.start, -1));
  return last && last.start >= period.start ? last.end : undefined;
}

/** The first figures that were left out are listed; the others, and those that reading let go of, are counted. */
function listed(
  leftOut: readonly LeftOut[],
  target: Target,
  { ledger }: JudgementContext,
): Pick<Assessment, 'leftOut' | 'leftOutUnlisted'> {
  const letGo = [...new Set(metricsUsedBy(target))].map((metric) => ledger.get(metric)?.letGo ?? 0);
  const unlisted = leftOut.length + letGo.reduce((all, count) => all + count, 0) - MAX_LEFT_OUT;
  return unlisted > 0 ? { leftOut: leftOut.slice(0, MAX_LEFT_OUT), leftOutUnlisted: unlisted } : { leftOut };
}

/** What was reported of the target's metrics and not used, with the reason. */
function leftOutOf(
  target: Target,
  evidence: readonly Evidence[],
  { ledger }: JudgementContext,
): readonly LeftOut[] {
  const used = new Set(evidence.map(({ observation }) => observation));
  const ledgers = [...new Set(metricsUsedBy(target))].flatMap((metric) => ledger.get(metric) ?? []);
  const settled = ledgers.flatMap(({ leftOut }) => leftOut);
  const idle = ledgers.flatMap(({ statements }) =>
    [...statements.values()].flat().flatMap(({ figures }) => {
      const chosen = figures.find((figure) => used.has(figure));
      return figures.flatMap((observation): LeftOut[] => {
        if (used.has(observation)) return [];
        return [
          { observation, because: chosen ? { sort: 'contradicted', by: chosen } : { sort: 'not-needed' } },
        ];
      });
    }),
  );
  return [...settled, ...idle].toSorted((a, b) => comparePlaces(a.observation.place, b.observation.place));
}
