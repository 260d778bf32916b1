import { parentPort, workerData } from 'node:worker_threads';
import type { FrameRequest } from './frame.js';
import type { SplitOrder, SplitRequest } from './split.js';

type Port = NonNullable<typeof parentPort>;

/**
 * A thread of an audit: it loads what submissions are judged by, once, and then does what it is handed, batch by batch.
 * Only plain, small things pass between it and the program.
 */
async function judgeIn(request: FrameRequest, port: Port): Promise<void> {
  const [{ frameDigest, loadFrame }, { workBy }] = await Promise.all([
    import('./frame.js'),
    import('./work.js'),
  ]);
  const frame = await loadFrame(request);
  if (!frame.ok) {
    const { describeFinding } = await import('../catalogue/findings.js');
    throw new Error(frame.error.map((each) => describeFinding(each, request.language).message).join('; '));
  }
  if (frameDigest(frame.value) !== request.digest)
    throw new Error('the plan, the layouts or the waivers have changed');
  serve(port, workBy(frame.value));
}

/** A thread that reads parts of large files, which the program has opened. */
async function readIn({ packed }: SplitRequest, port: Port): Promise<void> {
  const [{ openedBy, splitWorkBy }, { unpackPlan }] = await Promise.all([
    import('../intake/split/work.js'),
    import('../plan/pack.js'),
  ]);
  const plan = unpackPlan(packed);
  if (!plan) throw new Error('the plan cannot be unpacked');
  const work = splitWorkBy(plan);
  serve(port, ({ descriptor, task }: SplitOrder) => Promise.resolve(work(openedBy(descriptor), task)));
}

function serve<Order, Done>(port: Port, work: (order: Order) => Promise<Done>): void {
  // One batch after the other: if the thread dies, it is over the first that was not answered.
  let before = Promise.resolve();
  port.on('message', ({ batch, tasks }: { batch: number; tasks: readonly Order[] }) => {
    before = before.then(() => answer(batch, tasks));
  });
  port.postMessage({ ready: true });

  async function answer(batch: number, tasks: readonly Order[]): Promise<void> {
    const done: Done[] = [];
    for (const task of tasks) done.push(await work(task));
    port.postMessage({ batch, done });
  }
}

/** It is the program alone that starts threads. */
function isRequest(data: unknown): data is FrameRequest | SplitRequest {
  return typeof data === 'object' && data !== null && ('digest' in data || 'packed' in data);
}

const data: unknown = workerData;
// What goes wrong in it ends the thread, and its error reaches the program. Of the two, only what it does is loaded.
if (parentPort && isRequest(data)) {
  void ('packed' in data ? readIn(data, parentPort) : judgeIn(data, parentPort));
}
