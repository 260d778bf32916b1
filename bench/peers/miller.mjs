// Miller: the same checks in its own language, reading the file as a stream.
import { DECIMAL, PERIOD, SUBMITTED } from './checks.mjs';

/**
 * @param {string} file
 * @param {import('./checks.mjs').Vocabulary} vocabulary
 * @returns {string[]}
 */
export function millerCommand(file, { metrics, regions, departments, units, years }) {
  const dimensions = JSON.stringify(metrics);
  const dimensionOf = JSON.stringify(
    Object.fromEntries(Object.entries(units).map(([name, u]) => [name, u.dimension])),
  );
  const factorOf = JSON.stringify(
    Object.fromEntries(Object.entries(units).map(([name, u]) => [name, u.factor])),
  );
  const program = `
    begin {
      @dimensions = ${dimensions};
      @dimension_of = ${dimensionOf};
      @factor_of = ${factorOf};
      @regions = ${setOf(regions)};
      @departments = ${setOf(departments)};
      @rows = 0; @faults = 0; @amount = {}; @submitted = {}; @sums = {};
    }
    @rows += 1;
    if (haskey(@dimensions, $指标) && haskey(@dimension_of, $单位) && @dimension_of[$单位] == @dimensions[$指标]
      && haskey(@regions, $地区) && haskey(@departments, $填报单位)
      && $报告期 =~ "${PERIOD.source.replaceAll('(?:', '(')}"
      && substr0($报告期, 0, 3) >= "${years[0]}" && substr0($报告期, 0, 3) <= "${years[1]}"
      && $数值 =~ "${DECIMAL.source.replaceAll('(?:', '(')}" && $填报日期 =~ "${SUBMITTED.source.replaceAll('(?:', '(')}") {
      key = $指标 . "|" . $地区 . "|" . $报告期 . "|" . $填报单位;
      if (!haskey(@submitted, key) || @submitted[key] <= $填报日期) {
        @submitted[key] = $填报日期;
        @amount[key] = float($数值) * @factor_of[$单位];
      }
    } else {
      @faults += 1;
    }
    end {
      num figures = 0;
      map sums = {};
      for (name in @dimensions) { sums[name] = {"1": 0, "2": 0}; }
      for (key, amount in @amount) {
        figures += 1;
        parts = splitax(key, "|");
        nth = strlen(parts[3]) == 7 ? "2" : "1";
        sums[parts[1]][nth] = sums[parts[1]][nth] + amount;
      }
      @answer = {"rows": @rows, "faults": @faults, "figures": figures, "sums": sums};
      emit @answer;
    }`;
  return ['mlr', '--icsv', '--ojson', '-S', 'put', '-q', program, file];
}

/** @param {readonly string[]} names */
function setOf(names) {
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, 1])));
}
