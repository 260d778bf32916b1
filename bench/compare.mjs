// Runs programs one after the other, in another order each round, so that other load on the machine affects all
// alike, and forms ratios within a round.
import { measure } from './measure.mjs';
import { spreadOf } from './statistics.mjs';

/** @typedef {import('./measure.mjs').Sample} Sample */
/** @typedef {import('./measure.mjs').Run} Run */

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {readonly string[]} command
 * @property {Record<string, string>} [env]
 * @property {number} [units] how many rows, or files, it works on; costs are compared per unit
 * @property {readonly number[]} [statuses] exit statuses that are no failure; 0 alone if left out
 * @property {() => void} [prepare] done before each run, and not measured
 * @property {(run: Run) => string | undefined} [refuse] why what it answered is wrong, if it is
 */

/**
 * @typedef {object} Track what was measured of a contestant
 * @property {Contestant} contestant
 * @property {(Sample | undefined)[]} samples by round
 * @property {string | undefined} missing why there are none
 */

/** @typedef {ReadonlyMap<string, Track>} Tracks by name */

/**
 * @typedef {object} Bar
 * @property {string} text
 * @property {'at least' | 'at most'} sense
 * @property {number} limit
 * @property {string} [suffix] the unit of its figure
 * @property {(tracks: Tracks) => number[]} figures one for each round; none where it cannot be measured
 */

/** @typedef {'met' | 'not met' | 'unclear' | 'not available'} Outcome */

/**
 * @typedef {object} Judged
 * @property {string} text
 * @property {string} limit
 * @property {string} figure
 * @property {Outcome} outcome
 */

/**
 * @typedef {object} Rounds
 * @property {number} rounds
 * @property {number} [most] how many rounds to run at the most, as long as a bar is unclear
 * @property {boolean} [warm] whether each runs once before, unmeasured
 * @property {number} limit seconds after which a run is given up
 * @property {readonly string[]} without contestants whose names hold one of these words are left out
 * @property {(line: string) => void} say
 */

/**
 * @param {readonly Contestant[]} contestants
 * @param {readonly Bar[]} bars
 * @param {Rounds} options
 * @returns {Promise<Tracks>}
 */
export async function compare(
  contestants,
  bars,
  { rounds, most = rounds * 3, warm = true, limit, without, say },
) {
  /** @type {Map<string, Track>} */
  const tracks = new Map(
    contestants
      .filter(({ name }) => !without.some((word) => name.toLowerCase().includes(word)))
      .map((contestant) => [contestant.name, { contestant, samples: [], missing: undefined }]),
  );
  if (warm) for (const track of tracks.values()) await runOne(track, limit, say);
  for (let round = 0; round < most; round += 1) {
    if (round >= rounds && bars.every((bar) => judge(bar, tracks).outcome !== 'unclear')) break;
    for (const track of inOrder([...tracks.values()], round)) {
      track.samples[round] = track.missing === undefined ? await runOne(track, limit, say) : undefined;
    }
  }
  return tracks;
}

/**
 * @param {Track} track
 * @param {number} limit
 * @param {(line: string) => void} say
 * @returns {Promise<Sample | undefined>}
 */
async function runOne(track, limit, say) {
  const { name, command, env, statuses = [0], prepare, refuse } = track.contestant;
  prepare?.();
  const run = await measure({ command, limit, ...(env ? { env } : {}) });
  const fault = statuses.includes(run.status) ? refuse?.(run) : failureOf(run);
  if (fault !== undefined) {
    track.missing = fault;
    say(`  ${name}: not available: ${fault}`);
    return undefined;
  }
  say(
    `  ${name}: ${run.sample.user.toFixed(3)} s user, ${run.sample.wall.toFixed(3)} s, ${memory(run.sample.peak)}`,
  );
  return run.sample;
}

/** @param {Run} run */
function failureOf({ status, stderr }) {
  const line = stderr.split('\n').find((text) => /\S/.test(text)) ?? '';
  return `exit status ${status}${line && `: ${line.trim().slice(0, 160)}`}`;
}

/**
 * Begins with another contestant each round, and reverses the order every second one.
 *
 * @template T
 * @param {readonly T[]} all
 * @param {number} round
 * @returns {T[]}
 */
function inOrder(all, round) {
  const from = round % Math.max(1, all.length);
  const turned = [...all.slice(from), ...all.slice(0, from)];
  return round % 2 === 0 ? turned : turned.toReversed();
}

/**
 * The ratio of two contestants per unit of work, in each round that both ran in.
 *
 * @param {Tracks} tracks
 * @param {string} above
 * @param {string} below
 * @param {'user' | 'wall' | 'peak'} of
 * @returns {number[]}
 */
export function ratios(tracks, above, below, of) {
  const [one, other] = [tracks.get(above), tracks.get(below)];
  if (!one || !other) return [];
  return one.samples.flatMap((sample, round) => {
    const [a, b] = [sample?.[of], other.samples[round]?.[of]];
    if (a === undefined || b === undefined) return [];
    return of === 'peak' ? a / b : a / (one.contestant.units ?? 1) / (b / (other.contestant.units ?? 1));
  });
}

/**
 * @param {Tracks} tracks
 * @param {string} name
 * @param {'user' | 'system' | 'wall' | 'peak'} of
 * @returns {number[]}
 */
export function samplesOf(tracks, name, of) {
  return tracks.get(name)?.samples.flatMap((sample) => sample?.[of] ?? []) ?? [];
}

/**
 * A bar is met, or missed, if three in four rounds say so; else the result is unclear.
 *
 * @param {Bar} bar
 * @param {Tracks} tracks
 * @returns {Judged}
 */
export function judge({ text, sense, limit, suffix = '', figures }, tracks) {
  const found = figures(tracks);
  const wanted = `${sense} ${limit}${suffix}`;
  if (found.length === 0) return { text, limit: wanted, figure: '–', outcome: 'not available' };
  const spread = spreadOf(found);
  const isMet = (/** @type {number} */ figure) => (sense === 'at least' ? figure >= limit : figure <= limit);
  const [low, high] = [isMet(spread.low), isMet(spread.high)];
  return {
    text,
    limit: wanted,
    figure: `${shown(spread)}${suffix}`,
    outcome: low !== high ? 'unclear' : low ? 'met' : 'not met',
  };
}

/** @param {import('./statistics.mjs').Spread} spread */
export function shown({ median, low, high, count }) {
  return count === 1 ? digits(median) : `${digits(median)} (${digits(low)}–${digits(high)})`;
}

/** @param {number} figure */
function digits(figure) {
  const size = Math.abs(figure);
  return figure.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

/** @param {number | undefined} peak */
function memory(peak) {
  return peak === undefined ? 'memory unknown' : `${peak.toFixed(0)} MB`;
}
