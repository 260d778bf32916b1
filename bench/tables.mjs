// What was measured, as the tables of RESULTS.md.
import { ratios, samplesOf, shown } from './compare.mjs';
import { spreadOf } from './statistics.mjs';

/** @typedef {import('./compare.mjs').Tracks} Tracks */
/** @typedef {{ title: string, columns: string[], rows: string[][] }} Table */

/**
 * What a part of the benchmark hands over.
 *
 * @typedef {object} PartResult
 * @property {string} title
 * @property {import('./compare.mjs').Judged[]} bars
 * @property {Table[]} tables
 * @property {string[]} notes
 */

/**
 * A row for each contestant, with how much it took and how that compares with the first of them.
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
