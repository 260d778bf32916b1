// The checks that every peer in JavaScript makes of each row, so that all do the same work: names are known, the
// unit is one of the metric's, the value is a decimal, and the last submission of each figure stands.

/**
 * @typedef {object} Vocabulary
 * @property {Record<string, string>} metrics the dimension of each, by name
 * @property {string[]} regions
 * @property {string[]} departments
 * @property {Record<string, { dimension: string, factor: number }>} units
 * @property {[number, number]} years the first and the last one of the plan
 */

/** @typedef {{ metric: string, isMonth: boolean, amount: number, submitted: string }} Figure */

/**
 * The answer of every peer, in comparable form: amounts in the least unit.
 *
 * @typedef {object} Answer
 * @property {number} rows
 * @property {number} faults
 * @property {number} figures how many are in force
 * @property {Record<string, [number, number]>} sums of the ten-day figures and of the monthly ones, by metric
 */

export const PERIOD = /^(\d{4})-(?:0[1-9]|1[0-2])([上中下]旬)?$/;
export const DECIMAL = /^-?\d+(?:\.\d+)?$/;
export const SUBMITTED = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;

/** @param {Vocabulary} vocabulary */
export function createCheck({ metrics, regions, departments, units, years }) {
  const dimensions = new Map(Object.entries(metrics));
  const knownUnits = new Map(Object.entries(units));
  const knownRegions = new Set(regions);
  const knownDepartments = new Set(departments);
  /** @type {Map<string, Figure>} */
  const figures = new Map();
  let rows = 0;
  let faults = 0;

  return {
    /**
     * @param {string} metric
     * @param {string} region
     * @param {string} period
     * @param {string} value
     * @param {string} unit
     * @param {string} department
     * @param {string} submitted
     */
    row(metric, region, period, value, unit, department, submitted) {
      rows += 1;
      const known = knownUnits.get(unit);
      const dated = PERIOD.exec(period);
      const year = Number(dated?.[1]);
      const sound =
        known !== undefined &&
        known.dimension === dimensions.get(metric) &&
        knownRegions.has(region) &&
        knownDepartments.has(department) &&
        year >= years[0] &&
        year <= years[1] &&
        DECIMAL.test(value) &&
        SUBMITTED.test(submitted);
      if (!sound) {
        faults += 1;
        return;
      }
      const key = `${metric}|${region}|${period}|${department}`;
      const found = figures.get(key);
      if (found && found.submitted > submitted) return;
      const isMonth = dated?.[2] === undefined;
      figures.set(key, { metric, isMonth, amount: Number(value) * known.factor, submitted });
    },

    /** @returns {Answer} */
    answer() {
      /** @type {Answer['sums']} */
      const sums = {};
      for (const { metric, isMonth, amount } of figures.values()) {
        const sum = (sums[metric] ??= [0, 0]);
        sum[isMonth ? 1 : 0] += amount;
      }
      return { rows, faults, figures: figures.size, sums };
    },
  };
}
