// `npm run fixtures:update`: builds, and writes down what the program answers today as what it should answer. The
// difference is for a person to read before it is committed.
import process from 'node:process';
import { runCommand, runScript, setUp } from './setup.mjs';

await runScript(() => {
  const built = setUp((line) => process.stdout.write(`${line}\n`));
  return built ? runCommand('vitest run test/fixtures.test.ts test/docs', { UPDATE_FIXTURES: '1' }) : 1;
});
