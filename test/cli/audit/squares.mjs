import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

if (workerData.broken === true) throw new Error('cannot begin');

/** How many tasks were begun and how many ended, where that is asked. */
const { counts } = workerData;
let isLeaving = false;
let before = Promise.resolve();

parentPort?.on('message', (order) => {
  if (order.leave === true) isLeaving = true;
  before = before.then(() =>
    order.leave === true ? parentPort?.postMessage({ left: true }) : answer(order),
  );
});
parentPort?.postMessage({ ready: true });

async function answer({ batch, tasks }) {
  const done = [];
  for (const task of tasks) {
    if (isLeaving) return;
    if (task === 13) throw new Error('unlucky');
    // Every seventh takes a while, so that those behind it are done first.
    for (let at = 0; task % 7 === 0 && at < 1e6; at += 1);
    if (counts) {
      Atomics.add(counts, 0, 1);
      await setTimeout(20);
      Atomics.add(counts, 1, 1);
    }
    done.push(String(task * task));
  }
  parentPort?.postMessage({ batch, done });
}
