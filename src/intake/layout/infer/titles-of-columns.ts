import { LAYOUT_FIELDS, type LayoutField } from '../../../model/layout.js';
import { agree } from '../../../model/units.js';
import { readBasis } from '../../words/fields/basis.js';
import { readHeaderCell } from '../../words/header-words.js';
import { halfWidth } from '../../words/text.js';
import type { Vocabulary } from '../../words/vocabulary.js';
import { patternText, type ColumnDraft, type ValueDraft } from './draft.js';
import { isUnit } from './header.js';
import { periodTitle, type PeriodTitle } from './periods.js';

/** One title of a column and its meaning; `undefined` if it has none. */
interface Level {
  readonly pattern: string;
  readonly says: Says | undefined;
}

type Says =
  | { readonly sort: 'period'; readonly period: PeriodTitle }
  | { readonly sort: 'words'; readonly words: ValueDraft };

const QUALIFIED = /^(.+?)\s*[([](?:单位[::]\s*)?([^()[\]]+)[)\]]$/u;

/** Words for figures in general, beside the names of the value column. */
const PLAIN: ReadonlySet<string> = new Set([
  '绝对额',
  '绝对值',
  '绝对数',
  '总量',
  '数额',
  '完成值',
  '实际完成',
]);

/**
 * Drafts a column of figures from its titles; `undefined` if one has no meaning. `common` are titles above
 * all columns of figures, which distinguish none.
 */
export function valueColumn(
  path: readonly string[],
  common: ReadonlySet<string>,
  words: Vocabulary,
): ColumnDraft | undefined {
  const levels = wholeYears(path.map((title) => levelOf(title, words)));
  const isGroup = (at: number): boolean =>
    common.has(path[at] ?? '') || levels.slice(at + 1).some(({ says }) => namesMetric(says));
  if (levels.every(({ says }) => !says)) return undefined;
  if (levels.some(({ says }, at) => !says && !isGroup(at))) return undefined;
  const value = valueOf(levels.flatMap(({ says }) => says ?? []));
  if (!value || !fits(value, words)) return undefined;
  const header = levels.map(({ pattern }) => pattern);
  return { header: header.length === 1 ? (header[0] ?? '') : header, value };
}

/** A year without a part below it is a whole period. */
function wholeYears(levels: readonly Level[]): readonly Level[] {
  const sortOf = ({ says }: Level): string => (says?.sort === 'period' ? says.period.sort : '');
  if (levels.some((level) => sortOf(level) === 'part')) return levels;
  const period: PeriodTitle = { sort: 'whole', pattern: '{period}', template: '{period}' };
  return levels.map((level) =>
    sortOf(level) === 'year' ? { pattern: '{period}', says: { sort: 'period', period } } : level,
  );
}

function namesMetric(says: Says | undefined): boolean {
  return says?.sort === 'words' && says.words.metric !== undefined;
}

function levelOf(title: string, words: Vocabulary): Level {
  const period = periodTitle(title, words);
  if (period) return { pattern: period.pattern, says: { sort: 'period', period } };
  const said = wordsOf(title, words);
  return { pattern: patternText(title), says: said && { sort: 'words', words: said } };
}

/** Reads a title: a metric, region or basis, perhaps with a unit or basis behind it; a unit; or a general word. */
function wordsOf(title: string, words: Vocabulary): ValueDraft | undefined {
  if (isUnit(title, words)) return { unit: title };
  const whole = named(title, words);
  if (whole) return whole;
  const [, name = '', qualifier = ''] = QUALIFIED.exec(halfWidth(title)) ?? [];
  const bare = name === '' ? undefined : named(name, words);
  if (!bare) return undefined;
  if (isUnit(qualifier, words)) return { ...bare, unit: qualifier };
  return isBasis(qualifier) ? { ...bare, basis: qualifier } : undefined;
}

function named(name: string, words: Vocabulary): ValueDraft | undefined {
  if (isBasis(name)) return { basis: name };
  if (words.metrics(name).ok) return { metric: name };
  if (words.regions(name).ok) return { region: name };
  const header = readHeaderCell(name);
  const isPlain = PLAIN.has(name) || (header?.column === 'value' && header.qualifier === undefined);
  return isPlain ? {} : undefined;
}

function isBasis(text: string): boolean {
  const basis = readBasis(text);
  return basis.ok && basis.value !== undefined;
}

/** Combines the titles; `undefined` if two give the same field. */
function valueOf(says: readonly Says[]): ValueDraft | undefined {
  const value: Partial<Record<LayoutField, string>> = {};
  for (const each of says) {
    if (each.sort === 'period') continue;
    for (const field of LAYOUT_FIELDS) {
      const text = each.words[field];
      if (text === undefined) continue;
      if (value[field] !== undefined) return undefined;
      value[field] = text;
    }
  }
  const periods = says.flatMap((each) => (each.sort === 'period' ? [each.period] : []));
  if (periods.length === 0) return value;
  const template = templateOf(periods);
  return template === undefined ? undefined : { ...value, period: template };
}

/** Template of a whole period, or of a part of a year with or without its year above. */
function templateOf(periods: readonly PeriodTitle[]): string | undefined {
  const parts = periods.filter(({ sort }) => sort === 'part');
  const others = periods.filter(({ sort }) => sort !== 'part');
  const [part] = parts;
  const [other] = others;
  if (parts.length > 1 || others.length > 1) return undefined;
  if (part && other?.sort === 'whole') return undefined;
  return (part ?? other)?.template;
}

/** Whether a unit fits its metric: 同比增速(%) below 投资 does not. */
function fits({ metric, unit }: ValueDraft, words: Vocabulary): boolean {
  const known = metric === undefined ? undefined : words.metrics(metric);
  const measure = unit === undefined ? undefined : words.units.find(unit);
  if (!known?.ok || !measure) return true;
  return known.value.type !== 'stage' && agree(measure, known.value.unit);
}
