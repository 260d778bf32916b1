// `npm run check:package`: packs the project as for publishing; publint checks that every file named in
// package.json exists and is what it says, arethetypeswrong that other programs find its types. Both read the same
// tarball; neither needs a network.
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from './setup.mjs';
import { withTarball } from './tarball.mjs';

/** Intended: the package is ESM, for resolvers that know `exports`. `require` needs a Node that has it. */
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
  // Schemas and package.json are JSON, without types.
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
