import type { Finding } from '../../catalogue/findings.js';
import { HUNDRED } from '../../model/decimal.js';
import type { Check } from '../facts.js';
import { describeFigure } from '../../reckon/describe.js';

/** Finds reported shares above 100 %. */
export const checkReportedShares: Check = ({ plan, series }) => {
  const shares = new Set(plan.targets.flatMap((target) => (target.kind === 'share' ? [target.metric] : [])));
  return series
    .filter(({ metric }) => shares.has(metric.id))
    .flatMap(({ points }) =>
      points.flatMap(({ observation }): Finding[] => {
        if (observation.value.lte(HUNDRED)) return [];
        const args = { about: describeFigure(observation, plan), figure: observation.reported };
        return [{ code: 'parts-share-above-one', args, place: observation.place }];
      }),
    );
};
