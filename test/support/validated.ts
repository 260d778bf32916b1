import type { Finding, FindingCode } from '../../src/catalogue/findings.js';
import { readerFor } from '../../src/intake/index.js';
import type { DepartmentId } from '../../src/model/ids.js';
import type { Plan } from '../../src/model/plan.js';
import { validate } from '../../src/validate.js';
import type { ValidateResult } from '../../src/validate-result.js';
import { day, RULES, type Report } from './rules.js';

interface Options {
  readonly asOf?: string;
  readonly plan?: Plan;
  readonly department?: string;
}

const HEADER = 'metric,region,period,value,basis,department,submitted';

/** Validates reports by the plan of the rules, or another one. */
export function validated(
  reports: readonly Report[],
  { asOf = '2023-12-31', plan = RULES, department }: Options = {},
): ValidateResult {
  const read = readerFor(plan);
  return validate({
    plan,
    reports: reports.map(({ name, header = HEADER, rows }, index) =>
      read({
        name: name ?? `report-${index}.csv`,
        bytes: Buffer.from([header, ...rows, ''].join('\n')),
      }),
    ),
    asOf: day(asOf),
    departments: department === undefined ? undefined : [department as DepartmentId],
  });
}

/** What is found of the rows of one file under one code or the codes that begin so. */
export function found(code: string, rows: readonly string[], options: Options = {}): readonly Finding[] {
  return validated([{ rows }], options).findings.filter((finding) => finding.code.startsWith(code));
}

/** The lines of what is found of rows, with its code unless it is asked for in full. */
export function linesOf(code: FindingCode, rows: readonly string[], options: Options = {}) {
  return found(code, rows, options).map(({ place }) => place?.line);
}

/** Every suspicion, by code and line. */
export function suspected(rows: readonly string[], options: Options = {}): readonly string[] {
  return found('suspect-', rows, options).map(({ code, place }) => `${code}:${place?.line}`);
}

/** Rows of a metric, a value for each month from the first one. */
export function monthly(
  metric: string,
  region: string,
  values: readonly (number | string)[],
  { basis = '', from = '2022-01', department = '' } = {},
): readonly string[] {
  const [year = 0, month = 0] = from.split('-').map(Number);
  return values.map((value, index) => {
    const at = month - 1 + index;
    const period = `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return [metric, region, period, value, basis, department, ''].join(',');
  });
}
