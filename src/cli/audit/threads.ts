import { Worker } from 'node:worker_threads';
import type { Crew } from './crew.js';

/** Message of a thread: it is ready, a batch is done, or it has stopped. */
type Answer<Done> =
  | { readonly ready: true }
  | { readonly batch: number; readonly done: readonly Done[] }
  | { readonly left: true };

/** Consecutive tasks; `at` is the index of the first. */
interface Batch<Task> {
  readonly at: number;
  readonly tasks: readonly Task[];
}

interface Thread<Task> {
  readonly worker: Worker;
  /** Batches sent and not yet answered, in order. */
  readonly batches: Batch<Task>[];
  ready: boolean;
}

interface Orders<Task, Done> {
  readonly entry: URL;
  /** `workerData` of every thread. */
  readonly data: unknown;
  readonly jobs: number;
  /** Tasks per batch. */
  readonly batchSize: number;
  /** Result of a task during which its thread died. */
  readonly died: (task: Task, message: string) => Done;
}

/** Batches per thread: one in work and one waiting, so that the thread is never idle. */
const IN_HAND = 2;
/** Most batches per thread ahead of the next result to yield; bounds memory. */
const AHEAD = 8;

/**
 * Spreads tasks over threads. A result waits until all before it are yielded; the number that wait is
 * bounded, because no thread gets tasks from further ahead. A dead thread is replaced and the tasks of its
 * batch are repeated one by one, so that only the task that kills its thread is lost.
 */
export class Threads<Task, Done> implements Crew<Task, Done> {
  readonly #orders: Orders<Task, Done>;
  readonly #threads = new Set<Thread<Task>>();
  readonly #again: Batch<Task>[] = [];
  readonly #done = new Map<number, Done>();
  #tasks: Iterator<Task> | undefined;
  #taken = 0;
  #next = 0;
  #stopped = false;
  #failure: Error | undefined;
  #wake: () => void = () => undefined;

  constructor(orders: Orders<Task, Done>) {
    this.#orders = orders;
    for (let job = 0; job < orders.jobs; job += 1) this.#start();
  }

  async *inOrder(tasks: Iterable<Task>): AsyncGenerator<Done, void, undefined> {
    this.#tasks = tasks[Symbol.iterator]();
    [this.#taken, this.#next] = [0, 0];
    for (;;) {
      this.#feed();
      while (this.#done.has(this.#next) && !this.#isOver()) {
        const done = this.#done.get(this.#next);
        this.#done.delete(this.#next);
        this.#next += 1;
        if (done !== undefined) yield done;
      }
      if (this.#failure) throw this.#failure;
      if (this.#isOver() || this.#isFinished()) return;
      this.#feed();
      if (!this.#done.has(this.#next)) await new Promise<void>((wake) => (this.#wake = wake));
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  async close(): Promise<void> {
    const threads = [...this.#threads];
    this.#threads.clear();
    await Promise.all(threads.map(endOf));
  }

  #isOver(): boolean {
    return this.#stopped || this.#failure !== undefined;
  }

  #isFinished(): boolean {
    return this.#tasks === undefined && this.#next === this.#taken;
  }

  #start(): void {
    const worker = new Worker(this.#orders.entry, { workerData: this.#orders.data });
    const thread: Thread<Task> = { worker, batches: [], ready: false };
    this.#threads.add(thread);
    worker.on('message', (answer: Answer<Done>) => {
      this.#take(thread, answer);
    });
    let message = '';
    worker.on('error', (error) => (message = error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => {
      this.#buried(thread, message || `exit ${code}`);
    });
  }

  #take(thread: Thread<Task>, answer: Answer<Done>): void {
    if ('ready' in answer) {
      thread.ready = true;
    } else if ('batch' in answer) {
      thread.batches.shift();
      answer.done.forEach((done, index) => this.#done.set(answer.batch + index, done));
    }
    this.#feed();
    this.#wake();
  }

  #feed(): void {
    if (this.#isOver()) return;
    // Round robin, so that no thread gets a second batch while another has none.
    for (let hands = 1; hands <= IN_HAND; hands += 1) {
      for (const { ready, batches, worker } of this.#threads) {
        if (!ready || batches.length >= hands) continue;
        const batch = this.#again.shift() ?? this.#cut();
        if (!batch) return;
        batches.push(batch);
        worker.postMessage({ batch: batch.at, tasks: batch.tasks });
      }
    }
  }

  /** The next batch; `undefined` if there are no tasks left or they are too far ahead. */
  #cut(): Batch<Task> | undefined {
    const { batchSize, jobs } = this.#orders;
    if (!this.#tasks || this.#taken >= this.#next + AHEAD * jobs * batchSize) return undefined;
    const [at, tasks]: [number, Task[]] = [this.#taken, []];
    while (tasks.length < batchSize) {
      const task = this.#tasks.next();
      if (task.done === true) {
        this.#tasks = undefined;
        break;
      }
      tasks.push(task.value);
    }
    this.#taken += tasks.length;
    return tasks.length > 0 ? { at, tasks } : undefined;
  }

  /**
   * Repeats what a dead thread had in hand. A thread that died before it was ready fails the run: its
   * successors would die too.
   */
  #buried(thread: Thread<Task>, message: string): void {
    if (!this.#threads.delete(thread)) return;
    const [deadly, ...waiting] = thread.batches;
    if (!thread.ready) {
      this.#failure = new Error(message);
    } else {
      this.#again.push(...waiting);
      const [only, ...others] = deadly?.tasks ?? [];
      if (deadly && only !== undefined && others.length === 0)
        this.#done.set(deadly.at, this.#orders.died(only, message));
      else deadly?.tasks.forEach((task, index) => this.#again.push({ at: deadly.at + index, tasks: [task] }));
      this.#start();
      this.#feed();
    }
    this.#wake();
  }
}

/** Ends a thread between two tasks: ending it while DuckDB works for it would crash the whole process. */
async function endOf<Task>({ worker, batches }: Thread<Task>): Promise<void> {
  if (batches.length > 0) {
    const left = new Promise<void>((done) => {
      worker.on('message', (answer: Answer<unknown>) => {
        if ('left' in answer) done();
      });
      worker.on('exit', () => {
        done();
      });
    });
    worker.postMessage({ leave: true });
    await left;
  }
  await worker.terminate();
}
