import type { CheckResult } from '../../check-result.js';
import type { Titles } from '../../catalogue/labels/titles.js';
import { describeReason } from '../../catalogue/reasons.js';
import type { Assessment, Measures, Part, PartOf } from '../../model/assessment.js';
import { formatDay } from '../../model/calendar.js';
import type { Target } from '../../model/plan.js';
import { limits } from '../kit/figures.js';
import { jsonAmount, jsonExact, jsonFraction, jsonRelative, jsonText } from '../kit/json.js';
import type { AssessmentJson, CheckJson, PartJson } from './shape.js';
import { byLeadDepartment, countWaived, findingCounts, tallyOf } from '../shared/tally.js';
import type { JsonOptions } from '../kit/options.js';
import { planJson, inputJson, findingJson, waivedJson, periodJson } from '../shared/finding-json.js';
import { leftOutText } from '../shared/observation-json.js';

export function renderCheckJson(result: CheckResult, status: number, options: JsonOptions): string {
  return jsonText(checkJson(result, status, options));
}

function checkJson(result: CheckResult, status: number, { language }: JsonOptions): CheckJson {
  const { plan, assessments, findings } = result;
  const titles: Titles = { plan, language };
  return {
    plan: planJson(plan),
    asOf: formatDay(result.asOf),
    inputs: result.inputs.map(inputJson),
    summary: summaryJson(result),
    assessments: assessments.map((assessment) => assessmentJson(assessment, titles)),
    findings: findings.map((finding) => findingJson(finding, language)),
    status,
  };
}

export function summaryJson(
  result: Pick<CheckResult, 'plan' | 'assessments' | 'findings'>,
): CheckJson['summary'] {
  const { assessments, findings } = result;
  const ofStrength = (strength: string): readonly Assessment[] =>
    assessments.filter(({ target }) => target.strength === strength);
  return {
    targets: assessments.length,
    verdicts: tallyOf(assessments),
    firm: tallyOf(ofStrength('firm')),
    aspirational: tallyOf(ofStrength('aspirational')),
    departments: byLeadDepartment(result).map(({ department: { id, title }, tally, targets }) => ({
      id,
      zh: title.zh,
      en: title.en,
      targets,
      verdicts: tally,
    })),
    findings: findingCounts(findings),
    waived: waivedCounts(result),
  };
}

/** One assessment; also the first fields of the JSON of `why`. */
export function assessmentJson(assessment: Assessment, titles: Titles): AssessmentJson {
  const { target } = assessment;
  return {
    target: target.id,
    clause: target.clause,
    task: target.task,
    title: { zh: target.title.zh, en: target.title.en },
    kind: target.kind,
    verdict: assessment.verdict,
    ...measuresJson(assessment, comparatorOf(target)),
    due: formatDay(target.due),
    dueIs: target.dueIs,
    daysLeft: assessment.daysLeft,
    cutOff: assessment.cutOff === undefined ? undefined : formatDay(assessment.cutOff),
    stale: assessment.stale || undefined,
    strength: target.strength,
    nature: target.nature,
    departments: [...target.departments],
    parts: assessment.parts.map(partJson),
    because: assessment.because.map((reason) => describeReason(reason, titles)),
    evidence: assessment.evidence.map(({ observation: { place }, minus }) => ({
      file: place.file,
      sheet: place.sheet,
      line: place.line,
      column: place.column,
      minus: minus || undefined,
    })),
    leftOut: assessment.leftOut.map(({ observation: { place }, because }) => ({
      file: place.file,
      sheet: place.sheet,
      line: place.line,
      because: leftOutText(because, titles.language),
    })),
    leftOutUnlisted: assessment.leftOutUnlisted,
    waived: waivedJson(assessment),
  };
}

function measuresJson(measures: Measures, comparator: AssessmentJson['comparator']) {
  const { actual, least, greatest, required, completion, pace, gap } = measures;
  const near = limitsOf(measures);
  return {
    actual: actualJson(measures),
    least: least && jsonAmount(least, near),
    greatest: greatest && jsonAmount(greatest, near),
    ...requiredJson(required, comparator),
    unit: unitOf(actual) ?? unitOf(required),
    completion: completion && jsonFraction(completion),
    pace: pace && jsonFraction(pace),
    gap: gap && jsonAmount(gap),
  };
}

function actualJson({ actual, required }: Measures): PartJson['actual'] {
  if (!actual) return undefined;
  if (actual.sort === 'stage') return actual.stage;
  return jsonAmount(actual.value, limitsOf({ required }));
}

/** The limits across which an amount must not be rounded. */
function limitsOf({ required }: Pick<Measures, 'required'>): ReturnType<typeof limits> {
  return required?.sort === 'quantity' ? limits(required.requirement) : [];
}

function unitOf(figure: Measures['actual'] | Measures['required']): string | undefined {
  return figure && figure.sort !== 'stage' ? figure.unit.symbol : undefined;
}

function requiredJson(required: Measures['required'], comparator: AssessmentJson['comparator']) {
  switch (required?.sort) {
    case undefined:
      return { comparator };
    case 'stage':
      return { required: required.stage };
    case 'units':
      return { required: jsonAmount(required.size), comparator: 'every' as const };
    case 'quantity': {
      const { requirement } = required;
      return {
        required: jsonAmount(requirement.value),
        comparator: requirement.comparator,
        upper: requirement.comparator === 'between' ? jsonExact(requirement.upper) : undefined,
        tolerance: requirement.comparator === 'about' ? jsonExact(requirement.tolerance) : undefined,
        ...jsonRelative(requirement.relative),
      };
    }
  }
}

function comparatorOf(target: Target): AssessmentJson['comparator'] {
  return 'comparator' in target ? target.comparator : undefined;
}

function partJson(part: Part): PartJson {
  return { ...partOfJson(part.of), verdict: part.verdict, ...measuresJson(part, undefined) };
}

function partOfJson(of: PartOf): PartJson {
  switch (of.sort) {
    case 'year':
      return { of: of.sort, year: of.year };
    case 'region':
      return { of: of.sort, region: of.region };
    case 'project':
      return { of: of.sort, project: of.project };
    case 'part':
    case 'whole':
      return { of: of.sort, metric: of.metric };
    case 'interval':
      return { of: of.sort, period: periodJson(of.period) };
  }
}

function waivedCounts({
  assessments,
  findings,
}: Pick<CheckResult, 'assessments' | 'findings'>): CheckJson['summary']['waived'] {
  const counts = { targets: countWaived(assessments), findings: countWaived(findings) };
  return counts.targets + counts.findings === 0 ? undefined : counts;
}
