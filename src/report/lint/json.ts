import type { Finding } from '../../catalogue/findings.js';
import type { JointProof } from '../../catalogue/findings/lint/joint.js';
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

function lintJson(
  { plan, findings, counts, together }: LintResult,
  status: number,
  options: JsonOptions,
): LintJson {
  return {
    plan: planJson(plan),
    summary: { targets: plan.targets.length, findings: counts, codes: [...countsByCode(findings)] },
    together: together.map(({ reading, targets, possible }) => ({ ...reading, targets, possible })),
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
  const { args } = finding;
  return {
    ...findingJson(finding, language),
    ...(targets.length > 0 && { targets }),
    ...('proof' in args && { proof: proofJson(args.proof) }),
  };
}

function proofJson({ unit, excess, lines }: JointProof): NonNullable<LintFindingJson['proof']> {
  return {
    unit,
    excess,
    lines: lines.map(({ target, ...line }) => ({
      ...(target !== undefined && { target }),
      ...line,
      amounts: line.amounts.map((amount) => ({ ...amount })),
    })),
  };
}
