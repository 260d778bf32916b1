import type { Plan } from '../../model/plan.js';
import { formatDay } from '../../model/calendar.js';
import type { Completeness, ValidateResult } from '../../validate-result.js';
import { findingJson, inputJson, planJson } from '../shared/finding-json.js';
import type { JsonOptions } from '../kit/options.js';
import { countsByDepartment, monthText, ratesOf, totalCounts, type ReportCounts } from './completeness.js';
import { jsonFraction, jsonText } from '../kit/json.js';
import type { CompletenessJson, ReportCountsJson, ValidateJson } from './shape.js';

export function renderValidateJson(result: ValidateResult, status: number, options: JsonOptions): string {
  return jsonText(validateJson(result, status, options));
}

function validateJson(result: ValidateResult, status: number, { language }: JsonOptions): ValidateJson {
  const { plan, completeness, findings, counts, waived, unlisted, ignored } = result;
  return {
    plan: planJson(plan),
    asOf: formatDay(result.asOf),
    departments: result.departments && [...result.departments],
    inputs: result.inputs.map(inputJson),
    summary: {
      reports: countsJson(totalCounts(completeness)),
      departments: countsByDepartment(completeness).map(({ department, months }) => ({
        ...namesOf(department, plan),
        ...countsJson(totalCounts(months)),
      })),
      findings: counts,
      waived: waived === 0 ? undefined : waived,
      unlisted,
      ignored,
    },
    completeness: completeness.map(completenessJson),
    findings: findings.map((finding) => findingJson(finding, language)),
    status,
  };
}

export function completenessJson(row: Completeness): CompletenessJson {
  const { department, expected, received, onTime, late, undated, missing, awaited } = row;
  const month = monthText(row);
  return { department, month, expected, received, onTime, late, undated, missing, awaited };
}

function namesOf(id: Completeness['department'], { departments }: Plan) {
  const { zh, en } = departments.get(id)?.title ?? { zh: id, en: id };
  return { id, zh, en };
}

function countsJson(counts: ReportCounts): ReportCountsJson {
  const { expected, received, onTime, late, undated, missing, awaited } = counts;
  const rates = ratesOf(counts);
  return {
    expected,
    received,
    onTime,
    late,
    undated,
    missing,
    awaited,
    receivedRate: rates.received && jsonFraction(rates.received),
    onTimeRate: rates.onTime && jsonFraction(rates.onTime),
  };
}
