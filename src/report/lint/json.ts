import type { Finding } from '../../catalogue/findings.js';
import type { LintResult } from '../../lint-result.js';
import type { Language } from '../../model/words.js';
import { findingJson, planJson } from '../shared/finding-json.js';
import type { JsonOptions } from '../kit/options.js';
import { concernedBy } from '../shared/concerned.js';
import { jsonText } from '../kit/json.js';
import type { LintFindingJson, LintJson } from './shape.js';
import { countsByCode } from '../shared/tally.js';

export function renderLintJson(result: LintResult, status: number, options: JsonOptions): string {
  return jsonText(lintJson(result, status, options));
}

function lintJson({ plan, findings, counts }: LintResult, status: number, options: JsonOptions): LintJson {
  return {
    plan: planJson(plan),
    summary: { targets: plan.targets.length, findings: counts, codes: [...countsByCode(findings)] },
    findings: findings.map((finding) => lintFindingJson(finding, options.language)),
    status,
  };
}

function lintFindingJson(finding: Finding, language: Language): LintFindingJson {
  const targets = concernedBy(finding).map(({ id, place: { file, line, column } }) => ({
    id,
    file,
    line,
    column,
  }));
  return { ...findingJson(finding, language), ...(targets.length > 0 && { targets }) };
}
