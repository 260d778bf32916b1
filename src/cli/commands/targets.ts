import { EXIT } from '../../exit.js';
import { ok } from '../../model/result.js';
import { TARGETS_RENDERERS } from '../../report/index.js';
import { openPlan } from '../inputs.js';
import { presentationOption, type RawOptions } from '../options.js';
import { deliver, reportLooks } from '../output.js';
import { selectTargets } from '../select.js';
import type { Outcome, Session } from '../session.js';

/** `plancheck targets`: lists the targets of a plan, or shows those named with everything about them. */
export async function runTargets(
  ids: readonly string[],
  raw: RawOptions,
  session: Session,
): Promise<Outcome> {
  const presentation = presentationOption(raw);
  if (!presentation.ok) return presentation;
  const { format, looks, output } = presentation.value;
  const plan = await openPlan(raw.plan, session);
  if (!plan.ok) return plan;
  const targets = selectTargets(plan.value, { ...raw, ids });
  if (!targets.ok) return targets;
  const options = { ...reportLooks(looks, output, session), detail: ids.length > 0 };
  const text = TARGETS_RENDERERS[format](plan.value, targets.value, options);
  const delivered = await deliver(text, output, session);
  return delivered.ok ? ok(EXIT.complies) : delivered;
}
