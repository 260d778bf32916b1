// `npm run plant-faults`: plants faults in clean reports one at a time, with fixed seeds, and prints how many of
// each kind are found, on the right line and with the figure that was probably meant. The tests assert the same
// numbers.
import process from 'node:process';
import { createViteServer } from 'vitest/node';
import { root } from './setup.mjs';

/** @typedef {{ judgePlanted: () => Promise<unknown>, tableOf: (judged: unknown) => string }} Planting */

/** Loaded as the tests load it, because the planting is TypeScript. */
async function plantFaults() {
  const server = await createViteServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const loaded = await server.ssrLoadModule('/test/support/plant/judge.ts');
    const planting = /** @type {Planting} */ (loaded);
    return planting.tableOf(await planting.judgePlanted());
  } finally {
    await server.close();
  }
}

process.stdout.write(await plantFaults());
