import type { CheckResult } from '../../src/check-result.js';
import type { Finding } from '../../src/catalogue/findings.js';
import type {
  Actual,
  Assessment,
  Evidence,
  LeftOut,
  Measures,
  Part,
  Reason,
  Required,
} from '../../src/model/assessment.js';
import { parseDay, type Day, type Period } from '../../src/model/calendar.js';
import { decimalOf, parseDecimal, quotient, type Decimal } from '../../src/model/decimal.js';
import type {
  DepartmentId,
  MetricId,
  PlanId,
  PopulationId,
  RegionId,
  StageId,
  TargetId,
} from '../../src/model/ids.js';
import type { QuantityObservation, StageObservation } from '../../src/model/observation.js';
import type { Metric, Named, Plan, Requirement, Target } from '../../src/model/plan.js';
import { findUnit, unitTable, type Unit } from '../../src/model/units.js';
import type { Bilingual, Verdict } from '../../src/model/words.js';

/** A made-up plan with one target of each kind, and a check of it: what the reports are tried on. */

export function day(text: string): Day {
  return found(parseDay(text), text);
}

export function decimal(text: string): Decimal {
  return found(parseDecimal(text), text);
}

const UNITS = unitTable();

export function unit(name: string): Unit {
  return found(findUnit(UNITS, name), name);
}

export function period(start: string, end: string): Period {
  return { start: day(start), end: day(end) };
}

const COMMERCE = 'commerce' as DepartmentId;
const TRANSPORT = 'transport' as DepartmentId;
const HEALTH = 'health' as DepartmentId;
const AREA = 'area' as RegionId;
export const NORTH = 'north' as RegionId;
export const SOUTH = 'south' as RegionId;
const STARTED = 'started' as StageId;
const COMPLETED = 'completed' as StageId;
const UNITS_POPULATION = 'counties' as PopulationId;

export const METRICS = {
  investment: 'investment' as MetricId,
  all: 'all-investment' as MetricId,
  projects: 'projects' as MetricId,
  roads: 'roads' as MetricId,
  beds: 'beds' as MetricId,
  homes: 'homes' as MetricId,
  eastRoad: 'east-road' as MetricId,
  westRoad: 'west-road' as MetricId,
  bulletin: 'bulletin' as MetricId,
};

function bilingual(zh: string, en: string): Bilingual {
  return { zh, en };
}

function named<Id extends string>(id: Id, zh: string, en: string): Named<Id> {
  return { id, title: bilingual(zh, en), aliases: [] };
}

function byId<Id extends string, Item extends Named<Id>>(items: readonly Item[]): ReadonlyMap<Id, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

const PLACE = { file: 'plan.yaml' };
const metrics: readonly Metric[] = [
  {
    ...named(METRICS.investment, '工业投资', 'Industrial investment'),
    departments: [COMMERCE],
    place: PLACE,
    type: 'flow',
    unit: unit('亿元'),
    basis: 'period',
    regional: 'sum',
  },
  {
    ...named(METRICS.all, '固定资产投资', 'All investment'),
    departments: [COMMERCE],
    place: PLACE,
    type: 'flow',
    unit: unit('亿元'),
    basis: 'period',
    regional: 'sum',
  },
  {
    ...named(METRICS.projects, '新增项目', 'New projects'),
    departments: [COMMERCE],
    place: PLACE,
    type: 'flow',
    unit: unit('个'),
    basis: 'period',
    regional: 'sum',
  },
  {
    ...named(METRICS.roads, '高速公路里程', 'Length of motorways'),
    departments: [TRANSPORT],
    place: PLACE,
    type: 'stock',
    unit: unit('公里'),
    regional: 'sum',
  },
  {
    ...named(METRICS.beds, '养老床位', 'Care beds'),
    departments: [HEALTH],
    place: PLACE,
    type: 'stock',
    unit: unit('张'),
    regional: 'sum',
  },
  {
    ...named(METRICS.homes, '养老机构', 'Care homes'),
    departments: [HEALTH],
    place: PLACE,
    type: 'stock',
    unit: unit('个'),
    regional: 'own',
  },
  {
    ...named(METRICS.eastRoad, '东环高速', 'East motorway'),
    departments: [TRANSPORT],
    place: PLACE,
    type: 'stage',
  },
  {
    ...named(METRICS.westRoad, '西环高速', 'West motorway'),
    departments: [TRANSPORT],
    place: PLACE,
    type: 'stage',
  },
  {
    ...named(METRICS.bulletin, '月度通报', 'Monthly bulletin'),
    departments: [COMMERCE],
    place: PLACE,
    type: 'flow',
    unit: unit('期'),
    basis: 'period',
    regional: 'sum',
  },
];

function base(
  id: string,
  task: number,
  clause: string,
  zh: string,
  en: string,
  departments: readonly DepartmentId[],
) {
  return {
    id: id as TargetId,
    task,
    clause,
    title: bilingual(zh, en),
    region: AREA,
    due: day('2023-12-31'),
    dueIs: 'printed' as const,
    strength: 'firm' as const,
    wording: '完成',
    departments,
    unknown: [],
    readings: [],
    note: undefined,
    place: { file: 'plan/01.yaml', line: 10, column: 5 },
  };
}

export function atLeast(value: string): Requirement & { comparator: 'at-least' } {
  return { comparator: 'at-least', value: decimal(value) };
}

export const TARGETS = {
  total: {
    ...base('t1-investment', 1, '二(一)1', '三年工业投资总额', 'Industrial investment over three years', [
      COMMERCE,
      TRANSPORT,
    ]),
    kind: 'total',
    metric: METRICS.investment,
    from: day('2021-01-01'),
    schedule: [],
    requirement: atLeast('1450'),
    comparator: 'at-least',
    unit: unit('亿元'),
    note: bilingual('基数不详', 'The base is not known'),
    readings: [bilingual('三年合计', 'The sum of three years'), bilingual('末年当年', 'The last year alone')],
  },
  eachYear: {
    ...base('t1-projects', 1, '二(一)1(2)', '每年新增项目', 'New projects every year', [COMMERCE]),
    kind: 'each-year',
    metric: METRICS.projects,
    years: [2021, 2022, 2023],
    requirement: { comparator: 'between', value: decimal('200'), upper: decimal('220') },
    comparator: 'between',
    unit: unit('个'),
  },
  level: {
    ...base('t2-roads', 2, '二(二)7', '高速公路总里程', 'Total length of motorways', [TRANSPORT]),
    kind: 'level',
    metric: METRICS.roads,
    hold: false,
    baseline: undefined,
    requirement: { comparator: 'more-than', value: decimal('1600') },
    comparator: 'more-than',
    unit: unit('公里'),
    strength: 'aspirational',
  },
  share: {
    ...base('t1-share', 1, '二(一)1(3)', '工业投资占比', "Industry's share of investment", [COMMERCE]),
    kind: 'share',
    part: METRICS.investment,
    whole: METRICS.all,
    metric: undefined,
    over: 'plan',
    requirement: atLeast('30'),
    comparator: 'at-least',
    unit: unit('%'),
  },
  growth: {
    ...base('t3-beds', 3, '二(三)12', '养老床位年均增长', 'Yearly growth of care beds', [HEALTH]),
    kind: 'growth',
    metric: METRICS.beds,
    baseline: undefined,
    requirement: atLeast('10'),
    comparator: 'at-least',
    unit: unit('%'),
    unknown: ['baseline'],
  },
  coverage: {
    ...base('t3-homes', 3, '二(三)12(1)', '每个县建养老机构', 'A care home in every county', [HEALTH]),
    kind: 'coverage',
    metric: METRICS.homes,
    population: UNITS_POPULATION,
    requirement: { comparator: 'every' },
    comparator: 'every',
    unit: undefined,
    stage: undefined,
    share: undefined,
  },
  milestone: {
    ...base('t2-east', 2, '二(二)7(1)', '东环高速建成', 'East motorway completed', [TRANSPORT]),
    kind: 'milestone',
    project: METRICS.eastRoad,
    stage: COMPLETED,
    due: day('2022-05-31'),
  },
  count: {
    ...base('t2-count', 2, '二(二)7(2)', '建成高速公路条数', 'Motorways completed', [TRANSPORT]),
    kind: 'count',
    projects: [METRICS.eastRoad, METRICS.westRoad],
    stage: COMPLETED,
    metric: undefined,
    requirement: atLeast('2'),
    comparator: 'at-least',
    unit: unit('条'),
    dueIs: 'implied',
  },
  cadence: {
    ...base('t0-bulletin', 0, '四(三)', '每月通报', 'A bulletin every month', []),
    kind: 'cadence',
    metric: METRICS.bulletin,
    interval: 'month',
    from: day('2021-01-01'),
  },
} as const satisfies Record<string, Target>;

export const PLAN: Plan = {
  id: 'sample' as PlanId,
  title: bilingual('示例方案', 'Sample plan'),
  timeZone: 'Asia/Shanghai',
  period: period('2021-01-01', '2023-12-31'),
  cadence: { interval: 'month', graceDays: 10 },
  area: named(AREA, '全市', 'the city'),
  regions: byId([named(NORTH, '北县', 'North'), named(SOUTH, '南县', 'South')]),
  populations: byId([
    { ...named(UNITS_POPULATION, '各县', 'all counties'), sort: 'regions', regions: [NORTH, SOUTH] },
  ]),
  departments: byId(
    [
      named(COMMERCE, '市商务局', 'Commerce Bureau'),
      named(TRANSPORT, '市交通局', 'Transport Bureau'),
      named(HEALTH, '市卫健局', 'Health Bureau'),
    ].map((department) => ({ ...department, place: { file: 'plan.yaml' } })),
  ),
  stages: byId([
    { ...named(STARTED, '开工', 'started'), rank: 1 },
    { ...named(COMPLETED, '建成', 'completed'), rank: 2 },
  ]),
  units: UNITS,
  metrics: byId(metrics),
  tasks: [
    { number: 0, clause: '四', title: bilingual('总体要求', 'The plan as a whole'), departments: [] },
    {
      number: 1,
      clause: '二(一)1',
      title: bilingual('工业投资', 'Industrial investment'),
      departments: [COMMERCE, TRANSPORT],
    },
    { number: 2, clause: '二(二)7', title: bilingual('交通', 'Transport'), departments: [TRANSPORT] },
    { number: 3, clause: '二(三)12', title: bilingual('民生', 'Welfare'), departments: [HEALTH] },
  ],
  targets: [
    TARGETS.cadence,
    TARGETS.total,
    TARGETS.eachYear,
    TARGETS.share,
    TARGETS.level,
    TARGETS.milestone,
    TARGETS.count,
    TARGETS.growth,
    TARGETS.coverage,
  ],
  figures: [{ clause: '二(一)1', figure: '4G', reason: bilingual('网络代次', 'generation of the network') }],
};

export function amount(value: string, name: string): Actual {
  return { sort: 'quantity', value: decimal(value), unit: unit(name) };
}

function asked(requirement: Requirement, name: string): Required {
  return { sort: 'quantity', requirement, unit: unit(name) };
}

const NO_MEASURES: Measures = {
  actual: undefined,
  least: undefined,
  greatest: undefined,
  required: undefined,
  completion: undefined,
  pace: undefined,
  gap: undefined,
};

/** Measures from an actual figure and the figure it is held against. */
export function measured(actual: string, requirement: Requirement, name: string, pace?: string): Measures {
  const gap = requirement.value.minus(decimal(actual));
  return {
    actual: amount(actual, name),
    least: decimal(actual),
    greatest: decimal(actual),
    required: asked(requirement, name),
    completion: quotient(decimal(actual), requirement.value, 40),
    pace: pace === undefined ? undefined : decimal(pace),
    gap: gap.isNegative() ? decimal('0') : gap,
  };
}

export function assessed(target: Target, verdict: Verdict, more: Partial<Assessment> = {}): Assessment {
  return {
    ...NO_MEASURES,
    target,
    verdict,
    cutOff: day('2022-06-30'),
    daysLeft: target.due - day('2022-06-30'),
    stale: false,
    parts: [],
    because: [],
    evidence: [],
    leftOut: [],
    ...more,
  };
}

export function reported(
  value: string,
  name: string,
  line: number,
  more: Partial<QuantityObservation> = {},
): QuantityObservation {
  return {
    sort: 'quantity',
    metric: METRICS.investment,
    region: AREA,
    period: period('2022-01-01', '2022-01-31'),
    basis: 'period',
    value: decimal(value).times(unit(name).factor),
    department: COMMERCE,
    submitted: { day: day('2022-02-05'), time: '09:30:00' },
    reported: `${value}${name}`,
    note: undefined,
    place: { file: 'reports/商务.csv', line, column: 4 },
    ...more,
  };
}

function stageReported(project: MetricId, line: number): StageObservation {
  return {
    sort: 'stage',
    metric: project,
    region: AREA,
    period: period('2022-05-01', '2022-05-31'),
    department: TRANSPORT,
    submitted: undefined,
    reported: '开工',
    stage: STARTED,
    note: undefined,
    place: { file: 'reports/transport.csv', line, column: 3 },
  };
}

function used(observation: Evidence['observation'], minus = false): Evidence {
  return { observation, minus };
}

const yearPart = (year: number, verdict: Verdict, actual: string): Part => ({
  of: { sort: 'year', year },
  verdict,
  ...measured(actual, TARGETS.eachYear.requirement, '个'),
});

const because = (...reasons: Reason[]): { readonly because: readonly Reason[] } => ({ because: reasons });

const EVIDENCE: readonly Evidence[] = [
  used(reported('300.1', '亿元', 2)),
  used(reported('320.2', '亿元', 3)),
  used(reported('0.3', '亿元', 4), true),
];
const LEFT_OUT: readonly LeftOut[] = [
  {
    observation: reported('299', '亿元', 5),
    because: { sort: 'superseded', by: reported('300.1', '亿元', 2) },
  },
  { observation: reported('50', '亿元', 6), because: { sort: 'after-as-of' } },
];

const ASSESSMENTS: readonly Assessment[] = [
  assessed(TARGETS.cadence, 'behind', {
    actual: amount('16', '期'),
    required: { sort: 'units', size: decimalOf(18), unit: unit('期') },
    completion: quotient(decimalOf(16), decimalOf(18), 40),
    gap: decimalOf(2),
    ...because({
      code: 'missing-intervals',
      periods: [period('2022-03-01', '2022-03-31'), period('2022-05-01', '2022-05-31')],
    }),
  }),
  assessed(TARGETS.total, 'behind', {
    ...measured('620', TARGETS.total.requirement, '亿元', '0.5'),
    ...because(
      { code: 'short', by: decimal('830'), unit: unit('亿元'), comparator: 'at-least' },
      { code: 'pace', completion: decimal('0.427586'), pace: decimal('0.5'), cutOff: day('2022-06-30') },
    ),
    evidence: EVIDENCE,
    leftOut: LEFT_OUT,
  }),
  assessed(TARGETS.eachYear, 'missed', {
    ...measured('90', TARGETS.eachYear.requirement, '个', '0.5'),
    parts: [yearPart(2021, 'missed', '199'), yearPart(2022, 'on-track', '90')],
    ...because({ code: 'years', year: 2021, verdict: 'missed' }),
  }),
  assessed(TARGETS.share, 'on-track', {
    ...measured('31.25', TARGETS.share.requirement, '%'),
    ...because(
      { code: 'holds', on: day('2022-06-30') },
      {
        code: 'share-of',
        part: decimal('620'),
        whole: decimal('1984'),
        unit: unit('亿元'),
        through: day('2022-06-30'),
      },
    ),
  }),
  assessed(TARGETS.level, 'met', {
    ...measured('1600.00001', TARGETS.level.requirement, '公里'),
    ...because({ code: 'satisfied', since: day('2022-03-31') }),
  }),
  assessed(TARGETS.milestone, 'missed', {
    actual: { sort: 'stage', stage: STARTED },
    required: { sort: 'stage', stage: COMPLETED },
    ...because({ code: 'stage-not-reached', reached: STARTED, wanted: COMPLETED }),
    evidence: [used(stageReported(METRICS.eastRoad, 7))],
  }),
  assessed(TARGETS.count, 'pending', {
    ...measured('0', TARGETS.count.requirement, '条'),
    ...because(
      { code: 'projects-not-there', projects: [METRICS.eastRoad, METRICS.westRoad] },
      { code: 'missing-projects', projects: [METRICS.westRoad] },
    ),
  }),
  assessed(TARGETS.growth, 'not-judgeable', { cutOff: undefined, ...because({ code: 'lacks-baseline' }) }),
  assessed(TARGETS.coverage, 'met-late', {
    actual: amount('2', '个'),
    required: { sort: 'units', size: decimalOf(2), unit: unit('个') },
    completion: decimalOf(1),
    gap: decimalOf(0),
    ...because({ code: 'satisfied-late', since: day('2022-06-30'), due: day('2022-05-31') }),
    parts: [NORTH, SOUTH].map((region) => ({
      of: { sort: 'region', region },
      verdict: 'met',
      ...NO_MEASURES,
      actual: amount('1', '个'),
    })),
  }),
];

const FINDINGS: readonly Finding[] = [
  {
    code: 'figure-contradicted',
    args: {
      about: bilingual('工业投资', 'Industrial investment'),
      figure: '300.1 亿元',
      other: '301 亿元',
      at: 'reports/商务.csv:9',
    },
    place: { file: 'reports/商务.csv', line: 2, column: 4 },
  },
  {
    code: 'figure-repeated',
    args: {
      about: bilingual('工业投资', 'Industrial investment'),
      figure: '50 亿元',
      other: '50 亿元',
      at: 'reports/商务.csv:6',
    },
    place: { file: 'reports/商务.csv', line: 8, column: 4 },
  },
];

export const RESULT: CheckResult = {
  plan: PLAN,
  asOf: day('2022-06-30'),
  inputs: [
    {
      file: 'reports/transport.csv',
      sha256: 'b'.repeat(64),
      encoding: undefined,
      encodingAssumed: false,
      rows: 3,
      observations: 2,
      rejected: 0,
      ignored: 1,
    },
    {
      file: 'reports/商务.csv',
      sha256: 'a'.repeat(64),
      encoding: 'gb18030',
      encodingAssumed: true,
      rows: 12,
      observations: 9,
      rejected: 1,
      ignored: 2,
    },
  ],
  assessments: ASSESSMENTS,
  findings: FINDINGS,
};

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`not in the sample: ${name}`);
  return value;
}
