import { lintStatus, type ExitStatus } from '../../exit.js';
import { lint } from '../../lint/index.js';
import { LINT_RENDERERS } from '../../report/index.js';
import { openPlan } from '../inputs.js';
import type { LintArguments } from '../options/requests.js';
import { deliver } from '../output/deliver.js';
import type { Session } from '../session.js';

/** `plancheck lint`: checks a plan against itself. */
export async function runLint(request: LintArguments, session: Session): Promise<ExitStatus> {
  const plan = await openPlan(request.plan, session);
  const result = lint(plan);
  const status = lintStatus(result, request);
  const { quiet, summary } = request;
  const shown = { quiet, summary, fails: () => false };
  await deliver(
    request,
    (format, looks) => LINT_RENDERERS[format](result, status, { ...looks, ...shown }),
    session,
    { inputs: [...new Set(plan.targets.map(({ place }) => place.file))] },
  );
  return status;
}
