import type { Finding } from '../catalogue/findings.js';
import { loadLayouts } from '../layouts/load.js';
import type { Day } from '../model/calendar.js';
import type { DepartmentId, TargetId } from '../model/ids.js';
import type { Layout } from '../model/layout.js';
import { err, ok, type Result } from '../model/result.js';
import type { Failable, Language, Nature } from '../model/words.js';
import type { PlanCache } from '../plan/cache.js';
import { loadPlan } from '../plan/load.js';
import { loadWaivers } from '../waivers/load.js';
import { digestOf } from './digest.js';
import type { AuditFrame } from './judge-submission.js';

/** A file or folder, and its name in messages. */
interface Path {
  readonly path: string;
  readonly shownAs: string;
}

/** What all submissions are judged by, as plain data for a thread, which loads the plan itself, once. */
export interface FrameRequest {
  readonly plan: Path;
  readonly layouts: readonly Path[];
  readonly waivers: Path | undefined;
  readonly asOf: Day;
  readonly targets: readonly TargetId[];
  readonly departments: readonly DepartmentId[] | undefined;
  readonly failOn: readonly Failable[];
  readonly aspirational: boolean;
  readonly only: Nature | undefined;
  readonly language: Language;
  readonly maxFindings: number;
  readonly cwd: string;
  /** Folder for temporary files; the main thread removes it. */
  readonly scratch?: string | undefined;
  /** Cache of loaded plans, if any. */
  readonly cache: PlanCache | undefined;
  /** Digest of the main thread's frame: a thread that loads a different one judges nothing. */
  readonly digest: string;
}

export async function loadFrame(request: FrameRequest): Promise<Result<AuditFrame, readonly Finding[]>> {
  const plan = await loadPlan(request.plan.path, request.plan.shownAs, request.cache);
  if (!plan.ok) return plan;
  const layouts: Layout[] = [];
  for (const { path, shownAs } of request.layouts) {
    const loaded = await loadLayouts(path, shownAs);
    if (!loaded.ok) return loaded;
    layouts.push(...loaded.value);
  }
  const { waivers: wanted } = request;
  const waivers = wanted ? await loadWaivers(wanted.path, wanted.shownAs, plan.value) : ok([]);
  if (!waivers.ok) return err(waivers.error);
  const targets = new Set(request.targets);
  const { asOf, departments, failOn, aspirational, only, language, maxFindings, cwd, scratch } = request;
  return ok({
    plan: plan.value,
    layouts,
    waivers: waivers.value,
    targets: plan.value.targets.filter(({ id }) => targets.has(id)),
    policy: { failOn: new Set(failOn), aspirational, only },
    ...{ asOf, departments, language, maxFindings, cwd },
    scratch: scratch === undefined ? undefined : () => scratch,
  });
}

/** Digest that tells two frames apart. */
export function frameDigest({
  plan,
  layouts,
  waivers,
}: Pick<AuditFrame, 'plan' | 'layouts' | 'waivers'>): string {
  return digestOf([plan, layouts, waivers]);
}
