import { describeFigure } from '../../reckon/describe.js';
import type { Check } from '../facts.js';

/** Finds amounts below zero. Rates may be negative: growth can be. */
export const checkNegative: Check = ({ visible, plan }) =>
  visible
    .filter(
      (observation) =>
        observation.sort === 'quantity' &&
        plan.metrics.get(observation.metric)?.type !== 'ratio' &&
        observation.value.lt(0) &&
        !observation.value.isZero(),
    )
    .map((observation) => ({
      code: 'series-negative',
      args: { about: describeFigure(observation, plan), figure: observation.reported },
      place: observation.place,
    }));
