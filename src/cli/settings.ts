import type { Command } from 'commander';
import type { Config } from './config.js';

/**
 * Takes from the configuration what the command line leaves open: what is written there always wins. Returns whether
 * anything was taken.
 */
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
