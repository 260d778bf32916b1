// Reporting periods of the plan: ten-day periods as departments dispatch them, and the months made of three.
import { FIRST_YEAR, LAST_YEAR } from './world.mjs';

/**
 * @typedef {object} Slot
 * @property {string} label the ten-day period, as reports write it
 * @property {number} end its last day, in days since 1970
 * @property {string | undefined} month the month that it completes, if it does
 */

const DAY = 86_400_000;

/**
 * All ten-day periods up to the last one whose dispatch falls into the plan's period.
 *
 * @type {readonly Slot[]}
 */
export const SLOTS = slots().slice(0, -1);

/** The month of each ten-day period, counted from 0, and the number of months complete with it. */
export const MONTHS_BY_SLOT = SLOTS.map((_, index) => Math.floor((index + 1) / 3));

/** @param {number} days since 1970 */
export function dayText(days) {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

/** @returns {Slot[]} */
function slots() {
  const found = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const label = `${year}-${String(month).padStart(2, '0')}`;
      found.push(
        { label: `${label}上旬`, end: Date.UTC(year, month - 1, 10) / DAY, month: undefined },
        { label: `${label}中旬`, end: Date.UTC(year, month - 1, 20) / DAY, month: undefined },
        { label: `${label}下旬`, end: Date.UTC(year, month, 0) / DAY, month: label },
      );
    }
  }
  return found;
}
