/** Does tasks and hands over what became of them in the order of the tasks, whoever did them and whenever. */
export interface Crew<Task, Done> {
  inOrder(tasks: Iterable<Task>): AsyncGenerator<Done, void, undefined>;
  /** No further task is begun, and no further result handed over. */
  stop(): void;
  close(): Promise<void>;
}

/** One task after the other, here and now. */
export function alone<Task, Done>(work: (task: Task) => Promise<Done>): Crew<Task, Done> {
  let stopped = false;
  return {
    async *inOrder(tasks) {
      for (const task of tasks) {
        const done = await work(task);
        // Asked anew, because the signal comes while the task is done.
        if (isStopped()) return;
        yield done;
      }
    },
    stop: () => void (stopped = true),
    close: () => Promise.resolve(),
  };

  function isStopped(): boolean {
    return stopped;
  }
}
