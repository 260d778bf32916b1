import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, type Result } from '../model/result.js';
import type { Config } from './config-file.js';
import type { Failure } from './failure.js';

export type { Config };

/** What a folder's commands have in common is written down in a file of this name. */
const CONFIG_FILE = 'plancheck.yaml';

/** The configuration of the working folder or of the nearest folder above it that has one; `undefined` without any. */
export async function loadConfig(cwd: string): Promise<Result<Config | undefined, Failure>> {
  const path = await firstFile(configPaths(cwd));
  if (path === undefined) return ok(undefined);
  const { readConfig } = await import('./config-file.js');
  return readConfig(path, cwd);
}

/** Where a configuration is looked for: in the working folder, then in each folder above it. */
export function configPaths(cwd: string): readonly string[] {
  const above = dirname(cwd);
  return [join(cwd, CONFIG_FILE), ...(above === cwd ? [] : configPaths(above))];
}

async function firstFile(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await isFile(path)) return path;
  return undefined;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
