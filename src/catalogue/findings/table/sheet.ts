import { finding } from '../../entry.js';
import { list } from '../../phrases.js';

/** Findings on a sheet. Examples are not run: a workbook is no text. */
export const SHEET_FINDINGS = {
  'table-hidden-rows': finding<{ count: number }>({
    severity: 'info',
    message: {
      zh: ({ count }) => `表中有 ${count} 个隐藏的行，照样读取`,
      en: ({ count }) => `the table has ${count} hidden row${count === 1 ? '' : 's'}, read like all others`,
    },
    hint: {
      zh: '取消隐藏或筛选，核对这些行是否应当报送',
      en: 'show them again, or clear the filter, to see whether they belong to the report',
    },
    explained: () => ({
      meaning: {
        zh: '工作表有隐藏或筛掉的行，照样读取',
        en: 'the sheet has rows that are hidden or filtered out; they are read',
      },
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        args: { count: 2 },
        place: { file: 'r.xlsx' },
      },
    }),
  }),
  'table-hidden-columns': finding<{ columns: readonly string[] }>({
    severity: 'info',
    message: {
      zh: ({ columns }) => `表中有隐藏的列（${list('zh', columns)}），照样读取`,
      en: ({ columns }) => `the table has hidden columns (${list('en', columns)}), read like all others`,
    },
    hint: {
      zh: '取消隐藏，核对这些列是否应当报送',
      en: 'show them again to see whether they belong to the report',
    },
    explained: () => ({
      meaning: { zh: '工作表有隐藏的列，照样读取', en: 'the sheet has hidden columns; they are read' },
      example: {
        sort: 'told',
        shown: ['r.xlsx'],
        args: { columns: ['C'] },
        place: { file: 'r.xlsx' },
      },
    }),
  }),
};
