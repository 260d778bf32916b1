import type { SplitOrder, SplitRequest } from '../audit/split.js';
import type { LargeFile, SplitDone, Splitting, SplitTask } from '../intake/index.js';
import type { Plan } from '../model/plan.js';
import { packPlan } from '../plan/pack.js';
import { Threads } from './audit/threads.js';

const GIVEN_UP: SplitDone = { sort: 'given-up' };

/**
 * Threads that read the parts of large files, one file after the other. They are started for the first one. Where one of
 * them fails or gives up, so does the whole file: it is read without them.
 */
export class SplitThreads implements Splitting {
  readonly jobs: number;
  readonly #entry: URL;
  readonly #plan: Plan;
  #threads: Threads<SplitOrder, SplitDone> | undefined;
  #isClosed = false;

  constructor(entry: URL, plan: Plan, jobs: number) {
    this.#entry = entry;
    this.#plan = plan;
    this.jobs = jobs;
  }

  /** Throws if it is closed meanwhile: then nobody waits for what would become of the file. */
  async *run(
    { descriptor }: LargeFile,
    tasks: readonly SplitTask[],
  ): AsyncGenerator<SplitDone, void, undefined> {
    if (descriptor === undefined) {
      yield GIVEN_UP;
      return;
    }
    let isWhole = false;
    this.#refuseIfClosed();
    try {
      const orders = tasks.map((task): SplitOrder => ({ descriptor, task }));
      yield* (this.#threads ??= this.#start()).inOrder(orders);
      isWhole = true;
    } catch {
      yield GIVEN_UP;
    } finally {
      // Nobody asks any more for what is still being done.
      if (!isWhole) await this.#end();
    }
    this.#refuseIfClosed();
  }

  #refuseIfClosed(): void {
    if (this.#isClosed) throw new Error('closed');
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#threads?.stop();
    await this.#end();
  }

  async #end(): Promise<void> {
    const threads = this.#threads;
    this.#threads = undefined;
    await threads?.close();
  }

  #start(): Threads<SplitOrder, SplitDone> {
    const data: SplitRequest = { packed: packPlan(this.#plan) };
    const sizes = { jobs: this.jobs, batchSize: 1, inHand: 1 };
    return new Threads({ entry: this.#entry, data, ...sizes, died: () => GIVEN_UP });
  }
}
