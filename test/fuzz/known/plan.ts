import { parsePlan } from '../../../src/plan/parse.js';
import type { Plan } from '../../../src/model/plan.js';
import type { PlanText } from '../../../src/plan/folder.js';

/** What metrics are measured in. */
export type Dimension = 'money' | 'ratio' | 'length' | 'area' | 'count' | 'people';

/** A metric as those know it who write a table: what it is called, and what is meant where a table says no more. */
export interface KnownMetric {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly alias: string;
  readonly type: 'flow' | 'stock' | 'ratio';
  readonly dimension: Dimension;
  readonly unit: string;
  readonly basis: 'period' | 'ytd';
}

function known(
  id: string,
  [zh, en, alias]: readonly [string, string, string],
  type: KnownMetric['type'],
  dimension: Dimension,
  unit: string,
  basis: KnownMetric['basis'] = 'period',
): KnownMetric {
  return { id, zh, en, alias, type, dimension, unit, basis };
}

export const METRICS: readonly KnownMetric[] = [
  known('fai', ['固定资产投资', 'Fixed asset investment', '投资'], 'flow', 'money', '亿元'),
  known('revenue', ['一般公共预算收入', 'Public revenue', '财政收入'], 'flow', 'money', '万元', 'ytd'),
  known('growth', ['工业增加值增速', 'Industrial growth', '工业增速'], 'ratio', 'ratio', '%'),
  known('roads', ['公路里程', 'Length of roads', '公路'], 'stock', 'length', '公里'),
  known('farmland', ['高标准农田', 'High-standard farmland', '良田'], 'flow', 'area', '万亩'),
  known('starts', ['新开工项目数', 'Projects started', '新开工'], 'flow', 'count', '个'),
  known('jobs', ['城镇新增就业', 'New urban jobs', '新增就业'], 'flow', 'people', '万人', 'ytd'),
];

/** A region or a department by its names. */
export interface Known {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** The first is the area, which is meant where a table names none. */
export const REGIONS: readonly Known[] = [
  { id: 'qinghe', zh: '清河市', en: 'Qinghe' },
  { id: 'donghe', zh: '东河县', en: 'Donghe' },
  { id: 'xihe', zh: '西河县', en: 'Xihe' },
  { id: 'beihe', zh: '北河区', en: 'Beihe' },
];

export const DEPARTMENTS: readonly Known[] = [
  { id: 'construction', zh: '市建设局', en: 'Construction Bureau' },
  { id: 'statistics', zh: '市统计局', en: 'Statistics Bureau' },
];

export const PLAN_START = '2021-01-01';

/** When tables were submitted that say so: after all that they report. */
export const SUBMITTED = '2023-12-31';

const title = ({ zh, en }: Pick<Known, 'zh' | 'en'>): string => `{ zh: ${zh}, en: ${en} }`;

/** The files of the plan: a metric of each sort and a target for the sake of those who answer for it. */
const PLAN_TEXTS: readonly PlanText[] = [
  {
    file: 'plan.yaml',
    text: [
      'id: qinghe',
      'title: { zh: 清河市统计报表, en: Qinghe statistics }',
      'timeZone: Asia/Shanghai',
      `period: { start: ${PLAN_START}, end: 2023-12-31 }`,
      'cadence: { interval: month, graceDays: 15 }',
      `area: { id: ${REGIONS[0]!.id}, title: ${title(REGIONS[0]!)} }`,
      'regions:',
      ...REGIONS.slice(1).map((region) => `  - { id: ${region.id}, title: ${title(region)} }`),
      'departments:',
      ...DEPARTMENTS.map((department) => `  - { id: ${department.id}, title: ${title(department)} }`),
      'stages:',
      '  - { id: begun, rank: 1, title: { zh: 开工, en: begun } }',
    ].join('\n'),
  },
  {
    file: '1.yaml',
    text: [
      'task: 1',
      'clause: 一',
      'title: { zh: 经济, en: Economy }',
      `departments: [${DEPARTMENTS.map(({ id }) => id).join(', ')}]`,
      'metrics:',
      ...METRICS.map(
        ({ id, type, unit, basis, alias, ...names }) =>
          `  - { id: ${id}, title: ${title(names)}, aliases: [${alias}], type: ${type}, unit: '${unit}'${type === 'flow' ? `, basis: ${basis}` : ''} }`,
      ),
      'targets:',
      ...METRICS.map(({ id, type, unit, ...names }) => {
        const kind = type === 'flow' ? 'total' : 'level';
        return `  - { id: ${id}-target, kind: ${kind}, title: ${title(names)}, metric: ${id}, comparator: at-least, value: 8, unit: '${unit}', strength: firm, wording: 达到 }`;
      }),
    ].join('\n'),
  },
];

export function knownPlan(): Plan {
  const plan = parsePlan(PLAN_TEXTS);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}
