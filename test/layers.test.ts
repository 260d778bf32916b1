import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * A small house of its own, in which one file breaks each rule. A rule that stops biting (a renamed folder, a package
 * that resolves elsewhere) fails here, instead of letting everything through.
 */
const HOUSE: Readonly<Record<string, string>> = {
  'src/index.ts': `export { check } from './check.js'; import './report/table.js';`,
  'src/check.ts': `import './plan/load.js'; import './exit.js'; import './cli/main.js'; export const check = 1;`,
  'src/check-result.ts': `import type { Table } from './report/table.js'; export type CheckResult = Table;`,
  'src/exit.ts': `import './report/table.js';`,
  'src/model/words.ts': `import { nearest } from '../catalogue/nearest.js'; export const words = nearest;`,
  'src/model/alone.ts': `export const alone = 1;`,
  'src/catalogue/nearest.ts': `import 'fastest-levenshtein'; import '../reckon/sum.js'; export const nearest = 1;`,
  'src/yaml/parse.ts': `import 'yaml'; import '../plan/types.js';`,
  'src/plan/load.ts': `import 'yaml'; import 'node:fs'; import 'node:fs/promises'; import 'node:os'; import 'node:worker_threads'; import '../intake/read.js';`,
  'src/layouts/load.ts': `import '../intake/read.js';`,
  'src/intake/read.ts': `import 'fflate'; import type { Plan } from '../plan/types.js'; import 'node:crypto'; import 'csv-parse/sync'; import 'node:http'; export type Seen = Plan;`,
  'src/intake/words/a.ts': `import '../source/b.js';`,
  'src/intake/source/a.ts': `import '../table/b.js';`,
  'src/intake/source/b.ts': `export const b = 1;`,
  'src/intake/table/a.ts': `import '../row/b.js';`,
  'src/intake/table/b.ts': `export const b = 1;`,
  'src/intake/row/a.ts': `import '../layout/b.js';`,
  'src/intake/row/b.ts': `export const b = 1;`,
  'src/intake/layout/a.ts': `import '../fold/b.js';`,
  'src/intake/layout/b.ts': `export const b = 1;`,
  'src/intake/fold/a.ts': `import '../layout/b.js';`,
  'src/intake/fold/b.ts': `export const b = 1;`,
  'src/plan/types.ts': `export interface Plan {} import '../model/decimal.js';`,
  'src/model/decimal.ts': `import 'bignumber.js'; import './nowhere.js';`,
  'src/reckon/sum.ts': `import 'bignumber.js'; import 'node:process'; import './round.js';`,
  'src/reckon/round.ts': `import './sum.js';`,
  'src/assess/judge.ts': `import '../intake/read.js'; import '../reckon/sum.js';`,
  'src/template/rows.ts': `import '../reckon/sum.js'; import '../assess/judge.js';`,
  'src/validate/falls.ts': `import '../reckon/sum.js'; import '../assess/judge.js';`,
  'src/lint/index.ts': `import '../reckon/sum.js';`,
  'src/audit/judge.ts': `import '../report/json.js';`,
  'src/trace/match.ts': `import '../plan/load.js';`,
  'src/report/table.ts': `import 'chalk'; import 'yaml'; import '../assess/judge.js'; export type Table = string;`,
  'src/report/kit/grid.ts': `import '../check/rows.js';`,
  'src/report/check/rows.ts': `import '../audit/rows.js';`,
  'src/report/audit/rows.ts': `export const rows = 1;`,
  'src/report/reported/csv.ts': `import '../audit/rows.js';`,
  'src/waivers/apply.ts': `import '../report/json.js';`,
  'src/quarantine/sheets.ts': `import '../report/json.js';`,
  'src/report/json.ts': `import type { Log } from '@types/sarif'; import 'vitest'; import 'left-pad'; import 'tinyglobby'; import 'commander';`,
  'src/cli/main.ts': `import 'commander'; import 'zod'; import 'chalk'; import 'lossless-json'; import '../report/json.js'; import '../index.js';`,
  'src/assess/total.ts': `import 'zod'; import 'fastest-levenshtein'; import 'csv-parse/sync'; import 'csv-stringify/sync'; import 'fast-xml-builder'; import 'fflate'; import 'iconv-lite'; import 'picomatch'; import '@duckdb/node-api'; import 'zstddec';`,
};

const DEPENDENCIES = [
  '@types/sarif',
  'bignumber.js',
  'chalk',
  '@duckdb/node-api',
  'commander',
  'csv-parse',
  'csv-stringify',
  'fast-xml-builder',
  'fastest-levenshtein',
  'fflate',
  'iconv-lite',
  'left-pad',
  'lossless-json',
  'picomatch',
  'tinyglobby',
  'yaml',
  'zod',
  'zstddec',
];

/** Every violation that the house has, as `rule: from -> to`. */
const EXPECTED: readonly string[] = [
  'cli-is-the-edge: src/check.ts -> src/cli/main.ts',
  'door-is-outside: src/cli/main.ts -> src/index.ts',
  'every-package-has-a-home: src/report/json.ts -> node_modules/left-pad/index.js',
  'every-package-has-a-home: src/report/json.ts -> node_modules/vitest/index.js',
  'home-of-bignumber.js: src/reckon/sum.ts -> node_modules/bignumber.js/index.js',
  'home-of-commander: src/report/json.ts -> node_modules/commander/index.js',
  'home-of-csv-parse: src/assess/total.ts -> node_modules/csv-parse/index.js',
  'home-of-csv-stringify: src/assess/total.ts -> node_modules/csv-stringify/index.js',
  'home-of-duckdb: src/assess/total.ts -> node_modules/@duckdb/node-api/index.js',
  'home-of-fast-xml-builder: src/assess/total.ts -> node_modules/fast-xml-builder/index.js',
  'home-of-fastest-levenshtein: src/assess/total.ts -> node_modules/fastest-levenshtein/index.js',
  'home-of-iconv-lite: src/assess/total.ts -> node_modules/iconv-lite/index.js',
  'home-of-lossless-json: src/cli/main.ts -> node_modules/lossless-json/index.js',
  'home-of-picomatch: src/assess/total.ts -> node_modules/picomatch/index.js',
  'home-of-sarif: src/report/json.ts -> node_modules/@types/sarif/index.js',
  'home-of-terminal: src/cli/main.ts -> node_modules/chalk/index.js',
  'home-of-tinyglobby: src/report/json.ts -> node_modules/tinyglobby/index.js',
  'home-of-workbook: src/assess/total.ts -> node_modules/fflate/index.js',
  'home-of-workbook: src/intake/read.ts -> node_modules/fflate/index.js',
  'home-of-yaml: src/plan/load.ts -> node_modules/yaml/index.js',
  'home-of-yaml: src/report/table.ts -> node_modules/yaml/index.js',
  'home-of-zod: src/assess/total.ts -> node_modules/zod/index.js',
  'home-of-zstddec: src/assess/total.ts -> node_modules/zstddec/index.js',
  'intake-fold: src/intake/fold/a.ts -> src/intake/layout/b.ts',
  'intake-layout: src/intake/layout/a.ts -> src/intake/fold/b.ts',
  'intake-row: src/intake/row/a.ts -> src/intake/layout/b.ts',
  'intake-source: src/intake/source/a.ts -> src/intake/table/b.ts',
  'intake-table: src/intake/table/a.ts -> src/intake/row/b.ts',
  'intake-words: src/intake/words/a.ts -> src/intake/source/b.ts',
  'layer-assess: src/assess/judge.ts -> src/intake/read.ts',
  'layer-assess: src/assess/total.ts -> node_modules/@duckdb/node-api/index.js',
  'layer-assess: src/assess/total.ts -> node_modules/csv-parse/index.js',
  'layer-assess: src/assess/total.ts -> node_modules/csv-stringify/index.js',
  'layer-assess: src/assess/total.ts -> node_modules/fast-xml-builder/index.js',
  'layer-assess: src/assess/total.ts -> node_modules/fastest-levenshtein/index.js',
  'layer-assess: src/assess/total.ts -> node_modules/fflate/index.js',
  'layer-assess: src/assess/total.ts -> node_modules/iconv-lite/index.js',
  'layer-assess: src/assess/total.ts -> node_modules/picomatch/index.js',
  'layer-assess: src/assess/total.ts -> node_modules/zod/index.js',
  'layer-assess: src/assess/total.ts -> node_modules/zstddec/index.js',
  'layer-audit: src/audit/judge.ts -> src/report/json.ts',
  'layer-catalogue: src/catalogue/nearest.ts -> src/reckon/sum.ts',
  'layer-door: src/index.ts -> src/report/table.ts',
  'layer-exit: src/exit.ts -> src/report/table.ts',
  'layer-intake: src/intake/read.ts -> src/plan/types.ts',
  'layer-layouts: src/layouts/load.ts -> src/intake/read.ts',
  'layer-lint: src/lint/index.ts -> src/reckon/sum.ts',
  'layer-model: src/model/decimal.ts -> ./nowhere.js',
  'layer-model: src/model/words.ts -> src/catalogue/nearest.ts',
  'layer-pipelines: src/check.ts -> src/cli/main.ts',
  'layer-pipelines: src/check.ts -> src/exit.ts',
  'layer-plan: src/plan/load.ts -> node_modules/yaml/index.js',
  'layer-plan: src/plan/load.ts -> os',
  'layer-plan: src/plan/load.ts -> src/intake/read.ts',
  'layer-plan: src/plan/load.ts -> worker_threads',
  'layer-quarantine: src/quarantine/sheets.ts -> src/report/json.ts',
  'layer-reckon: src/reckon/sum.ts -> node_modules/bignumber.js/index.js',
  'layer-reckon: src/reckon/sum.ts -> process',
  'layer-report-kit: src/report/kit/grid.ts -> src/report/check/rows.ts',
  'layer-report: src/report/json.ts -> node_modules/commander/index.js',
  'layer-report: src/report/json.ts -> node_modules/left-pad/index.js',
  'layer-report: src/report/json.ts -> node_modules/tinyglobby/index.js',
  'layer-report: src/report/json.ts -> node_modules/vitest/index.js',
  'layer-report: src/report/table.ts -> node_modules/yaml/index.js',
  'layer-report: src/report/table.ts -> src/assess/judge.ts',
  'layer-results: src/check-result.ts -> src/report/table.ts',
  'layer-template: src/template/rows.ts -> src/assess/judge.ts',
  'layer-trace: src/trace/match.ts -> src/plan/load.ts',
  'layer-validate: src/validate/falls.ts -> src/assess/judge.ts',
  'layer-waivers: src/waivers/apply.ts -> src/report/json.ts',
  'layer-yaml: src/yaml/parse.ts -> src/plan/types.ts',
  'no-cycles: src/check.ts -> src/cli/main.ts',
  'no-cycles: src/reckon/round.ts -> src/reckon/sum.ts',
  'no-dev-dependencies: src/report/json.ts -> node_modules/vitest/index.js',
  'no-network-no-children: src/intake/read.ts -> http',
  'no-orphans: src/model/alone.ts -> src/model/alone.ts',
  'no-unresolvable: src/model/decimal.ts -> ./nowhere.js',
  'reported-of-two: src/report/reported/csv.ts -> src/report/audit/rows.ts',
  'results-apart: src/report/check/rows.ts -> src/report/audit/rows.ts',
  'results-apart: src/report/kit/grid.ts -> src/report/check/rows.ts',
  'surroundings-in-cli: src/reckon/sum.ts -> process',
  'threads-in-one-place: src/plan/load.ts -> worker_threads',
];

const CONFIG = fileURLToPath(new URL('../.dependency-cruiser.mjs', import.meta.url));
const config = await extractDepcruiseConfig(CONFIG);
const rules = config.forbidden ?? [];
const names = rules.map((rule) => rule.name);

let found: readonly string[];
let house: string;

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'plancheck-layers-'));
  for (const [file, text] of Object.entries(HOUSE)) put(file, `${text}\n`);
  for (const name of [...DEPENDENCIES, 'vitest']) putPackage(name);
  const dependencies = Object.fromEntries(DEPENDENCIES.map((name) => [name, '1.0.0']));
  put('package.json', JSON.stringify({ type: 'module', dependencies, devDependencies: { vitest: '1.0.0' } }));
  found = await violations();
});

afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

describe('the layer rules', () => {
  test('find what breaks them, and nothing else', () => {
    expect(found).toEqual(EXPECTED);
  });

  test('are all broken by the example', () => {
    const broken = new Set(found.map((line) => line.split(':')[0]));
    expect(names.filter((name) => !broken.has(name))).toEqual([]);
  });

  test('have names of their own, and say why', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(rules.filter(({ comment = '' }) => !/^[A-Z].{20,}\.$/u.test(comment))).toEqual([]);
  });
});

async function violations(): Promise<readonly string[]> {
  const { output } = await cruise(['src'], {
    tsPreCompilationDeps: true,
    enhancedResolveOptions: config.options?.enhancedResolveOptions ?? {},
    baseDir: house,
    validate: true,
    ruleSet: { forbidden: rules },
  });
  return (output as ICruiseResult).summary.violations
    .map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
    .sort();
}

function putPackage(name: string): void {
  const folder = `node_modules/${name}`;
  const exports = { '.': './index.js', './sync': './index.js' };
  put(`${folder}/package.json`, JSON.stringify({ name, version: '1.0.0', type: 'module', exports }));
  put(`${folder}/index.js`, 'export default 1;\n');
}

function put(file: string, text: string): void {
  const path = join(house, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
