import { validateStatus, type ExitStatus } from '../../exit.js';
import { scopeOf } from '../../model/scope.js';
import { VALIDATE_RENDERERS } from '../../report/index.js';
import { listAtMost, validate } from '../../validate.js';
import { codesNamed } from '../select.js';
import { openSettings, openReports } from '../inputs.js';
import type { ValidateArguments } from '../options/requests.js';
import { deliver } from '../output/deliver.js';
import type { Session } from '../session.js';
import { setApart } from '../quarantine/set-apart.js';
import { ensurePlanMeant } from '../which-plan.js';

/** `plancheck validate`: checks the reports without judging targets. */
export async function runValidate(request: ValidateArguments, session: Session): Promise<ExitStatus> {
  const ignore = codesNamed(request.ignore);
  const frame = await openSettings(request, session);
  const { plan, departments, layouts } = frame;
  const reading = { layouts, scope: departments && scopeOf(plan, departments) };
  const { intakes, findings } = await openReports(request, plan, reading, session.io);
  await ensurePlanMeant(request.plan, intakes, session.io);
  const whole = validate({
    ...frame,
    departments: departments && [...departments],
    since: request.since,
    reports: intakes,
    findings,
    ignore,
  });
  const beside = await setApart(request, whole, session);
  const result = listAtMost(request.maxFindings ?? Infinity, whole);
  const status = validateStatus(result, request);
  const { quiet, summary } = request;
  const shown = { quiet, summary, fails: () => false };
  await deliver(
    request,
    (format, looks) => VALIDATE_RENDERERS[format](result, status, { ...looks, ...shown }),
    session,
    { inputs: result.inputs.map(({ file }) => file), beside },
  );
  return status;
}
