import type { Finding } from '../../catalogue/findings.js';
import { formatDay } from '../../model/calendar.js';
import type { DepartmentId } from '../../model/ids.js';
import { bothDepartmentTitles, periodList } from '../about.js';
import { lastDue, reporterOf } from '../completeness.js';
import type { Check, Facts } from '../facts.js';

/**
 * Finds what the submission of each department that was asked for lacks: metrics that it leads for, or the
 * last interval due.
 */
export const checkSubmission: Check = (facts) =>
  (facts.departments ?? []).flatMap((department) => [
    ...lackingMetrics(facts, department),
    ...lackingInterval(facts, department),
  ]);

/** Metrics and projects that the department leads for and has no figure of, in any period. */
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

/** Looks at the last interval due only: earlier ones came with earlier submissions. */
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
