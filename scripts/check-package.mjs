// `npm run check:package`: packs the project as it would be published, and asks publint whether every file that
// package.json names is there and is what it says, and arethetypeswrong whether other programs find its types. Both look
// at the one tarball; neither needs a network.
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from './setup.mjs';
import { withTarball } from './tarball.mjs';

/** What is so on purpose: the package is ESM, for resolvers that know `exports`. `require` needs a Node that has it. */
const ON_PURPOSE = new Map([
  ['NoResolution', 'node10'],
  ['CJSResolvesToESM', 'node16-cjs'],
]);

/**
 * @param {Uint8Array} tarball
 * @returns {Promise<string[]>}
 */
async function badlyPublished(tarball) {
  const pkg = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { messages } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true });
  return messages.map(
    (message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`,
  );
}

/**
 * @param {Uint8Array} tarball
 * @returns {Promise<string[]>}
 */
async function wronglyTyped(tarball) {
  // Schemas and package.json are JSON: there are no types to be wrong.
  const analysis = await checkPackage(createPackageFromTarballData(tarball), { entrypoints: ['.'] });
  if (analysis.types === false) return ['arethetypeswrong: the package has no types'];
  return analysis.problems
    .filter(
      (problem) => !('resolutionKind' in problem) || ON_PURPOSE.get(problem.kind) !== problem.resolutionKind,
    )
    .map((problem) => `arethetypeswrong: ${JSON.stringify(problem)}`);
}

const wrong = await withTarball(async (file) => {
  const tarball = new Uint8Array(fs.readFileSync(file));
  return [...(await badlyPublished(tarball)), ...(await wronglyTyped(tarball))];
});
for (const line of wrong) process.stderr.write(`${line}\n`);
if (wrong.length === 0) process.stdout.write('the package is what it says\n');
process.exitCode = wrong.length === 0 ? 0 : 1;
