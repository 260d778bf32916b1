import { EXIT, type ExitStatus } from '../../exit.js';
import { TARGETS_RENDERERS } from '../../report/index.js';
import { openPlan } from '../inputs.js';
import type { TargetsArguments } from '../options/requests.js';
import { deliver } from '../output/deliver.js';
import { departmentsNamed, selectTargets } from '../select.js';
import type { Session } from '../session.js';

/** `plancheck targets`: lists the targets of a plan, or shows the named ones in full. */
export async function runTargets(request: TargetsArguments, session: Session): Promise<ExitStatus> {
  const plan = await openPlan(request.plan, session);
  const targets = selectTargets(plan, request, departmentsNamed(plan, request.departments));
  const detail = request.ids.length > 0;
  await deliver(
    request,
    (format, looks) => TARGETS_RENDERERS[format](plan, targets, { ...looks, detail }),
    session,
  );
  return EXIT.complies;
}
