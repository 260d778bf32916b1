// Believable reports of any size, the same bytes every time. Departments send the table of all their figures again
// at each dispatch, every ten days, and correct some; larger ledgers hold several dispatches of the same ten days.
import { MONTHS_BY_SLOT, SLOTS, dayText } from './periods.mjs';
import { chance, mix } from './random.mjs';
import { WAN_PER_YI } from './world.mjs';

/** @typedef {import('./world.mjs').World} World */

/** @typedef {{ index: number, type: 'flow' | 'stock' | 'ratio', counts: boolean, head: string, tail: string, inYi: boolean }} Series */

/** @typedef {{ slot: number, submitted: string, rows: number }} Dispatch */

/**
 * @typedef {object} LedgerOptions
 * @property {World} world
 * @property {number} rows
 * @property {number} [seed] another one gives other figures
 * @property {readonly number[]} [series] which series of a metric and a region it holds, by number
 */

export const HEADER = '指标,地区,报告期,数值,单位,口径,填报单位,填报日期,备注\n';

/** Fewest dispatches: with fewer, a small file would hold no corrections. */
const LEAST_DISPATCHES = 4;
/** A quoted note on one row in twenty, an unquoted one on three more. */
const QUOTED_SHARE = 0.05;
const NOTED_SHARE = 0.2;
/** Most days that a dispatch may be late without meeting the next one: February is short. */
const DAYS_OF_SLOT = 8;
const CHUNK = 1 << 18;

const NOTES = ['快报数', '已核对', '与统计局口径一致', '含上年结转', '初步汇总'];
const LONG_NOTES = [
  '含补报项目3个,已与统计局核对',
  '较上旬下降,原因:雨季停工,已约谈施工单位',
  '其中市级重点项目2个,县级项目5个',
  '本旬更正,更正前漏报"十四五"续建项目1个',
  '资金到位率偏低,请财政、银行跟进,详见附件2',
];

/**
 * The text of a ledger in pieces: its last rows, if that many dispatches would hold more.
 *
 * @param {LedgerOptions} options
 * @returns {Generator<string, void, void>}
 */
export function* ledgerText({ world, rows, seed = 1, series: chosen }) {
  const series = seriesOf(world, chosen ?? seriesFor(world, rows));
  const { dispatches, skipped } = scheduleOf(series, rows);
  const random = chance(seed);
  let skip = skipped;
  let text = HEADER;
  for (const dispatch of dispatches) {
    if (skip >= dispatch.rows) {
      skip -= dispatch.rows;
      continue;
    }
    for (const one of series) {
      for (const row of rowsOf(one, dispatch, seed)) {
        if (skip > 0) {
          skip -= 1;
          continue;
        }
        text += `${row}${noteOf(random)}\n`;
      }
      if (text.length >= CHUNK) {
        yield text;
        text = '';
      }
    }
  }
  yield text;
}

/**
 * The series of a file of the given number of rows: all, or evenly chosen ones if all would leave no corrections.
 *
 * @param {World} world
 * @param {number} rows
 */
function seriesFor(world, rows) {
  const all = world.metrics.length * world.regions.length;
  const rowsPerSeries = SLOTS.length * LEAST_DISPATCHES;
  const held = Math.min(all, Math.max(1, Math.floor(rows / rowsPerSeries)));
  return Array.from({ length: held }, (_, index) => Math.floor((index * all) / held));
}

/**
 * @param {World} world
 * @param {readonly number[]} chosen
 * @returns {Series[]}
 */
function seriesOf(world, chosen) {
  return chosen.flatMap((index) => {
    const metric = world.metrics[Math.floor(index / world.regions.length)];
    const region = world.regions[index % world.regions.length];
    const department = world.departments[metric?.department ?? 0];
    if (!metric || !region || !department) return [];
    const inYi = index % 6 !== 3;
    const unit = metric.unit === '亿元' && !inYi ? '万元' : metric.unit;
    const basis = metric.type === 'flow' ? '当期' : '';
    return {
      index,
      type: metric.type,
      counts: metric.unit === '个',
      head: `${metric.zh},${region.zh},`,
      tail: `,${unit},${basis},${department.zh},`,
      inYi,
    };
  });
}

/**
 * All dispatches, and the number of their first rows to leave out.
 *
 * @param {readonly Series[]} series
 * @param {number} rows
 */
function scheduleOf(series, rows) {
  const flows = series.filter(({ type }) => type === 'flow').length;
  const once = SLOTS.map((_, slot) => {
    const months = MONTHS_BY_SLOT[slot] ?? 0;
    return flows * (slot + 1 + months) + (series.length - flows) * months;
  });
  const perSlot = Math.max(1, Math.ceil(rows / sum(once)));
  const dispatches = once.flatMap((held, slot) =>
    Array.from({ length: perSlot }, (_, nth) => ({
      slot,
      submitted: submittedOn(slot, nth, perSlot),
      rows: held,
    })),
  );
  return { dispatches, skipped: sum(once) * perSlot - rows };
}

/**
 * @param {number} slot
 * @param {number} nth
 * @param {number} perSlot
 */
function submittedOn(slot, nth, perSlot) {
  const end = SLOTS[slot]?.end ?? 0;
  if (perSlot <= DAYS_OF_SLOT) return dayText(end + 1 + nth);
  const minutes = Math.floor((nth * DAYS_OF_SLOT * 24 * 60) / perSlot);
  const clock = [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${dayText(end + 1 + Math.floor(minutes / (24 * 60)))}T${clock.join(':')}`;
}

/**
 * The rows of one series in one dispatch, up to the note: ten-day periods, and each month after its third.
 *
 * @param {Series} series
 * @param {Dispatch} dispatch
 * @param {number} seed
 * @returns {Generator<string, void, void>}
 */
function* rowsOf(series, dispatch, seed) {
  const { head, inYi } = series;
  const end = `${series.tail}${dispatch.submitted},`;
  let month = 0;
  for (let slot = 0; slot <= dispatch.slot; slot += 1) {
    const period = SLOTS[slot];
    if (!period) return;
    if (series.type === 'flow') {
      const amount = amountOf(series.index, slot, dispatch.slot, seed);
      month += amount;
      yield `${head}${period.label},${inYi ? yi(amount) : amount}${end}`;
    }
    if (period.month === undefined) continue;
    yield `${head}${period.month},${series.type === 'flow' ? (inYi ? yi(month) : month) : levelOf(series, slot, seed)}${end}`;
    month = 0;
  }
}

/**
 * An amount in 万元 as known at a dispatch: reported too low at first, settled after a month, and corrected once
 * more later, so that taking the first or any other report instead of the last gives other sums.
 *
 * @param {number} series
 * @param {number} slot
 * @param {number} known the ten-day period of the dispatch
 * @param {number} seed
 */
function amountOf(series, slot, known, seed) {
  const dice = mix(series, slot, seed);
  const age = known - slot;
  const settled = 200 + (dice % 29_800);
  if (age === 0) return settled - Math.floor(settled / 20);
  if (age < 3) return settled - (dice % 97);
  return age < 4 + (dice % 20) ? settled : settled + (dice % 50);
}

/**
 * @param {Series} series
 * @param {number} slot
 * @param {number} seed
 */
function levelOf(series, slot, seed) {
  const dice = mix(series.index, slot, seed);
  if (series.type === 'ratio') return `${60 + (dice % 39)}.${dice % 10}`;
  if (series.counts) return String(20 + slot + (dice % 9));
  const balance = 40_000 + slot * 900 + (dice % 700);
  return series.inYi ? yi(balance) : String(balance);
}

/** @param {number} wan an amount in 万元 */
function yi(wan) {
  const rest = wan % WAN_PER_YI;
  const whole = (wan - rest) / WAN_PER_YI;
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(4, '0').replace(/0+$/, '')}`;
}

/** @param {() => number} random */
function noteOf(random) {
  const dice = random();
  if (dice >= NOTED_SHARE) return '';
  if (dice >= QUOTED_SHARE) return NOTES[Math.floor(random() * NOTES.length)] ?? '';
  const note = LONG_NOTES[Math.floor(random() * LONG_NOTES.length)] ?? '';
  return `"${note.replaceAll('"', '""')}"`;
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
