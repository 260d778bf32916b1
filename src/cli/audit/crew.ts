/** Does tasks and hands over what became of them in the order of the tasks, whoever did them and whenever. */
export interface Crew<Task, Done> {
  inOrder(tasks: Iterable<Task>): AsyncGenerator<Done, void, undefined>;
  /** No further task is begun, and no further result handed over. */
  stop(): void;
  close(): Promise<void>;
}

/** One task after the other, here and now. */
export function alone<Task, Done>(work: (task: Task) => Promise<Done>): Crew<Task, Done> {
  let isStopped = false;
  let giveUp: () => void = () => undefined;
  // Not by `Promise.race` with one promise for all tasks: that would hold on to what became of each of them.
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
