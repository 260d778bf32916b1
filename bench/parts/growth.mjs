// How time and memory grow with each thing that there can be more of.
import { compare, samplesOf, shown } from '../compare.mjs';
import { JUDGED, auditCommand, checkCommand } from '../contestants.mjs';
import { fitPower, spreadOf } from '../statistics.mjs';
import { ledgerFile, ledgerFolder, planFolder } from '../work.mjs';

/** @typedef {import('../compare.mjs').Judged} Judged */
/** @typedef {import('../settings.mjs').Settings} Settings */

/**
 * @typedef {object} Axis
 * @property {string} name what there is more of
 * @property {readonly number[]} sizes
 * @property {boolean} isFlat whether memory should not grow with it
 * @property {(size: number) => Promise<string[]>} command
 * @property {() => Promise<string[]>} least the same with next to nothing to do: what is there at every size
 */

/** @typedef {{ name: string, sizes: number[], user: number[], peak: number[], userFit: Fit, peakFit: Fit }} Grown */
/** @typedef {{ exponent: number, factor: number }} Fit */

const LEAST_ROWS = 1000;
/** What counts as linear, and as flat: noise bends an exponent a little. */
const LINEAR = 1.1;
const FLAT = 0.1;
/** Every county reports what it reports in the other sizes: four dispatches of all figures of the plan. */
const ROWS_OF_COUNTY = 6100;

/**
 * @param {Settings} settings
 * @returns {Promise<import('../tables.mjs').PartResult & { grown: Grown[] }>}
 */
export async function growth(settings) {
  const { say, limit, bigRounds } = settings;
  /** @type {Grown[]} */
  const grown = [];
  const rows = [];
  const bars = [];
  for (const axis of axes(settings)) {
    say(`growth with ${axis.name}, ${bigRounds} rounds`);
    const least = { name: 'least', command: await axis.least(), statuses: JUDGED };
    const sizes = [];
    for (const size of axis.sizes) {
      sizes.push({ name: String(size), command: await axis.command(size), statuses: JUDGED });
    }
    const env = axis.name === 'targets' ? { env: { PLANCHECK_CACHE: 'off' } } : {};
    const tracks = await compare(
      [least, ...sizes].map((one) => ({ ...one, ...env })),
      [],
      { rounds: bigRounds, warm: false, limit, say },
    );
    const missing = [...tracks.values()].find((track) => track.missing !== undefined)?.missing;
    if (missing !== undefined) {
      rows.push([axis.name, `not available: ${missing}`, '', '', '', '']);
      bars.push(...judgedGrowth(axis, undefined));
      continue;
    }
    const start = medianOf(tracks, 'least', 'user');
    const user = axis.sizes.map((size) => medianOf(tracks, String(size), 'user'));
    const peak = axis.sizes.map((size) => medianOf(tracks, String(size), 'peak'));
    const one = {
      name: axis.name,
      sizes: [...axis.sizes],
      user: user.map((seconds) => Math.max(0.001, seconds - start)),
      peak,
    };
    const fits = {
      userFit: fitPower(one.sizes.map((size, nth) => [size, one.user[nth] ?? NaN])),
      peakFit: fitPower(one.sizes.map((size, nth) => [size, one.peak[nth] ?? NaN])),
    };
    grown.push({ ...one, ...fits });
    bars.push(...judgedGrowth(axis, { ...one, ...fits }));
    for (const size of axis.sizes) {
      const cells = /** @type {const} */ (['user', 'wall', 'peak']).map((of) => {
        const found = samplesOf(tracks, String(size), of);
        return found.length === 0 ? '–' : shown(spreadOf(found));
      });
      const isLast = size === axis.sizes.at(-1);
      rows.push([
        axis.name,
        size.toLocaleString('en'),
        ...cells,
        isLast ? `${fits.userFit.exponent.toFixed(2)}, ${fits.peakFit.exponent.toFixed(2)}` : '',
      ]);
    }
  }
  return {
    title: 'Growth',
    bars,
    tables: [
      {
        title: 'Time and memory',
        columns: ['more', 'size', 'user CPU s', 'wall s', 'peak MB', 'exponents of time and memory'],
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
 * @param {Settings} settings
 * @returns {Axis[]}
 */
function axes({ bigRows, files, fileRows, targets, counties }) {
  const least = async () => checkCommand(await ledgerFile({ rows: LEAST_ROWS }), await planFolder());
  return [
    {
      name: 'rows',
      sizes: threeUpTo(bigRows),
      isFlat: true,
      command: async (rows) => checkCommand(await ledgerFile({ rows }), await planFolder()),
      least,
    },
    {
      name: 'files',
      sizes: threeUpTo(files),
      isFlat: true,
      command: async (count) => auditCommand(await ledgerFolder(count, fileRows), await planFolder(), 1),
      least: async () => auditCommand(await ledgerFolder(1, fileRows), await planFolder(), 1),
    },
    {
      name: 'targets',
      sizes: threeUpTo(targets),
      isFlat: false,
      command: async (count) =>
        checkCommand(await ledgerFile({ rows: LEAST_ROWS }), await planFolder({ targets: count })),
      least,
    },
    {
      name: 'counties',
      sizes: [Math.floor(counties / 16), Math.floor(counties / 4), counties],
      isFlat: false,
      command: async (regions) =>
        checkCommand(
          await ledgerFile({ rows: regions * ROWS_OF_COUNTY, regions }),
          await planFolder({ regions }),
        ),
      least,
    },
  ];
}

/** @param {number} most */
function threeUpTo(most) {
  return [Math.floor(most / 10), Math.floor((most * 3) / 10), most];
}

/**
 * @param {Axis} axis
 * @param {Pick<Grown, 'userFit' | 'peakFit'> | undefined} found
 * @returns {Judged[]}
 */
function judgedGrowth({ name, isFlat }, found) {
  const one = (
    /** @type {string} */ what,
    /** @type {number} */ limit,
    /** @type {Fit | undefined} */ fit,
  ) => {
    const exponent = fit?.exponent;
    /** @type {Judged['outcome']} */
    const outcome =
      exponent === undefined || Number.isNaN(exponent)
        ? 'not available'
        : exponent <= limit
          ? 'met'
          : 'not met';
    return {
      text: `${what} against ${name}, fitted exponent`,
      limit: `at most ${limit}`,
      figure: exponent === undefined ? '–' : exponent.toFixed(2),
      outcome,
    };
  };
  return [
    one('user CPU time', LINEAR, found?.userFit),
    one('peak memory', isFlat ? FLAT : LINEAR, found?.peakFit),
  ];
}

/**
 * @param {import('../compare.mjs').Tracks} tracks
 * @param {string} name
 * @param {'user' | 'peak'} of
 */
function medianOf(tracks, name, of) {
  const found = samplesOf(tracks, name, of);
  return found.length === 0 ? NaN : spreadOf(found).median;
}
