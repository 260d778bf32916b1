import { traceStatus } from '../../exit.js';
import { loadDocument } from '../../intake/index.js';
import { err, ok } from '../../model/result.js';
import { TRACE_FORMATS, TRACE_RENDERERS } from '../../report/index.js';
import { trace } from '../../trace/index.js';
import { found, usage, type Failure } from '../failure.js';
import { openPlan } from '../inputs.js';
import type { RawOptions } from '../options.js';
import { deliver } from '../output.js';
import { presentationOption } from '../presentation.js';
import type { Outcome, Session } from '../session.js';

/** `plancheck trace`: holds a plan against its document, so that nothing is forgotten. */
export async function runTrace(wanted: string, raw: RawOptions, session: Session): Promise<Outcome> {
  const presentation = presentationOption(raw, TRACE_FORMATS, session.io.cwd);
  if (!presentation.ok) return presentation;
  const { document: file, quiet = false } = raw;
  if (file === undefined) return err(noDocument());
  const plan = await openPlan(wanted, session);
  if (!plan.ok) return plan;
  const document = loadDocument(file, session.io.cwd);
  if (!document.ok) return err(found(document.error));

  const result = trace(plan.value, { file, ...document.value });
  const status = traceStatus(result);
  const delivered = await deliver(
    presentation.value,
    (format, looks) => TRACE_RENDERERS[format](result, status, { ...looks, quiet }),
    session,
    { inputs: [file] },
  );
  return delivered.ok ? ok(status) : delivered;
}

function noDocument(): Failure {
  return usage(
    { zh: '没有给出方案所依据的文件', en: 'no document is given' },
    {
      zh: '用 --document 写文件名(文本或 Markdown)',
      en: 'name it with --document; it is a file of text or Markdown',
    },
  );
}
