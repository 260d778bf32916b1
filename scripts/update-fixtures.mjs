// `npm run fixtures:update`: builds, and writes the program's present answers as the expected ones. The difference
// must be read before it is committed.
import process from 'node:process';
import { runCommand, runScript, setUp } from './setup.mjs';

await runScript(() => {
  const built = setUp((line) => process.stdout.write(`${line}\n`));
  return built ? runCommand('vitest run test/fixtures.test.ts test/docs', { UPDATE_FIXTURES: '1' }) : 1;
});
