import { addDays, contains, monthOf, yearOf, type Day, type Period } from '../model/calendar.js';
import { groupBy } from '../model/collections.js';
import type { DepartmentId } from '../model/ids.js';
import { intervalOf, intervalsBetween } from '../model/intervals.js';
import type { Observation } from '../model/observation.js';
import type { Plan } from '../model/plan.js';
import type { Completeness } from '../validate-result.js';
import type { SubmittedData } from './submission.js';

/**
 * State of a report: received on time, late or without a date of submission; not received (`missing`); or not
 * due yet (`awaited`).
 */
export type ReportState = 'on-time' | 'late' | 'undated' | 'missing' | 'awaited';

/** A report that the plan's cadence requires of a department for one interval. */
export interface DueReport {
  readonly department: DepartmentId;
  readonly interval: Period;
  /** Last day on which it is on time. */
  readonly due: Day;
  readonly state: ReportState;
  /** Figures received for the interval. */
  readonly figures: readonly Observation[];
}

type Seen = Pick<SubmittedData, 'plan' | 'asOf' | 'observations' | 'departments' | 'since'>;

/**
 * The reports due by the cadence, with their states: for the departments asked for, else for each that leads
 * for a metric. A report is received when the department has a figure for the interval. A figure without a
 * department counts as its leading department's: files from one office often do not repeat its name.
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

/** The department that a figure names, else the one that leads for its metric. */
export function reporterOf({ department, metric }: Observation, plan: Plan): DepartmentId | undefined {
  return department ?? plan.metrics.get(metric)?.departments[0];
}

/** The departments asked for, else those that lead for a metric; in plan order. */
function expectedDepartments(plan: Plan, only: readonly DepartmentId[] | undefined): readonly DepartmentId[] {
  if (only) return [...plan.departments.keys()].filter((id) => only.includes(id));
  const leading = new Set([...plan.metrics.values()].map(({ departments }) => departments[0]));
  return [...plan.departments.keys()].filter((id) => leading.has(id));
}

/** A figure counts for the interval that it ends in, and for those that a longer flow wholly covers. */
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

/** Last day on which a figure is on time; one that covers several intervals is due with the last of them. */
export function dueOf({ period }: Observation, { cadence }: Plan): Day {
  const last = intervalOf(cadence.interval, period.end);
  return addDays(last?.end ?? period.end, cadence.graceDays);
}

/** The last due or received of one department's reports. */
export function lastDue(reports: readonly DueReport[]): DueReport | undefined {
  return reports.findLast(({ state }) => state !== 'awaited');
}

/** Counts reports by department and by the month in which their intervals end. */
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
