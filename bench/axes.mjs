// The axes of growth, and the command whose time and memory is measured for each.
import { auditCommand, checkCommand } from './contestants.mjs';
import { hostileAxes } from './hostile.mjs';
import { ledgerFile, ledgerFolder, planFolder } from './work.mjs';

/**
 * @typedef {object} Axis
 * @property {string} name what there is more of
 * @property {readonly number[]} sizes
 * @property {Readonly<{ user: number, peak?: number }>} limits the greatest exponents of time and of memory
 * @property {readonly number[]} [statuses] exit statuses that are no failure, where others than those of a judgement
 * @property {(size: number) => Promise<string[]>} command
 * @property {() => Promise<string[]>} least the same with next to nothing to do: what is there at every size
 */

/** Exponents that count as linear and as flat: noise bends an exponent a little. */
const LINEAR = { user: 1.1, peak: 1.1 };
const FLAT = { user: 1.1, peak: 0.1 };
const LEAST_ROWS = 1000;
/** Every county reports what it reports in the other sizes: four dispatches of all figures of the plan. */
const ROWS_OF_COUNTY = 6100;

/**
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Axis[]}
 */
export function axes({ bigRows, slowRows, files, fileRows, targets, counties, hostile }) {
  const least = async () => checkCommand(await ledgerFile({ rows: LEAST_ROWS }), await planFolder());
  return [
    {
      name: 'rows',
      sizes: threeUpTo(bigRows),
      limits: FLAT,
      command: async (rows) => checkCommand(await ledgerFile({ rows }), await planFolder()),
      least,
    },
    {
      name: 'files',
      sizes: threeUpTo(files),
      limits: FLAT,
      command: async (count) => auditCommand(await ledgerFolder(count, fileRows), await planFolder(), 1),
      least: async () => auditCommand(await ledgerFolder(1, fileRows), await planFolder(), 1),
    },
    {
      name: 'targets',
      sizes: threeUpTo(targets),
      limits: LINEAR,
      command: async (count) =>
        checkCommand(await ledgerFile({ rows: slowRows }), await planFolder({ targets: count })),
      // Every target has figures to be judged by; reading them costs the same for all sizes.
      least: async () => checkCommand(await ledgerFile({ rows: slowRows }), await planFolder()),
    },
    {
      name: 'counties',
      sizes: [Math.ceil(counties / 16), Math.ceil(counties / 4), counties],
      limits: LINEAR,
      command: async (regions) =>
        checkCommand(
          await ledgerFile({ rows: regions * ROWS_OF_COUNTY, regions }),
          await planFolder({ regions }),
        ),
      least,
    },
    ...hostileAxes(hostile),
  ];
}

/** @param {number} most */
function threeUpTo(most) {
  return [Math.floor(most / 10), Math.floor((most * 3) / 10), most];
}
