import { parentPort, workerData } from 'node:worker_threads';

if (workerData.broken === true) throw new Error('cannot begin');

parentPort?.on('message', ({ batch, tasks }) => {
  const done = [];
  for (const task of tasks) {
    if (task === 13) throw new Error('unlucky');
    // Every seventh takes a while, so that those behind it are done first.
    for (let at = 0; task % 7 === 0 && at < 1e6; at += 1);
    done.push(String(task * task));
  }
  parentPort?.postMessage({ batch, done });
});
parentPort?.postMessage({ ready: true });
