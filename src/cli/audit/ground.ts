import { resolve } from 'node:path';
import type { AuditGround } from '../../audit-result.js';
import { digestOf } from '../../audit/digest.js';
import { frameDigest, type FrameRequest } from '../../audit/frame.js';
import type { AuditFrame } from '../../audit/judge-submission.js';
import { FAILABLE } from '../../model/words.js';
import { DEFAULT_PLAN, findPlan } from '../../plan/shipped.js';
import { demand } from '../errors.js';
import { openSettings } from '../inputs.js';
import type { AuditArguments } from '../options/requests.js';
import { requireCounted, selectTargets } from '../select.js';
import type { Session } from '../session.js';

/**
 * What all submissions are judged by: opened here, as a request that threads load it from, and as the report
 * shows it.
 */
export interface Grounds {
  readonly frame: AuditFrame;
  readonly request: FrameRequest;
  readonly ground: AuditGround;
}

/** Opens the same settings as `check`, with the same errors. */
export async function openGrounds(
  request: AuditArguments,
  version: string,
  session: Session,
): Promise<Grounds> {
  const { io, language } = session;
  const { cwd, scratch, cache } = io;
  const { groupBy, maxFindings, failOn: failing, aspirational, only } = request;
  const { plan, asOf, departments: asked, waivers, layouts } = await openSettings(request, session);
  const targets = selectTargets(plan, request, asked);
  requireCounted(targets, only);
  const departments = asked && [...asked];
  const policy = { failOn: failing, aspirational, only };
  const frame = {
    ...{ plan, layouts, waivers, targets, departments, policy, asOf },
    ...{ language, maxFindings, cwd, scratch },
  };
  const { folder, shownAs } = demand(await findPlan(request.plan ?? DEFAULT_PLAN, cwd));
  const failOn = FAILABLE.filter((word) => failing.has(word));
  const shared = { asOf, departments, failOn, aspirational, only, language, maxFindings };
  const ids = targets.map(({ id }) => id);
  const path = (shown: string): FrameRequest['plan'] => ({ path: resolve(cwd, shown), shownAs: shown });
  return {
    frame,
    request: {
      ...shared,
      plan: { path: folder, shownAs },
      layouts: request.layouts.map(path),
      waivers: request.waivers === undefined ? undefined : path(request.waivers),
      targets: ids,
      ...{ cwd, cache, digest: frameDigest(frame) },
    },
    ground: {
      ...shared,
      ...{ plan, version, groupBy },
      targets: ids.length === plan.targets.length ? undefined : ids,
      sha256: { plan: digestOf(plan), layouts: digestOf(layouts), waivers: digestOf(waivers) },
    },
  };
}
