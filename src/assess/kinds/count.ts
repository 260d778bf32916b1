import type { Finding } from '../../catalogue/findings.js';
import type { Part, Reason } from '../../model/assessment.js';
import { decimalOf, fraction, plain, type Decimal } from '../../model/decimal.js';
import type { MetricId } from '../../model/ids.js';
import { fromBase, toBase } from '../../model/units.js';
import { describeAbout, describeAt } from '../../reckon/describe.js';
import {
  amountPoints,
  bare,
  NO_MEASURES,
  stages,
  type Context,
  type Judge,
  type Judgement,
  type TargetOf,
} from '../context.js';
import { judgeAmount, lacks, lessFavourable } from '../judge-amount.js';
import { canBe, memberStandings, membersOnPace, spell, type Member } from '../members.js';
import { elapsed } from '../pace.js';
import { floorOf, gapTo, mustHold, satisfies, shortfall, type Bar } from '../requirement.js';
import { ruleHeld, ruleReached } from '../verdict.js';

interface Project extends Member {
  readonly project: MetricId;
  readonly actual: Part['actual'];
}

/**
 * At least so many projects reach a stage: reached, with a pace. Where the number itself is reported, it is judged by
 * that, because it also counts what the plan does not name; the named projects are shown beside it.
 */
export const judgeCount: Judge<'count'> = (target, context) => {
  const { requirement, unit, unknown, metric } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const bar = { requirement, unit };
  const projects = target.projects.map((project) => projectMember(project, target, context));
  const number = metric === undefined ? undefined : judgeNumber(target, metric, bar, context);
  if (metric !== undefined && number && number.verdict !== 'no-data')
    return beside(number, projects, target, metric, context);
  return judgeNamed(target, bar, projects, context);
};

function judgeNumber(target: TargetOf<'count'>, metric: MetricId, bar: Bar, context: Context): Judgement {
  const { region, due } = target;
  const { start } = context.plan.period;
  return lessFavourable(bar, (worse) =>
    judgeAmount({
      metric,
      region,
      points: amountPoints(metric, region, start, context, worse),
      bar,
      due,
      asOf: context.asOf,
      hold: mustHold(bar),
      pace: { through: (day) => elapsed({ start, end: due }, day), from: start },
    }),
  );
}

function judgeNamed(
  target: TargetOf<'count'>,
  bar: Bar,
  projects: readonly Project[],
  context: Context,
): Judgement {
  const { due, unit } = target;
  const { plan, asOf } = context;
  const required = { sort: 'quantity', ...bar } as const;
  const metrics = [...target.projects, ...(target.metric === undefined ? [] : [target.metric])];
  const enough = (count: number): boolean => satisfies(toBase(decimalOf(count), unit), bar);
  const span = { start: plan.period.start, end: due };
  const { onPace, pace, cutOff } = membersOnPace(projects, floorOf(bar), span);
  const unnamed = !canBe(enough, 0, projects.length);
  const standings = memberStandings(projects, enough, due).map((standing) => ({
    ...standing,
    complete: standing.complete && !unnamed,
  }));
  const rule = mustHold(bar) ? ruleHeld : ruleReached;
  const ruling = rule({
    due,
    asOf,
    standings,
    onPace: unnamed && onPace !== true ? 'open' : onPace,
  });
  if (ruling.verdict === 'no-data')
    return bare('no-data', [{ code: 'nothing-reported', metrics }], { required });
  const count = toBase(decimalOf(projects.filter(({ since }) => since !== undefined).length), unit);
  return {
    actual: { sort: 'quantity', value: fromBase(count, unit), unit },
    required,
    completion: fraction(count, toBase(bar.requirement.value, unit)),
    pace,
    gap: gapTo(count, bar),
    verdict: ruling.verdict,
    cutOff,
    parts: projects.map((project) => partOf(project, target)),
    because: [
      ...ruling.because,
      ...(enough(there(projects).length) ? [] : [shortfall(count, bar)]),
      ...projectReasons(projects),
      ...(unnamed ? [{ code: 'unnamed-projects', named: projects.length } as const] : []),
    ],
    evidence: projects.flatMap(({ evidence }) => evidence),
    findings: [],
  };
}

/** The number's own judgement, with the named projects beside it, which it must not fall short of. */
function beside(
  number: Judgement,
  projects: readonly Project[],
  target: TargetOf<'count'>,
  metric: MetricId,
  context: Context,
): Judgement {
  const named = toBase(decimalOf(there(projects).length), target.unit);
  return {
    ...number,
    parts: projects.map((project) => partOf(project, target)),
    because: [...number.because, ...projectReasons(projects)],
    evidence: [...number.evidence, ...projects.flatMap(({ evidence }) => evidence)],
    findings: belowNamed(number, named, metric, target, context),
  };
}

function belowNamed(
  number: Judgement,
  named: Decimal,
  metric: MetricId,
  target: TargetOf<'count'>,
  context: Context,
): Finding[] {
  const { plan } = context;
  const reported = number.evidence.at(-1)?.observation;
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

function projectMember(project: MetricId, { region, stage }: TargetOf<'count'>, context: Context): Project {
  const points = stages(project, region, context);
  const wanted = stage === undefined ? 0 : (context.plan.stages.get(stage)?.rank ?? 0);
  const latest = points.at(-1);
  return {
    project,
    ...spell(points.map(({ through, rank }) => ({ through, satisfied: rank >= wanted, complete: true }))),
    actual: latest && { sort: 'stage', stage: latest.stage },
    evidence: latest?.evidence ?? [],
  };
}

function there(projects: readonly Project[]): readonly Project[] {
  return projects.filter(({ since }) => since !== undefined);
}

function projectReasons(projects: readonly Project[]): readonly Reason[] {
  const groups = {
    'projects-there': there(projects),
    'projects-not-there': projects.filter(
      ({ since, through }) => since === undefined && through !== undefined,
    ),
    'missing-projects': projects.filter(({ through }) => through === undefined),
  } as const;
  return (['projects-there', 'projects-not-there', 'missing-projects'] as const).flatMap((code) =>
    groups[code].length > 0 ? [{ code, projects: groups[code].map(({ project }) => project) }] : [],
  );
}

function partOf({ project, since, through, actual }: Project, { stage }: TargetOf<'count'>): Part {
  const verdict = since !== undefined ? 'met' : through === undefined ? 'no-data' : undefined;
  const required = stage === undefined ? undefined : ({ sort: 'stage', stage } as const);
  return { ...NO_MEASURES, of: { sort: 'project', project }, verdict, actual, required };
}
