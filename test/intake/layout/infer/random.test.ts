import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workbook, type TestCell } from '../../../support/workbook.js';
import { drafted } from './helpers.js';
import { runs } from '../../../support/runs.js';

/** A metric of the plan, its names, and the unit that its figures are in where a table gives none. */
const METRICS = [
  { id: 'investment', names: ['工业投资', 'industrial investment'], own: '亿元', isMoney: true },
  { id: 'revenue', names: ['财政收入', '一般公共预算收入'], own: '万元', isMoney: true },
  { id: 'homes', names: ['改造户数'], own: '户', isMoney: false },
  { id: 'mechanisation', names: ['机械化率'], own: '%', isMoney: false },
] as const;
type Metric = (typeof METRICS)[number];

/** How many zeros stand behind a figure in the base unit. */
const ZEROS: Readonly<Record<string, number>> = { 亿元: 8, 百万元: 6, 万元: 4, 元: 0, 户: 0, '%': 0 };

const REGIONS = [
  ['tongzi', '桐梓县'],
  ['honghuagang', '红花岗区'],
  ['daozhen', '道真县'],
] as const;

const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');
const lastDay = (year: number, month: number): string => two(new Date(Date.UTC(year, month, 0)).getUTCDate());

/** Ways to write a month with its year. */
const MONTHS: readonly ((year: number, month: number) => string)[] = [
  (year, month) => `${year}年${month}月`,
  (year, month) => `${year}年${two(month)}月`,
  (year, month) => `${year}-${two(month)}`,
  (year, month) => `${year}${two(month)}`,
  (year, month) => `${year}M${two(month)}`,
  (year, month) => `${ENGLISH[month - 1] ?? ''} ${year}`,
  (year, month) => `${ENGLISH[month - 1] ?? ''}-${year}`,
];
/** Ways to write one whose year stands elsewhere. */
const BARE_MONTHS: readonly ((month: number) => string)[] = [
  (month) => `${month}月`,
  (month) => `${month}月份`,
  (month) => ENGLISH[month - 1] ?? '',
];

/** Where the unit of a metric's figures stands. */
const PLACES = ['nowhere', 'bracket', 'wide-bracket', 'row', 'title', 'wide-title', 'column'] as const;
const FORMS = ['metrics-by-month', 'regions-by-metric', 'regions-by-metric-and-month'] as const;

const tables = fc
  .record({
    form: fc.constantFrom(...FORMS),
    place: fc.constantFrom(...PLACES),
    metrics: fc.subarray([...METRICS], { minLength: 1 }),
    named: fc.nat(1),
    money: fc.constantFrom('亿元', '百万元', '万元', '元'),
    regions: fc.subarray([...REGIONS], { minLength: 1 }),
    months: fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { minLength: 1, maxLength: 4 }),
    year: fc.constantFrom(2021, 2022, 2023),
    spelling: fc.constantFrom(...MONTHS),
    bare: fc.option(fc.constantFrom(...BARE_MONTHS), { nil: undefined }),
    values: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 48, maxLength: 48 }),
    isWorkbook: fc.boolean(),
    isTitled: fc.boolean(),
  })
  // Not every place for a unit is there in every form.
  .filter(({ form, place }) => (form === 'metrics-by-month' ? place !== 'row' : place !== 'column'));
type Spec = typeof tables extends fc.Arbitrary<infer Value> ? Value : never;

/** A table as text, and the figures that stand in it. */
interface Made {
  readonly rows: readonly (readonly string[])[];
  readonly name: string;
  readonly figures: readonly string[];
}

function made(spec: Spec): Made {
  const { form, metrics, months, year, place, regions, values } = spec;
  const unitOf = ({ own, isMoney }: Metric): string => (isMoney && place !== 'nowhere' ? spec.money : own);
  const titled = (metric: Metric): string => {
    const name = metric.names[spec.named % metric.names.length] ?? '';
    if (place === 'bracket') return `${name}(${unitOf(metric)})`;
    return place === 'wide-bracket' ? `${name}\uFF08${unitOf(metric)}\uFF09` : name;
  };
  const figures: string[] = [];
  const figure = (metric: Metric, region: string, month: number): string => {
    const value = values[figures.length % values.length] ?? 1;
    const span = `${year}-${two(month)}-01..${year}-${two(month)}-${lastDay(year, month)}`;
    figures.push(`${metric.id} ${region} ${span} ${value}${'0'.repeat(ZEROS[unitOf(metric)] ?? 0)}`);
    return String(value);
  };
  const spelled = (month: number): string => spec.bare?.(month) ?? spec.spelling(year, month);
  const one = months[0] ?? 1;
  const aside = (metric: Metric): readonly string[] => (place === 'column' ? [unitOf(metric)] : []);
  const unitRow = (units: readonly string[]): readonly string[][] =>
    place === 'row' ? [['', ...units]] : [];
  const makers: Readonly<Record<Spec['form'], () => readonly (readonly string[])[]>> = {
    'metrics-by-month': () => [
      ['指标', ...(place === 'column' ? ['单位'] : []), ...months.map(spelled)],
      ...metrics.map((metric) => [
        titled(metric),
        ...aside(metric),
        ...months.map((month) => figure(metric, 'zunyi', month)),
      ]),
    ],
    'regions-by-metric': () => [
      ['地区', ...metrics.map(titled)],
      ...unitRow(metrics.map(unitOf)),
      ...regions.map(([id, name]) => [name, ...metrics.map((metric) => figure(metric, id, one))]),
    ],
    'regions-by-metric-and-month': () => [
      ['地区', ...metrics.flatMap((metric) => months.map((_, at) => (at === 0 ? titled(metric) : '')))],
      ['', ...metrics.flatMap(() => months.map(spelled))],
      ...unitRow(metrics.flatMap((metric) => months.map(() => unitOf(metric)))),
      ...regions.map(([id, name]) => [
        name,
        ...metrics.flatMap((metric) => months.map((month) => figure(metric, id, month))),
      ]),
    ],
  };
  const period = form === 'regions-by-metric' ? `${year}年${one}月` : `${year}年`;
  const isTitled = spec.isTitled || spec.bare !== undefined;
  const unitLine = { title: `单位:${spec.money}`, 'wide-title': `单位\uFF1A${spec.money}` };
  const rows = [
    ...(isTitled ? [[`全市${period}完成情况`]] : []),
    ...(place === 'title' || place === 'wide-title' ? [[unitLine[place]]] : []),
    ...makers[form](),
  ];
  const isNamed = form === 'regions-by-metric' && !isTitled;
  return { rows, name: isNamed ? `r-${period}` : 'r', figures };
}

const cellOf = (text: string): TestCell =>
  text === '' ? undefined : /^\d+$/u.test(text) ? { number: text } : text;

test('what is drafted for a table reads the figures that stand in it, or says what it leaves', () => {
  let [read, asked] = [0, 0];
  fc.assert(
    fc.property(tables, (spec) => {
      const { rows, name, figures } = made(spec);
      const content = spec.isWorkbook
        ? workbook({ sheets: [{ name: 'a', rows: rows.map((row) => row.map(cellOf)) }] })
        : rows.map((row) => row.join(',')).join('\n');
      const result = drafted(content, { name: `${name}.${spec.isWorkbook ? 'xlsx' : 'csv'}` });
      // The basis is the metric's own.
      const found = result.figures.map((each) => each.replace(/ \w+$/u, ''));
      expect(found.filter((each) => !figures.includes(each))).toEqual([]);
      const isTold = result.draft === undefined || result.lacks.length + result.doubts.length > 0;
      if (isTold) asked += 1;
      else {
        expect(found.toSorted()).toEqual(figures.toSorted());
        read += 1;
      }
    }),
    { numRuns: runs(100) },
  );
  // A draft that always asked would prove nothing.
  expect(asked * 10).toBeLessThan(read);
});
