import { LEAST_SPLIT, reducerFor, splitterFor, type Reading, type ReportFile } from '../intake/index.js';
import type { Plan } from '../model/plan.js';
import type { Session } from './session.js';

/** What gets files ready for reading. */
export interface Preparation {
  readonly prepare: (file: ReportFile) => Promise<ReportFile>;
  readonly close: () => Promise<void>;
}

/** Lets the database or threads do what they can of the reading, as was asked for. */
export function preparationFor(
  plan: Plan,
  reading: Reading,
  jobs: number,
  { io }: Pick<Session, 'io'>,
): Preparation {
  const reduce = reducerFor(plan, reading, io.cwd);
  const split = splitting(plan, reading, jobs, io);
  return { prepare: async (file) => split.prepare(await reduce(file)), close: split.close };
}

/** Splits large files over threads; those, and what handles them, are loaded when there is such a file. */
export function splitting(
  plan: Plan,
  reading: Reading,
  jobs: number,
  { worker }: Session['io'],
): Preparation {
  let started: Promise<Preparation> | undefined;
  const start = async (entry: URL): Promise<Preparation> => {
    const { SplitThreads } = await import('./split.js');
    const threads = new SplitThreads(entry, plan, jobs);
    return { prepare: splitterFor(plan, reading, threads), close: () => threads.close() };
  };
  return {
    prepare: async (file) => {
      if (jobs < 2 || worker === undefined || (file.large?.size ?? 0) < LEAST_SPLIT) return file;
      return (await (started ??= start(worker))).prepare(file);
    },
    close: async () => (await started)?.close(),
  };
}
