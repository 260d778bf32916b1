// csvkit: the rows go into SQLite and one statement makes the same checks, as far as SQLite can (GLOB for
// patterns). The whole file is in memory.

/**
 * @param {string} file
 * @param {import('./checks.mjs').Vocabulary} vocabulary
 * @returns {string[]}
 */
export function csvkitCommand(file, { metrics, regions, departments, units, years }) {
  const pairs = Object.entries(metrics).flatMap(([metric, dimension]) =>
    Object.entries(units)
      .filter(([, unit]) => unit.dimension === dimension)
      .map(
        ([unit, { factor }]) =>
          `SELECT ${quote(metric)} AS name, ${quote(unit)} AS symbol, ${factor} AS factor`,
      ),
  );
  const statement = `
    WITH known AS (${pairs.join(' UNION ALL ')}), checked AS (
      SELECT 指标 AS metric, 地区 AS region, 报告期 AS period, 填报单位 AS department, 填报日期 AS submitted,
        (报告期 GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR 报告期 GLOB '[0-9][0-9][0-9][0-9]-[01][0-9][上中下]旬')
          AND substr(报告期, 1, 4) BETWEEN '${years[0]}' AND '${years[1]}'
          AND 地区 IN (${regions.map(quote).join(',')}) AND 填报单位 IN (${departments.map(quote).join(',')})
          AND 数值 GLOB '[0-9]*' AND NOT 数值 GLOB '*[^0-9.]*'
          AND 填报日期 GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*' AND factor IS NOT NULL AS sound,
        CAST(数值 AS REAL) * factor AS amount
      FROM report LEFT JOIN known ON name = 指标 AND symbol = 单位
    ), figures AS (
      SELECT metric, period, sound, count(*) AS n, amount, max(submitted)
      FROM checked GROUP BY metric, region, period, department, sound
    )
    SELECT metric, sum(n) AS n, sum(CASE WHEN sound THEN 0 ELSE n END) AS faults, sum(sound) AS figures,
      sum(CASE WHEN sound AND length(period) > 7 THEN amount ELSE 0 END) AS ten_days,
      sum(CASE WHEN sound AND length(period) = 7 THEN amount ELSE 0 END) AS months
    FROM figures GROUP BY metric`;
  const asTheyAre = ['--no-inference', '--no-constraints', '--snifflimit', '0'];
  return ['csvsql', ...asTheyAre, '--tables', 'report', '--query', statement, file];
}

/**
 * @param {string} output
 * @returns {import('./checks.mjs').Answer}
 */
export function readCsvkit(output) {
  /** @type {import('./checks.mjs').Answer} */
  const answer = { rows: 0, faults: 0, figures: 0, sums: {} };
  for (const line of output.trim().split('\n').slice(1)) {
    const [metric = '', rows, faults, figures, tenDays, months] = line.split(',');
    answer.rows += Number(rows);
    answer.faults += Number(faults);
    answer.figures += Number(figures);
    answer.sums[metric] = [Number(tenDays), Number(months)];
  }
  return answer;
}

/** @param {string} text */
function quote(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
