import type { CheckResult } from '../../check-result.js';
import { describeRule } from '../../catalogue/labels/rules.js';
import type { Titles } from '../../catalogue/labels/titles.js';
import type { Assessment, Evidence, LeftOut } from '../../model/assessment.js';
import { formatDay } from '../../model/calendar.js';
import type { Plan } from '../../model/plan.js';
import { assessmentJson } from '../check/json.js';
import { leftOutText, observationJson } from '../shared/observation-json.js';
import { findingJson, planJson } from '../shared/finding-json.js';
import type { JsonOptions } from '../kit/options.js';
import { jsonText } from '../kit/json.js';
import { targetJson } from '../targets/json.js';
import { findingsConcerning } from './text.js';
import { reckoningText } from './working.js';

/** A verdict explained: the target, its assessment as in a check, and every figure, used or not. */
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
