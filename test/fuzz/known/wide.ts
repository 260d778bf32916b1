import fc from 'fast-check';
import type { Figure } from './figures.js';
import type { FileSpec } from './lay.js';
import type { Cell } from './page.js';
import { DEPARTMENTS, METRICS, REGIONS, type KnownMetric } from './plan.js';
import { decimalText, inBase, ownUnit, UNITS, type WrittenUnit } from './units.js';

/** A table with months as columns, such as departments keep, and the layout that says how it is read. */
export interface WideChoices {
  readonly by: 'metric' | 'region';
  readonly rows: readonly { readonly name: number; readonly digits: readonly (number | undefined)[] }[];
  readonly months: number;
  readonly unit: 'own' | 'column' | 'line' | 'list' | 'name' | 'metric-header';
  readonly units: Readonly<Record<KnownMetric['dimension'], number>>;
  readonly heading: (typeof MONTHS)[number]['name'];
  readonly who: number;
  readonly year: 'file' | 'line' | 'header';
  readonly serial: boolean;
  readonly total: boolean;
  readonly blank: string;
  readonly places: number;
  readonly asText: boolean;
}

/** How the months stand over their columns: in one line, or two. */
const MONTHS = [
  {
    name: '6月',
    rows: (month: number): readonly string[] => [`${month}月`],
    pattern: ['{month}月'],
    year: false,
  },
  {
    name: '6月份',
    rows: (month: number): readonly string[] => [`${month}月份`],
    pattern: ['{month}月份'],
    year: false,
  },
  {
    name: '2022年6月',
    rows: (month: number): readonly string[] => [`2022年${month}月`],
    pattern: ['{year}年{month}月'],
    year: true,
  },
  {
    name: '2022-06',
    rows: (month: number): readonly string[] => [`2022-${String(month).padStart(2, '0')}`],
    pattern: ['{year}-{month}'],
    year: true,
  },
  {
    name: '2022年, 6月',
    rows: (month: number): readonly string[] => ['2022年', `${month}月`],
    pattern: ['{year}年', '{month}月'],
    year: true,
  },
] as const;

const unitIndex = fc.nat({ max: 4 });

export const wideTable: fc.Arbitrary<WideChoices> = fc.record({
  by: fc.constantFrom('metric', 'region'),
  rows: fc.uniqueArray(
    fc.record({
      name: fc.nat({ max: 6 }),
      digits: fc.array(fc.option(fc.integer({ min: 1, max: 9_999_999 }), { nil: undefined, freq: 8 }), {
        minLength: 12,
        maxLength: 12,
      }),
    }),
    { minLength: 1, maxLength: 6, selector: ({ name }) => name },
  ),
  months: fc.integer({ min: 2, max: 12 }),
  unit: fc.constantFrom('column', 'own', 'line', 'list', 'name', 'metric-header'),
  units: fc.record({
    money: unitIndex,
    ratio: unitIndex,
    length: unitIndex,
    area: unitIndex,
    count: unitIndex,
    people: unitIndex,
  }),
  heading: fc.constantFrom(...MONTHS.map(({ name }) => name)),
  who: fc.nat({ max: DEPARTMENTS.length - 1 }),
  year: fc.constantFrom('file', 'line'),
  serial: fc.boolean(),
  total: fc.boolean(),
  blank: fc.constantFrom('', '-', '—', '…', '..'),
  places: fc.constantFrom(1, 0, 2),
  asText: fc.boolean(),
});

export interface WideSpec extends FileSpec {
  readonly file: string;
  /** The YAML of its layout. */
  readonly layout: string;
}

/** Lays out a table with months as columns; a pure function of the choices. */
export function layWide(choices: WideChoices): WideSpec {
  const { by, months, unit, serial, who } = choices;
  const heading = MONTHS.find(({ name }) => name === choices.heading)!;
  const department = DEPARTMENTS[who]!;
  const entries = choices.rows.flatMap(({ name, digits }) => {
    if (by === 'region')
      return name < REGIONS.length ? [{ metric: METRICS[0]!, region: REGIONS[name]!, digits }] : [];
    return [{ metric: METRICS[name]!, region: REGIONS[0]!, digits }];
  });
  const first = entries[0]?.metric ?? METRICS[0]!;
  const unitOf = (metric: KnownMetric): WrittenUnit => {
    const elsewhere = (unit === 'line' || unit === 'metric-header') && metric.dimension !== first.dimension;
    const all = UNITS[metric.dimension];
    return unit === 'own' || elsewhere
      ? ownUnit(metric.dimension, metric.unit)
      : all[choices.units[metric.dimension] % all.length]!;
  };
  const all = [...new Set(entries.map(({ metric }) => unitOf(metric).zh))];
  const lines: Cell[][] = [
    ...(choices.year === 'line' || by === 'region'
      ? [[`2022年${by === 'region' ? first.zh : '主要指标'}完成情况`]]
      : []),
    ...(unit === 'line' ? [[`单位：${unitOf(first).zh}`]] : []),
    ...(unit === 'list' ? [[`单位：${all.join('、')}`]] : []),
  ];
  const named = by === 'metric' ? '指标' : '地区';
  const nameHeading = unit === 'metric-header' ? `${named}（单位：${unitOf(first).zh}）` : named;
  const headings = [...(serial ? ['序号'] : []), nameHeading, ...(unit === 'column' ? ['计量单位'] : [])];
  const above = heading.rows(1).length - 1;
  const header = Array.from({ length: above + 1 }, (_, row): Cell[] => [
    ...headings.map((text) => (row === 0 ? text : undefined)),
    ...Array.from({ length: months }, (__, month) => heading.rows(month + 1)[row]),
    ...(choices.total ? [row === 0 ? '合计' : undefined] : []),
  ]);
  const rows: Cell[][] = [...lines, ...header];
  const figures: Figure[] = [];
  for (const [at, { metric, region, digits }] of entries.entries()) {
    const { zh } = unitOf(metric);
    const name = by === 'metric' ? metric.zh : region.zh;
    const places = metric.dimension === 'count' || metric.dimension === 'people' ? 0 : choices.places;
    const amounts = digits.slice(0, months);
    const text = (amount: number): Cell =>
      choices.asText ? decimalText(amount, places) : { number: decimalText(amount, places) };
    rows.push([
      ...(serial ? [{ number: String(at + 1) }] : []),
      unit === 'name' ? `${name}（${zh}）` : name,
      ...(unit === 'column' ? [zh] : []),
      ...amounts.map((amount) => (amount === undefined ? choices.blank : text(amount))),
      ...(choices.total ? [text(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0))] : []),
    ]);
    figures.push(
      ...amounts.flatMap((amount, month): readonly Figure[] => {
        if (amount === undefined) return [];
        const start = `2022-${String(month + 1).padStart(2, '0')}-01`;
        const end = new Date(Date.UTC(2022, month + 1, 0)).toISOString().slice(0, 10);
        const from = metric.basis === 'ytd' ? '2022-01-01' : start;
        return [
          {
            metric: metric.id,
            region: region.id,
            span: metric.type === 'flow' ? `${from}..${end}` : end,
            amount: inBase(amount, places, unitOf(metric)),
            department: department.id,
            submitted: undefined,
            sheet: 'Sheet1',
            line: rows.length,
            from: 1,
            among: true,
          },
        ];
      }),
    );
  }
  return {
    sheets: [
      {
        name: 'Sheet1',
        rows,
        merged: mergedHeader(headings.length, months, above, lines.length, choices.total),
      },
    ],
    figures,
    clear: unit === 'column' || unit === 'own' || unit === 'line',
    file: `${department.zh}-2022年报表`,
    layout: layoutOf(choices, {
      first,
      headings,
      from: lines.length + 1,
      rows: above + 1,
      pattern: heading.pattern,
      year: heading.year,
    }),
  };
}

/** A header of two lines has the year over its months. */
function mergedHeader(
  names: number,
  months: number,
  above: number,
  top: number,
  total: boolean,
): FileSpec['sheets'][number]['merged'] {
  if (above === 0) return [];
  const columns = Array.from({ length: names }, (_, left) => left);
  if (total) columns.push(names + months);
  return [
    ...columns.map((left) => ({ top, left, bottom: top + above, right: left })),
    { top, left: names, bottom: top, right: names + months - 1 },
  ];
}

interface Laid {
  readonly first: KnownMetric;
  readonly headings: readonly string[];
  readonly from: number;
  readonly rows: number;
  readonly pattern: readonly string[];
  readonly year: boolean;
}

/** The layout of the table, as its department would write it: who and when is in the name of the file. */
function layoutOf(choices: WideChoices, { first, headings, from, rows, pattern, year }: Laid): string {
  const columns = headings.map((text) =>
    text === '序号'
      ? '{ header: 序号, ignore: true }'
      : `{ header: ${text}, field: ${text === '计量单位' ? 'unit' : choices.by} }`,
  );
  const header = `[${pattern.map((part) => `'${part}'`).join(', ')}]`;
  const said = [
    "department: '{department}'",
    ...(choices.by === 'region' ? [`metric: ${first.id}`] : []),
    ...(choices.unit === 'line' || choices.unit === 'list' ? ["unit: '{unit}'"] : []),
  ];
  return [
    'id: wide',
    'title: { zh: 宽表, en: Wide table }',
    `for: { files: ['{department}-${year ? '*' : '{year}'}年报表*'] }`,
    `header: { row: ${from}, rows: ${rows} }`,
    ...(choices.unit === 'line' || choices.unit === 'list' ? ["titles: ['单位:{unit}']"] : []),
    'columns:',
    ...columns.map((column) => `  - ${column}`),
    `  - { header: ${header}, value: { period: '{year}年{month}月' } }`,
    ...(choices.total ? ['  - { header: 合计, total: all }'] : []),
    `values: { ${said.join(', ')} }`,
    '',
  ].join('\n');
}
