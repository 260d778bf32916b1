// The benchmark's plan, as the YAML that `plancheck check --plan` reads.
import { stringify } from 'yaml';
import { FIRST_YEAR, LAST_YEAR } from './world.mjs';

/** @typedef {import('./world.mjs').World} World */
/** @typedef {Record<string, unknown>} Target */

const TARGETS_OF_TASK = 300;

/**
 * @param {World} world
 * @param {number} [targets] how many targets to set; those of the whole city alone if left out
 * @returns {[string, string][]} the text of each file by its name
 */
export function planFiles(world, targets) {
  const city = cityTargets(world);
  const all = targets === undefined ? city : [...city, ...countyTargets(world)].slice(0, targets);
  if (targets !== undefined && all.length < targets)
    throw new RangeError(`no more than ${all.length} targets`);
  return [
    ['plan.yaml', stringify(head(world))],
    ...tasks(world, all).map((task, nth) => {
      const name = `${String(nth + 1).padStart(2, '0')}-investment.yaml`;
      return /** @type {[string, string]} */ ([name, stringify(task, { lineWidth: 0 })]);
    }),
  ];
}

/** @param {World} world */
function head(world) {
  return {
    id: 'bench-investment',
    title: { zh: '有效投资行动方案', en: 'Action plan for effective investment' },
    timeZone: 'Asia/Shanghai',
    period: { start: `${FIRST_YEAR}-01-01`, end: `${LAST_YEAR}-12-31` },
    cadence: { interval: 'ten-day', graceDays: 10 },
    area: { id: 'city', title: { zh: '全市', en: 'The city' } },
    regions: world.regions.map(({ id, zh }) => ({ id, title: { zh, en: id } })),
    departments: world.departments.map(({ id, zh }) => ({ id, title: { zh, en: id } })),
    stages: [],
  };
}

/**
 * The size of one file is limited, and no task of a real plan has thousands of targets.
 *
 * @param {World} world
 * @param {readonly Target[]} targets
 */
function tasks(world, targets) {
  const metrics = world.metrics.map(({ id, zh, en, type, unit }) => ({ id, title: { zh, en }, type, unit }));
  return Array.from({ length: Math.ceil(targets.length / TARGETS_OF_TASK) }, (_, nth) => ({
    task: nth + 1,
    clause: `二(一)${nth + 1}`,
    title: { zh: `有效投资${nth + 1}`, en: `Effective investment ${nth + 1}` },
    departments: world.departments.map(({ id }) => id),
    ...(nth === 0 ? { metrics } : {}),
    targets: targets.slice(nth * TARGETS_OF_TASK, (nth + 1) * TARGETS_OF_TASK),
  }));
}

/**
 * @param {World} world
 * @returns {Target[]}
 */
function cityTargets(world) {
  const flows = flowsOf(world);
  const yearly = flows.slice(0, 3).map((metric) => ({
    ...amount(metric.id, `each-year-${metric.id}`, `每年${metric.zh}`, 100),
    kind: 'each-year',
  }));
  return [
    ...flows.map((metric) => ({
      ...amount(metric.id, totalId(metric.id), `${metric.zh}总额`, 900),
      kind: 'total',
    })),
    ...yearly,
    {
      ...amount(undefined, 'industrial-share', '工业投资占比', 30),
      kind: 'share',
      part: 'industrial-investment',
      whole: 'fixed-asset-investment',
      unit: '%',
    },
    { ...amount('loan-balance', 'loans', '项目贷款余额', 100), kind: 'level' },
    { ...amount('projects-under-way', 'projects', '在建项目数', 500), kind: 'level', unit: '个' },
    {
      ...amount('start-rate', 'start-rate-county-1', '项目开工率', 80),
      kind: 'level',
      unit: '%',
      region: 'county-1',
    },
  ];
}

/**
 * Targets of each county for the end of every quarter, metric by metric: as many as requested.
 *
 * @param {World} world
 * @returns {Target[]}
 */
function countyTargets(world) {
  const quarters = [FIRST_YEAR, FIRST_YEAR + 1, LAST_YEAR].flatMap((year) =>
    ['03-31', '06-30', '09-30', '12-31'].map((end) => `${year}-${end}`),
  );
  const byMonth = [FIRST_YEAR, FIRST_YEAR + 1, LAST_YEAR].flatMap((year) =>
    ['01-31', '04-30', '05-31', '07-31', '08-31', '10-31', '11-30'].map((end) => `${year}-${end}`),
  );
  return [...quarters, ...byMonth].flatMap((due) =>
    world.regions.flatMap((region) =>
      flowsOf(world).map((metric) => ({
        ...amount(metric.id, `${metric.id}-${region.id}-${due}`, `${region.zh}${metric.zh}至${due}`, 20),
        kind: 'total',
        region: region.id,
        due,
      })),
    ),
  );
}

/**
 * @param {string | undefined} metric
 * @param {string} id
 * @param {string} zh
 * @param {number} value
 * @returns {Target}
 */
function amount(metric, id, zh, value) {
  return {
    id,
    title: { zh, en: id },
    ...(metric === undefined ? {} : { metric }),
    comparator: 'at-least',
    value,
    unit: '亿元',
    strength: 'firm',
    wording: '不少于',
  };
}

/** @param {World} world */
function flowsOf(world) {
  return world.metrics.filter(({ type }) => type === 'flow');
}

/**
 * The target whose actual value is the sum of all figures of a metric.
 *
 * @param {string} metric
 */
export function totalId(metric) {
  return `total-${metric}`;
}
