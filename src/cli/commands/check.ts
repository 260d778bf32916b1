import { exitStatus, failsUnder, type ExitStatus } from '../../exit.js';
import { CHECK_RENDERERS, LISTS_LEFT_OUT } from '../../report/index.js';
import { judgeAsAsked } from '../judge.js';
import type { CheckArguments } from '../options/requests.js';
import { deliver } from '../output/deliver.js';
import type { Session } from '../session.js';
import { setApart } from '../quarantine/set-apart.js';

/** `plancheck check`: judges the targets of a plan by reports. */
export async function runCheck(request: CheckArguments, session: Session): Promise<ExitStatus> {
  const lists = request.presentation.deliveries.some(({ format }) => LISTS_LEFT_OUT.has(format));
  const result = await judgeAsAsked(request, session, lists ? 'listed' : 'in-force');
  const beside = await setApart(request, result, session);
  const status = exitStatus(result, request);
  const { quiet, summary } = request;
  const shown = { quiet, summary, fails: failsUnder(request) };
  await deliver(
    request,
    (format, looks) => CHECK_RENDERERS[format](result, status, { ...looks, ...shown }),
    session,
    { inputs: result.inputs.map(({ file }) => file), beside },
  );
  return status;
}
