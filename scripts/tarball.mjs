// The package as it would be published.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { root } from './setup.mjs';

/**
 * Packs the build without building, which is the caller's task. Needs no network.
 *
 * @param {string} folder where the tarball goes
 * @returns {string} its path
 */
export function pack(folder) {
  const options = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const npm = process.env.npm_execpath ?? '';
  const result = /\bnpm-cli\.c?js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', options, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  const [name, ...others] = fs.readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  if (result.status === 0 && name !== undefined && others.length === 0) return path.join(folder, name);
  throw new Error(`npm pack failed:\n${[result.stderr, result.error?.message].filter(Boolean).join('\n')}`);
}

/**
 * Passes the tarball to some work and removes it afterwards.
 *
 * @template T
 * @param {(file: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTarball(work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plancheck-pack-'));
  try {
    return await work(pack(folder));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
