import { LABEL_SEPARATOR } from '../../catalogue/labels.js';
import { COUNTED, MEASURED, UNIT_COLUMNS, UNITS_PAGE } from '../../catalogue/labels/units.js';
import { BUILT_IN_UNITS, type BuiltInUnit, type Measured } from '../../model/built-in-units.js';
import { groupBy } from '../../model/collections.js';
import { compareDecimals, ONE, plain } from '../../model/decimal.js';
import { isChinese } from '../../model/units.js';
import type { Bilingual, Language } from '../../model/words.js';
import { markdownText, type Block } from '../kit/escape/markdown.js';

/** The built-in units as a page: what each measures, all its names, and what it is in the base unit of its sort. */
export function renderUnitsMarkdown(language: Language): string {
  const ofOne = groupBy(BUILT_IN_UNITS, ({ dimension }) => dimension);
  const rows = [...ofOne.values()].flatMap((units) => rowsOf(units, language));
  const said = (text: keyof typeof UNITS_PAGE): Block => ({
    sort: 'paragraph',
    text: UNITS_PAGE[text][language],
  });
  const table = (isCounted: boolean): Block => ({
    sort: 'table',
    columns: Object.values(UNIT_COLUMNS).map((heading) => ({ heading: heading[language] })),
    rows: rows.filter((row) => row.isCounted === isCounted).map(({ cells }) => cells),
  });
  return markdownText([
    { sort: 'heading', level: 1, text: UNITS_PAGE.title[language] },
    said('intro'),
    said('scales'),
    said('form'),
    said('generated'),
    {
      sort: 'contents',
      separator: LABEL_SEPARATOR[language],
      items: [
        { anchor: UNITS_PAGE.measures[language], text: UNITS_PAGE.measured[language] },
        { anchor: UNITS_PAGE.counters[language], text: COUNTED[language] },
      ],
    },
    { sort: 'heading', level: 2, text: UNITS_PAGE.measures[language] },
    table(false),
    { sort: 'heading', level: 2, text: UNITS_PAGE.counters[language] },
    said('counted'),
    table(true),
  ]);
}

interface UnitRow {
  readonly isCounted: boolean;
  readonly cells: readonly string[];
}

/** The units of a dimension, a row each, the smallest first. */
function rowsOf(units: readonly BuiltInUnit[], language: Language): readonly UnitRow[] {
  const base = units.find(({ factor }) => factor.eq(ONE));
  const ascending = units.toSorted((a, b) => compareDecimals(a.factor, b.factor));
  return [...groupBy(ascending, ({ shown }) => shown.zh).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { dimension, factor, shown } = first;
    const names = [...new Set(same.flatMap((each) => [each.shown.en, ...each.names]))];
    const isBase = factor.eq(ONE);
    const cells = [
      titleOf(dimension)[language],
      shown.zh,
      isChinese(shown.en) ? '' : shown.en,
      names.filter((name) => name !== shown.en && name !== shown.zh).join(language === 'zh' ? '、' : ', '),
      isBase ? '' : `${plain(factor)} ${base?.shown[language] ?? ''}`,
    ];
    return [{ isCounted: dimension.startsWith('counter:'), cells }];
  });
}

function titleOf(dimension: BuiltInUnit['dimension']): Bilingual {
  return isMeasured(dimension) ? MEASURED[dimension] : COUNTED;
}

function isMeasured(dimension: BuiltInUnit['dimension']): dimension is Measured {
  return dimension in MEASURED;
}
