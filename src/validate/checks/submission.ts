import type { Finding } from '../../catalogue/findings.js';
import { formatDay } from '../../model/calendar.js';
import { groupBy } from '../../model/collections.js';
import type { DepartmentId } from '../../model/ids.js';
import type { Observation } from '../../model/observation.js';
import { comparePlaces } from '../../model/place.js';
import type { Bilingual } from '../../model/words.js';
import { departmentTitle, metricTitle, periodList } from '../about.js';
import { lastDue, reporterOf } from '../completeness.js';
import type { Check, Facts } from '../facts.js';

/**
 * The submission of one department: it holds what the department leads for and the last interval that is due, and
 * nothing that others answer for.
 */
export const checkSubmission: Check = (facts) => {
  const { department } = facts;
  if (department === undefined) return [];
  return [
    ...foreign(facts, department),
    ...lackingMetrics(facts, department),
    ...lackingInterval(facts, department),
  ];
};

function foreign({ observations, plan }: Facts, asked: DepartmentId): readonly Finding[] {
  const others = observations.filter(({ department }) => department !== undefined && department !== asked);
  const unanswered = observations.filter(({ department, metric }) => {
    const answerable = plan.metrics.get(metric)?.departments ?? [];
    const own = department === undefined || department === asked;
    return own && answerable.length > 0 && !answerable.includes(asked);
  });
  return [
    ...[...groupBy(others, ({ department }) => department)].flatMap(([found, rows]) =>
      found === undefined ? [] : told('department', departmentTitle(found, plan), rows),
    ),
    ...[...groupBy(unanswered, ({ metric }) => metric)].flatMap(([metric, rows]) =>
      told('metric', metricTitle(metric, plan), rows),
    ),
  ];

  function told(
    sort: 'department' | 'metric',
    found: Bilingual,
    rows: readonly Observation[],
  ): readonly Finding[] {
    const [first] = rows.toSorted((a, b) => comparePlaces(a.place, b.place));
    const args = { asked: departmentTitle(asked, plan), sort, found, rows: rows.length };
    return first ? [{ code: 'report-foreign', args, place: first.place }] : [];
  }
}

/** The metrics and projects that the department leads for and has no figure of, whatever the period. */
function lackingMetrics({ visible, plan }: Facts, asked: DepartmentId): readonly Finding[] {
  const reported = new Set(
    visible.filter((figure) => reporterOf(figure, plan) === asked).map(({ metric }) => metric),
  );
  return [...plan.metrics.values()]
    .filter(({ id, departments }) => departments[0] === asked && !reported.has(id))
    .map((metric) => ({
      code: 'report-lacks-metric',
      args: { department: departmentTitle(asked, plan), metric: metric.title },
      place: undefined,
    }));
}

/** Only the last interval that is due makes a submission incomplete: earlier ones came with earlier submissions. */
function lackingInterval({ reports, plan }: Facts, asked: DepartmentId): readonly Finding[] {
  const last = lastDue(reports);
  if (last?.state !== 'missing') return [];
  const args = {
    department: departmentTitle(asked, plan),
    interval: periodList([last.interval]),
    due: formatDay(last.due),
  };
  return [{ code: 'report-lacks-interval', args, place: undefined }];
}
