// The city of the benchmark's plan and reports: invented, with the size and shape of a real one.

/**
 * @typedef {object} Metric
 * @property {string} id
 * @property {string} zh
 * @property {string} en
 * @property {'flow' | 'stock' | 'ratio'} type
 * @property {string} unit
 * @property {number} department which department reports it
 */

/**
 * @typedef {object} Region
 * @property {string} id
 * @property {string} zh
 */

/**
 * @typedef {object} World
 * @property {readonly Metric[]} metrics
 * @property {readonly Region[]} regions
 * @property {readonly Region[]} departments
 */

export const FIRST_YEAR = 2021;
export const LAST_YEAR = 2023;
/** The date of judgement of every run. */
export const AS_OF = '2023-12-31';

/** Reports use both 万元 and 亿元; amounts are whole numbers of 万元. */
export const WAN_PER_YI = 10_000;

const DEPARTMENTS = [
  ['reform', '市发展改革委'],
  ['industry', '市工业和信息化局'],
  ['agriculture', '市农业农村局'],
  ['transport', '市交通运输局'],
  ['water', '市水务局'],
  ['ecology', '市生态环境局'],
  ['health', '市卫生健康局'],
];

/** @type {readonly [string, string, string, Metric['type'], string, number][]} */
const METRICS = [
  ['fixed-asset-investment', '固定资产投资', 'Fixed-asset investment', 'flow', '亿元', 0],
  ['industrial-investment', '工业投资', 'Industrial investment', 'flow', '亿元', 1],
  ['energy-investment', '能源投资', 'Energy investment', 'flow', '亿元', 1],
  ['agricultural-investment', '农业投资', 'Agricultural investment', 'flow', '亿元', 2],
  ['transport-investment', '交通投资', 'Transport investment', 'flow', '亿元', 3],
  ['water-investment', '水利投资', 'Water works investment', 'flow', '亿元', 4],
  ['ecological-investment', '生态环保投资', 'Ecological investment', 'flow', '亿元', 5],
  ['health-investment', '卫生健康投资', 'Health investment', 'flow', '亿元', 6],
  ['education-investment', '教育投资', 'Education investment', 'flow', '亿元', 0],
  ['private-investment', '民间投资', 'Private investment', 'flow', '亿元', 0],
  ['loan-balance', '项目贷款余额', 'Balance of project loans', 'stock', '亿元', 0],
  ['projects-under-way', '在建项目数', 'Projects under way', 'stock', '个', 0],
  ['start-rate', '项目开工率', 'Share of projects started', 'ratio', '%', 0],
];

const COUNTIES =
  '东湖区 西岭区 临江区 北塘区 南溪县 云台县 石桥县 清河县 白沙县 龙潭县 金坪县 平山县 高坝县 双溪县 永福市 赤岩市'.split(
    ' ',
  );

const FIRST = [...'安宝昌定恩丰广和嘉康乐明宁平庆荣瑞顺泰文武咸新兴延义永裕远镇'];
const SECOND = [...'安昌川都阜谷海江陵流南宁泉沙山水塘田阳源'];

/**
 * @param {number} [regions] how many counties the city has
 * @returns {World}
 */
export function worldOf(regions = COUNTIES.length) {
  const most = COUNTIES.length + FIRST.length * SECOND.length;
  if (regions > most) throw new RangeError(`no names for more than ${most} counties`);
  return {
    metrics: METRICS.map(([id, zh, en, type, unit, department]) => ({ id, zh, en, type, unit, department })),
    regions: Array.from({ length: regions }, (_, index) => ({
      id: `county-${index + 1}`,
      zh: countyName(index),
    })),
    departments: DEPARTMENTS.map(([id = '', zh = '']) => ({ id, zh })),
  };
}

/** @param {number} index */
function countyName(index) {
  const named = COUNTIES[index];
  if (named !== undefined) return named;
  const rest = index - COUNTIES.length;
  const first = FIRST[Math.floor(rest / SECOND.length)];
  return `${first}${SECOND[rest % SECOND.length]}县`;
}
