/** Runs tasks and yields their results in task order, independent of where and when each finished. */
export interface Crew<Task, Done> {
  inOrder(tasks: Iterable<Task>): AsyncGenerator<Done, void, undefined>;
  /** Begins no further task and yields no further result. */
  stop(): void;
  close(): Promise<void>;
}

/** Runs one task after the other in this thread. */
export function alone<Task, Done>(work: (task: Task) => Promise<Done>): Crew<Task, Done> {
  let isStopped = false;
  let giveUp: () => void = () => undefined;
  // No `Promise.race` with one promise shared by all tasks: it would keep every result alive.
  const doneUnlessStopped = (task: Task): Promise<Done | undefined> =>
    new Promise((resolve, reject) => {
      giveUp = () => {
        resolve(undefined);
      };
      work(task).then(resolve, reject);
    });
  return {
    async *inOrder(tasks) {
      for (const task of tasks) {
        const done = isStopped ? undefined : await doneUnlessStopped(task);
        // The signal may have come while the task was done.
        if (done === undefined || isStopped) return;
        yield done;
      }
    },
    stop: () => {
      isStopped = true;
      giveUp();
    },
    close: () => Promise.resolve(),
  };
}
