import { exitStatus, failsUnder } from '../../exit.js';
import { ok } from '../../model/result.js';
import { CHECK_RENDERERS } from '../../report/index.js';
import { judge } from '../judge.js';
import { policyOption, presentationOption, type RawOptions } from '../options.js';
import { deliver, reportLooks } from '../output.js';
import type { Outcome, Session } from '../session.js';

/** `plancheck check`: judges the targets of a plan by reports. */
export async function runCheck(
  reports: readonly string[],
  raw: RawOptions,
  session: Session,
): Promise<Outcome> {
  const presentation = presentationOption(raw);
  if (!presentation.ok) return presentation;
  const policy = policyOption(raw);
  if (!policy.ok) return policy;
  const judged = await judge(reports, raw.target ?? [], raw, session);
  if (!judged.ok) return judged;

  const { format, looks, output } = presentation.value;
  const result = judged.value;
  const status = exitStatus(result, policy.value);
  const { quiet = false, summary = false } = raw;
  const text = CHECK_RENDERERS[format](result, status, {
    ...reportLooks(looks, output, session),
    quiet,
    fails: failsUnder(policy.value),
    summary,
  });
  const delivered = await deliver(text, output, session);
  return delivered.ok ? ok(status) : delivered;
}
