import type { Finding } from '../../catalogue/findings.js';
import { formatDay } from '../../model/calendar.js';
import { groupBy } from '../../model/collections.js';
import type { DepartmentId } from '../../model/ids.js';
import { comparePlaces } from '../../model/place.js';
import type { Plan } from '../../model/plan.js';
import { bothDepartmentTitles, periodList } from '../about.js';
import { dueOf, lastDue, type DueReport, type ReportState } from '../completeness.js';
import type { Check } from '../facts.js';

/**
 * Finds missing, late and undated reports: one finding a department, with all its intervals. A missing last
 * interval of a department that was asked for is left to `checkSubmission`.
 */
export const checkReports: Check = ({ reports, plan, departments: asked }) =>
  [...groupBy(reports, ({ department }) => department)].flatMap(([department, all]) => {
    const last = asked ? lastDue(all) : undefined;
    const own = all.filter((report) => report !== last || report.state !== 'missing');
    return [
      ...missing(department, own, plan),
      ...late(department, own, plan),
      ...undated(department, own, plan),
    ];
  });

function missing(department: DepartmentId, own: readonly DueReport[], plan: Plan): readonly Finding[] {
  const reports = inState(own, 'missing');
  if (reports.length === 0) return [];
  return [{ code: 'report-missing', args: words(department, reports, plan), place: undefined }];
}

function late(department: DepartmentId, own: readonly DueReport[], plan: Plan): readonly Finding[] {
  const reports = inState(own, 'late');
  const [first] = reports;
  const figure = first && firstFigure(first);
  if (!first || figure?.submitted === undefined) return [];
  const args = {
    ...words(department, reports, plan),
    submitted: formatDay(figure.submitted.day),
    due: formatDay(dueOf(figure, plan)),
  };
  return [{ code: 'report-late', args, place: figure.place }];
}

function undated(department: DepartmentId, own: readonly DueReport[], plan: Plan): readonly Finding[] {
  const reports = inState(own, 'undated');
  const [first] = reports;
  if (!first) return [];
  return [
    { code: 'report-undated', args: words(department, reports, plan), place: firstFigure(first)?.place },
  ];
}

function inState(reports: readonly DueReport[], state: ReportState): readonly DueReport[] {
  return reports.filter((report) => report.state === state);
}

function words(department: DepartmentId, reports: readonly DueReport[], plan: Plan) {
  return {
    department: bothDepartmentTitles(department, plan),
    intervals: periodList(reports.map(({ interval }) => interval)),
    count: reports.length,
  };
}

/** The first of a report's figures with a date of submission; the first of all if none has one. */
function firstFigure({ figures }: DueReport) {
  const inOrder = figures.toSorted((a, b) => comparePlaces(a.place, b.place));
  return inOrder.find(({ submitted }) => submitted !== undefined) ?? inOrder[0];
}
