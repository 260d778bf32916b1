import { BASIS_LABELS } from '../../catalogue/labels.js';
import { CHOICES } from '../../catalogue/labels/template.js';
import { groupBy } from '../../model/collections.js';
import { plain } from '../../model/decimal.js';
import type { Metric, Plan } from '../../model/plan.js';
import { findScale, findUnit, isChinese, type Unit, type UnitTable } from '../../model/units.js';
import { BASES, type Language } from '../../model/words.js';
import type { ReportTemplate } from '../../template-result.js';

/** The list of a drop-down. */
export interface Choices {
  /** Unique within a template. */
  readonly key: string;
  readonly title: string;
  readonly words: readonly string[];
}

/** Multipliers of units that reports are commonly made in. */
const COMMON: Readonly<Record<Language, readonly string[]>> = {
  zh: ['', '万', '亿'],
  en: ['', 'thousand ', 'million '],
};

export function stageChoices({ stages }: Plan, language: Language): Choices {
  const words = [...stages.values()].map(({ title }) => title[language]);
  return { key: 'stage', title: CHOICES.stage[language], words };
}

export function basisChoices(language: Language): Choices {
  const words = BASES.map((basis) => BASIS_LABELS[basis][language]);
  return { key: 'basis', title: CHOICES.basis[language], words };
}

/** The units of a metric's figures, its own first; `undefined` if there is no other. */
export function unitChoices(metric: Metric, { units }: Plan, language: Language): Choices | undefined {
  if (metric.type === 'stage') return undefined;
  const words = alternatives(metric.unit, units, language);
  if (words.length < 2) return undefined;
  const { symbol } = metric.unit;
  return { key: `unit ${symbol}`, title: `${CHOICES.unit[language]} (${symbol})`, words };
}

/** All lists of a template, each once. */
export function allChoices({ plan, rows }: ReportTemplate, language: Language): readonly Choices[] {
  const lists = rows.flatMap(({ metric, basis }) =>
    metric.type === 'stage'
      ? [stageChoices(plan, language)]
      : [...(basis ? [basisChoices(language)] : []), unitChoices(metric, plan, language) ?? []].flat(),
  );
  return [...new Map(lists.map((list) => [list.key, list])).values()];
}

/** Each once, in the script of the metric's own; a sign such as % belongs to either. */
function alternatives(own: Unit, table: UnitTable, language: Language): readonly string[] {
  const inChinese = /\p{L}/u.test(own.symbol) ? isChinese(own.symbol) : language === 'zh';
  const same = [...table.values()].filter(({ dimension }) => dimension === own.dimension);
  const alike = [...groupBy(same, ({ factor }) => plain(factor)).values()].flatMap(
    (names) => names.find(({ symbol }) => isChinese(symbol) === inChinese) ?? names.slice(0, 1),
  );
  const bare = unscaled(own.symbol, table);
  const scaled = bare === own.symbol ? [] : COMMON[inChinese ? 'zh' : 'en'].map((scale) => scale + bare);
  return [...new Set([own.symbol, ...scaled, ...alike.map(({ symbol }) => symbol)])];
}

/** The unit without its multiplier: 元 for 亿元. */
function unscaled(symbol: string, table: UnitTable): string {
  if (table.has(symbol)) return symbol;
  const lengths = Array.from({ length: symbol.length - 1 }, (_, at) => at + 1);
  const length = lengths.find(
    (each) => findScale(symbol.slice(0, each).trim()) && findUnit(table, symbol.slice(each).trim()),
  );
  return length === undefined ? symbol : symbol.slice(length).trim();
}
