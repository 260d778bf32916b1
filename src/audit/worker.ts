import { parentPort, workerData } from 'node:worker_threads';
import { describeFinding } from '../catalogue/findings.js';
import { frameDigest, loadFrame, type FrameRequest } from './frame.js';
import { workBy, type TaskResult, type AuditTask } from './work.js';

interface Batch {
  readonly batch: number;
  readonly tasks: readonly AuditTask[];
}

/** Message to a thread: do a batch, or stop. */
type Order = Batch | { readonly leave: true };

/**
 * Main function of an audit thread: loads what submissions are judged by, once, then works batch by batch.
 * Only small, plain data passes between threads.
 */
async function serve(request: FrameRequest, port: NonNullable<typeof parentPort>): Promise<void> {
  const frame = await loadFrame(request);
  if (!frame.ok)
    throw new Error(frame.error.map((each) => describeFinding(each, request.language).message).join('; '));
  if (frameDigest(frame.value) !== request.digest)
    throw new Error('the plan, the layouts or the waivers have changed');
  const work = workBy(frame.value);
  // Batches run in sequence: if the thread dies, the first unanswered batch is at fault.
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
      // Lets messages arrive between two tasks.
      await new Promise(setImmediate);
      if (isLeaving) return;
      done.push(await work(task));
    }
    port.postMessage({ batch, done });
  }
}

/** Tells the program's own threads from others. */
function isRequest(data: unknown): data is FrameRequest {
  return typeof data === 'object' && data !== null && 'digest' in data;
}

const data: unknown = workerData;
// An error ends the thread and is passed on to the main thread.
if (parentPort && isRequest(data)) void serve(data, parentPort);
