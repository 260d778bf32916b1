import type { Finding } from '../../../src/catalogue/findings.js';
import { readerFor, type Intake, type ReportFile } from '../../../src/intake/index.js';
import type { Plan } from '../../../src/model/plan.js';
import { validate } from '../../../src/validate.js';
import { cleanReports, reportFile } from '../clean-reports.js';
import { day } from '../rules.js';
import { countiesOf, SPECS, zunyi } from '../zunyi-clean.js';
import { plantedFaults } from './beds.js';
import type { Meant, Planted } from './ground.js';

/** What was found of a fault that was planted. */
export interface Outcome {
  readonly planted: Planted;
  /** The suspicion that ought to be raised, wherever. */
  readonly found: Finding | undefined;
  readonly onItsLine: boolean;
  /** Whether it tells what was probably meant, where that can be told. */
  readonly probable: boolean;
  /** Whatever else is suspected. */
  readonly others: readonly Finding[];
}

export interface CleanOutcome {
  readonly seed: number;
  readonly rows: number;
  readonly findings: readonly Finding[];
}

export interface Judged {
  readonly outcomes: readonly Outcome[];
  readonly clean: readonly CleanOutcome[];
}

const CLEAN_SEEDS: readonly number[] = Array.from({ length: 20 }, (_, index) => index + 1);
const AS_OF = day('2022-07-15');

/** Plants every fault, and looks at what is found of each; and at clean reports, where nothing may be. */
export async function judgePlanted(): Promise<Judged> {
  const plan = await zunyi();
  const read = readerFor(plan);
  const counties = countiesOf(plan);
  return {
    outcomes: plantedFaults(SPECS, counties).map((planted) => outcomeOf(planted, plan, read)),
    clean: CLEAN_SEEDS.map((seed) => {
      const reports = cleanReports(SPECS, counties, seed).map((file) => read(reportFile(file)));
      const { findings, inputs } = validate({ plan, reports, asOf: AS_OF });
      return {
        seed,
        rows: inputs.reduce((rows, { observations }) => rows + observations, 0),
        findings: findings.filter(({ code }) => code !== 'report-missing'),
      };
    }),
  };
}

function outcomeOf(planted: Planted, plan: Plan, read: (file: ReportFile) => Intake): Outcome {
  const { findings } = validate({ plan, reports: [read(reportFile(planted.file))], asOf: AS_OF });
  const suspicions = findings.filter(isSuspicion);
  const isOnLine = ({ place }: Finding): boolean => planted.lines.includes(place?.line ?? 0);
  const fitting = suspicions.filter(({ code }) => code === planted.code);
  const found = fitting.find(isOnLine) ?? fitting[0];
  return {
    planted,
    found,
    onItsLine: found !== undefined && isOnLine(found),
    probable: found !== undefined && tellsWhatWasMeant(found, planted.meant),
    others: suspicions.filter((finding) => finding !== found),
  };
}

function isSuspicion({ code }: Finding): boolean {
  return code.startsWith('suspect-');
}

/** The unit that a metric is counted in may be another one than the report's. */
const FACTORS = new Map([
  ['亿元 万元', 10_000],
  ['万亩 亩', 10_000],
]);

function tellsWhatWasMeant({ args }: Finding, meant: Meant | undefined): boolean {
  if (!meant) return true;
  if (!('probable' in args)) return false;
  const [figure = '', unit = ''] = args.probable.split(' ');
  const factor = unit === meant.unit ? 1 : (FACTORS.get(`${unit} ${meant.unit}`) ?? NaN);
  const ratio = (Number(figure.replaceAll(',', '')) * factor) / meant.value;
  return meant.exactly ? Math.abs(ratio - 1) < 1e-4 : ratio > 0.5 && ratio < 2;
}

/** The counts, as a table of Markdown. */
export function tableOf({ outcomes, clean }: Judged): string {
  const kinds = [...new Set(outcomes.map(({ planted }) => planted.what))];
  const lines = [...kinds.map((what) => countsOf(what, outcomes)), countsOf('all', outcomes)];
  const rows = clean.reduce((sum, each) => sum + each.rows, 0);
  const suspected = clean.reduce((sum, { findings }) => sum + findings.filter(isSuspicion).length, 0);
  return [
    '| fault | planted | found | on its line | with the probable figure | others suspected |',
    '| --- | --: | --: | --: | --: | --: |',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    `Clean reports: ${clean.length} sets, ${rows} rows, ${suspected} suspected.`,
    '',
  ].join('\n');
}

function countsOf(what: string, outcomes: readonly Outcome[]): readonly string[] {
  const own = what === 'all' ? outcomes : outcomes.filter(({ planted }) => planted.what === what);
  const telling = own.filter(({ planted }) => planted.meant !== undefined);
  const count = (items: readonly unknown[]): string => String(items.length);
  return [
    what,
    count(own),
    count(own.filter(({ found }) => found)),
    count(own.filter(({ onItsLine }) => onItsLine)),
    telling.length === 0 ? '–' : `${count(telling.filter(({ probable }) => probable))} of ${count(telling)}`,
    count(own.flatMap(({ others }) => others)),
  ];
}
