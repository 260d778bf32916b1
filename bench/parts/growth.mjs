// How time and memory grow along each axis.
import { compare, judge, samplesOf, shown } from '../compare.mjs';
import { axes } from '../axes.mjs';
import { JUDGED } from '../contestants.mjs';
import { fitPower, spreadOf } from '../statistics.mjs';

/** @typedef {import('../compare.mjs').Tracks} Tracks */
/** @typedef {import('../axes.mjs').Axis} Axis */
/** @typedef {import('../settings.mjs').Settings} Settings */

/** @typedef {{ name: string, sizes: number[], user: number[], peak: number[], userFit: Fit, peakFit: Fit }} Grown */
/** @typedef {{ exponent: number, factor: number }} Fit */

const LEAST = 'least';

/**
 * @param {Settings} settings
 * @returns {Promise<import('../tables.mjs').PartResult & { grown: Grown[] }>}
 */
export async function growth(settings) {
  const { say, without, limit, bigRounds } = settings;
  /** @type {Grown[]} */
  const grown = [];
  const rows = [];
  const bars = [];
  for (const axis of axes(settings)) {
    say(`growth with ${axis.name}, ${bigRounds} rounds`);
    const contestants = [contestant(axis, LEAST, await axis.least())];
    for (const size of axis.sizes) contestants.push(contestant(axis, String(size), await axis.command(size)));
    const wanted = barsOf(axis);
    const tracks = await compare(contestants, wanted, {
      rounds: bigRounds,
      most: bigRounds * 2,
      warm: false,
      limit,
      without,
      say,
    });
    bars.push(...wanted.map((bar) => judge(bar, tracks)));
    rows.push(...rowsOf(axis, tracks));
    // Draws only what has a bar for both.
    if (axis.limits.peak === undefined) continue;
    if ([...tracks.values()].every(({ missing }) => missing === undefined)) grown.push(grownOf(axis, tracks));
  }
  return {
    title: 'Growth',
    bars,
    tables: [
      {
        title: 'Time and memory',
        columns: ['more', 'size', 'user CPU s', 'wall s', 'peak MB'],
        rows,
      },
    ],
    notes: [
      'Exponents are of user CPU time less that of the same command with next to nothing to do, and of peak memory as it is.',
    ],
    grown,
  };
}

/**
 * @param {Axis} axis
 * @param {string} name
 * @param {string[]} command
 */
function contestant(axis, name, command) {
  // A cached plan would hide the cost of more targets.
  const env = axis.name === 'targets' ? { env: { PLANCHECK_CACHE: 'off' } } : {};
  return { name, command, statuses: axis.statuses ?? JUDGED, ...env };
}

/**
 * @param {Axis} axis
 * @returns {import('../compare.mjs').Bar[]}
 */
function barsOf(axis) {
  const { user, peak } = axis.limits;
  const bar = (
    /** @type {string} */ what,
    /** @type {'user' | 'peak'} */ of,
    /** @type {number} */ limit,
  ) => ({
    text: `${what} against ${axis.name}, fitted exponent`,
    sense: /** @type {const} */ ('at most'),
    limit,
    figures: (/** @type {Tracks} */ tracks) => exponents(axis, tracks, of),
  });
  return [
    bar('user CPU time', 'user', user),
    ...(peak === undefined ? [] : [bar('peak memory', 'peak', peak)]),
  ];
}

/**
 * The exponent of each round in which every size was measured.
 *
 * @param {Axis} axis
 * @param {Tracks} tracks
 * @param {'user' | 'peak'} of
 */
function exponents({ sizes }, tracks, of) {
  const start = of === 'user' ? medianOf(tracks, LEAST, of) : 0;
  const perSize = sizes.map((size) => samplesOf(tracks, String(size), of));
  return (perSize[0] ?? []).flatMap((_, round) => {
    const points = sizes.map((size, nth) => point(size, (perSize[nth]?.[round] ?? NaN) - start));
    return points.every(([, cost]) => cost > 0) ? fitPower(points).exponent : [];
  });
}

/**
 * @param {Axis} axis
 * @param {Tracks} tracks
 * @returns {Grown}
 */
function grownOf({ name, sizes }, tracks) {
  const start = medianOf(tracks, LEAST, 'user');
  const user = sizes.map((size) => Math.max(0.001, medianOf(tracks, String(size), 'user') - start));
  const peak = sizes.map((size) => medianOf(tracks, String(size), 'peak'));
  const fit = (/** @type {readonly number[]} */ costs) =>
    fitPower(sizes.map((size, nth) => point(size, costs[nth] ?? NaN)));
  return { name, sizes: [...sizes], user, peak, userFit: fit(user), peakFit: fit(peak) };
}

/**
 * @param {Axis} axis
 * @param {Tracks} tracks
 */
function rowsOf({ name, sizes }, tracks) {
  return sizes.map((size) => {
    const missing = tracks.get(String(size))?.missing;
    const cells = /** @type {const} */ (['user', 'wall', 'peak']).map((of) => {
      const found = samplesOf(tracks, String(size), of);
      return found.length === 0 ? '–' : shown(spreadOf(found));
    });
    const told = missing === undefined ? cells : [`not available: ${missing}`, '', ''];
    return [name, size.toLocaleString('en'), ...told];
  });
}

/**
 * @param {number} x
 * @param {number} y
 * @returns {[number, number]}
 */
function point(x, y) {
  return [x, y];
}

/**
 * @param {Tracks} tracks
 * @param {string} name
 * @param {'user' | 'peak'} of
 */
function medianOf(tracks, name, of) {
  const found = samplesOf(tracks, name, of);
  return found.length === 0 ? NaN : spreadOf(found).median;
}
