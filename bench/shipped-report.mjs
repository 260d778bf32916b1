// A report of about 1000 rows on the plan shipped with the program, for measuring start-up.
import { SLOTS } from './periods.mjs';
import { mix } from './random.mjs';
import { HEADER } from './ledger.mjs';

const METRICS = ['工业投资', '农业投资', '新型城镇化投资'];
const REGIONS =
  '红花岗区 汇川区 播州区 桐梓县 绥阳县 正安县 道真县 务川县 凤冈县 湄潭县 余庆县 习水县 赤水市 仁怀市 新蒲新区'.split(
    ' ',
  );

/** @param {number} rows */
export function shippedReport(rows) {
  const months = SLOTS.flatMap(({ month }) => month ?? []);
  const all = METRICS.flatMap((metric, m) =>
    REGIONS.flatMap((region, r) =>
      months.map((month, nth) => {
        const dice = mix(m * REGIONS.length + r, nth, 3);
        return `${metric},${region},${month},${1 + (dice % 5)}.${dice % 100},亿元,,,2023-12-05,\n`;
      }),
    ),
  );
  if (all.length < rows) throw new RangeError(`no more than ${all.length} rows`);
  return HEADER + all.slice(0, rows).join('');
}
