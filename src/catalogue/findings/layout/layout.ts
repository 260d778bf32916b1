import { finding } from '../../entry.js';
import { list, maybe } from '../../phrases.js';

/** Findings on a layout file. Examples are not run: they need a layout beside the report. */
export const LAYOUT_FINDINGS = {
  'layout-bad-pattern': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `“${found}”不是可用的样式：括号应成对，名称不重复，通配不超过 6 处`,
      en: ({ found }) =>
        `"${found}" is no pattern: braces go in pairs, names are not repeated, and there are at most 6 wildcards`,
    },
    hint: {
      zh: '用 * 表示任意文字，用 {year} 这样的名称记下一段',
      en: 'let * stand for anything, and {year} and the like for what is to be remembered',
    },
    explained: () => ({
      meaning: { zh: '版式里的样式写错了', en: 'a pattern of a layout is written wrongly' },
      remedy: {
        zh: '括号成对，名称不重复，通配不超过 6 处',
        en: 'close braces, use each name once, and at most 6 wildcards',
      },
      example: {
        sort: 'told',
        shown: ["header: '{year'"],
        args: { found: '{year' },
        place: { file: 'l.yaml', line: 8, column: 13 },
      },
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
        `没有记下 {${name}}；已记下的名称：${known.length === 0 ? '无' : list('zh', known)}`,
      en: ({ name, known }) =>
        `nothing remembers {${name}}; the names here are ${known.length === 0 ? 'none' : list('en', known)}`,
    },
    hint: {
      zh: ({ nearest }) => maybe('zh', nearest) ?? '在 files、titles 或这一列的 header 里写出这个名称',
      en: ({ nearest }) =>
        maybe('en', nearest) ?? 'write the name in files, in titles, or in the header of this column',
    },
    explained: () => ({
      meaning: { zh: '模板用了没有记下的名称', en: 'a template uses a name that nothing remembers' },
      remedy: {
        zh: '在 files、titles 或 header 里写出这个名称',
        en: 'write the name in files, titles or the header',
      },
      example: {
        sort: 'told',
        shown: ["period: '{yaer}'"],
        args: { name: 'yaer', known: ['year'], nearest: 'year' },
        place: { file: 'l.yaml', line: 9, column: 22 },
      },
    }),
  }),
  'layout-no-place': finding<Record<string, never>>({
    severity: 'error',
    message: {
      zh: 'for 里至少要写 files 或 contains，才知道版式用于哪些表',
      en: 'for needs files or contains, or nobody knows which tables the layout is for',
    },
    hint: { zh: "例如 files: ['市水务局*.xlsx']", en: "for example files: ['water*.xlsx']" },
    explained: () => ({
      meaning: { zh: '版式没有说用于哪些表', en: 'a layout does not say which tables it is for' },
      remedy: { zh: '在 for 里写 files 或 contains', en: 'give files or contains under for' },
      example: {
        sort: 'told',
        shown: ['for: { sheet: a }'],
        args: {},
        place: { file: 'l.yaml', line: 3, column: 1 },
      },
    }),
  }),
  'layout-no-values': finding<Record<string, never>>({
    severity: 'error',
    message: { zh: '没有一列写明 value，读不出数', en: 'no column has value, so no figure is read' },
    hint: {
      zh: '给数所在的列写上 value，例如 value: { unit: 万元 }',
      en: 'give the columns of figures a value, as in value: { unit: km }',
    },
    explained: () => ({
      meaning: { zh: '版式没有一列是数', en: 'a layout has no column of figures' },
      example: {
        sort: 'told',
        shown: ['columns: [{ header: a, field: region }]'],
        args: {},
        place: { file: 'l.yaml', line: 7, column: 3 },
      },
    }),
  }),
};
