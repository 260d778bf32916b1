import { list } from '../catalogue/phrases.js';
import { formatSpan, joinSpans } from '../catalogue/spans.js';
import type { Period } from '../model/calendar.js';
import type { DepartmentId, MetricId } from '../model/ids.js';
import type { Plan } from '../model/plan.js';
import type { Bilingual, Language } from '../model/words.js';

export function bothDepartmentTitles(id: DepartmentId, plan: Plan): Bilingual {
  return plan.departments.get(id)?.title ?? same(id);
}

export function bothMetricTitles(id: MetricId, plan: Plan): Bilingual {
  return plan.metrics.get(id)?.title ?? same(id);
}

/** Lists periods; adjacent ones are joined. */
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
