import { exactDecimal, type Decimal } from './decimal.js';
import type { Bilingual } from './words.js';

/** What the built-in units measure, besides numbers of things. */
export type Measured =
  | 'money:CNY'
  | 'money:USD'
  | 'money:EUR'
  | 'money:GBP'
  | 'area'
  | 'mass'
  | 'length'
  | 'volume'
  | 'mass per day'
  | 'volume per day'
  | 'power'
  | 'energy'
  | 'coal equivalent (tce)'
  | 'greenhouse gases (tCO2e)'
  | 'carbon dioxide (tCO2)'
  | 'mass in air (µg/m³)'
  | 'voltage'
  | 'bandwidth'
  | 'ratio'
  | 'percentage points'
  | 'time in hours'
  | 'time in months'
  | 'age in years';

type Dimension = Measured | `counter:${string}`;

/** A unit that needs no declaration. */
export interface BuiltInUnit {
  readonly dimension: Dimension;
  /** How many of the base unit of the dimension it is. */
  readonly factor: Decimal;
  /** How it is shown; each of the two is a name of it as well. */
  readonly shown: Bilingual;
  readonly names: readonly string[];
  /**
   * Whether a plan may call something else by these names: a plan that declared them before they were built in goes on
   * meaning what it meant.
   */
  readonly yields: boolean;
}

type Row = readonly [dimension: Dimension, factor: string, zh: string, en: string, ...names: string[]];

function built(yields: boolean, rows: readonly Row[]): readonly BuiltInUnit[] {
  return rows.map(([dimension, factor, zh, en, ...names]) => ({
    dimension,
    factor: exactDecimal(factor),
    shown: { zh, en },
    names,
    yields,
  }));
}

/** What things are counted by. English has no words for most of them. */
const CLASSIFIERS = Array.from('家所座条项台张次处辆件只头床间场份期片宗艘列');

/** 亩 is the base of area: 公顷 and 平方公里 are whole numbers of 亩, while a 亩 in square metres never terminates. */
const FIRST: readonly Row[] = [
  ['money:CNY', '1', '元', 'yuan', '人民币元', 'CNY', 'RMB'],
  ['money:USD', '1', '美元', 'USD'],
  ['money:EUR', '1', '欧元', 'EUR', '€'],
  ['area', '1', '亩', 'mu'],
  ['area', '15', '公顷', 'ha', 'hectare', 'hectares'],
  ['area', '1500', '平方公里', 'km²', '平方千米'],
  ['area', '0.0015', '平方米', 'm²'],
  ['mass', '1', '吨', 't', 'tonne', 'tonnes'],
  ['mass', '0.001', '公斤', 'kg', '千克'],
  ['length', '1', '米', 'm', 'metre', 'metres'],
  ['length', '1000', '公里', 'km', '千米', 'kilometre', 'kilometres'],
  ['volume', '1', '立方米', 'm³', '方'],
  ['mass per day', '1', '吨/日', 't/d', '吨/天'],
  ['volume per day', '1', '立方米/日', 'm³/d', '立方米/天', '方/日'],
  ['power', '1', '千瓦', 'kW'],
  ['power', '1000', '兆瓦', 'MW'],
  ['energy', '1', '千瓦时', 'kWh'],
  ['voltage', '1', '千伏', 'kV'],
  ['bandwidth', '1', 'Gbps', 'Gbps'],
  ['bandwidth', '1000', 'Tbps', 'Tbps'],
  ['ratio', '1', '%', '%', '百分比', 'percent', 'per cent'],
  ['ratio', '0.1', '‰', '‰', '千分比', 'per mille'],
  ['ratio', '100', '小数', 'fraction'],
  ['counter:户', '1', '户', 'homes', '户(套)', '套', 'dwellings'],
  ['counter:人', '1', '人', 'people', '名', 'persons'],
  ['counter:个', '1', '个', 'units', 'items', 'number'],
  ...CLASSIFIERS.map((name): Row => [`counter:${name}`, '1', name, name]),
];

/**
 * Units and names that came later. A dimension that came with them says its base, so that no plan has one of that name
 * with another base. A percentage point is no per cent: 5 % are not five points more than before.
 */
const LATER: readonly Row[] = [
  ['money:USD', '1', '美元', 'USD', '$', 'US$', 'dollar', 'dollars', 'US dollar', 'US dollars'],
  ['money:EUR', '1', '欧元', 'EUR', 'euro', 'euros'],
  ['money:GBP', '1', '英镑', 'GBP', '£', 'pound', 'pounds', 'pound sterling', 'pounds sterling'],
  ['area', '1500', '平方公里', 'km²', ...spelt('square kilometre', 'square kilometer')],
  ['area', '0.0015', '平方米', 'm²', ...spelt('square metre', 'square meter')],
  ['mass', '1', '吨', 't', ...spelt('metric ton', 'metric tonne')],
  ['mass', '0.001', '公斤', 'kg', ...spelt('kilogram', 'kilogramme')],
  ['mass', '0.0005', '斤', 'jin', '市斤'],
  ['mass', '0.000001', '克', 'g', ...spelt('gram', 'gramme')],
  ['length', '1', '米', 'm', ...spelt('meter')],
  ['length', '1000', '公里', 'km', ...spelt('kilometer')],
  ['volume', '1', '立方米', 'm³', ...spelt('cubic metre', 'cubic meter')],
  ['power', '0.001', '瓦', 'W', '瓦特', ...spelt('watt')],
  ['power', '1', '千瓦', 'kW', ...spelt('kilowatt')],
  ['power', '1000', '兆瓦', 'MW', ...spelt('megawatt')],
  ['power', '1000000', '吉瓦', 'GW', ...spelt('gigawatt')],
  ['power', '1000000000', '太瓦', 'TW', ...spelt('terawatt')],
  ['energy', '1', '千瓦时', 'kWh', '千瓦·时', '千瓦小时', ...spelt('kilowatt-hour', 'kilowatt hour')],
  ['energy', '1000', '兆瓦时', 'MWh', '兆瓦·时', ...spelt('megawatt-hour', 'megawatt hour')],
  ['energy', '1000000', '吉瓦时', 'GWh', '吉瓦·时', ...spelt('gigawatt-hour', 'gigawatt hour')],
  ['energy', '1000000000', '太瓦时', 'TWh', '太瓦·时', ...spelt('terawatt-hour', 'terawatt hour')],
  [
    'coal equivalent (tce)',
    '1',
    '吨标准煤',
    'tce',
    '吨标煤',
    'tonne of coal equivalent',
    'tonnes of coal equivalent',
  ],
  ['coal equivalent (tce)', '0.001', '千克标准煤', 'kgce', '公斤标准煤', '千克标煤', '公斤标煤'],
  ['coal equivalent (tce)', '0.000001', '克标准煤', 'gce', '克标煤'],
  [
    'greenhouse gases (tCO2e)',
    '1',
    '吨二氧化碳当量',
    'tCO2e',
    't CO2e',
    'tCO2eq',
    't CO2eq',
    'tonne of CO2 equivalent',
    'tonnes of CO2 equivalent',
  ],
  ['carbon dioxide (tCO2)', '1', '吨二氧化碳', 'tCO2', 't CO2', 'tonne of CO2', 'tonnes of CO2'],
  [
    'mass in air (µg/m³)',
    '1',
    '微克/立方米',
    'µg/m³',
    'ug/m³',
    '微克每立方米',
    'microgram per cubic metre',
    'micrograms per cubic metre',
  ],
  ['mass in air (µg/m³)', '1000', '毫克/立方米', 'mg/m³', '毫克每立方米'],
  ['percentage points', '1', '个百分点', 'percentage points', '百分点', 'percentage point', 'pp'],
  ['time in hours', '1', '小时', 'hours', 'hour'],
  ['time in hours', '24', '天', 'days', 'day', '日'],
  ['time in months', '1', '个月', 'months', 'month'],
  ['time in months', '12', '年', 'years', 'year'],
  ['age in years', '1', '岁', 'years of age', '周岁', 'years old'],
  ['counter:户', '1', '户', 'homes', 'home', 'dwelling'],
  ['counter:户', '1', '户', 'households', 'household'],
  ['counter:人', '1', '人', 'people', 'person'],
  ['counter:人次', '1', '人次', 'visits', 'visit'],
  ['counter:人次', '1', '人次', 'person-times', 'person-time'],
];

/** Words with their plurals. */
function spelt(...words: readonly string[]): readonly string[] {
  return words.flatMap((word) => [word, `${word}s`]);
}

/** A unit that has names of both sorts is here twice. */
export const BUILT_IN_UNITS: readonly BuiltInUnit[] = [...built(false, FIRST), ...built(true, LATER)];
