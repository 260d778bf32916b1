import { finding } from '../../entry.js';
import { list } from '../../phrases.js';

/**
 * Findings on the header, and the lines above it, of a table read by a layout. Examples are not run: they
 * need a layout beside the report.
 */
export const LAID_OUT_HEADER_FINDINGS = {
  'layout-ambiguous': finding<{ layouts: readonly string[] }>({
    severity: 'error',
    message: {
      zh: ({ layouts }) => `有几个版式都适用于此文件：${list('zh', layouts)}；没有读取`,
      en: ({ layouts }) => `several layouts are for this file: ${list('en', layouts)}; it was not read`,
    },
    hint: {
      zh: '把 for 写得更具体，例如加上 contains',
      en: 'make their for more exact, for example with contains',
    },
    explained: () => ({
      meaning: {
        zh: '几个版式都适用于一个文件，没有读取',
        en: 'several layouts are for one file, so it is not read',
      },
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        args: { layouts: ['a', 'b'] },
        place: { file: 'r.xlsx' },
      },
    }),
  }),
  'layout-no-header': finding<{ layout: string; expected: string | number }>({
    severity: 'error',
    message: {
      zh: ({ layout, expected }) =>
        typeof expected === 'number'
          ? `按版式“${layout}”，表头在第 ${expected} 行，那里却没有`
          : `按版式“${layout}”，表头里应有“${expected}”，表的前几行里找不到`,
      en: ({ layout, expected }) =>
        typeof expected === 'number'
          ? `the layout "${layout}" expects the header in row ${expected}, where there is nothing`
          : `none of the first rows has "${expected}", by which the layout "${layout}" finds the header`,
    },
    hint: {
      zh: '表的样子可能变了：用 plancheck layout infer 查看',
      en: 'the table may have changed its form: plancheck layout infer shows how it looks now',
    },
    explained: () => ({
      meaning: { zh: '按版式找不到表头', en: 'the header that a layout describes is not there' },
      remedy: {
        zh: '核对表格，或修改版式的 header',
        en: 'check the table, or mend the header of the layout',
      },
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        args: { layout: 'a', expected: '县区' },
        place: { file: 'r.xlsx', line: 1 },
      },
    }),
  }),
  'layout-no-title': finding<{ layout: string; expected: string }>({
    severity: 'error',
    message: {
      zh: ({ layout, expected }) => `表头上方没有与“${expected}”相符的文字，版式“${layout}”要用它`,
      en: ({ layout, expected }) =>
        `nothing above the header matches "${expected}", which the layout "${layout}" needs`,
    },
    hint: {
      zh: '核对标题行，或修改版式的 titles',
      en: "check the title lines, or the layout's titles",
    },
    explained: () => ({
      meaning: {
        zh: '表头上方没有版式要用的文字',
        en: 'what a layout needs from the lines above the header is not there',
      },
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        args: { layout: 'a', expected: '{year}年' },
        place: { file: 'r.xlsx', line: 1 },
      },
    }),
  }),
  'layout-missing-column': finding<{ layout: string; header: string; nearest: string | undefined }>({
    severity: 'error',
    message: {
      zh: ({ layout, header }) => `表头里没有版式“${layout}”要的列“${header}”，整张表没有读取`,
      en: ({ layout, header }) =>
        `the header lacks the column "${header}" of the layout "${layout}"; the table was not read`,
    },
    hint: {
      zh: ({ nearest }) =>
        nearest === undefined
          ? '改回列名，或修改版式；可有可无的列写 optional: true'
          : `表头里有“${nearest}”：改回列名，或修改版式`,
      en: ({ nearest }) =>
        nearest === undefined
          ? 'restore the title, mend the layout, or mark the column optional: true'
          : `the header has "${nearest}": restore the title, or mend the layout`,
    },
    explained: () => ({
      meaning: {
        zh: '表头里没有版式要的列，整张表没有读取',
        en: 'a column of the layout is not in the header, so the table is not read',
      },
      remedy: {
        zh: '改回列名，修改版式，或写 optional: true',
        en: 'restore the title, mend the layout, or mark it optional: true',
      },
      example: {
        sort: 'told',
        shown: ['地区,投资额'],
        args: { layout: 'a', header: '投资', nearest: '投资额' },
        place: { file: 'r.csv', line: 1, column: 1 },
      },
    }),
  }),
  'layout-repeated-column': finding<{ layout: string; header: string; first: string }>({
    severity: 'error',
    message: {
      zh: ({ layout, header, first }) =>
        `版式“${layout}”的列“${header}”在表头里不止一处（另见 ${first}），整张表没有读取`,
      en: ({ layout, header, first }) =>
        `the column "${header}" of the layout "${layout}" is in the header more than once (also at ${first}); the table was not read`,
    },
    hint: {
      zh: '写出上面各层的标题来区分，例如 header: [一季度，投资额]',
      en: 'tell them apart by the titles above them, as in header: [Q1, investment]',
    },
    explained: () => ({
      meaning: {
        zh: '版式的一列在表头里不止一处',
        en: 'a column of the layout is in the header more than once',
      },
      example: {
        sort: 'told',
        shown: ['投资,投资'],
        args: { layout: 'a', header: '投资', first: '1:1' },
        place: { file: 'r.csv', line: 1, column: 4 },
      },
    }),
  }),
  'layout-unknown-column': finding<{ layout: string; header: string }>({
    severity: 'warning',
    message: {
      zh: ({ layout, header }) => `版式“${layout}”没有提到列“${header}”，其内容没有读取`,
      en: ({ layout, header }) =>
        `the layout "${layout}" does not mention the column "${header}", so it was not read`,
    },
    hint: {
      zh: '在版式的 columns 里写上这一列；不需要的写 ignore: true',
      en: 'add the column to the layout; mark it ignore: true if it is not needed',
    },
    explained: () => ({
      meaning: {
        zh: '版式没有提到表里的一列，其内容没有读取',
        en: 'the layout does not mention a column of the table, so it is not read',
      },
      example: {
        sort: 'told',
        shown: ['地区,投资,同比'],
        args: { layout: 'a', header: '同比' },
        place: { file: 'r.csv', line: 1, column: 7 },
      },
    }),
  }),
};
