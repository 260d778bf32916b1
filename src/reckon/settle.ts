import type { Finding } from '../catalogue/findings.js';
import type { LeftOut } from '../model/assessment.js';
import type { Period } from '../model/calendar.js';
import { groupBy, partition } from '../model/collections.js';
import { compareDecimals, decimalOf, plain, type Decimal } from '../model/decimal.js';
import type { Observation } from '../model/observation.js';
import { comparePlaces, compareText } from '../model/place.js';
import type { Metric, Plan } from '../model/plan.js';
import type { Bilingual } from '../model/words.js';
import { describeAbout, describeAt } from './describe.js';
import { amountOf, stageOf, type Statement } from './statement.js';
import { isSuperseded, lastSubmission } from './submission.js';

/** Span and metric of the figures to settle. */
interface About {
  readonly span: Period;
  readonly metric: Metric;
  readonly plan: Plan;
}

interface Settled {
  readonly statement: Statement;
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
}

/** Rule 4: settles the figures of one region and span, within each department first, then between departments. */
export function settle(figures: readonly Observation[], about: About): Settled {
  const departments = [...groupBy(figures, ({ department }) => department ?? '').values()];
  const own = departments.map((each) => settleDepartment(each, about));
  const between = settleDepartments(
    own.map(({ statement }) => statement),
    about,
  );
  return {
    statement: between.statement,
    leftOut: [...own.flatMap(({ leftOut }) => leftOut), ...between.leftOut],
    findings: [...own.flatMap(({ findings }) => findings), ...between.findings],
  };
}

export function statementOf(
  figures: Observation[],
  span: Period,
  metric: Metric,
): Statement & { readonly figures: Observation[] } {
  const [first] = figures;
  if (!first) throw new RangeError('a statement has at least one figure');
  return { region: first.region, span, rank: rankOf(first, metric), figures };
}

/** Rank of a department: its index among those answerable; then others, then figures without a department. */
function rankOf({ department }: Observation, { departments }: Metric): number {
  if (department === undefined) return departments.length + 1;
  const index = departments.indexOf(department);
  return index === -1 ? departments.length : index;
}

function settleDepartment(figures: readonly Observation[], about: About): Settled {
  const last = lastSubmission(figures);
  const [superseded, latest] = partition(figures, ({ submitted }) => isSuperseded(submitted, last));
  const { distinct, repeated } = distinctOf(latest, about);
  const said = saidBefore(latest, about);
  const by = latest.find(({ submitted }) => submitted === last);
  return {
    statement: statementOf(bySize(distinct, about), about.span, about.metric),
    leftOut: [
      ...(by ? superseded.map((observation) => left(observation, 'superseded', by)) : []),
      ...repeated.map(({ figure, first }) => left(figure, 'repeated', first)),
    ],
    findings: [
      ...repeated
        .filter(({ figure }) => said.has(figure))
        .map(({ figure, first }) => finding('figure-repeated', figure, first, about)),
      ...contradictions(distinct, about),
    ],
  };
}

/**
 * Between departments the first answerable one stands, and a difference is reported. Departments that are not
 * answerable have no order: their differences are contradictions.
 */
function settleDepartments(statements: readonly Statement[], about: About): Settled {
  const least = Math.min(...statements.map(({ rank }) => rank));
  const [leaders, others] = partition(statements, ({ rank }) => rank === least);
  // Sorted by place, independent of superseded figures.
  const told = leaders.flatMap(({ figures }) => figures).sort((a, b) => comparePlaces(a.place, b.place));
  const { distinct, repeated } = distinctOf(told, about);
  const statement = statementOf(bySize(distinct, about), about.span, about.metric);
  const [lead] = statement.figures;
  if (!lead) return { statement, leftOut: [], findings: [] };
  const rest = others.flatMap(({ figures }) => figures);
  return {
    statement,
    leftOut: [
      ...repeated.map(({ figure, first }) => left(figure, 'repeated', first)),
      ...rest.map((figure) => left(figure, 'not-lead', lead)),
    ],
    findings: [
      ...(leaders.length > 1 ? contradictions(distinct, about) : []),
      ...rest
        .filter((figure) => !size(figure, about).eq(size(lead, about)))
        .map((figure) => disagreement(figure, lead, about)),
    ],
  };
}

function left(
  observation: Observation,
  sort: 'superseded' | 'repeated' | 'not-lead',
  by: Observation,
): LeftOut {
  return { observation, because: { sort, by } };
}

/** Contradictions of later figures with the first. */
function contradictions([first, ...others]: readonly Observation[], about: About): readonly Finding[] {
  return first ? others.map((figure) => finding('figure-contradicted', figure, first, about)) : [];
}

function finding(
  code: 'figure-repeated' | 'figure-contradicted',
  figure: Observation,
  other: Observation,
  about: About,
): Finding {
  return { code, args: argsOf(figure, other, about), place: figure.place };
}

const NO_DEPARTMENT: Bilingual = { zh: '(未写填报单位)', en: '(no department given)' };

function disagreement(figure: Observation, lead: Observation, about: About): Finding {
  const { department } = lead;
  const title = department === undefined ? undefined : about.plan.departments.get(department)?.title;
  const args = { ...argsOf(figure, lead, about), lead: title ?? NO_DEPARTMENT };
  return { code: 'departments-disagree', args, place: figure.place };
}

interface Against {
  readonly about: Bilingual;
  readonly figure: string;
  readonly other: string;
  readonly at: string;
}

function argsOf(figure: Observation, other: Observation, { span, metric, plan }: About): Against {
  return {
    about: describeAbout(metric, figure.region, span, plan),
    figure: figure.reported,
    other: other.reported,
    at: describeAt(other),
  };
}

interface Distinct {
  /** One figure for each value: the first, or for stages the first by stage id. */
  readonly distinct: readonly Observation[];
  /** The others, each with the figure that it repeats. */
  readonly repeated: readonly { readonly figure: Observation; readonly first: Observation }[];
}

function distinctOf(figures: readonly Observation[], about: About): Distinct {
  const ordered = figures.toSorted((a, b) => compareText(stageOf(a) ?? '', stageOf(b) ?? ''));
  const firsts = new Map(ordered.toReversed().map((figure) => [sizeKey(figure, about), figure]));
  const twins = figures.map((figure) => ({ figure, first: firsts.get(sizeKey(figure, about)) ?? figure }));
  const [own, repeated] = partition(twins, ({ figure, first }) => figure === first);
  return { distinct: own.map(({ figure }) => figure), repeated };
}

/** Rows that repeat an earlier row; January's own figure and its year to date do not count as repeats. */
function saidBefore(figures: readonly Observation[], about: About): ReadonlySet<Observation> {
  const said = new Set<string>();
  return new Set(
    figures.filter((figure) => {
      const { start, end } = figure.period;
      const basis = figure.sort === 'quantity' ? figure.basis : undefined;
      const words = [sizeKey(figure, about), stageOf(figure), basis, start, end].join(' ');
      const before = said.has(words);
      said.add(words);
      return before;
    }),
  );
}

function bySize(figures: readonly Observation[], about: About): Observation[] {
  return figures.toSorted((a, b) => compareDecimals(size(a, about), size(b, about)));
}

/** Order of contradicting figures: amount, or rank of the stage. Stages of one rank are equal. */
function size(observation: Observation, { plan }: About): Decimal {
  const stage = stageOf(observation);
  return stage === undefined ? amountOf(observation) : decimalOf(plan.stages.get(stage)?.rank ?? 0);
}

/** Key of equal figures. */
function sizeKey(observation: Observation, about: About): string {
  return plain(size(observation, about));
}
