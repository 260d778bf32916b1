// DuckDB: the same checks in one SQL statement, with all its threads.
import { DuckDBInstance } from '@duckdb/node-api';
import { give, peerArguments } from './arguments.mjs';
import { DECIMAL, PERIOD, SUBMITTED } from './checks.mjs';

/** @typedef {import('./checks.mjs').Vocabulary} Vocabulary */

const { file, vocabulary } = peerArguments();
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const reader = await connection.runAndReadAll(statement(file, vocabulary));
/** @type {import('./checks.mjs').Answer} */
const answer = { rows: 0, faults: 0, figures: 0, sums: {} };
for (const [metric, rows, faults, figures, tenDays, months] of reader.getRows()) {
  answer.rows += Number(rows);
  answer.faults += Number(faults);
  answer.figures += Number(figures);
  answer.sums[String(metric)] = [Number(tenDays), Number(months)];
}
give(answer);

/**
 * @param {string} report
 * @param {Vocabulary} known
 */
function statement(report, { metrics, regions, departments, units, years }) {
  const pairs = Object.entries(metrics).flatMap(([metric, dimension]) =>
    Object.entries(units)
      .filter(([, unit]) => unit.dimension === dimension)
      .map(([unit, { factor }]) => `(${quote(metric)}, ${quote(unit)}, ${factor})`),
  );
  return `
    WITH checked AS (
      SELECT 指标 AS metric, 地区 AS region, 报告期 AS period, 填报单位 AS department, 填报日期 AS submitted,
        regexp_full_match(period, ${quote(inner(PERIOD))})
          AND left(period, 4) BETWEEN '${years[0]}' AND '${years[1]}'
          AND region IN (${regions.map(quote)})
          AND department IN (${departments.map(quote)})
          AND regexp_full_match(数值, ${quote(inner(DECIMAL))})
          AND regexp_full_match(submitted, ${quote(inner(SUBMITTED))})
          AND known.factor IS NOT NULL AS sound,
        TRY_CAST(数值 AS DECIMAL(18, 4)) * known.factor AS amount
      FROM read_csv(${quote(report)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')
      LEFT JOIN (VALUES ${pairs}) AS known (name, symbol, factor) ON known.name = 指标 AND known.symbol = 单位
    ), figures AS (
      SELECT metric, period, sound, count(*) AS rows, arg_max(amount, submitted) AS amount
      FROM checked GROUP BY metric, region, period, department, sound
    )
    SELECT metric, sum(rows), coalesce(sum(rows) FILTER (NOT sound), 0), count(*) FILTER (sound),
      coalesce(sum(amount) FILTER (sound AND length(period) > 7), 0),
      coalesce(sum(amount) FILTER (sound AND length(period) = 7), 0)
    FROM figures GROUP BY metric`;
}

/** @param {RegExp} pattern */
function inner(pattern) {
  return pattern.source.slice(1, -1);
}

/** @param {string} text */
function quote(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
