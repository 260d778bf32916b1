import { addDays, contains, monthOf, yearOf, type Day, type Period } from '../model/calendar.js';
import { groupBy } from '../model/collections.js';
import type { DepartmentId } from '../model/ids.js';
import { intervalOf, intervalsBetween } from '../model/intervals.js';
import type { Observation } from '../model/observation.js';
import type { Plan } from '../model/plan.js';
import type { Completeness } from '../validate-result.js';
import type { SubmittedData } from './submission.js';

/**
 * What became of a report: in on time, in but late, in without a date of submission, not in, or not in and not due yet.
 */
export type ReportState = 'on-time' | 'late' | 'undated' | 'missing' | 'awaited';

/** A report that the plan's cadence asks of a department for one interval. */
export interface DueReport {
  readonly department: DepartmentId;
  readonly interval: Period;
  /** The last day on which it is on time. */
  readonly due: Day;
  readonly state: ReportState;
  /** The figures that it consists of. */
  readonly figures: readonly Observation[];
}

type Seen = Pick<SubmittedData, 'plan' | 'asOf' | 'observations' | 'departments' | 'since'>;

/**
 * The reports that fall due by the cadence, for each department that leads in answering for a metric, and what became
 * of them. A report is in when the department has a figure for its interval. A figure without a department is taken as
 * that of the one that leads: files often come from one office, and do not repeat its name on every row.
 */
export function completenessOf({ plan, asOf, observations, departments, since }: Seen): readonly DueReport[] {
  const { interval, graceDays } = plan.cadence;
  const from = since > plan.period.start ? since : plan.period.start;
  const last = asOf < plan.period.end ? asOf : plan.period.end;
  const intervals = intervalsBetween(interval, from, last).filter(({ end }) => end <= asOf);
  const figures = groupBy(observations, (observation) => reporterOf(observation, plan));
  return expectedDepartments(plan, departments).flatMap((id) =>
    intervals.map((each): DueReport => {
      const own = (figures.get(id) ?? []).filter((figure) => tellsOf(figure, each, plan));
      const due = addDays(each.end, graceDays);
      return { department: id, interval: each, due, state: stateOf(own, due, asOf, plan), figures: own };
    }),
  );
}

/** Who reported a figure: the department it names, else the one that leads in answering for its metric. */
export function reporterOf({ department, metric }: Observation, plan: Plan): DepartmentId | undefined {
  return department ?? plan.metrics.get(metric)?.departments[0];
}

/** Those that lead for some metric, or those that are asked for; in the order of the plan. */
function expectedDepartments(plan: Plan, only: readonly DepartmentId[] | undefined): readonly DepartmentId[] {
  if (only) return [...plan.departments.keys()].filter((id) => only.includes(id));
  const leading = new Set([...plan.metrics.values()].map(({ departments }) => departments[0]));
  return [...plan.departments.keys()].filter((id) => leading.has(id));
}

/** A figure tells of the interval that it ends in, and of those that a longer flow covers wholly. */
function tellsOf(observation: Observation, interval: Period, plan: Plan): boolean {
  const { period } = observation;
  if (contains(interval, { start: period.end, end: period.end })) return true;
  return isFlowOf(observation, plan) && contains(period, interval);
}

function isFlowOf(observation: Observation, plan: Plan): boolean {
  return (
    observation.sort === 'quantity' &&
    observation.basis === 'period' &&
    plan.metrics.get(observation.metric)?.type === 'flow'
  );
}

/** The first submission decides: a figure that is revised later was on time all the same. */
function stateOf(figures: readonly Observation[], due: Day, asOf: Day, plan: Plan): ReportState {
  if (figures.length === 0) return due <= asOf ? 'missing' : 'awaited';
  const dated = figures.filter(({ submitted }) => submitted !== undefined);
  if (dated.some((figure) => (figure.submitted?.day ?? due) <= dueOf(figure, plan))) return 'on-time';
  return dated.length > 0 ? 'late' : 'undated';
}

/** When a figure falls due: one that covers several intervals, with the last of them. */
export function dueOf({ period }: Observation, { cadence }: Plan): Day {
  const last = intervalOf(cadence.interval, period.end);
  return addDays(last?.end ?? period.end, cadence.graceDays);
}

/** Of the reports of one department, the last that is due or in. */
export function lastDue(reports: readonly DueReport[]): DueReport | undefined {
  return reports.findLast(({ state }) => state !== 'awaited');
}

/** The reports counted by department and by the month in which their intervals end. */
export function countByMonth(reports: readonly DueReport[]): readonly Completeness[] {
  const groups = groupBy(
    reports,
    ({ department, interval: { end } }) => `${department} ${yearOf(end)} ${monthOf(end)}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const of = (...states: readonly ReportState[]): number =>
      group.filter(({ state }) => states.includes(state)).length;
    const { end } = first.interval;
    return [
      {
        department: first.department,
        year: yearOf(end),
        month: monthOf(end),
        expected: of('on-time', 'late', 'undated', 'missing'),
        received: of('on-time', 'late', 'undated'),
        onTime: of('on-time'),
        late: of('late'),
        undated: of('undated'),
        missing: of('missing'),
        awaited: of('awaited'),
      },
    ];
  });
}
