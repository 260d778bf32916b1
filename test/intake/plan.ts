import { parseDay, type Day, type Period } from '../../src/model/calendar.js';
import type { DepartmentId, MetricId, PlanId, RegionId, StageId } from '../../src/model/ids.js';
import type { Department, Metric, Named, Plan, Region, Stage } from '../../src/model/plan.js';
import { findUnit, unitTable, type Unit } from '../../src/model/units.js';

const UNITS = unitTable();

function day(text: string): Day {
  const found = parseDay(text);
  if (found === undefined) throw new RangeError(text);
  return found;
}

export function period(start: string, end: string): Period {
  return { start: day(start), end: day(end) };
}

export function unit(name: string): Unit {
  const found = findUnit(UNITS, name);
  if (!found) throw new RangeError(name);
  return found;
}

function named<Id extends string>(
  id: string,
  zh: string,
  en: string,
  aliases: readonly string[] = [],
): Named<Id> {
  return { id: id as Id, title: { zh, en }, aliases };
}

const area: Region = named<RegionId>('zunyi', '遵义市', 'Zunyi', ['全市']);
const regions: readonly Region[] = [
  named('honghuagang', '红花岗区', 'Honghuagang'),
  named('tongzi', '桐梓县', 'Tongzi'),
  named('daozhen', '道真仡佬族苗族自治县', 'Daozhen County'),
  named('xinpu', '新蒲新区', 'Xinpu New District'),
  // Two that share their bare name.
  named('chishui', '赤水市', 'Chishui'),
  named('old-chishui', '赤水县', 'Old Chishui'),
];
const departments: readonly Department[] = [
  named<DepartmentId>('industry-energy', '市工业和能源局', 'Industry and Energy Bureau'),
  named<DepartmentId>('reform', '市发展改革委', 'Development and Reform Commission', ['市发改委']),
  named<DepartmentId>('power-supply', '遵义供电局', 'Zunyi Power Supply Bureau'),
  // Two that share their short name.
  named<DepartmentId>('archive', '市档案馆', 'Archive'),
  named<DepartmentId>('county-archive', '县档案馆', 'County Archive'),
].map((department) => ({ ...department, place: { file: 'plan.yaml' } }));
const stages: readonly Stage[] = [
  { ...named<StageId>('not-begun', '未启动', 'not begun', ['无']), rank: 0 },
  { ...named<StageId>('started', '开工', 'started', ['在建']), rank: 1 },
  { ...named<StageId>('completed', '建成', 'completed', ['竣工']), rank: 2 },
];
const none = { departments: [], place: { file: 'plan.yaml' } } as const;
const metrics: readonly Metric[] = [
  {
    ...named<MetricId>('investment', '工业投资', 'industrial investment'),
    ...none,
    type: 'flow',
    unit: unit('亿元'),
    basis: 'period',
    regional: 'sum',
  },
  {
    ...named<MetricId>('revenue', '财政收入', 'revenue', ['一般公共预算收入']),
    ...none,
    type: 'flow',
    unit: unit('万元'),
    basis: 'ytd',
    regional: 'sum',
  },
  {
    ...named<MetricId>('land', '建成高标准农田', 'farmland built'),
    ...none,
    type: 'flow',
    unit: unit('万亩'),
    basis: 'period',
    regional: 'sum',
  },
  {
    ...named<MetricId>('homes', '改造户数', 'homes renewed'),
    ...none,
    type: 'flow',
    unit: unit('户'),
    basis: 'period',
    regional: 'sum',
  },
  {
    ...named<MetricId>('projects', '开工项目数', 'projects begun'),
    ...none,
    type: 'flow',
    unit: unit('个'),
    basis: 'period',
    regional: 'sum',
  },
  {
    ...named<MetricId>('motorway', '高速公路里程', 'motorway'),
    ...none,
    type: 'stock',
    unit: unit('公里'),
    regional: 'sum',
  },
  {
    ...named<MetricId>('mechanisation', '机械化率', 'mechanisation'),
    ...none,
    type: 'ratio',
    unit: unit('%'),
  },
  {
    ...named<MetricId>('doctors', '千人医师数', 'doctors for a thousand people'),
    ...none,
    type: 'ratio',
    unit: unit('人'),
  },
  { ...named<MetricId>('lock', '船闸工程', 'ship lock'), ...none, type: 'stage' },
];

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map(all.map((one) => [one.id, one]));
}

/** A small plan, for reading reports against. */
export const PLAN: Plan = {
  id: 'test' as PlanId,
  title: { zh: '试验方案', en: 'test plan' },
  timeZone: 'Asia/Shanghai',
  period: period('2021-01-01', '2023-12-31'),
  cadence: { interval: 'month', graceDays: 10 },
  area,
  regions: byId(regions),
  populations: new Map(),
  departments: byId(departments),
  stages: byId(stages),
  units: UNITS,
  metrics: byId(metrics),
  tasks: [],
  targets: [],
  figures: [],
};

export function metric(id: string): Metric {
  const found = metrics.find((one) => one.id === id);
  if (!found) throw new RangeError(id);
  return found;
}
