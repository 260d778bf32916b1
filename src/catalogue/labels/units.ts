import type { Measured } from '../../model/built-in-units.js';
import type { Bilingual } from '../../model/words.js';

/** What the built-in units measure. Units of one dimension convert into each other, and into no others. */
export const MEASURED: Readonly<Record<Measured, Bilingual>> = {
  'money:CNY': { zh: '人民币', en: 'Chinese money' },
  'money:USD': { zh: '美国货币', en: 'US money' },
  'money:EUR': { zh: '欧元区货币', en: 'money of the euro area' },
  'money:GBP': { zh: '英国货币', en: 'British money' },
  area: { zh: '面积', en: 'area' },
  mass: { zh: '质量', en: 'mass' },
  length: { zh: '长度', en: 'length' },
  volume: { zh: '体积', en: 'volume' },
  'mass per day': { zh: '每日质量', en: 'mass per day' },
  'volume per day': { zh: '每日体积', en: 'volume per day' },
  power: { zh: '功率', en: 'power' },
  energy: { zh: '电量', en: 'energy' },
  'coal equivalent (tce)': { zh: '折标准煤', en: 'coal equivalent' },
  'greenhouse gases (tCO2e)': { zh: '温室气体', en: 'greenhouse gases' },
  'carbon dioxide (tCO2)': { zh: '二氧化碳', en: 'carbon dioxide' },
  'mass in air (µg/m³)': { zh: '浓度', en: 'concentration' },
  voltage: { zh: '电压', en: 'voltage' },
  bandwidth: { zh: '带宽', en: 'bandwidth' },
  ratio: { zh: '比率', en: 'ratio' },
  'percentage points': { zh: '比率之差', en: 'difference of ratios' },
  'time in hours': { zh: '时间（以小时计）', en: 'time in hours' },
  'time in months': { zh: '时间（以月计）', en: 'time in months' },
  'age in years': { zh: '年龄', en: 'age' },
};

export const COUNTED: Bilingual = { zh: '个数', en: 'number of things' };

export const UNIT_COLUMNS = {
  measured: { zh: '所量', en: 'Measures' },
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  names: { zh: '其他写法', en: 'Other names' },
  size: { zh: '折合', en: 'Is' },
} as const satisfies Record<string, Bilingual>;

/** The page of all built-in units. */
export const UNITS_PAGE = {
  title: { zh: '内置单位', en: 'Built-in units' },
  intro: {
    zh: '方案和报表不用声明就可以写的单位。同一类的单位可以换算，分毫不差；不同类的永不换算：一种货币不换成另一种，百分点不换成百分比，岁不换成年。其他单位在 plan.yaml 的 units 里声明；方案自己声明的名称优先。',
    en: "Units that plans and reports may use without declaring them. Those of one sort convert into each other exactly, and into no others: no currency into another, no percentage points into per cent, no years of age into years. Any other unit is declared under units in plan.yaml; a plan's own name for a unit wins.",
  },
  measures: { zh: '度量', en: 'measures' },
  counters: { zh: '计数', en: 'counters' },
  measured: { zh: '重量、长度、金额、时间等', en: 'weight, length, money, time and the like' },
  scales: {
    zh: '任何单位前都可以加倍数：万、十万、百万、千万、亿、十亿、百亿、千亿、万亿、千、百，或 thousand、million、billion。',
    en: 'Any of them may have a multiplier before it: 百, 千, 万, 十万, 百万, 千万, 亿, 十亿, 百亿, 千亿, 万亿, or thousand, million, billion.',
  },
  form: {
    zh: '全角半角、空格、上标下标都不影响识别，大小写一般也不影响；只有大小写决定含义的，须照写：MW 不是 mW，t 不是 T。输出的单位用方案所写的文字：写 km 就显示 km，写公里就显示公里。',
    en: 'Width, blanks, superscripts and subscripts make no difference, nor does case in reports, except where it decides: mW is not read as MW, nor T as t. Output has a unit in the script that the plan has it in: km where the plan says kilometres, 公里 where it says 公里.',
  },
  counted: {
    zh: '以下的单位数的是件数。个可以代表其中任何一种，其余互不换算。',
    en: 'These count things one by one. 个 may stand for any of them; the others do not convert into each other.',
  },
  generated: {
    zh: '此页由 npm run generate 从程序的单位表写成，不要手工修改。',
    en: "This page is written by npm run generate from the program's table of units; it is not edited by hand.",
  },
} as const satisfies Record<string, Bilingual>;
