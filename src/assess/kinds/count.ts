import type { Finding } from '../../catalogue/findings.js';
import type { Part, Reason } from '../../model/assessment.js';
import type { Day } from '../../model/calendar.js';
import { decimalOf, plain, ONE, type Decimal } from '../../model/decimal.js';
import type { MetricId } from '../../model/ids.js';
import { fromBase, toBase } from '../../model/units.js';
import { isCap } from '../../model/words.js';
import { describeAbout, describeAt } from '../../reckon/describe.js';
import {
  bare,
  lacks,
  ledgerOf,
  lessFavourable,
  noData,
  NO_MEASURES,
  stages,
  type JudgementContext,
  type Judge,
  type Judgement,
  type TargetOf,
} from '../context.js';
import { measure } from '../measure.js';
import { lastOfAll, memberOf, ruleTogether, type TargetMember } from '../members.js';
import { shareOf } from '../pace.js';
import { judgeQuantity } from '../quantity.js';
import { mustHold, rangeOf, shortfall, worseFor, type Bar } from '../requirement.js';
import { judgementDaysOf } from '../verdict.js';
import { stagesTold } from './milestone.js';

type Project = TargetMember<MetricId>;

/**
 * So many projects reach a stage, all at once, with a pace. Where the number itself is reported, it is judged by
 * that, because it also counts what the plan does not name; the named projects are shown beside it.
 */
export const judgeCount: Judge<'count'> = (target, context) => {
  const { requirement, unit, unknown, metric } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const bar = { requirement, unit };
  const projects = target.projects.map((project) => projectMember(project, target, context));
  const number = metric !== undefined && ledgerOf(metric, context) ? metric : undefined;
  if (number === undefined) return judgeNamed(target, bar, projects, context);
  return beside(numberOf(number, target, bar, context), projects, number, target, context);
};

function numberOf(
  metric: MetricId,
  { region, due }: TargetOf<'count'>,
  bar: Bar,
  context: JudgementContext,
): Judgement {
  return lessFavourable(
    [metric],
    context,
    (worse) => judgeQuantity({ metric, region, bar, due }, context, worse),
    worseFor(bar),
  );
}

function judgeNamed(
  target: TargetOf<'count'>,
  bar: Bar,
  projects: readonly Project[],
  context: JudgementContext,
): Judgement {
  const { due, unit } = target;
  const { plan, asOf } = context;
  const required = { sort: 'quantity', ...bar } as const;
  const metrics = [...target.projects, ...(target.metric === undefined ? [] : [target.metric])];
  if (projects.every(({ days }) => days.length === 0)) return noData(metrics, context, { required });
  const { low } = rangeOf(bar);
  // A cap is on the projects that are named: that there are others is only known where more are asked for.
  const hasOthers = low !== undefined && toBase(decimalOf(projects.length), unit).lt(low);
  const cutOff = lastOfAll(projects);
  const ruled = ruleTogether({
    members: projects,
    bar,
    hasOthers,
    clock: judgementDaysOf(due, asOf, plan),
    hold: mustHold(bar),
    isSpent: false,
    span: { start: plan.period.start, end: due },
    cutOff,
  });
  return {
    ...measure(ruled.count, bar),
    pace: ruled.pace && shareOf(ruled.pace, ONE),
    verdict: ruled.verdict,
    cutOff,
    parts: projects.map((project) => partOf(project, ruled.on, target)),
    because: [
      ...ruled.because,
      ...shortfall(ruled.count, bar),
      ...projectReasons(projects, ruled.on, target),
      ...(hasOthers ? [{ code: 'unnamed-projects', named: projects.length } as const] : []),
    ],
    evidence: () => projects.flatMap((project) => project.shownOn(ruled.on).evidence()),
    findings: [],
  };
}

/** The number's own judgement, with the named projects beside it, which it must not fall short of. */
function beside(
  number: Judgement,
  projects: readonly Project[],
  metric: MetricId,
  target: TargetOf<'count'>,
  context: JudgementContext,
): Judgement {
  const on = context.asOf;
  const there = projects.filter((project) => project.standingOn(on) === 'within').length;
  return {
    ...number,
    parts: projects.map((project) => partOf(project, on, target)),
    because: [...number.because, ...projectReasons(projects, on, target)],
    evidence: () => [...number.evidence(), ...projects.flatMap((project) => project.shownOn(on).evidence())],
    findings: belowNamed(number, toBase(decimalOf(there), target.unit), metric, target, context),
  };
}

function belowNamed(
  number: Judgement,
  named: Decimal,
  metric: MetricId,
  target: TargetOf<'count'>,
  context: JudgementContext,
): Finding[] {
  const { plan } = context;
  const reported = number.evidence().at(-1)?.observation;
  const entry = plan.metrics.get(metric);
  if (!reported || !entry || number.actual?.sort !== 'quantity') return [];
  if (toBase(number.actual.value, target.unit).gte(named)) return [];
  const args = {
    about: describeAbout(entry, target.region, reported.period, plan),
    figure: `${plain(number.actual.value)} ${target.unit.symbol}`,
    other: `${plain(fromBase(named, target.unit))} ${target.unit.symbol}`,
    at: describeAt(reported),
  };
  return [{ code: 'count-disagrees', args, place: reported.place }];
}

function projectMember(
  project: MetricId,
  { region, stage }: TargetOf<'count'>,
  context: JudgementContext,
): Project {
  const readings = stages(project, region, context);
  const wanted = stage === undefined ? 0 : (context.plan.stages.get(stage)?.rank ?? 0);
  return memberOf(project, readings, stagesTold(readings, wanted), false, (reading) => ({
    ...NO_MEASURES,
    actual: reading && { sort: 'stage', stage: reading.stage },
    evidence: () => reading?.evidence ?? [],
  }));
}

/** Which projects are there, and which are not although they are wanted. */
function projectReasons(
  projects: readonly Project[],
  on: Day,
  { comparator }: TargetOf<'count'>,
): readonly Reason[] {
  const of = (...standings: readonly string[]): readonly Project[] =>
    projects.filter((project) => standings.includes(project.standingOn(on)));
  const groups = {
    'projects-there': of('within'),
    'projects-not-there': isCap(comparator) ? [] : of('below', 'above'),
    'missing-projects': of('open'),
  } as const;
  return (['projects-there', 'projects-not-there', 'missing-projects'] as const).flatMap((code) =>
    groups[code].length > 0 ? [{ code, projects: groups[code].map(({ id }) => id) }] : [],
  );
}

function partOf(project: Project, on: Day, { stage }: TargetOf<'count'>): Part {
  const standing = project.standingOn(on);
  const open = project.days.length === 0 ? 'no-data' : standing === 'open' ? 'pending' : undefined;
  const required = stage === undefined ? undefined : ({ sort: 'stage', stage } as const);
  const { actual } = project.shownOn(on);
  const verdict = standing === 'within' ? 'met' : open;
  return { ...NO_MEASURES, of: { sort: 'project', project: project.id }, verdict, actual, required };
}
