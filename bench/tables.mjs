// The measurements as the tables of RESULTS.md.
import { ratios, samplesOf, shown } from './compare.mjs';
import { spreadOf } from './statistics.mjs';

/** @typedef {import('./compare.mjs').Tracks} Tracks */
/** @typedef {{ title: string, columns: string[], rows: string[][] }} Table */

/**
 * The result of a part of the benchmark.
 *
 * @typedef {object} PartResult
 * @property {string} title
 * @property {import('./compare.mjs').Judged[]} bars
 * @property {Table[]} tables
 * @property {string[]} notes
 */

/**
 * A row for each contestant, with its measurement and the ratio to the first one.
 *
 * @param {string} title
 * @param {Tracks} tracks
 * @param {string} floor the contestant that the others are compared with
 * @param {'user' | 'wall'} [by]
 * @returns {Table}
 */
export function tableOf(title, tracks, floor, by = 'user') {
  const word = by === 'user' ? 'user CPU time' : 'wall time';
  return {
    title,
    columns: ['', 'units', 'user CPU s', 'wall s', 'peak MB', `${word} ÷ ${floor}`, 'rounds'],
    rows: [...tracks].map(([name, { contestant, missing, samples }]) => {
      if (missing !== undefined) return [name, '', `not available: ${missing}`, '', '', '', ''];
      const figures = [
        ...['user', 'wall', 'peak'].map((of) =>
          samplesOf(tracks, name, /** @type {'user' | 'wall' | 'peak'} */ (of)),
        ),
        ratios(tracks, name, floor, by),
      ];
      const cells = figures.map((found) => (found.length === 0 ? '–' : shown(spreadOf(found))));
      const units = contestant.units === undefined ? '' : contestant.units.toLocaleString('en');
      return [name, units, ...cells, String(samples.filter(Boolean).length)];
    }),
  };
}
