import { exitStatus } from '../../exit.js';
import { err, ok } from '../../model/result.js';
import { LISTING_FORMATS, WHY_RENDERERS } from '../../report/index.js';
import { judge } from '../judge.js';
import { policyOption, type RawOptions } from '../options.js';
import { deliver } from '../output.js';
import { presentationOption } from '../presentation.js';
import { unknownTarget } from '../select.js';
import type { Outcome, Session } from '../session.js';

/** `plancheck why`: shows how one target's verdict came about. Its status is that of checking this target alone. */
export async function runWhy(
  target: string,
  reports: readonly string[],
  raw: RawOptions,
  session: Session,
): Promise<Outcome> {
  const presentation = presentationOption(raw, LISTING_FORMATS, session.io.cwd);
  if (!presentation.ok) return presentation;
  const policy = policyOption(raw);
  if (!policy.ok) return policy;
  const judged = await judge(reports, [target], raw, session, 'all');
  if (!judged.ok) return judged;

  const result = judged.value;
  const [assessment] = result.assessments;
  if (!assessment) return err(unknownTarget(target, []));
  const delivered = await deliver(
    presentation.value,
    (format, looks) => WHY_RENDERERS[format](assessment, result, looks),
    session,
    { inputs: result.inputs.map(({ file }) => file) },
  );
  return delivered.ok ? ok(exitStatus(result, policy.value)) : delivered;
}
