import { exitStatus, type ExitStatus } from '../../exit.js';
import { WHY_RENDERERS } from '../../report/index.js';
import { judgeAsAsked } from '../judge.js';
import type { WhyArguments } from '../options/requests.js';
import { deliver } from '../output/deliver.js';
import { NO_FILTERS, unknownTarget } from '../select.js';
import type { Session } from '../session.js';

/**
 * `plancheck why`: shows how one target's verdict was reached. Its exit status is that of `check` for this
 * target alone.
 */
export async function runWhy(request: WhyArguments, session: Session): Promise<ExitStatus> {
  const { target } = request;
  const result = await judgeAsAsked({ ...request, ...NO_FILTERS, ids: [target] }, session, 'all');
  const [assessment] = result.assessments;
  if (!assessment) throw unknownTarget(target, []);
  await deliver(request, (format, looks) => WHY_RENDERERS[format](assessment, result, looks), session, {
    inputs: result.inputs.map(({ file }) => file),
  });
  return exitStatus(result, request);
}
