import type { Language } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { list } from '../../phrases.js';
import { COLUMN_TITLES, type TidyColumn } from '../table/columns.js';

/** Findings on the rows of a table read by a layout. Examples are not run: they need a layout beside the report. */
export const LAID_OUT_ROW_FINDINGS = {
  'layout-fields-disagree': finding<{ column: TidyColumn; found: string; first: string }>({
    severity: 'error',
    message: {
      zh: ({ column, found, first }) =>
        `同一行里两处写的“${COLUMN_TITLES[column].zh}”不同：“${first}”和“${found}”`,
      en: ({ column, found, first }) =>
        `two cells of the row say different things of the ${COLUMN_TITLES[column].en}: "${first}" and "${found}"`,
    },
    hint: {
      zh: '改正有误的一处，或在版式里只读其中一列',
      en: 'mend whichever is wrong, or let the layout read one of the two columns',
    },
    explained: () => ({
      meaning: {
        zh: '同一行里两列对同一项说法不同，这一行没有读取',
        en: 'two columns of a row say different things of one field, so the row is not read',
      },
      example: {
        sort: 'told',
        shown: ['北县,南县,5'],
        args: { column: 'region', found: '南县', first: '北县' },
        place: { file: 'r.csv', line: 2, column: 4 },
      },
    }),
  }),
  'layout-bad-split': finding<{ found: number; expected: number }>({
    severity: 'error',
    message: {
      zh: ({ found, expected }) => `这个单元格应分成 ${expected} 段，实际有 ${found} 段`,
      en: ({ found, expected }) => `this cell should have ${expected} parts, but it has ${found}`,
    },
    hint: {
      zh: '核对这一行，或版式里 split 的 by',
      en: 'check the row, or what the layout has for by under split',
    },
    explained: () => ({
      meaning: {
        zh: '合并写在一个单元格里的几项，与表头的段数不同，这一行没有读取',
        en: 'a cell that holds several columns has another number of parts than its title, so the row is not read',
      },
      example: {
        sort: 'told',
        shown: ['M,km,5'],
        args: { found: 2, expected: 3 },
        place: { file: 'r.tsv', line: 2, column: 1 },
      },
    }),
  }),
  'layout-bad-multiplier': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `“${found}”不是倍数：应为 10 的几次方，例如 4，或 Thousands 这样的名称`,
      en: ({ found }) =>
        `"${found}" is no multiplier: a power of ten was expected, such as 4, or a name such as Thousands`,
    },
    hint: {
      zh: '核对这一列，或改正版式里写 multiplier 的列',
      en: 'check the column, or which one the layout takes for the multiplier',
    },
    explained: () => ({
      meaning: {
        zh: '写倍数的列里不是 10 的几次方，这一行没有读取',
        en: 'a column of multipliers holds something that is no power of ten, so the row is not read',
      },
      remedy: {
        zh: '写成 4 这样的次方，或 Thousands 这样的名称',
        en: 'write a power such as 4, or a name such as Thousands',
      },
      example: {
        sort: 'told',
        shown: ['5,many'],
        args: { found: 'many' },
        place: { file: 'r.csv', line: 2, column: 3 },
      },
    }),
  }),
  'layout-unknown-flag': finding<{ found: string; known: readonly string[] }>({
    severity: 'error',
    message: {
      zh: ({ found, known }) =>
        `版式没有说标记“${found}”是什么意思；已写明的：${known.length === 0 ? '无' : list('zh', known)}`,
      en: ({ found, known }) =>
        `the layout does not say what the flag "${found}" means; it has ${known.length === 0 ? 'none' : list('en', known)}`,
    },
    hint: {
      zh: '在版式的 flags 里写上：数照用写进 known，数不算写进 missing',
      en: 'add it to flags in the layout: to known if the figure counts, to missing if it does not',
    },
    explained: () => ({
      meaning: {
        zh: '版式没有说一个标记是什么意思，带它的数没有读取',
        en: 'the layout does not say what a flag means, so the figures with it are not read',
      },
      example: {
        sort: 'told',
        shown: ['5,X'],
        args: { found: 'X', known: ['A', 'M'] },
        place: { file: 'r.csv', line: 2, column: 3 },
      },
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
        `版式“${layout}”按列“${header}”略去 ${count} 行，例如其中写的是 ${quoted('zh', found)}`,
      en: ({ layout, header, found, count }) =>
        `the layout "${layout}" leaves out ${count} ${count === 1 ? 'row' : 'rows'} by the column "${header}", which says ${quoted('en', found)} there`,
    },
    hint: {
      zh: '如果要读，把这些值加进该列的 only',
      en: 'if they are to be read, add what they say to only',
    },
    explained: () => ({
      meaning: { zh: '版式按一列的值略去了一些行', en: 'a layout leaves out rows by what a column says' },
      example: {
        sort: 'told',
        shown: ['5,true'],
        args: { layout: 'a', header: 'deleted', found: ['true'], count: 1 },
        place: { file: 'r.csv', line: 2, column: 3 },
      },
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
        `版式“${layout}”不计带标记“${header}”的 ${count} 个数，例如 ${quoted('zh', found)}`,
      en: ({ layout, header, found, count }) =>
        `the layout "${layout}" does not count ${count} ${count === 1 ? 'figure' : 'figures'} with the flag "${header}", such as ${quoted('en', found)}`,
    },
    hint: {
      zh: '如果要读，把这个标记从 missing 移到 known',
      en: 'if they are to be read, move the flag from missing to known',
    },
    explained: () => ({
      meaning: { zh: '版式不计带某个标记的数', en: 'a layout does not count figures with a flag' },
      example: {
        sort: 'told',
        shown: ['5 f'],
        args: { layout: 'a', header: 'f', found: ['5 f'], count: 1 },
        place: { file: 'r.csv', line: 2, column: 1 },
      },
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
        `“${title}”是 ${total}，而 ${parts} 个分项之和是 ${sum}，相差 ${difference}`,
      en: ({ title, total, sum, difference, parts }) =>
        `"${title}" is ${total}, but its ${parts} parts add up to ${sum}: they differ by ${difference}`,
    },
    hint: {
      zh: '核对合计与各分项，改正有误的一方',
      en: 'check the total and its parts, and mend whichever is wrong',
    },
    explained: () => ({
      meaning: {
        zh: '合计与各分项之和不符，相差超过四舍五入',
        en: 'a total is not the sum of its parts, by more than rounding',
      },
      example: {
        sort: 'told',
        shown: ['合计,10'],
        args: { title: '合计', total: '10', sum: '9', difference: '1', parts: 6 },
        place: { file: 'r.csv', line: 6, column: 4 },
      },
    }),
  }),
};

/** Cells in quotes, because one may be blank. */
function quoted(language: Language, found: readonly string[]): string {
  return list(
    language,
    found.map((each) => (language === 'zh' ? `“${each}”` : `"${each}"`)),
  );
}
