import { resolve } from 'node:path';
import type { Audited, AuditedInput } from '../audit-result.js';
import { sha256OfFile, type Source } from '../intake/index.js';
import type { DepartmentId } from '../model/ids.js';
import { judgeBy, type AuditFrame } from './judge-submission.js';
import type { Submission } from './submission.js';
import { failedOver, faultOf } from './summary.js';

/** A task for any thread. */
export type AuditTask =
  | { readonly sort: 'who'; readonly source: Source }
  | {
      readonly sort: 'judge';
      readonly submission: Submission;
      /** Inputs of an earlier run: a submission whose files are unchanged is not judged again. */
      readonly earlier: readonly AuditedInput[] | undefined;
    };

export type TaskResult =
  | { readonly sort: 'named'; readonly departments: readonly DepartmentId[] | undefined }
  | { readonly sort: 'judged'; readonly audited: Audited }
  | { readonly sort: 'unchanged' };

export type Work = (task: AuditTask) => Promise<TaskResult>;

/** Makes the function that does the tasks, in a thread or without. It never throws: errors become results. */
export function workBy(frame: AuditFrame): Work {
  const { judge, departments } = judgeBy(frame);
  return async (task) => {
    try {
      if (task.sort === 'who') return { sort: 'named', departments: await departments(task.source) };
      const { submission, earlier } = task;
      if (earlier && (await isAsBefore(submission, earlier, frame.cwd))) return { sort: 'unchanged' };
      return { sort: 'judged', audited: await judge(submission) };
    } catch (error) {
      return failedWith(task, faultOf(error));
    }
  };
}

/** The result of a task that failed. */
export function failedWith(task: AuditTask, fault: string): TaskResult {
  return task.sort === 'who'
    ? { sort: 'named', departments: undefined }
    : { sort: 'judged', audited: failedOver(task.submission, fault) };
}

/**
 * Whether the tables are exactly those that an earlier run read: same files and sheets in the same order,
 * same SHA-256.
 */
async function isAsBefore(
  { sources, findings }: Submission,
  earlier: readonly AuditedInput[],
  cwd: string,
): Promise<boolean> {
  if (sources.length === 0 || sources.length !== earlier.length || findings.length > 0) return false;
  for (const [at, { file, sheet }] of sources.entries()) {
    const before = earlier[at];
    if (before?.file !== file || before.sheet !== sheet) return false;
    if ((await sha256OfFile(resolve(cwd, file))) !== before.sha256) return false;
  }
  return true;
}
