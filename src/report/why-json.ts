import type { CheckResult } from '../check-result.js';
import { describeRule } from '../catalogue/labels-rules.js';
import type { Titles } from '../catalogue/labels-titles.js';
import type { Assessment, Evidence, LeftOut } from '../model/assessment.js';
import { formatDay } from '../model/calendar.js';
import type { Observation } from '../model/observation.js';
import type { Plan } from '../model/plan.js';
import { fromBase } from '../model/units.js';
import {
  assessmentJson,
  findingJson,
  leftOutText,
  periodJson,
  planJson,
  type JsonOptions,
} from './check-json.js';
import type { ObservationJson } from './layout-shape.js';
import { amount, jsonText } from './json.js';
import { targetJson } from './targets-json.js';
import { findingsConcerning } from './why.js';
import { reckoningText } from './working.js';

/** How a verdict came about, for programs: the target, its assessment as in a check, and every figure used or not. */
export function renderWhyJson(
  assessment: Assessment,
  result: CheckResult,
  { language }: JsonOptions,
): string {
  const { plan } = result;
  const titles: Titles = { plan, language };
  return jsonText({
    plan: planJson(plan),
    asOf: formatDay(result.asOf),
    target: targetJson(assessment.target, plan),
    rule: describeRule(assessment.target, titles),
    assessment: assessmentJson(assessment, titles),
    reckoned: reckoningText(assessment, titles),
    figures: assessment.evidence.map((evidence) => figureJson(evidence, plan)),
    leftOut: assessment.leftOut.map((leftOut) => leftOutJson(leftOut, titles)),
    findings: findingsConcerning(assessment, result.findings).map((finding) =>
      findingJson(finding, language),
    ),
  });
}

function figureJson({ observation, minus }: Evidence, plan: Plan) {
  return { ...observationJson(observation, plan), minus: minus || undefined };
}

function leftOutJson({ observation, because }: LeftOut, { plan, language }: Titles) {
  const by = 'by' in because ? because.by.place : undefined;
  return {
    ...observationJson(observation, plan),
    code: because.sort,
    because: leftOutText(because, language),
    by: by && { file: by.file, sheet: by.sheet, line: by.line, column: by.column },
  };
}

/** A figure as a report has it, in the unit of its metric. */
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

/** A figure in the unit of its metric, or a stage. */
function valueJson(observation: Observation, plan: Plan) {
  if (observation.sort === 'stage') return { stage: observation.stage };
  const metric = plan.metrics.get(observation.metric);
  if (!metric || metric.type === 'stage') return { basis: observation.basis };
  return {
    value: amount(fromBase(observation.value, metric.unit)),
    unit: metric.unit.symbol,
    basis: observation.basis,
  };
}
