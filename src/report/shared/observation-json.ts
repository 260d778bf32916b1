import { LEFT_OUT_WORDS } from '../../catalogue/labels/why.js';
import type { LeftOutBecause, LeftOut } from '../../model/assessment.js';
import { formatDay } from '../../model/calendar.js';
import type { Observation } from '../../model/observation.js';
import { placeText, withoutColumn } from '../../model/place.js';
import type { Plan } from '../../model/plan.js';
import { fromBase } from '../../model/units.js';
import type { Language } from '../../model/words.js';
import { jsonAmount } from '../kit/json.js';
import { periodJson } from './finding-json.js';
import type { ObservationJson } from './observation-shape.js';

/** A reported figure, in the unit of its metric. */
export function observationJson(observation: Observation, plan: Plan): ObservationJson {
  const { submitted, place } = observation;
  return {
    metric: observation.metric,
    region: observation.region,
    period: periodJson(observation.period),
    ...valueJson(observation, plan),
    reported: observation.reported,
    department: observation.department,
    submitted:
      submitted && formatDay(submitted.day) + (submitted.time === undefined ? '' : `T${submitted.time}`),
    note: observation.note,
    file: place.file,
    sheet: place.sheet,
    line: place.line,
    column: place.column,
  };
}

/** An amount in the unit of its metric, or a stage. */
function valueJson(observation: Observation, plan: Plan) {
  if (observation.sort === 'stage') return { stage: observation.stage };
  const metric = plan.metrics.get(observation.metric);
  if (!metric || metric.type === 'stage') return { basis: observation.basis };
  return {
    value: jsonAmount(fromBase(observation.value, metric.unit)),
    unit: metric.unit.symbol,
    basis: observation.basis,
  };
}

/** Why a figure was left out, with the place of the one used instead. */
export function leftOutText(because: LeftOutBecause, language: Language): string {
  return LEFT_OUT_WORDS[because.sort][language](standsInstead({ because }) ?? '');
}

/** The place of the figure used instead of one left out. */
function standsInstead({ because }: Pick<LeftOut, 'because'>): string | undefined {
  return 'by' in because ? placeText(withoutColumn(because.by.place)) : undefined;
}
