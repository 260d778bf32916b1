import { exitStatus, failsUnder } from '../../exit.js';
import { ok } from '../../model/result.js';
import { CHECK_RENDERERS, LISTS_LEFT_OUT, REPORT_FORMATS } from '../../report/index.js';
import { judge } from '../judge.js';
import { policyOption, type RawOptions } from '../options.js';
import { deliver } from '../output.js';
import { presentationOption } from '../presentation.js';
import type { Outcome, Session } from '../session.js';
import { setApart } from '../set-apart.js';

/** `plancheck check`: judges the targets of a plan by reports. */
export async function runCheck(
  reports: readonly string[],
  raw: RawOptions,
  session: Session,
): Promise<Outcome> {
  const presentation = presentationOption(raw, REPORT_FORMATS, session.io.cwd);
  if (!presentation.ok) return presentation;
  const policy = policyOption(raw);
  if (!policy.ok) return policy;
  const lists = presentation.value.deliveries.some(({ format }) => LISTS_LEFT_OUT.has(format));
  const keep = lists ? 'listed' : 'in-force';
  const judged = await judge(reports, raw.target ?? [], raw, session, keep);
  if (!judged.ok) return judged;

  const result = judged.value;
  const beside = await setApart(reports, raw, result, session);
  if (!beside.ok) return beside;
  const status = exitStatus(result, policy.value);
  const { quiet = false, summary = false } = raw;
  const shown = { quiet, summary, fails: failsUnder(policy.value) };
  const delivered = await deliver(
    presentation.value,
    (format, looks) => CHECK_RENDERERS[format](result, status, { ...looks, ...shown }),
    session,
    { inputs: result.inputs.map(({ file }) => file), beside: beside.value },
  );
  return delivered.ok ? ok(status) : delivered;
}
