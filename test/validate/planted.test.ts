import { expect, test } from 'vitest';
import { describeFinding, type Finding } from '../../src/catalogue/findings.js';
import { readerFor } from '../../src/intake/index.js';
import { validate } from '../../src/validate.js';
import { reportFile } from '../support/clean-reports.js';
import { plantedFaults, type Planted } from '../support/planted.js';
import { day } from '../support/rules.js';
import { countiesOf, SPECS, zunyi } from '../support/zunyi-clean.js';

const plan = await zunyi();
const read = readerFor(plan);
const faults = plantedFaults(SPECS, countiesOf(plan));

const FACTORS = new Map([
  ['亿元 万元', 10_000],
  ['万亩 亩', 10_000],
]);

interface Outcome {
  readonly planted: Planted;
  readonly found: Finding | undefined;
  readonly meant: boolean;
  /** Suspicions of rows that nothing was planted in. */
  readonly others: readonly Finding[];
}

const outcomes = faults.map((planted): Outcome => {
  const reports = [read(reportFile(planted.file))];
  const { findings } = validate({ plan, reports, asOf: day('2022-07-15') });
  const suspicions = findings.filter(({ code }) => code.startsWith('suspect-'));
  const found = suspicions.find(({ code, place }) => code === planted.code && place?.line === planted.line);
  return {
    planted,
    found,
    meant: found !== undefined && tellsWhatWasMeant(found, planted),
    others: suspicions.filter((finding) => finding !== found),
  };
});

/** The unit that a metric is counted in may be another one than the report's. */
function tellsWhatWasMeant({ args }: Finding, { meant, file, line }: Planted): boolean {
  if (!meant) return true;
  if (!('probable' in args)) return false;
  const [figure = '', unit = ''] = args.probable.split(' ');
  const reported = file.rows[line - 2]?.unit ?? '';
  const factor = FACTORS.get(`${unit} ${reported}`) ?? 1;
  const ratio = (Number(figure.replaceAll(',', '')) * factor) / meant.value;
  return meant.exactly ? Math.abs(ratio - 1) < 1e-4 : ratio > 0.5 && ratio < 2;
}

test('at least 200 faults are planted', () => {
  expect(faults.length).toBeGreaterThanOrEqual(200);
});

test('each is found on its line, with what was probably meant', () => {
  const missed = outcomes.filter(({ found, meant }) => !found || !meant);
  const told = missed.map(
    ({ planted: { what, file, line, code, meant }, found, others }) =>
      `${what} | ${code} | ${meant?.value} | ${JSON.stringify(file.rows[line - 2])} | ${[...(found ? [found] : []), ...others].map((each) => describeFinding(each, 'en').message).join(' || ')}`,
  );
  expect(told).toEqual([]);
});

test('and nothing else is suspected', () => {
  const told = outcomes.flatMap(({ planted: { what, line, file }, others }) =>
    others.map(
      (other) => `${what} | ${JSON.stringify(file.rows[line - 2])} | ${describeFinding(other, 'en').message}`,
    ),
  );
  expect(told).toEqual([]);
});

test('the numbers of faults planted, found, and told with what was meant', () => {
  const kinds = [...new Set(faults.map(({ what }) => what))];
  const of = (what: string): readonly Outcome[] => outcomes.filter(({ planted }) => planted.what === what);
  const counts = kinds.map((what) => {
    const own = of(what);
    return `${what}: ${own.length}, ${own.filter(({ found }) => found).length}, ${own.filter(({ meant }) => meant).length}`;
  });
  expect(counts).toMatchSnapshot();
});
