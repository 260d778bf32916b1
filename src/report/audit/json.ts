import type { Audited, AuditGround, AuditResult, AuditTotals } from '../../audit-result.js';
import { formatDay } from '../../model/calendar.js';
import { auditSubmissionShape, type AuditHeaderJson, type AuditJson, type AuditRecordJson } from './shape.js';
import { planJson } from '../shared/finding-json.js';
import { jsonLine, jsonText } from '../kit/json.js';

/** An audit as one JSON document. */
export function renderAuditJson({ ground, submissions, totals }: AuditResult, status: number): string {
  const json: AuditJson = {
    ...groundJson(ground),
    submissions: submissions.map(plain),
    totals: totalsJson(totals),
    status,
  };
  return jsonText(json);
}

/** An audit as NDJSON: each line can be written as soon as it is known. */
export const AUDIT_LINES = {
  header: (ground: AuditGround): string => {
    const header: AuditHeaderJson = { record: 'header', report: 'audit', ...groundJson(ground) };
    return recordLine(header);
  },
  submission: (audited: Audited): string => recordLine({ record: 'submission', ...plain(audited) }),
  summary: (totals: AuditTotals, status: number): string =>
    recordLine({ record: 'summary', ...totalsJson(totals), status }),
};

/** The submission of a line; `undefined` unless the line is exactly what would be written for it. */
export function submissionOf(line: string): Audited | undefined {
  const read = auditSubmissionShape.safeParse(parsed(line));
  if (!read.success) return undefined;
  const audited: Audited = read.data;
  return AUDIT_LINES.submission(audited) === `${line}\n` ? audited : undefined;
}

/** The sort of record in a line; `undefined` if it is not a line of an audit. */
export function recordOf(line: string): AuditRecordJson['record'] | undefined {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null || !('record' in value)) return undefined;
  const { record } = value;
  if (record === 'header') return 'report' in value && value.report === 'audit' ? record : undefined;
  return record === 'submission' || record === 'summary' ? record : undefined;
}

function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return value;
  } catch {
    return undefined;
  }
}

function recordLine(record: AuditRecordJson): string {
  return jsonLine(record);
}

function groundJson({
  plan,
  asOf,
  failOn,
  departments,
  targets,
  ...rest
}: AuditGround): Omit<AuditHeaderJson, 'record' | 'report'> {
  const { version, groupBy, aspirational, only, language, maxFindings, sha256 } = rest;
  return {
    plan: planJson(plan),
    asOf: formatDay(asOf),
    version,
    groupBy,
    failOn: [...failOn],
    aspirational,
    only,
    departments: departments && [...departments],
    targets: targets && [...targets],
    language,
    maxFindings,
    sha256,
  };
}

function totalsJson(totals: AuditTotals): AuditJson['totals'] {
  return { ...totals, codes: codesJson(totals.codes) };
}

function codesJson(codes: AuditTotals['codes']): AuditJson['totals']['codes'] {
  return codes.map(({ code, severity, findings }) => ({ code, severity, findings }));
}

/** The JSON fields of a submission, in this order. */
function plain(audited: Audited): AuditJson['submissions'][number] {
  const { submission, departments, status, inputs, verdicts, failing } = audited;
  const { counts, codes, waived, findings } = audited;
  return {
    submission,
    departments: departments && [...departments],
    status,
    inputs: inputs.map(({ file, sheet, sha256, encoding, encodingAssumed, ...rest }) => {
      const { layout, rows, observations, rejected, ignored } = rest;
      return {
        file,
        sheet,
        sha256,
        encoding,
        encodingAssumed,
        layout,
        rows,
        observations,
        rejected,
        ignored,
      };
    }),
    verdicts,
    failing: failing.map(({ target, verdict }) => ({ target, verdict })),
    counts,
    codes: codesJson(codes),
    waived,
    findings: findings.map(
      ({ code, severity, message, hint, file, sheet, line, column, waived: accepted }) => {
        return { code, severity, message, hint, file, sheet, line, column, waived: accepted };
      },
    ),
    unlisted: audited.unlisted,
    fault: audited.fault,
  };
}
