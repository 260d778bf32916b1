import type { Finding } from '../catalogue/findings.js';
import { formatDay, type Day } from '../model/calendar.js';
import { beginning, isWithinPlan, type DateRemark, type DateTally } from '../model/dates.js';
import type { Input, Observation } from '../model/observation.js';
import { comparePlaces } from '../model/place.js';
import type { Plan } from '../model/plan.js';
import type { Bilingual } from '../model/words.js';
import { describeFigure } from './describe.js';

/** A file, and the tally of its figures' dates. */
export interface DatedInput {
  readonly input: Pick<Input, 'file' | 'observations'>;
  readonly dates: DateTally;
}

/**
 * Findings on the dates of figures and of judgement (rule 5). Figures of a file with the same remark give one
 * finding, at the first; dates in the future are an error each.
 */
export function dateFindings(inputs: readonly DatedInput[], plan: Plan, asOf: Day): readonly Finding[] {
  const blind = blindness(inputs, asOf);
  return [
    ...outsidePlan(plan, asOf),
    ...blind,
    ...inputs.flatMap((each) => [
      ...remarked('future', each.dates, plan),
      ...unlisted(each),
      ...(blind.length > 0 ? [] : awayFindings(each, plan)),
      ...remarked('early', each.dates, plan),
    ]),
  ];
}

/** Findings on figures that do not count: all of a file, or how many for each reason. */
function awayFindings(each: DatedInput, plan: Plan): readonly Finding[] {
  const { input, dates } = each;
  return input.observations > 0 && dates.away === input.observations
    ? [nothingCounts(each)]
    : AWAY.flatMap((remark) => remarked(remark, dates, plan));
}

const AWAY = ['unseen', 'unfinished', 'outside'] as const satisfies readonly DateRemark[];

/** A date of judgement outside the plan and its days of grace. */
function outsidePlan(plan: Plan, asOf: Day): readonly Finding[] {
  if (isWithinPlan(asOf, plan)) return [];
  const {
    period,
    cadence: { graceDays },
  } = plan;
  const args = { on: formatDay(asOf), start: formatDay(period.start), end: formatDay(period.end), graceDays };
  return [{ code: 'as-of-outside-plan', args, place: undefined }];
}

/** A date of judgement on which no reported figure is visible. */
function blindness(inputs: readonly DatedInput[], asOf: Day): readonly Finding[] {
  const figures = inputs.reduce((sum, { input }) => sum + input.observations, 0);
  const hidden = inputs.reduce((sum, { dates }) => sum + dates.hidden, 0);
  if (figures === 0 || hidden < figures) return [];
  return [{ code: 'as-of-before-reports', args: { on: formatDay(asOf), figures }, place: undefined }];
}

function nothingCounts({ input: { file, observations }, dates }: DatedInput): Finding {
  const { asOf, plan } = dates.rule;
  const [unseen, unfinished, outside] = AWAY.map((remark) => dates.count(remark));
  const args = {
    figures: observations,
    ...{ unseen: unseen ?? 0, unfinished: unfinished ?? 0, outside: outside ?? 0 },
    on: formatDay(asOf),
    start: formatDay(plan.period.start),
    end: formatDay(plan.period.end),
  };
  const [first] = AWAY.flatMap((remark) => dates.listed(remark)).sort((a, b) =>
    comparePlaces(a.place, b.place),
  );
  return { code: 'file-nothing-counts', args, place: first?.place ?? { file } };
}

/** The number of errors beyond those listed. */
function unlisted({ input: { file }, dates }: DatedInput): readonly Finding[] {
  const count = dates.count('future') - dates.listed('future').length;
  return count === 0 ? [] : [{ code: 'file-more-errors', args: { count }, place: { file } }];
}

function remarked(remark: DateRemark, dates: DateTally, plan: Plan): readonly Finding[] {
  return dates
    .listed(remark)
    .map((observation) => findingOf(remark, observation, dates, describeFigure(observation, plan)));
}

function findingOf(
  remark: DateRemark,
  observation: Observation,
  dates: DateTally,
  about: Bilingual,
): Finding {
  const { period, place, reported: figure } = observation;
  const { asOf, undatedOn } = dates.rule;
  const on = formatDay(asOf);
  const end = formatDay(period.end);
  const submitted = formatDay(observation.submitted?.day ?? undatedOn ?? asOf);
  const args = { about, figure, figures: dates.count(remark) };
  switch (remark) {
    case 'future': {
      const start = formatDay(beginning(observation, dates.rule));
      return { code: 'series-future', args: { about, figure, start, on: submitted }, place };
    }
    case 'unseen':
      return { code: 'series-unseen', args: { ...args, submitted, on }, place };
    case 'unfinished':
      return { code: 'series-unfinished', args: { ...args, end, on }, place };
    case 'outside': {
      const asked = dates.rule.askedOf(observation.metric);
      const days = { start: formatDay(asked.start), end: formatDay(asked.end) };
      return { code: 'series-outside', args: { ...args, ...days }, place };
    }
    case 'early':
      return { code: 'series-early', args: { ...args, submitted, end }, place };
  }
}
