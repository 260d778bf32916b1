import type { FindingCode } from '../../catalogue/findings.js';
import { validateStatus } from '../../exit.js';
import { err, ok, type Result } from '../../model/result.js';
import type { Plan } from '../../model/plan.js';
import { scopeOf } from '../../model/scope.js';
import { REPORT_FORMATS, VALIDATE_RENDERERS } from '../../report/index.js';
import { listAtMost, validate, type ValidateRequest } from '../../validate.js';
import { codesOption } from '../codes.js';
import { usage, type Failure } from '../failure.js';
import { asOfDay, openPlan, openReports, openWaivers, readingOf } from '../inputs.js';
import type { RawOptions } from '../options.js';
import { deliver } from '../output.js';
import { presentationOption } from '../presentation.js';
import { dayOption, departmentsOption } from '../select.js';
import type { Outcome, Session } from '../session.js';
import { setApart } from '../set-apart.js';
import { planIsMeant } from '../which-plan.js';

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
  const frame = await frameOf(raw, session);
  if (!frame.ok) return frame;
  const { plan, departments } = frame.value;
  const reading = await readingOf(raw, session, { scope: departments && scopeOf(plan, departments) });
  if (!reading.ok) return reading;
  const opened = await openReports(reports, plan, reading.value, session.io, raw);
  if (!opened.ok) return opened;

  const meant = await planIsMeant(raw.plan, opened.value.intakes, session.io);
  if (!meant.ok) return meant;
  const { intakes, findings } = opened.value;
  const { ignore, maxFindings } = told.value;
  const whole = validate({ ...frame.value, reports: intakes, findings, ignore });
  const beside = await setApart(reports, raw, whole, session);
  if (!beside.ok) return beside;
  const result = listAtMost(maxFindings, whole);
  const status = validateStatus(result, { strict: raw.strict === true });
  const shown = { quiet: raw.quiet === true, summary: raw.summary === true, fails: () => false };
  const delivered = await deliver(
    presentation.value,
    (format, looks) => VALIDATE_RENDERERS[format](result, status, { ...looks, ...shown }),
    session,
    { inputs: result.inputs.map(({ file }) => file), beside: beside.value },
  );
  return delivered.ok ? ok(status) : delivered;
}

/** What the reports are validated by. */
async function frameOf(
  raw: RawOptions,
  session: Session,
): Promise<Result<Omit<ValidateRequest, 'reports' | 'findings' | 'ignore'>, Failure>> {
  const plan = await openPlan(raw.plan, session);
  if (!plan.ok) return plan;
  const asOf = asOfDay(raw.asOf, plan.value, session);
  if (!asOf.ok) return asOf;
  const scope = scopeOptions(raw, plan.value);
  if (!scope.ok) return scope;
  const waivers = await openWaivers(raw.waivers, plan.value, session.io);
  if (!waivers.ok) return waivers;
  return ok({ plan: plan.value, asOf: asOf.value, waivers: waivers.value, ...scope.value });
}

/** Which findings are told, and how many of them. */
interface Telling {
  readonly ignore: ReadonlySet<FindingCode>;
  readonly maxFindings: number;
}

function tellingOptions({ ignore = [], maxFindings }: RawOptions): Result<Telling, Failure> {
  const codes = codesOption(ignore);
  if (!codes.ok) return codes;
  if (maxFindings === undefined) return ok({ ignore: codes.value, maxFindings: Infinity });
  const limit = /^\d{1,9}$/u.test(maxFindings) ? Number(maxFindings) : undefined;
  return limit === undefined ? err(noNumber(maxFindings)) : ok({ ignore: codes.value, maxFindings: limit });
}

/** Whose reports are expected, and since when. */
function scopeOptions(
  { department, since }: RawOptions,
  plan: Plan,
): Result<Pick<ValidateRequest, 'departments' | 'since'>, Failure> {
  const own = departmentsOption(plan, department);
  if (!own.ok) return own;
  const from = since === undefined ? ok(undefined) : dayOption('--since', since);
  return from.ok ? ok({ departments: own.value && [...own.value], since: from.value }) : from;
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
