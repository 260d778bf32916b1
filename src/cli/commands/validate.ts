import { FINDING_CODES, type FindingCode } from '../../catalogue/findings.js';
import { nearest } from '../../catalogue/nearest.js';
import { validateStatus } from '../../exit.js';
import { err, ok, type Result } from '../../model/result.js';
import type { Plan } from '../../model/plan.js';
import { REPORT_FORMATS, VALIDATE_RENDERERS } from '../../report/index.js';
import { validate, type ValidateRequest } from '../../validate.js';
import { usage, type Failure } from '../failure.js';
import { asOfDay, openLayouts, openPlan, openReports } from '../inputs.js';
import type { RawOptions } from '../options.js';
import { deliver } from '../output.js';
import { presentationOption } from '../presentation.js';
import { dayOption, departmentOption } from '../select.js';
import type { Outcome, Session } from '../session.js';

/** `plancheck validate`: judges the data alone. */
export async function runValidate(
  reports: readonly string[],
  raw: RawOptions,
  session: Session,
): Promise<Outcome> {
  const presentation = presentationOption(raw, REPORT_FORMATS, session.io.cwd);
  if (!presentation.ok) return presentation;
  const told = tellingOptions(raw);
  if (!told.ok) return told;
  const plan = await openPlan(raw.plan, session);
  if (!plan.ok) return plan;
  const asOf = asOfDay(raw.asOf, plan.value, session.io);
  if (!asOf.ok) return asOf;
  const scope = scopeOptions(raw, plan.value);
  if (!scope.ok) return scope;
  const layouts = await openLayouts(raw.layouts, session.io);
  if (!layouts.ok) return layouts;
  const opened = await openReports(reports, plan.value, layouts.value, session.io);
  if (!opened.ok) return opened;

  const { intakes, findings } = opened.value;
  const request = { plan: plan.value, reports: intakes, findings, asOf: asOf.value };
  const result = validate({ ...request, ...told.value, ...scope.value });
  const { strict = false, quiet = false, summary = false } = raw;
  const status = validateStatus(result, { strict });
  const shown = { quiet, summary, fails: () => false };
  const delivered = await deliver(
    presentation.value,
    (format, looks) => VALIDATE_RENDERERS[format](result, status, { ...looks, ...shown }),
    session,
    result.inputs.map(({ file }) => file),
  );
  return delivered.ok ? ok(status) : delivered;
}

/** Which findings are told, and how many of them. */
function tellingOptions({
  ignore = [],
  maxFindings,
}: RawOptions): Result<Pick<ValidateRequest, 'ignore' | 'maxFindings'>, Failure> {
  const codes = new Set<FindingCode>();
  for (const word of ignore.map((each) => each.trim())) {
    const named = codesNamed(word);
    if (named.length === 0) return err(unknownCode(word));
    for (const code of named) codes.add(code);
  }
  if (maxFindings === undefined) return ok({ ignore: codes });
  const limit = /^\d{1,9}$/u.test(maxFindings) ? Number(maxFindings) : undefined;
  return limit === undefined ? err(noNumber(maxFindings)) : ok({ ignore: codes, maxFindings: limit });
}

/** Whose reports are expected, and since when. */
function scopeOptions(
  { department, since }: RawOptions,
  plan: Plan,
): Result<Pick<ValidateRequest, 'department' | 'since'>, Failure> {
  const own = department === undefined ? ok(undefined) : departmentOption(plan, department);
  if (!own.ok) return own;
  const from = since === undefined ? ok(undefined) : dayOption('--since', since);
  return from.ok ? ok({ department: own.value, since: from.value }) : from;
}

/** A code, or all that begin as a word that ends in a star does. */
function codesNamed(word: string): readonly FindingCode[] {
  const start = word.endsWith('*') ? word.slice(0, -1) : undefined;
  return FINDING_CODES.filter((code) => (start === undefined ? code === word : code.startsWith(start)));
}

function unknownCode(word: string): Failure {
  const near = nearest(word, FINDING_CODES);
  return usage(
    { zh: `没有问题代码“${word}”`, en: `there is no finding with the code "${word}"` },
    near === undefined
      ? { zh: '代码写在每条问题末尾的方括号里', en: 'the code stands in brackets at the end of each finding' }
      : { zh: `是否想写“${near}”?`, en: `did you mean "${near}"?` },
  );
}

function noNumber(text: string): Failure {
  return usage(
    {
      zh: `--max-findings 的“${text}”不是非负整数`,
      en: `"${text}" given to --max-findings is not a whole number`,
    },
    { zh: '例如 --max-findings 50', en: 'for example --max-findings 50' },
  );
}
