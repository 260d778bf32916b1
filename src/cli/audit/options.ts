import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import { GROUPINGS, type Grouping } from '../../audit-result.js';
import { say } from '../../catalogue/cli.js';
import { HELP } from '../../catalogue/cli-help.js';
import { AUDIT_HELP, AUDIT_USAGE } from '../../catalogue/labels-audit.js';
import { WAIVERS_HELP } from '../../catalogue/labels-waivers.js';
import { err, ok, type Result } from '../../model/result.js';
import type { Language } from '../../model/words.js';
import { REPORT_FORMATS } from '../../report/format-names.js';
import { usage, type Failure } from '../failure.js';
import {
  asOfOption,
  filterOptions,
  planOptions,
  policyOptions,
  readingOptions,
  targetOption,
  type RawOptions,
} from '../options.js';
import { wordOption } from '../select.js';

/** What commander hands over of an audit, before it is checked. */
export interface RawAuditOptions extends RawOptions {
  readonly jobs?: string;
  readonly groupBy?: string;
  readonly resume?: string;
}

/** What an audit alone asks for. */
export interface AuditChoices {
  readonly groupBy: Grouping;
  readonly jobs: number;
  readonly maxFindings: number;
}

const MAX_FINDINGS = '20';
/** More threads than any machine has cores would only take memory. */
const MOST_JOBS = 512;

export function auditOptions(language: Language): readonly Option[] {
  return [
    ...planOptions(language, REPORT_FORMATS),
    new Option(
      '-g, --group-by <what>',
      `${say(AUDIT_HELP.groupBy, language)}${say(HELP.oneOf, language)}${GROUPINGS.join(', ')}`,
    ),
    ...readingOptions(language),
    asOfOption(language),
    ...policyOptions(language),
    targetOption(language),
    ...filterOptions(language),
    new Option('--waivers <file>', say(WAIVERS_HELP, language)),
    new Option('--max-findings <number>', say(AUDIT_HELP.maxFindings, language)),
    new Option('-j, --jobs <number>', say(AUDIT_HELP.jobs, language)),
    new Option('--resume <file>', say(AUDIT_HELP.resume, language)),
    new Option('-q, --quiet', say(AUDIT_HELP.quiet, language)),
    new Option('--summary', say(AUDIT_HELP.summary, language)),
  ];
}

export function auditChoices(raw: RawAuditOptions): Result<AuditChoices, Failure> {
  const groupBy = wordOption('--group-by', raw.groupBy ?? 'file', GROUPINGS);
  if (!groupBy.ok) return groupBy;
  const jobs = countOption('--jobs', raw.jobs ?? String(availableParallelism()), 1);
  if (!jobs.ok) return jobs;
  const maxFindings = countOption('--max-findings', raw.maxFindings ?? MAX_FINDINGS, 0);
  if (!maxFindings.ok) return maxFindings;
  return ok({
    groupBy: groupBy.value,
    jobs: Math.min(jobs.value, MOST_JOBS),
    maxFindings: maxFindings.value,
  });
}

/** A whole number on the command line. */
function countOption(option: string, text: string, least: 0 | 1): Result<number, Failure> {
  const count = /^\d{1,9}$/u.test(text) ? Number(text) : -1;
  return count >= least ? ok(count) : err(usage(...AUDIT_USAGE.noCount(option, text, String(least))));
}
