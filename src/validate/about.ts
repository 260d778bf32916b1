import { list } from '../catalogue/phrases.js';
import { formatSpan, joinSpans } from '../catalogue/spans.js';
import type { Period } from '../model/calendar.js';
import type { DepartmentId, MetricId } from '../model/ids.js';
import type { Observation } from '../model/observation.js';
import type { Plan } from '../model/plan.js';
import type { Bilingual, Language } from '../model/words.js';
import { describeAbout } from '../reckon/describe.js';
import { spanOf } from '../reckon/statement.js';

/** What checks call things by, in both languages. */

/** Metric, region and stretch of a figure. */
export function aboutFigure(observation: Observation, plan: Plan): Bilingual {
  const metric = plan.metrics.get(observation.metric);
  if (!metric) return same(observation.metric);
  const stretch = metric.type === 'flow' ? spanOf(observation, metric, plan) : observation.period;
  return describeAbout(metric, observation.region, stretch, plan);
}

export function departmentTitle(id: DepartmentId, plan: Plan): Bilingual {
  return plan.departments.get(id)?.title ?? same(id);
}

export function metricTitle(id: MetricId, plan: Plan): Bilingual {
  return plan.metrics.get(id)?.title ?? same(id);
}

/** Periods as a list, those next to each other as one. */
export function periodList(periods: readonly Period[]): Bilingual {
  const joined = joinSpans(periods);
  const text = (language: Language): string =>
    list(
      language,
      joined.map((span) => formatSpan(span, language)),
    );
  return { zh: text('zh'), en: text('en') };
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
