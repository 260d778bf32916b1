import { exitStatus } from '../../exit.js';
import { err, ok } from '../../model/result.js';
import { WHY_RENDERERS } from '../../report/index.js';
import { judge } from '../judge.js';
import { policyOption, presentationOption, type RawOptions } from '../options.js';
import { deliver, reportLooks } from '../output.js';
import { unknownTarget } from '../select.js';
import type { Outcome, Session } from '../session.js';

/** `plancheck why`: shows how one target's verdict came about. Its status is that of checking this target alone. */
export async function runWhy(
  target: string,
  reports: readonly string[],
  raw: RawOptions,
  session: Session,
): Promise<Outcome> {
  const presentation = presentationOption(raw);
  if (!presentation.ok) return presentation;
  const policy = policyOption(raw);
  if (!policy.ok) return policy;
  const judged = await judge(reports, [target], raw, session);
  if (!judged.ok) return judged;

  const { format, looks, output } = presentation.value;
  const [assessment] = judged.value.assessments;
  if (!assessment) return err(unknownTarget(target, []));
  const text = WHY_RENDERERS[format](assessment, judged.value, reportLooks(looks, output, session));
  const delivered = await deliver(text, output, session);
  return delivered.ok ? ok(exitStatus(judged.value, policy.value)) : delivered;
}
