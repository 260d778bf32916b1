import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => {
  throw new Error('unlucky');
});
parentPort?.postMessage({ ready: true });
