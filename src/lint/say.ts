import { settled, withUnit } from '../catalogue/numbers.js';
import type { Concerned } from '../catalogue/findings/lint/divisions.js';
import { plain, type Decimal } from '../model/decimal.js';
import type { MetricId, RegionId } from '../model/ids.js';
import type { Plan, Target } from '../model/plan.js';
import { fromBase, type Unit } from '../model/units.js';
import type { Bilingual, Language } from '../model/words.js';

/** An amount of the base unit as a bare figure in another unit, with all its digits. */
export function figure(base: Decimal, unit: Unit): string {
  return plain(settled(fromBase(base, unit)));
}

/** An amount of the base unit with its unit. */
export function amountText(base: Decimal, unit: Unit): string {
  return withUnit(figure(base, unit), unit);
}

/** The title of a metric; that of a region behind it where it is not the whole area. */
export function aboutMetric(id: MetricId, region: RegionId, plan: Plan): Bilingual {
  const metric = plan.metrics.get(id)?.title ?? { zh: id, en: id };
  if (region === plan.area.id) return metric;
  const place = plan.regions.get(region)?.title ?? { zh: region, en: region };
  const both = (language: Language): string =>
    [metric[language], place[language]].join(language === 'zh' ? '·' : ', ');
  return { zh: both('zh'), en: both('en') };
}

/** The targets that a finding is about, each once. */
export function concerned(targets: readonly Target[]): readonly Concerned[] {
  return [...new Map(targets.map(({ id, place }) => [id, { id, place }])).values()];
}
