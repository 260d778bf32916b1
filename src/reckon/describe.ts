import { formatSpan } from '../catalogue/spans.js';
import { plain, quotient, type Decimal } from '../model/decimal.js';
import type { Observation } from '../model/observation.js';
import type { Metric, Plan } from '../model/plan.js';
import type { Period } from '../model/calendar.js';
import type { RegionId } from '../model/ids.js';
import type { Unit } from '../model/units.js';
import type { Bilingual, Language } from '../model/words.js';
import { spanOf } from './statement.js';

/** Decimal places of an amount that does not end. */
const PLACES = 6;

/** Metric, region and days in both languages. */
export function describeAbout(metric: Metric, region: RegionId, span: Period, plan: Plan): Bilingual {
  const place = region === plan.area.id ? plan.area : plan.regions.get(region);
  const about = (language: Language): string =>
    [metric.title[language], place?.title[language] ?? region, formatSpan(span, language)].join(
      language === 'zh' ? '·' : ', ',
    );
  return { zh: about('zh'), en: about('en') };
}

/** Metric, region and days of a figure, by its basis. */
export function describeFigure(observation: Observation, plan: Plan): Bilingual {
  const { metric: id, region, period } = observation;
  const metric = plan.metrics.get(id);
  if (!metric) return { zh: id, en: id };
  return describeAbout(
    metric,
    region,
    metric.type === 'flow' ? spanOf(observation, metric, plan) : period,
    plan,
  );
}

export function describeAt({ place }: Observation): string {
  return `${place.file}:${place.line}`;
}

/** An amount in base units as text in another unit of its dimension. */
export function describeAmount(base: Decimal, unit: Unit): string {
  return `${plain(quotient(base, unit.factor, PLACES))} ${unit.symbol}`;
}
