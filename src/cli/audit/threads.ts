import { Worker } from 'node:worker_threads';
import type { Crew } from './crew.js';

/** What a thread answers: that it is ready, what became of a batch, or that it does nothing more. */
type Answer<Done> =
  | { readonly ready: true }
  | { readonly batch: number; readonly done: readonly Done[] }
  | { readonly left: true };

/** Tasks that follow one another, the first of them the `at`-th of all. */
interface Batch<Task> {
  readonly at: number;
  readonly tasks: readonly Task[];
}

interface Thread<Task> {
  readonly worker: Worker;
  /** What it was handed and has not answered, in order. */
  readonly batches: Batch<Task>[];
  ready: boolean;
}

interface Orders<Task, Done> {
  readonly entry: URL;
  /** What every thread starts from. */
  readonly data: unknown;
  readonly jobs: number;
  /** So many tasks are handed over at a time. */
  readonly batchSize: number;
  /** What becomes of a task over which a thread dies. */
  readonly died: (task: Task, message: string) => Done;
}

/** A thread has one batch in hand and the next one waiting, so that it never waits itself. */
const IN_HAND = 2;
/** For each thread so many batches may be ahead of the one whose results come next: more would only take memory. */
const AHEAD = 8;

/**
 * Spreads tasks over threads. Results are held back until those before them are there; how many can be held back is
 * bounded, because no thread is handed tasks from further ahead. A thread that dies is replaced, and the tasks of its
 * batch are done again one by one, so that only the one which it died over is lost.
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
    // In turn, so that no thread is handed two batches while another has none.
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

  /** The next tasks, unless they are too far ahead. */
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

  /** What a dead thread had in hand is done again; one that never came to work would only be followed by others. */
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

/**
 * Ends a thread between two tasks: were it ended while a database works for it, the database would take the whole program
 * down with it.
 */
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
