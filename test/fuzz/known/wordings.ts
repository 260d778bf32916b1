import type { TableChoices } from './choices.js';
import type { KnownBasis } from './entries.js';

/**
 * How people write down what decides of a figure. What is `clear` has one meaning and must be read; the rest may be
 * refused, but never be passed over.
 */
export interface Wording<Told> {
  readonly says: (told: Told) => string;
  readonly clear: boolean;
}

/** The ways to say one thing. */
export type WordsFor<Told> = readonly Wording<Told>[];

const clear = <Told>(says: (told: Told) => string): Wording<Told> => ({ says, clear: true });
const unclear = <Told>(says: (told: Told) => string): Wording<Told> => ({ says, clear: false });

/** A line that names the unit of what stands below it. */
export const UNIT_LINES: WordsFor<string> = [
  clear((unit) => `单位：${unit}`),
  clear((unit) => `单位:${unit}`),
  clear((unit) => `（单位：${unit}）`),
  clear((unit) => `(单位: ${unit})`),
  clear((unit) => `【单位：${unit}】`),
  clear((unit) => `计量单位：${unit}`),
  clear((unit) => `单位（${unit}）`),
  clear((unit) => `单位(${unit})`),
  clear((unit) => `单位 ${unit}`),
  clear((unit) => `单\u3000位：${unit}`),
  clear((unit) => `单位：（${unit}）`),
  clear((unit) => `数据单位：${unit}`),
  unclear((unit) => `单位为${unit}`),
  unclear((unit) => `以${unit}为单位`),
  unclear((unit) => unit),
];

/** The same, of money alone. */
export const MONEY_LINES: WordsFor<string> = [
  clear((unit) => `金额单位：${unit}`),
  clear((unit) => `金额单位：人民币${unit}`),
  clear((unit) => `单位：人民币${unit}`),
  clear((unit) => `货币单位：${unit}`),
  clear((unit) => `币种：人民币\u3000单位：${unit}`),
  unclear((unit) => `单位：${unit}（人民币）`),
  unclear((unit) => `单位：${unit}人民币`),
];

export const ENGLISH_UNIT_LINES: WordsFor<string> = [
  clear((unit) => `Unit: ${unit}`),
  clear((unit) => `Units: ${unit}`),
  clear((unit) => `(Unit: ${unit})`),
  clear((unit) => `(in ${unit})`),
  clear((unit) => `In ${unit}`),
  clear((unit) => `(${unit})`),
  unclear((unit) => `Figures in ${unit}`),
  unclear((unit) => `Amounts are in ${unit}`),
];

/** The title of a table that names its unit. */
export const UNIT_TITLES: WordsFor<string> = [
  clear((unit) => `主要指标完成情况表（${unit}）`),
  clear((unit) => `主要指标完成情况表(${unit})`),
  clear((unit) => `主要指标完成情况表（单位：${unit}）`),
  clear((unit) => `主要指标完成情况表  单位：${unit}`),
  unclear((unit) => `主要指标完成情况（按${unit}计）`),
];

/** What stands behind the name of a column. */
export const BEHIND_NAME: WordsFor<string> = [
  clear((told) => `（${told}）`),
  clear((told) => `(${told})`),
  clear((told) => ` (${told})`),
  unclear((told) => `[${told}]`),
  unclear((told) => `/${told}`),
  unclear((told) => `，${told}`),
  unclear((told) => `\n（${told}）`),
];

/** A list of units. */
export const LISTS: WordsFor<readonly string[]> = [
  clear((units) => units.join('、')),
  clear((units) => units.join('，')),
  clear((units) => units.join(',')),
  clear((units) => units.join('；')),
  clear((units) => units.join(' 、')),
  // A unit of its own may have a stroke, as 吨/日 has.
  unclear((units) => units.join('/')),
];

/** What may stand before or behind the name of a metric in its row. */
export const DECORATIONS: WordsFor<string> = [
  clear((name) => name),
  clear((name) => `一、${name}`),
  clear((name) => `（一）${name}`),
  clear((name) => `(二)${name}`),
  clear((name) => `1.${name}`),
  clear((name) => `1、${name}`),
  clear((name) => `其中：${name}`),
  clear((name) => `其中:${name}`),
  clear((name) => `\u3000\u3000${name}`),
  clear((name) => `    ${name}`),
  clear((name) => `#${name}`),
  clear((name) => `*${name}`),
  clear((name) => `${name}*`),
  clear((name) => `${name}①`),
  clear((name) => `①${name}`),
  unclear((name) => `★${name}`),
  unclear((name) => `——${name}`),
  unclear((name) => `${name}：`),
];

/** How a report writes a decimal; `text` has digits and a point alone. */
export const AMOUNTS: WordsFor<string> = [
  clear((text) => text),
  clear(grouped),
  clear(wide),
  clear((text) => (text.includes('.') ? `${text}0` : `${text}.0`)),
  clear((text) => ` ${text} `),
  clear(residue),
  unclear((text) => `${text}e0`),
  unclear((text) => `约${text}`),
  unclear((text) => `${text}*`),
];

function grouped(text: string): string {
  const [whole = '', behind] = text.split('.');
  const parts = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return behind === undefined ? parts : `${parts}.${behind}`;
}

/** Full-width digits. */
function wide(text: string): string {
  return text.replace(/[\d.]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** What is left of a sum in binary arithmetic, where that is as near as can be. */
export function residue(text: string): string {
  const value = Number(text);
  const next = String(value * (1 - 2 ** -53));
  return /e/iu.test(next) || next === String(value) ? text : next;
}

/** Number formats that show a unit, for a cell that holds the figure in it. */
export const UNIT_FORMATS: WordsFor<string> = [
  clear((unit) => `0.00"${unit}"`),
  clear((unit) => `#,##0.00"${unit}"`),
  clear((unit) => `General"${unit}"`),
  clear((unit) => `0.0###" ${unit}"`),
  clear((unit) => `0.00_ "${unit}"`),
  clear((unit) => `0.00${Array.from(unit, (sign) => `\\${sign}`).join('')}`),
  clear((unit) => `0.0"${unit}";-0.0"${unit}"`),
  clear((unit) => `[Red]0.0"${unit}"`),
  clear((unit) => `#,##0.00"${unit}";[Red]-#,##0.00"${unit}";"-"`),
  unclear((unit) => `[>=0]0.0"${unit}";0.0"元"`),
  unclear((unit) => `"${unit}"0.00`),
];

/** Lines about those who report, and what else holds for a table. */
export const REGION_LINES: WordsFor<string> = [
  clear((name) => `地区：${name}`),
  clear((name) => `地区:${name}`),
  clear((name) => `区域：${name}`),
  unclear((name) => `地区 ${name}`),
  unclear((name) => `填报地区：${name}`),
  unclear((name) => name),
];
const BASES: Readonly<Record<KnownBasis, readonly string[]>> = {
  period: ['当期', '本月', '本期', '当月', 'period'],
  ytd: ['本年累计', '年累计', '年初至今', '当年累计', 'ytd'],
  cumulative: ['自方案期初累计', '方案累计', '期初累计', '自方案期初累计', 'cumulative'],
};

/** A basis in words; each is clear. */
export function basisWord(basis: KnownBasis, { language, basisWording }: TableChoices): string {
  const words = BASES[basis];
  return words[language === 'en' ? words.length - 1 : basisWording % (words.length - 1)]!;
}

/** A row that is a heading of those below it. */
export const REGION_SECTIONS: WordsFor<string> = [
  clear((name) => name),
  clear((name) => `地区：${name}`),
  clear((name) => `一、${name}`),
  unclear((name) => `（一）${name}`),
  unclear((name) => `【${name}】`),
  unclear((name) => `${name}：`),
];
export const BASIS_LINES: WordsFor<string> = [
  clear((name) => `口径：${name}`),
  clear((name) => `统计口径：${name}`),
  clear((name) => `（口径：${name}）`),
  unclear((name) => `数据口径：${name}`),
  unclear((name) => `（${name}）`),
];
export const DEPARTMENT_LINES: WordsFor<string> = [
  clear((name) => `填报单位：${name}`),
  clear((name) => `填报单位: ${name}`),
  clear((name) => `报送单位：${name}`),
  clear((name) => `填报部门：${name}`),
  clear((name) => `编制单位：${name}`),
  unclear((name) => `单位：${name}`),
  unclear((name) => `单位名称：${name}`),
  unclear((name) => `制表单位：${name}`),
];
export const SUBMITTED_LINES: WordsFor<string> = [
  clear((date) => `填报日期：${date}`),
  clear((date) => `报送日期：${date}`),
  clear((date) => `填报时间：${date}`),
  clear((date) => `制表日期：${date}`),
  clear((date) => `日期：${date}`),
];
export const PERIOD_LINES: WordsFor<string> = [
  unclear((period) => `报告期：${period}`),
  unclear((period) => `时间：${period}`),
  unclear((period) => `（${period}）`),
  unclear((period) => `${period}主要指标完成情况`),
];

/** Lines above a table that decide of nothing. */
export const TITLES: readonly string[] = [
  '清河市主要指标完成情况',
  '表1',
  '附件2：',
  '主要指标完成情况表（一）',
  '主要指标（快报）',
  '表号：QH-101',
  '续表',
];

/** Lines below it. */
export const FOOTERS: readonly string[] = [
  '注：本表为快报数。',
  '注：本表数据以年报为准，增速按可比价计算。',
  '数据来源：各县区',
  '填报人：张三        审核人：李四',
  '单位负责人：李四',
  '联系电话：0851-12345678',
  '说明：1.统计范围为规模以上单位。',
];
