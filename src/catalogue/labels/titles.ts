import type { Period } from '../../model/calendar.js';
import type { DepartmentId, MetricId, RegionId, StageId } from '../../model/ids.js';
import type { Named, Plan } from '../../model/plan.js';
import type { Language } from '../../model/words.js';
import { list } from '../phrases.js';
import { formatSpan, joinSpans } from '../spans.js';

/** What it takes to put ids into words: the plan that has the titles, and the language. */
export interface Titles {
  readonly plan: Plan;
  readonly language: Language;
}

export function metricTitle(titles: Titles, id: MetricId): string {
  return titled(titles, titles.plan.metrics.get(id), id);
}

export function regionTitle(titles: Titles, id: RegionId): string {
  const { area, regions } = titles.plan;
  return titled(titles, id === area.id ? area : regions.get(id), id);
}

export function departmentTitle(titles: Titles, id: DepartmentId): string {
  return titled(titles, titles.plan.departments.get(id), id);
}

export function stageTitle(titles: Titles, id: StageId): string {
  return titled(titles, titles.plan.stages.get(id), id);
}

/** By id, or as it stands where the plan has no such population. */
export function populationTitle(titles: Titles, id: string): string {
  const population = [...titles.plan.populations.values()].find((candidate) => candidate.id === id);
  return titled(titles, population, id);
}

export function metricTitles(titles: Titles, ids: readonly MetricId[]): string {
  return list(
    titles.language,
    ids.map((id) => metricTitle(titles, id)),
  );
}

export function regionTitles(titles: Titles, ids: readonly RegionId[]): string {
  return list(
    titles.language,
    ids.map((id) => regionTitle(titles, id)),
  );
}

export function periodNames(titles: Titles, periods: readonly Period[]): string {
  return list(
    titles.language,
    joinSpans(periods).map((span) => formatSpan(span, titles.language)),
  );
}

/** An id that the plan does not know is shown as it is: better than nothing, and it cannot fail. */
function titled(titles: Titles, named: Named<string> | undefined, id: string): string {
  return named ? named.title[titles.language] : id;
}
