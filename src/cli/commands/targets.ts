import { EXIT } from '../../exit.js';
import { ok } from '../../model/result.js';
import { LISTING_FORMATS, TARGETS_RENDERERS } from '../../report/index.js';
import { openPlan } from '../inputs.js';
import type { RawOptions } from '../options.js';
import { deliver } from '../output.js';
import { presentationOption } from '../presentation.js';
import { selectTargets } from '../select.js';
import type { Outcome, Session } from '../session.js';

/** `plancheck targets`: lists the targets of a plan, or shows those named with everything about them. */
export async function runTargets(
  ids: readonly string[],
  raw: RawOptions,
  session: Session,
): Promise<Outcome> {
  const presentation = presentationOption(raw, LISTING_FORMATS, session.io.cwd);
  if (!presentation.ok) return presentation;
  const plan = await openPlan(raw.plan, session);
  if (!plan.ok) return plan;
  const targets = selectTargets(plan.value, { ...raw, ids });
  if (!targets.ok) return targets;
  const detail = ids.length > 0;
  const delivered = await deliver(
    presentation.value,
    (format, looks) => TARGETS_RENDERERS[format](plan.value, targets.value, { ...looks, detail }),
    session,
  );
  return delivered.ok ? ok(EXIT.complies) : delivered;
}
