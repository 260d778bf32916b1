import { explainCode, FINDINGS } from '../../catalogue/findings.js';
import { FAULT_RULE } from '../../catalogue/labels/audit.js';
import { TARGET_HINT, TARGET_RULES } from '../../catalogue/labels/formats.js';
import type { Language, Severity } from '../../model/words.js';
import { VERDICT_SEVERITIES, type IssueRule } from './issues.js';

/** Meaning and remedy of a rule, for every issue that it raises. */
export interface RuleText {
  readonly severity: Severity;
  readonly meaning: string;
  readonly remedy: string;
}

export function ruleText(rule: IssueRule, language: Language): RuleText {
  if (rule.sort === 'target') {
    return {
      severity: VERDICT_SEVERITIES[rule.verdict],
      meaning: TARGET_RULES[rule.verdict][language],
      remedy: TARGET_HINT[language]({ target: '<id>' }),
    };
  }
  if (rule.sort === 'fault') {
    const { meaning, remedy } = FAULT_RULE;
    return { severity: 'error', meaning: meaning[language], remedy: remedy[language] };
  }
  const { meaning, remedy } = explainCode(rule.code);
  return {
    severity: FINDINGS[rule.code].severity,
    meaning: meaning[language],
    remedy: remedy[language],
  };
}
