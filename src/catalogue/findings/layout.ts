import { finding, fixed } from '../message.js';
import type { Language } from '../../model/words.js';
import { list, maybe } from '../phrases.js';
import { COLUMN_TITLES, type Column } from './intake-table.js';

/** What can be wrong with the file of a layout. */
export const LAYOUT_FINDINGS = {
  'layout-bad-pattern': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `“${found}”不是可用的样式:括号应成对,名称不重复,通配不超过 6 处`,
      en: ({ found }) =>
        `"${found}" is no pattern: braces go in pairs, names are not repeated, and there are at most 6 wildcards`,
    },
    hint: fixed({
      zh: '用 * 表示任意文字,用 {year} 这样的名称记下一段',
      en: 'let * stand for anything, and {year} and the like for what is to be remembered',
    }),
  }),
  'layout-unknown-name': finding<{
    name: string;
    known: readonly string[];
    nearest: string | undefined;
  }>({
    severity: 'error',
    message: {
      zh: ({ name, known }) =>
        `没有记下 {${name}};已记下的名称:${known.length === 0 ? '无' : list('zh', known)}`,
      en: ({ name, known }) =>
        `nothing remembers {${name}}; the names here are ${known.length === 0 ? 'none' : list('en', known)}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '在 files、titles 或这一列的 header 里写出这个名称',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? 'write the name in files, in titles, or in the header of this column',
    },
  }),
  'layout-no-place': finding<Record<string, never>>({
    severity: 'error',
    message: fixed({
      zh: 'for 里至少要写 files 或 contains,才知道版式用于哪些表',
      en: 'for needs files or contains, or nobody knows which tables the layout is for',
    }),
    hint: fixed({ zh: "例如 files: ['市水务局*.xlsx']", en: "for example files: ['water*.xlsx']" }),
  }),
  'layout-no-values': finding<Record<string, never>>({
    severity: 'error',
    message: fixed({ zh: '没有一列写明 value,读不出数', en: 'no column has value, so no figure is read' }),
    hint: fixed({
      zh: '给数所在的列写上 value,例如 value: { unit: 万元 }',
      en: 'give the columns of figures a value, as in value: { unit: km }',
    }),
  }),
};

/** What can be wrong with tables that are read by a layout. */
export const LAID_OUT_FINDINGS = {
  'layout-ambiguous': finding<{ layouts: readonly string[] }>({
    severity: 'error',
    message: {
      zh: ({ layouts }) => `有几个版式都适用于此文件:${list('zh', layouts)};没有读取`,
      en: ({ layouts }) => `several layouts are for this file: ${list('en', layouts)}; it was not read`,
    },
    hint: fixed({
      zh: '把 for 写得更具体,例如加上 contains',
      en: 'make their for more exact, for example with contains',
    }),
  }),
  'layout-no-header': finding<{ layout: string; expected: string | number }>({
    severity: 'error',
    message: {
      zh: ({ layout, expected }) =>
        typeof expected === 'number'
          ? `按版式“${layout}”,表头在第 ${expected} 行,那里却没有`
          : `按版式“${layout}”,表头里应有“${expected}”,表的前几行里找不到`,
      en: ({ layout, expected }) =>
        typeof expected === 'number'
          ? `the layout "${layout}" expects the header in row ${expected}, where there is nothing`
          : `none of the first rows has "${expected}", by which the layout "${layout}" finds the header`,
    },
    hint: fixed({
      zh: '表的样子可能变了:用 plancheck layout infer 查看',
      en: 'the table may have changed its form: plancheck layout infer shows how it looks now',
    }),
  }),
  'layout-no-title': finding<{ layout: string; expected: string }>({
    severity: 'error',
    message: {
      zh: ({ layout, expected }) => `表头上方没有与“${expected}”相符的文字,版式“${layout}”要用它`,
      en: ({ layout, expected }) =>
        `nothing above the header matches "${expected}", which the layout "${layout}" needs`,
    },
    hint: fixed({
      zh: '核对标题行,或修改版式的 titles',
      en: "check the title lines, or the layout's titles",
    }),
  }),
  'layout-missing-column': finding<{ layout: string; header: string; nearest: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ layout, header }) => `表头里没有版式“${layout}”要的列“${header}”,整张表没有读取`,
      en: ({ layout, header }) =>
        `the header lacks the column "${header}" of the layout "${layout}"; the table was not read`,
    },
    hint: {
      zh: ({ nearest }) =>
        nearest === undefined
          ? '改回列名,或修改版式;可有可无的列写 optional: true'
          : `表头里有“${nearest}”:改回列名,或修改版式`,
      en: ({ nearest }) =>
        nearest === undefined
          ? 'restore the title, mend the layout, or mark the column optional: true'
          : `the header has "${nearest}": restore the title, or mend the layout`,
    },
  }),
  'layout-repeated-column': finding<{ layout: string; header: string; first: string }>({
    severity: 'error',
    message: {
      zh: ({ layout, header, first }) =>
        `版式“${layout}”的列“${header}”在表头里不止一处(另见 ${first}),整张表没有读取`,
      en: ({ layout, header, first }) =>
        `the column "${header}" of the layout "${layout}" is in the header more than once (also at ${first}); the table was not read`,
    },
    hint: fixed({
      zh: '写出上面各层的标题来区分,例如 header: [一季度, 投资额]',
      en: 'tell them apart by the titles above them, as in header: [Q1, investment]',
    }),
  }),
  'layout-unknown-column': finding<{ layout: string; header: string }>({
    severity: 'warning',
    message: {
      zh: ({ layout, header }) => `版式“${layout}”没有提到列“${header}”,其内容没有读取`,
      en: ({ layout, header }) =>
        `the layout "${layout}" does not mention the column "${header}", so it was not read`,
    },
    hint: fixed({
      zh: '在版式的 columns 里写上这一列;不需要的写 ignore: true',
      en: 'add the column to the layout; mark it ignore: true if it is not needed',
    }),
  }),
  'layout-fields-disagree': finding<{ column: Column; found: string; first: string }>({
    severity: 'error',
    message: {
      zh: ({ column, found, first }) =>
        `同一行里两处写的“${COLUMN_TITLES[column].zh}”不同:“${first}”和“${found}”`,
      en: ({ column, found, first }) =>
        `two cells of the row say different things of the ${COLUMN_TITLES[column].en}: "${first}" and "${found}"`,
    },
    hint: fixed({
      zh: '改正有误的一处,或在版式里只读其中一列',
      en: 'mend whichever is wrong, or let the layout read one of the two columns',
    }),
  }),
  'layout-bad-split': finding<{ found: number; expected: number }>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) => `这个单元格应分成 ${expected} 段,实际有 ${found} 段`,
      en: ({ found, expected }) => `this cell should have ${expected} parts, but it has ${found}`,
    },
    hint: fixed({
      zh: '核对这一行,或版式里 split 的 by',
      en: 'check the row, or what the layout has for by under split',
    }),
  }),
  'layout-bad-multiplier': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `“${found}”不是倍数:应为 10 的几次方,例如 4,或 Thousands 这样的名称`,
      en: ({ found }) =>
        `"${found}" is no multiplier: a power of ten was expected, such as 4, or a name such as Thousands`,
    },
    hint: fixed({
      zh: '核对这一列,或改正版式里写 multiplier 的列',
      en: 'check the column, or which one the layout takes for the multiplier',
    }),
  }),
  'layout-unknown-flag': finding<{ found: string; known: readonly string[] }>({
    severity: 'error',
    message: {
      zh: ({ found, known }) =>
        `版式没有说标记“${found}”是什么意思;已写明的:${known.length === 0 ? '无' : list('zh', known)}`,
      en: ({ found, known }) =>
        `the layout does not say what the flag "${found}" means; it has ${known.length === 0 ? 'none' : list('en', known)}`,
    },
    hint: fixed({
      zh: '在版式的 flags 里写上:数照用写进 known,数不算写进 missing',
      en: 'add it to flags in the layout: to known if the figure counts, to missing if it does not',
    }),
  }),
  'layout-rows-left-out': finding<{
    layout: string;
    header: string;
    found: readonly string[];
    count: number;
  }>({
    severity: 'info',
    message: {
      zh: ({ layout, header, found, count }) =>
        `版式“${layout}”按列“${header}”略去 ${count} 行,例如其中写的是 ${quoted('zh', found)}`,
      en: ({ layout, header, found, count }) =>
        `the layout "${layout}" leaves out ${count} ${count === 1 ? 'row' : 'rows'} by the column "${header}", which says ${quoted('en', found)} there`,
    },
    hint: fixed({
      zh: '如果要读,把这些值加进该列的 only',
      en: 'if they are to be read, add what they say to only',
    }),
  }),
  'layout-figures-left-out': finding<{
    layout: string;
    header: string;
    found: readonly string[];
    count: number;
  }>({
    severity: 'info',
    message: {
      zh: ({ layout, header, found, count }) =>
        `版式“${layout}”不计带标记“${header}”的 ${count} 个数,例如 ${quoted('zh', found)}`,
      en: ({ layout, header, found, count }) =>
        `the layout "${layout}" does not count ${count} ${count === 1 ? 'figure' : 'figures'} with the flag "${header}", such as ${quoted('en', found)}`,
    },
    hint: fixed({
      zh: '如果要读,把这个标记从 missing 移到 known',
      en: 'if they are to be read, move the flag from missing to known',
    }),
  }),
  'table-total-differs': finding<{
    title: string;
    total: string;
    sum: string;
    difference: string;
    parts: number;
  }>({
    severity: 'warning',
    message: {
      zh: ({ title, total, sum, difference, parts }) =>
        `“${title}”是 ${total},而 ${parts} 个分项之和是 ${sum},相差 ${difference}`,
      en: ({ title, total, sum, difference, parts }) =>
        `"${title}" is ${total}, but its ${parts} parts add up to ${sum}: they differ by ${difference}`,
    },
    hint: fixed({
      zh: '核对合计与各分项,改正有误的一方',
      en: 'check the total and its parts, and mend whichever is wrong',
    }),
  }),
};

/** What cells say, each in quotes: one may be blank. */
function quoted(language: Language, found: readonly string[]): string {
  return list(
    language,
    found.map((each) => (language === 'zh' ? `“${each}”` : `"${each}"`)),
  );
}
