import type { Audited } from '../audit-result.js';
import { check } from '../check.js';
import type { Finding } from '../catalogue/findings.js';
import { EXIT, exitStatus, failsUnder, type FailPolicy } from '../exit.js';
import {
  openReport,
  readEach,
  readerFor,
  type Intake,
  type Source,
  type Surroundings,
} from '../intake/index.js';
import type { Day } from '../model/calendar.js';
import type { DepartmentId, MetricId } from '../model/ids.js';
import type { Layout } from '../model/layout.js';
import type { Plan, Target } from '../model/plan.js';
import { scopeOf } from '../model/scope.js';
import { metricsUsedBy } from '../model/targets.js';
import type { Language } from '../model/words.js';
import type { Waiver } from '../waivers/waiver.js';
import type { Submission } from './submission.js';
import { summed, unjudged } from './summary.js';

/** What all submissions are judged by. */
export interface AuditFrame extends Surroundings {
  readonly plan: Plan;
  readonly layouts: readonly Layout[];
  readonly waivers: readonly Waiver[];
  readonly asOf: Day;
  /** Targets that may be judged. */
  readonly targets: readonly Target[];
  /** Departments audited; `undefined` means all. */
  readonly departments: readonly DepartmentId[] | undefined;
  readonly policy: FailPolicy;
  readonly language: Language;
  readonly maxFindings: number;
}

/** Reads and checks submissions; each result is summarised at once. */
export interface SubmissionJudge {
  readonly judge: (submission: Submission) => Promise<Audited>;
  /** Departments that the rows of a table name; `undefined` if no row could be read. */
  readonly departments: (source: Source) => Promise<readonly DepartmentId[] | undefined>;
}

export function judgeBy(frame: AuditFrame): SubmissionJudge {
  const { plan, asOf, waivers, policy } = frame;
  const { layouts } = frame;
  const scope = frame.departments && scopeOf(plan, frame.departments);
  const inForce = readerFor(plan, { layouts, scope, inForceOn: asOf, listsLeftOut: false });
  const all = readerFor(plan, { layouts });
  const used = frame.targets.map((target) => ({ target, metrics: metricsUsedBy(target) }));
  const fails = failsUnder(policy);

  const open = async (sources: readonly Source[], read: typeof all): Promise<Opened> => {
    const intakes: { source: Source; intake: Intake }[] = [];
    const findings: Finding[] = [];
    let at = 0;
    for await (const each of readEach(sources, (file) => openReport(file, frame), read)) {
      const source = sources[at];
      at += 1;
      if (!each.ok) findings.push(each.error);
      else if (source) intakes.push({ source, intake: each.value });
    }
    return { intakes, findings };
  };

  return {
    judge: async (submission) => {
      const opened = await open(submission.sources, inForce);
      const findings = [...submission.findings, ...opened.findings];
      if (opened.intakes.length === 0) return unjudged(submission, findings, frame);
      const reports = opened.intakes.map(({ intake }) => intake);
      const reported = metricsIn(reports);
      const targets = used
        .filter(({ metrics }) => metrics.some((metric) => reported.has(metric)))
        .map(({ target }) => target);
      const result = check({ plan, reports, asOf, targets, findings, waivers });
      const status = exitStatus(result, policy);
      return summed(submission, opened.intakes, result, {
        status: status === EXIT.fails || status === EXIT.dataErrors ? status : EXIT.complies,
        fails,
        frame,
      });
    },
    departments: async (source) => {
      const { intakes } = await open([source], all);
      const observations = intakes.flatMap(({ intake }) => intake.observations);
      if (observations.length === 0) return undefined;
      return [...new Set(observations.flatMap(({ department }) => department ?? []))];
    },
  };
}

interface Opened {
  readonly intakes: readonly { readonly source: Source; readonly intake: Intake }[];
  /** Findings of files that could not be opened. */
  readonly findings: readonly Finding[];
}

/** Metrics that a submission has figures of. */
function metricsIn(reports: readonly Intake[]): ReadonlySet<MetricId> {
  const metrics = new Set<MetricId>();
  for (const { observations, letGo } of reports) {
    for (const { metric } of observations) metrics.add(metric);
    for (const metric of letGo.keys()) metrics.add(metric);
  }
  return metrics;
}
