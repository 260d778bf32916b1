import { traceStatus, type ExitStatus } from '../../exit.js';
import { loadDocument } from '../../intake/index.js';
import { TRACE_RENDERERS } from '../../report/index.js';
import { trace } from '../../trace/index.js';
import { demand, UsageError } from '../errors.js';
import { openPlan } from '../inputs.js';
import type { TraceArguments } from '../options/requests.js';
import { deliver } from '../output/deliver.js';
import type { Session } from '../session.js';

/** `plancheck trace`: compares a plan with its document, so that no figure is forgotten. */
export async function runTrace(request: TraceArguments, session: Session): Promise<ExitStatus> {
  const { document: file, quiet } = request;
  if (file === undefined)
    throw new UsageError(
      { zh: '没有给出方案所依据的文件', en: 'no document is given' },
      {
        zh: '用 --document 写文件名（文本或 Markdown）',
        en: 'name it with --document; it is a file of text or Markdown',
      },
    );
  const plan = await openPlan(request.plan, session);
  const document = demand(loadDocument(file, session.io.cwd));
  const result = trace(plan, { file, ...document });
  const status = traceStatus(result);
  await deliver(
    request,
    (format, looks) => TRACE_RENDERERS[format](result, status, { ...looks, quiet }),
    session,
    { inputs: [file] },
  );
  return status;
}
