import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Config } from './file.js';
import { demand } from '../errors.js';

export type { Config };

/** Name of the configuration file. */
const CONFIG_FILE = 'plancheck.yaml';

/** Loads the configuration of the working folder or of the nearest folder above it; `undefined` without any. */
export async function loadConfig(cwd: string): Promise<Config | undefined> {
  const path = await firstFile(configPaths(cwd));
  if (path === undefined) return undefined;
  const { readConfig } = await import('./file.js');
  return demand(await readConfig(path, cwd));
}

/** Candidate configuration files: in the working folder, then in each folder above it. */
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

/** Fills in from the configuration what the command line leaves open. Returns whether anything was taken. */
export function applyConfig(command: Command, config: Config): boolean {
  const options = applyOptions(command, config);
  return applyReports(command, config) || options;
}

function applyOptions(command: Command, { options }: Config): boolean {
  const open = command.options
    .map((option) => option.attributeName())
    .filter((name) => options.has(name) && command.getOptionValueSource(name) !== 'cli');
  for (const name of open) command.setOptionValueWithSource(name, options.get(name), 'config');
  return open.length > 0;
}

function applyReports(command: Command, { reports }: Config): boolean {
  const at = command.registeredArguments.findIndex((argument) => argument.name() === 'reports');
  const given: unknown = command.processedArgs[at];
  if (at === -1 || reports.length === 0 || (Array.isArray(given) && given.length > 0)) return false;
  command.processedArgs[at] = reports;
  return true;
}
