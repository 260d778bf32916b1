import { resolve } from 'node:path';
import type { AuditGround } from '../../audit-result.js';
import { digestOf } from '../../audit/digest.js';
import { frameDigest, type FrameRequest } from '../../audit/frame.js';
import type { Frame } from '../../audit/judge-submission.js';
import { err, ok, type Result } from '../../model/result.js';
import { VERDICTS } from '../../model/words.js';
import { findPlan, shippedPlans } from '../../plan/shipped.js';
import { found, type Failure } from '../failure.js';
import { asOfDay, openLayouts, openPlan, openWaivers } from '../inputs.js';
import { policyOption } from '../options.js';
import { selectTargets } from '../select.js';
import type { Session } from '../session.js';
import type { AuditChoices, RawAuditOptions } from './options.js';

/** What all submissions are judged by: here, as threads load it for themselves, and as the report tells it. */
export interface Grounds {
  readonly frame: Frame;
  readonly request: FrameRequest;
  readonly ground: AuditGround;
}

export async function openGrounds(
  raw: RawAuditOptions,
  { groupBy, maxFindings }: AuditChoices,
  version: string,
  session: Session,
): Promise<Result<Grounds, Failure>> {
  const { io, language } = session;
  const policy = policyOption(raw);
  if (!policy.ok) return policy;
  const plan = await openPlan(raw.plan, session);
  if (!plan.ok) return plan;
  const asOf = asOfDay(raw.asOf, plan.value, io);
  if (!asOf.ok) return asOf;
  const targets = selectTargets(plan.value, { ...raw, ids: raw.target ?? [] });
  if (!targets.ok) return targets;
  const waivers = await openWaivers(raw.waivers, plan.value, io);
  if (!waivers.ok) return waivers;
  const layouts = await openLayouts(raw.layouts, io);
  if (!layouts.ok) return layouts;
  const folder = await findPlan(raw.plan ?? (await shippedPlans())[0] ?? '', io.cwd);
  if (!folder.ok) return err(found(folder.error));

  const frame: Frame = {
    plan: plan.value,
    layouts: layouts.value,
    waivers: waivers.value,
    asOf: asOf.value,
    targets: targets.value,
    policy: policy.value,
    ...{ language, maxFindings },
    cwd: io.cwd,
  };
  const failOn = VERDICTS.filter((verdict) => policy.value.failOn.has(verdict));
  const ids = targets.value.map(({ id }) => id);
  const shared = { asOf: asOf.value, failOn, aspirational: policy.value.aspirational, language, maxFindings };
  const path = (shownAs: string): { path: string; shownAs: string } => ({
    path: resolve(io.cwd, shownAs),
    shownAs,
  });
  return ok({
    frame,
    request: {
      ...shared,
      plan: { path: folder.value.folder, shownAs: folder.value.shownAs },
      layouts: (raw.layouts ?? []).map(path),
      waivers: raw.waivers === undefined ? undefined : path(raw.waivers),
      targets: ids,
      cwd: io.cwd,
      digest: frameDigest(frame),
    },
    ground: {
      ...shared,
      plan: plan.value,
      version,
      groupBy,
      targets: ids.length === plan.value.targets.length ? undefined : ids,
      sha256: {
        plan: digestOf(frame.plan),
        layouts: digestOf(frame.layouts),
        waivers: digestOf(frame.waivers),
      },
    },
  });
}
