import type { Period } from '../../model/calendar.js';
import type { DepartmentId, MetricId, RegionId, StageId } from '../../model/ids.js';
import type { Named, Plan } from '../../model/plan.js';
import type { Language } from '../../model/words.js';
import { list } from '../phrases.js';
import { formatSpan, joinSpans } from '../spans.js';

/** The plan that has the titles, and the language. */
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

/** Title of a population; its id if the plan does not have it. */
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

/** Falls back to the id, so that it cannot fail. */
function titled(titles: Titles, named: Named<string> | undefined, id: string): string {
  return named ? named.title[titles.language] : id;
}
