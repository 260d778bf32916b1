import type { Finding } from '../../catalogue/findings.js';
import { formatDay } from '../../model/calendar.js';
import type { DepartmentId } from '../../model/ids.js';
import { bothDepartmentTitles, periodList } from '../about.js';
import { lastDue, reporterOf } from '../completeness.js';
import type { Check, Facts } from '../facts.js';

/** The submission of each department that is asked for holds what it leads for, and the last interval that is due. */
export const checkSubmission: Check = (facts) =>
  (facts.departments ?? []).flatMap((department) => [
    ...lackingMetrics(facts, department),
    ...lackingInterval(facts, department),
  ]);

/** The metrics and projects that the department leads for and has no figure of, whatever the period. */
function lackingMetrics({ visible, plan }: Facts, asked: DepartmentId): readonly Finding[] {
  const reported = new Set(
    visible.filter((figure) => reporterOf(figure, plan) === asked).map(({ metric }) => metric),
  );
  return [...plan.metrics.values()]
    .filter(({ id, departments }) => departments[0] === asked && !reported.has(id))
    .map((metric) => ({
      code: 'report-lacks-metric',
      args: { department: bothDepartmentTitles(asked, plan), metric: metric.title },
      place: undefined,
    }));
}

/** Only the last interval that is due makes a submission incomplete: earlier ones came with earlier submissions. */
function lackingInterval({ reports, plan }: Facts, asked: DepartmentId): readonly Finding[] {
  const last = lastDue(reports.filter(({ department }) => department === asked));
  if (last?.state !== 'missing') return [];
  const args = {
    department: bothDepartmentTitles(asked, plan),
    interval: periodList([last.interval]),
    due: formatDay(last.due),
  };
  return [{ code: 'report-lacks-interval', args, place: undefined }];
}
