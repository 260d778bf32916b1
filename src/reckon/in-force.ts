import type { Finding } from '../catalogue/findings.js';
import { groupBy } from '../model/collections.js';
import { compareDecimals, decimalOf, type Decimal } from '../model/decimal.js';
import type { LeftOut } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import type { RegionId } from '../model/ids.js';
import type { Observation } from '../model/observation.js';
import { comparePlaces, compareText } from '../model/place.js';
import type { Metric, Plan } from '../model/plan.js';
import { describeAbout, describeAt } from './describe.js';
import type { Basis } from '../model/words.js';
import { amountOf, compareSpans, spanOf, stageOf, type MetricLedger, type Statement } from './statement.js';
import { isLater, isVisible } from './submission.js';

export interface InForce {
  readonly ledger: MetricLedger;
  readonly findings: readonly Finding[];
}

interface Settled<T> {
  readonly value: T;
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
}

/** Rules 4 and 5 for one metric: which figure stands about each region and span, and what becomes of the others. */
export function inForce(
  metric: Metric,
  observations: readonly Observation[],
  plan: Plan,
  asOf: Day,
): InForce {
  const sorted = observations.toSorted((a, b) => comparePlaces(a.place, b.place));
  const visible = sorted.filter((observation) => isVisible(observation, asOf));
  const unseen: LeftOut[] = sorted
    .filter((observation) => !isVisible(observation, asOf))
    .map((observation) => ({ observation, because: { sort: 'after-as-of' } }));

  const bySpan = groupBy(visible, (observation) => {
    const { start, end } = spanOf(observation, metric, plan);
    return `${observation.region} ${start} ${end}`;
  });
  const settled = [...bySpan.values()].map((group) => settleSpan(group, metric, plan));
  const statements = settled.map(({ value }) => value).toSorted((a, b) => compareSpans(a.span, b.span));
  return {
    ledger: {
      metric,
      statements: groupBy(statements, ({ region }): RegionId => region),
      leftOut: [...settled.flatMap(({ leftOut }) => leftOut), ...unseen],
    },
    findings: settled.flatMap(({ findings }) => findings),
  };
}

/** All that was said about one region and span: revisions within each department first, then the departments. */
function settleSpan(group: readonly Observation[], metric: Metric, plan: Plan): Settled<Statement> {
  const departments = [...groupBy(group, ({ department }) => department ?? '').values()];
  const own = departments.map((figures) => settleDepartment(figures, metric, plan));
  const between = settleDepartments(
    own.map(({ value }) => value),
    metric,
    plan,
  );
  return {
    value: between.value,
    leftOut: [...own.flatMap(({ leftOut }) => leftOut), ...between.leftOut],
    findings: [...own.flatMap(({ findings }) => findings), ...between.findings],
  };
}

function settleDepartment(figures: readonly Observation[], metric: Metric, plan: Plan): Settled<Statement> {
  const latest = figures.filter(
    (figure) => !figures.some((other) => isLater(other.submitted, figure.submitted)),
  );
  const superseded = figures.filter((figure) => !latest.includes(figure));
  const distinct = distinctOf(latest, plan);
  const repeated = latest.filter((figure) => !distinct.includes(figure));
  const statement = statementOf(bySize(distinct, plan), metric, plan);
  const twin = (figure: Observation): Observation =>
    distinct.find((other) => agree(other, figure, plan)) ?? figure;
  return {
    value: statement,
    leftOut: [
      ...superseded.map((observation) => {
        const by = latest.find((other) => isLater(other.submitted, observation.submitted)) ?? observation;
        return { observation, because: { sort: 'superseded', by } } as const;
      }),
      ...repeated.map(
        (observation) => ({ observation, because: { sort: 'repeated', by: twin(observation) } }) as const,
      ),
    ],
    findings: [
      ...repeated
        .filter((figure) => isRepeat(figure, latest, plan))
        .map((figure) => repeatedFinding(figure, twin(figure), statement, metric, plan)),
      ...contradictions(distinct, statement, metric, plan),
    ],
  };
}

/** Whether a row says the same as one before it; January's own figure and its year to date say the same in two ways. */
function isRepeat(figure: Observation, figures: readonly Observation[], plan: Plan): boolean {
  return figures
    .slice(0, figures.indexOf(figure))
    .some((other) => agree(other, figure, plan) && sameWords(other, figure));
}

function sameWords(a: Observation, b: Observation): boolean {
  return stageOf(a) === stageOf(b) && basisOf(a) === basisOf(b) && compareSpans(a.period, b.period) === 0;
}

function basisOf(observation: Observation): Basis | undefined {
  return observation.sort === 'quantity' ? observation.basis : undefined;
}

function contradictions(
  distinct: readonly Observation[],
  statement: Statement,
  metric: Metric,
  plan: Plan,
): Finding[] {
  const [first, ...others] = distinct;
  if (!first) return [];
  return others.map((figure) => ({
    code: 'figure-contradicted',
    args: {
      about: describeAbout(metric, statement.region, statement.span, plan),
      figure: figure.reported,
      other: first.reported,
      at: describeAt(first),
    },
    place: figure.place,
  }));
}

function repeatedFinding(
  figure: Observation,
  first: Observation,
  statement: Statement,
  metric: Metric,
  plan: Plan,
): Finding {
  const args = {
    about: describeAbout(metric, statement.region, statement.span, plan),
    figure: figure.reported,
    other: first.reported,
    at: describeAt(first),
  };
  return { code: 'figure-repeated', args, place: figure.place };
}

/**
 * Rule 4 between departments: the first one answerable stands, and a difference is told. Departments none of which is
 * answerable have no order between them, so that their differing figures contradict each other.
 */
function settleDepartments(statements: readonly Statement[], metric: Metric, plan: Plan): Settled<Statement> {
  const least = Math.min(...statements.map(({ rank }) => rank));
  const leaders = statements.filter(({ rank }) => rank === least);
  const told = leaders.flatMap(({ figures }) => figures);
  const leading = distinctOf(told, plan);
  const value = statementOf(bySize(leading, plan), metric, plan);
  const [lead] = value.figures;
  if (!lead) return { value, leftOut: [], findings: [] };
  const others = statements.filter(({ rank }) => rank !== least).flatMap(({ figures }) => figures);
  const equals = told.filter((figure) => !leading.includes(figure));
  const differing = others.filter((figure) => !agree(figure, lead, plan));
  return {
    value,
    leftOut: [
      ...equals.map((observation) => {
        const by = leading.find((figure) => agree(figure, observation, plan)) ?? lead;
        return { observation, because: { sort: 'repeated', by } } as const;
      }),
      ...others.map((observation) => ({ observation, because: { sort: 'not-lead', by: lead } }) as const),
    ],
    findings: [
      ...(leaders.length > 1 ? contradictions(leading, value, metric, plan) : []),
      ...differing.map((figure) => disagreement(figure, lead, value, metric, plan)),
    ],
  };
}

function disagreement(
  figure: Observation,
  lead: Observation,
  statement: Statement,
  metric: Metric,
  plan: Plan,
): Finding {
  const department = lead.department === undefined ? undefined : plan.departments.get(lead.department);
  const args = {
    about: describeAbout(metric, statement.region, statement.span, plan),
    figure: figure.reported,
    other: lead.reported,
    at: describeAt(lead),
    lead: department?.title ?? { zh: '(未写填报单位)', en: '(no department given)' },
  };
  return { code: 'departments-disagree', args, place: figure.place };
}

function statementOf(figures: readonly Observation[], metric: Metric, plan: Plan): Statement {
  const [first] = figures;
  if (!first) throw new RangeError('a statement has at least one figure');
  return { region: first.region, span: spanOf(first, metric, plan), rank: rankOf(first, metric), figures };
}

/** The place of a department among those answerable; after them those who are not, and figures by nobody. */
function rankOf({ department }: Observation, { departments }: Metric): number {
  if (department === undefined) return departments.length + 1;
  const index = departments.indexOf(department);
  return index === -1 ? departments.length : index;
}

function bySize(figures: readonly Observation[], plan: Plan): Observation[] {
  return figures.toSorted((a, b) => compareDecimals(size(a, plan), size(b, plan)));
}

/** What contradicting figures are ordered by: the amount, or the rank of the stage. */
function size(observation: Observation, plan: Plan): Decimal {
  const stage = stageOf(observation);
  return stage === undefined ? amountOf(observation) : decimalOf(plan.stages.get(stage)?.rank ?? 0);
}

/** Whether two figures say the same; stages of one rank stand for each other. */
function agree(a: Observation, b: Observation, plan: Plan): boolean {
  return size(a, plan).eq(size(b, plan));
}

/** One figure of all that agree: of amounts the first, of stages always the same one, wherever they stand. */
function distinctOf(figures: readonly Observation[], plan: Plan): readonly Observation[] {
  const ordered = figures.toSorted((a, b) => compareText(stageOf(a) ?? '', stageOf(b) ?? ''));
  const first = (figure: Observation): Observation | undefined =>
    ordered.find((other) => agree(other, figure, plan));
  return figures.filter((figure) => first(figure) === figure);
}
