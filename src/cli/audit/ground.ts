import { resolve } from 'node:path';
import type { AuditGround } from '../../audit-result.js';
import { digestOf } from '../../audit/digest.js';
import { frameDigest, type FrameRequest } from '../../audit/frame.js';
import type { Frame } from '../../audit/judge-submission.js';
import { err, ok, type Result } from '../../model/result.js';
import { FAILABLE } from '../../model/words.js';
import { findPlan, shippedPlans } from '../../plan/shipped.js';
import { found, type Failure } from '../failure.js';
import { asOfDay, openLayouts, openPlan, openWaivers } from '../inputs.js';
import { policyOption } from '../options.js';
import { departmentsOption, selectTargets } from '../select.js';
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
  const frame = await openFrame(raw, maxFindings, session);
  if (!frame.ok) return frame;
  const { cwd } = session.io;
  const folder = await findPlan(raw.plan ?? (await shippedPlans())[0] ?? '', cwd);
  if (!folder.ok) return err(found(folder.error));
  const { plan, layouts, waivers, targets, departments, policy, asOf, language } = frame.value;
  const failOn = FAILABLE.filter((word) => policy.failOn.has(word));
  const shared = { asOf, departments, failOn, aspirational: policy.aspirational, language, maxFindings };
  const ids = targets.map(({ id }) => id);
  const path = (shownAs: string): FrameRequest['plan'] => ({ path: resolve(cwd, shownAs), shownAs });
  return ok({
    frame: frame.value,
    request: {
      ...shared,
      plan: { path: folder.value.folder, shownAs: folder.value.shownAs },
      layouts: (raw.layouts ?? []).map(path),
      waivers: raw.waivers === undefined ? undefined : path(raw.waivers),
      targets: ids,
      cwd,
      cache: session.io.cache,
      digest: frameDigest(frame.value),
    },
    ground: {
      ...shared,
      ...{ plan, version, groupBy },
      targets: ids.length === plan.targets.length ? undefined : ids,
      sha256: { plan: digestOf(plan), layouts: digestOf(layouts), waivers: digestOf(waivers) },
    },
  });
}

/** The same as `check` loads, and told in the same words where something is wrong with it. */
async function openFrame(
  raw: RawAuditOptions,
  maxFindings: number,
  session: Session,
): Promise<Result<Frame, Failure>> {
  const { io, language } = session;
  const policy = policyOption(raw);
  if (!policy.ok) return policy;
  const plan = await openPlan(raw.plan, session);
  if (!plan.ok) return plan;
  const asOf = asOfDay(raw.asOf, plan.value, session);
  if (!asOf.ok) return asOf;
  const targets = selectTargets(plan.value, { ...raw, ids: raw.target ?? [] });
  if (!targets.ok) return targets;
  const departments = departmentsOption(plan.value, raw.department);
  if (!departments.ok) return departments;
  const waivers = await openWaivers(raw.waivers, plan.value, io);
  if (!waivers.ok) return waivers;
  const layouts = await openLayouts(raw.layouts, io);
  if (!layouts.ok) return layouts;
  return ok({
    ...{ plan: plan.value, layouts: layouts.value, waivers: waivers.value, targets: targets.value },
    departments: departments.value && [...departments.value],
    ...{ policy: policy.value, asOf: asOf.value, language, maxFindings, cwd: io.cwd, scratch: io.scratch },
  });
}
