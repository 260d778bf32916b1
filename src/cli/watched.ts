import type { Config } from './config.js';
import type { RawOptions } from './options.js';
import type { Watched } from './watch.js';

/** Everything that the outcome of a command depends on, and the reports that it writes. */
export function watchedBy(
  reports: readonly string[],
  { plan, layouts = [], waivers, output, format = [] }: RawOptions,
  config: Config | undefined,
): Watched {
  const named = [plan, waivers, config?.file].filter((path) => path !== undefined);
  const written = format.flatMap((each) => (each.includes('=') ? each.slice(each.indexOf('=') + 1) : []));
  return {
    paths: [...reports.filter((report) => report !== '-'), ...named, ...layouts],
    written: [...written, ...(output === undefined ? [] : [output])],
  };
}
