import { stat } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { ok, type Result } from '../model/result.js';
import type { Language } from '../model/words.js';
import type { Failure } from './failure.js';

/** What a folder's commands have in common is written down in a file of this name. */
const CONFIG_FILE = 'plancheck.yaml';

/** The settings of a folder. Paths are as the working folder sees them. */
export interface Config {
  /** The file that they come from, as messages show it. */
  readonly file: string;
  readonly language: Language | undefined;
  readonly reports: readonly string[];
  /** By the name of the option that each stands in for, as commander has it. */
  readonly options: ReadonlyMap<string, unknown>;
}

/** The configuration of the working folder or of the nearest folder above it that has one; `undefined` without any. */
export async function loadConfig(cwd: string): Promise<Result<Config | undefined, Failure>> {
  const path = await findUpwards(cwd);
  if (path === undefined) return ok(undefined);
  const { readConfig } = await import('./config-file.js');
  return readConfig(path, cwd);
}

async function findUpwards(from: string): Promise<string | undefined> {
  const path = join(from, CONFIG_FILE);
  if (await isFile(path)) return path;
  return from === parse(from).root ? undefined : findUpwards(dirname(from));
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
