import { parentPort, workerData } from 'node:worker_threads';
import { describeFinding } from '../catalogue/findings.js';
import { frameDigest, loadFrame, type FrameRequest } from './frame.js';
import { workBy, type TaskResult, type AuditTask } from './work.js';

interface Batch {
  readonly batch: number;
  readonly tasks: readonly AuditTask[];
}

/** What a thread is asked to do: a batch, or nothing more. */
type Order = Batch | { readonly leave: true };

/**
 * A thread of an audit: it loads what submissions are judged by, once, and then does what it is handed, batch by batch.
 * Only plain, small things pass between it and the program.
 */
async function serve(request: FrameRequest, port: NonNullable<typeof parentPort>): Promise<void> {
  const frame = await loadFrame(request);
  if (!frame.ok)
    throw new Error(frame.error.map((each) => describeFinding(each, request.language).message).join('; '));
  if (frameDigest(frame.value) !== request.digest)
    throw new Error('the plan, the layouts or the waivers have changed');
  const work = workBy(frame.value);
  // One batch after the other: if the thread dies, it is over the first that was not answered.
  let before = Promise.resolve();
  let isLeaving = false;
  port.on('message', (order: Order) => {
    if ('leave' in order) isLeaving = true;
    before = before.then(() => ('leave' in order ? port.postMessage({ left: true }) : answer(order)));
  });
  port.postMessage({ ready: true });

  async function answer({ batch, tasks }: Batch): Promise<void> {
    const done: TaskResult[] = [];
    for (const task of tasks) {
      // What was asked meanwhile is heard between two tasks.
      await new Promise(setImmediate);
      if (isLeaving) return;
      done.push(await work(task));
    }
    port.postMessage({ batch, done });
  }
}

/** It is the program alone that starts threads. */
function isRequest(data: unknown): data is FrameRequest {
  return typeof data === 'object' && data !== null && 'digest' in data;
}

const data: unknown = workerData;
// What goes wrong in it ends the thread, and its error reaches the program.
if (parentPort && isRequest(data)) void serve(data, parentPort);
