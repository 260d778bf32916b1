import type { Finding } from '../catalogue/findings.js';
import { groupBy } from '../model/collections.js';
import { compareDecimals, decimalOf, type Decimal } from '../model/decimal.js';
import type { LeftOut } from '../model/assessment.js';
import type { Day } from '../model/calendar.js';
import type { RegionId } from '../model/ids.js';
import type { Observation } from '../model/observation.js';
import { comparePlaces } from '../model/place.js';
import type { Metric, Plan } from '../model/plan.js';
import { describeAbout, describeAt } from './describe.js';
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
  const distinct = latest.filter(
    (figure, index) => latest.findIndex((other) => same(other, figure, plan)) === index,
  );
  const repeated = latest.filter((figure) => !distinct.includes(figure));
  const statement = statementOf(bySize(distinct, plan), metric, plan);
  const twin = (figure: Observation): Observation =>
    distinct.find((other) => same(other, figure, plan)) ?? figure;
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
      ...repeated.map((figure) => repeatedFinding(figure, twin(figure), statement, metric, plan)),
      ...contradictions(distinct, statement, metric, plan),
    ],
  };
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

/** Rule 4 between departments: the first one answerable stands, and a difference is told. */
function settleDepartments(statements: readonly Statement[], metric: Metric, plan: Plan): Settled<Statement> {
  const least = Math.min(...statements.map(({ rank }) => rank));
  const leading = statements.filter(({ rank }) => rank === least).flatMap(({ figures }) => figures);
  const value = statementOf(bySize(leading, plan), metric, plan);
  const [lead] = leading;
  if (!lead) return { value, leftOut: [], findings: [] };
  const others = statements.flatMap(({ figures }) => figures).filter((figure) => figure !== lead);
  const differing = others.filter(
    (figure) => !same(figure, lead, plan) && figure.department !== lead.department,
  );
  return {
    value,
    leftOut: others
      .filter((figure) => !leading.includes(figure))
      .map((observation) => ({ observation, because: { sort: 'not-lead', by: lead } })),
    findings: differing.map((figure) => disagreement(figure, lead, value, metric, plan)),
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

function same(a: Observation, b: Observation, plan: Plan): boolean {
  return stageOf(a) === stageOf(b) && size(a, plan).eq(size(b, plan));
}
