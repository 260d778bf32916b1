import type { Finding } from '../catalogue/findings.js';
import { groupBy, innerMap, partition } from '../model/collections.js';
import { compareDecimals, decimalOf, plain, type Decimal } from '../model/decimal.js';
import type { LeftOut } from '../model/assessment.js';
import type { Day, Period } from '../model/calendar.js';
import type { RegionId } from '../model/ids.js';
import type { Observation } from '../model/observation.js';
import { comparePlaces, compareText } from '../model/place.js';
import type { Metric, Plan } from '../model/plan.js';
import { describeAbout, describeAt } from './describe.js';
import type { Basis } from '../model/words.js';
import { amountOf, compareSpans, spanOf, stageOf, type MetricLedger, type Statement } from './statement.js';
import { isSuperseded, isVisible, lastSubmission } from './submission.js';

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
  letGo = 0,
): InForce {
  const sorted = byPlace(observations);
  const [visible, unseen] = partition(sorted, (observation) => isVisible(observation, asOf));
  const statements = new Map<RegionId, readonly Statement[]>();
  const contradicting: Statement[] = [];
  const leftOut: LeftOut[] = [];
  const findings: Finding[] = [];
  for (const [region, groups] of bySpan(visible, metric, plan)) {
    const own: Statement[] = [];
    for (const { span, figures } of groups.values()) {
      // Mostly one figure was reported, and nothing is to be settled.
      if (figures.length === 1) {
        own.push(statementOf(figures, span, metric));
        continue;
      }
      const settled = settleSpan(figures, span, metric, plan);
      own.push(settled.value);
      if (settled.value.figures.length > 1) contradicting.push(settled.value);
      for (const each of settled.leftOut) leftOut.push(each);
      for (const each of settled.findings) findings.push(each);
    }
    statements.set(
      region,
      own.sort((one, other) => compareSpans(one.span, other.span)),
    );
  }
  for (const observation of unseen) leftOut.push({ observation, because: { sort: 'after-as-of' } });
  return { ledger: { metric, statements, contradicting, leftOut, letGo, flows: new Map() }, findings };
}

/** In order of place, in which they mostly are. */
function byPlace(observations: readonly Observation[]): readonly Observation[] {
  const isInOrder = observations.every((observation, at) => {
    const before = observations[at - 1];
    return !before || comparePlaces(before.place, observation.place) <= 0;
  });
  return isInOrder ? observations : observations.toSorted((a, b) => comparePlaces(a.place, b.place));
}

interface SpanGroup {
  readonly span: Period;
  readonly figures: Observation[];
}

/** Figures about one span together, by region. */
function bySpan(
  observations: readonly Observation[],
  metric: Metric,
  plan: Plan,
): ReadonlyMap<RegionId, ReadonlyMap<number, SpanGroup>> {
  const known = new Map<RegionId, Map<number, SpanGroup>>();
  for (const observation of observations) {
    const span = spanOf(observation, metric, plan);
    const ofRegion = innerMap(known, observation.region);
    const key = keyOf(span);
    const group = ofRegion.get(key);
    if (group) group.figures.push(observation);
    else ofRegion.set(key, { span, figures: [observation] });
  }
  return known;
}

/** Spans of fewer days than this have keys that are small whole numbers, which are found fast. */
const SHORT = 2 ** 14;

/** A number of its own for every span. */
function keyOf({ start, end }: Period): number {
  const days = end - start;
  return days < SHORT ? end * SHORT + days : -(end * 2 ** 20 + days);
}

/** All that was said about one region and span: revisions within each department first, then the departments. */
function settleSpan(
  figures: readonly Observation[],
  span: Period,
  metric: Metric,
  plan: Plan,
): Settled<Statement> {
  const departments = [...groupBy(figures, ({ department }) => department ?? '').values()];
  const own = departments.map((each) => settleDepartment(each, span, metric, plan));
  const between = settleDepartments(
    own.map(({ value }) => value),
    span,
    metric,
    plan,
  );
  return {
    value: between.value,
    leftOut: [...own.flatMap(({ leftOut }) => leftOut), ...between.leftOut],
    findings: [...own.flatMap(({ findings }) => findings), ...between.findings],
  };
}

function settleDepartment(
  figures: readonly Observation[],
  span: Period,
  metric: Metric,
  plan: Plan,
): Settled<Statement> {
  const last = lastSubmission(figures);
  const [superseded, latest] = partition(figures, ({ submitted }) => isSuperseded(submitted, last));
  const distinct = distinctOf(latest, plan);
  const statement = statementOf(bySize(distinct, plan), span, metric);
  const twins = new Map(distinct.map((figure) => [sizeKey(figure, plan), figure]));
  const repeats = latest.flatMap((figure) => {
    const by = twins.get(sizeKey(figure, plan));
    return by === undefined || by === figure ? [] : [{ figure, by }];
  });
  const said = repeatsOf(latest, plan);
  const newest = latest.find(({ submitted }) => submitted !== undefined && submitted === last);
  return {
    value: statement,
    leftOut: [
      ...superseded.map((observation) => {
        const by = newest ?? latest[0] ?? observation;
        return { observation, because: { sort: 'superseded', by } } as const;
      }),
      ...repeats.map(
        ({ figure, by }) => ({ observation: figure, because: { sort: 'repeated', by } }) as const,
      ),
    ],
    findings: [
      ...repeats
        .filter(({ figure }) => said.has(figure))
        .map(({ figure, by }) => repeatedFinding(figure, by, statement, metric, plan)),
      ...contradictions(distinct, statement, metric, plan),
    ],
  };
}

/** The rows that say the same as one before them; January's own figure and its year to date say it in two ways. */
function repeatsOf(figures: readonly Observation[], plan: Plan): ReadonlySet<Observation> {
  const said = new Set<string>();
  return new Set(
    figures.filter((figure) => {
      const { start, end } = figure.period;
      const words = [sizeKey(figure, plan), stageOf(figure), basisOf(figure), start, end].join(' ');
      const before = said.has(words);
      said.add(words);
      return before;
    }),
  );
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
function settleDepartments(
  statements: readonly Statement[],
  span: Period,
  metric: Metric,
  plan: Plan,
): Settled<Statement> {
  const least = Math.min(...statements.map(({ rank }) => rank));
  const leaders = statements.filter(({ rank }) => rank === least);
  // Whichever department had come first by a figure that is superseded now.
  const told = byPlace(leaders.flatMap(({ figures }) => figures));
  const leading = distinctOf(told, plan);
  const value = statementOf(bySize(leading, plan), span, metric);
  const [lead] = value.figures;
  if (!lead) return { value, leftOut: [], findings: [] };
  const others = statements.filter(({ rank }) => rank !== least).flatMap(({ figures }) => figures);
  const twins = new Map(leading.map((figure) => [sizeKey(figure, plan), figure]));
  const equals = told.filter((figure) => twins.get(sizeKey(figure, plan)) !== figure);
  const differing = others.filter((figure) => !agree(figure, lead, plan));
  return {
    value,
    leftOut: [
      ...equals.map((observation) => {
        const by = twins.get(sizeKey(observation, plan)) ?? lead;
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

function statementOf(figures: readonly Observation[], span: Period, metric: Metric): Statement {
  const first = figures[0];
  if (!first) throw new RangeError('a statement has at least one figure');
  return { region: first.region, span, rank: rankOf(first, metric), figures };
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
  const first = new Map(ordered.toReversed().map((figure) => [sizeKey(figure, plan), figure]));
  return figures.filter((figure) => first.get(sizeKey(figure, plan)) === figure);
}

/** The same for figures that say the same. */
function sizeKey(observation: Observation, plan: Plan): string {
  return plain(size(observation, plan));
}
