import type { LAID_OUT_FINDINGS, LAYOUT_FINDINGS } from '../findings/layout.js';
import { words, type Explanation } from './entry.js';

/** Findings of a layout's file, explained. */
export const LAYOUT_EXPLANATIONS: Readonly<Record<keyof typeof LAYOUT_FINDINGS, Explanation>> = {
  'layout-bad-pattern': {
    meaning: words('版式里的样式写错了', 'a pattern of a layout is written wrongly'),
    remedy: words(
      '括号成对,名称不重复,通配不超过 6 处',
      'close braces, use each name once, and at most 6 wildcards',
    ),
    example: {
      sort: 'told',
      shown: ["header: '{year'"],
      finding: {
        code: 'layout-bad-pattern',
        args: { found: '{year' },
        place: { file: 'l.yaml', line: 8, column: 13 },
      },
    },
  },
  'layout-unknown-name': {
    meaning: words('模板用了没有记下的名称', 'a template uses a name that nothing remembers'),
    remedy: words(
      '在 files、titles 或 header 里写出这个名称',
      'write the name in files, titles or the header',
    ),
    example: {
      sort: 'told',
      shown: ["period: '{yaer}'"],
      finding: {
        code: 'layout-unknown-name',
        args: { name: 'yaer', known: ['year'], nearest: 'year' },
        place: { file: 'l.yaml', line: 9, column: 22 },
      },
    },
  },
  'layout-no-place': {
    meaning: words('版式没有说用于哪些表', 'a layout does not say which tables it is for'),
    remedy: words('在 for 里写 files 或 contains', 'give files or contains under for'),
    example: {
      sort: 'told',
      shown: ['for: { sheet: a }'],
      finding: { code: 'layout-no-place', args: {}, place: { file: 'l.yaml', line: 3, column: 1 } },
    },
  },
  'layout-no-values': {
    meaning: words('版式没有一列是数', 'a layout has no column of figures'),
    remedy: words('给数所在的列写上 value', 'give the columns of figures a value'),
    example: {
      sort: 'told',
      shown: ['columns: [{ header: a, field: region }]'],
      finding: { code: 'layout-no-values', args: {}, place: { file: 'l.yaml', line: 7, column: 3 } },
    },
  },
};

/** Findings of tables that are read by a layout, explained. */
export const LAID_OUT_EXPLANATIONS: Readonly<Record<keyof typeof LAID_OUT_FINDINGS, Explanation>> = {
  'layout-ambiguous': {
    meaning: words(
      '几个版式都适用于一个文件,没有读取',
      'several layouts are for one file, so it is not read',
    ),
    remedy: words('把 for 写得更具体', 'make their for more exact'),
    example: {
      sort: 'told',
      shown: ['r.xlsx'],
      finding: { code: 'layout-ambiguous', args: { layouts: ['a', 'b'] }, place: { file: 'r.xlsx' } },
    },
  },
  'layout-no-header': {
    meaning: words('按版式找不到表头', 'the header that a layout describes is not there'),
    remedy: words('核对表格,或修改版式的 header', 'check the table, or mend the header of the layout'),
    example: {
      sort: 'told',
      shown: ['r.xlsx'],
      finding: {
        code: 'layout-no-header',
        args: { layout: 'a', expected: '县区' },
        place: { file: 'r.xlsx', line: 1 },
      },
    },
  },
  'layout-no-title': {
    meaning: words(
      '表头上方没有版式要用的文字',
      'what a layout needs from the lines above the header is not there',
    ),
    remedy: words('核对标题行,或修改版式的 titles', "check the title lines, or the layout's titles"),
    example: {
      sort: 'told',
      shown: ['r.xlsx'],
      finding: {
        code: 'layout-no-title',
        args: { layout: 'a', expected: '{year}年' },
        place: { file: 'r.xlsx', line: 1 },
      },
    },
  },
  'layout-missing-column': {
    meaning: words(
      '表头里没有版式要的列,整张表没有读取',
      'a column of the layout is not in the header, so the table is not read',
    ),
    remedy: words(
      '改回列名,修改版式,或写 optional: true',
      'restore the title, mend the layout, or mark it optional: true',
    ),
    example: {
      sort: 'told',
      shown: ['地区,投资额'],
      finding: {
        code: 'layout-missing-column',
        args: { layout: 'a', header: '投资', nearest: '投资额' },
        place: { file: 'r.csv', line: 1, column: 1 },
      },
    },
  },
  'layout-repeated-column': {
    meaning: words('版式的一列在表头里不止一处', 'a column of the layout is in the header more than once'),
    remedy: words('写出上面各层的标题来区分', 'tell them apart by the titles above them'),
    example: {
      sort: 'told',
      shown: ['投资,投资'],
      finding: {
        code: 'layout-repeated-column',
        args: { layout: 'a', header: '投资', first: '1:1' },
        place: { file: 'r.csv', line: 1, column: 4 },
      },
    },
  },
  'layout-unknown-column': {
    meaning: words(
      '版式没有提到表里的一列,其内容没有读取',
      'the layout does not mention a column of the table, so it is not read',
    ),
    remedy: words('在版式里写上这一列,或写 ignore: true', 'add it to the layout, or mark it ignore: true'),
    example: {
      sort: 'told',
      shown: ['地区,投资,同比'],
      finding: {
        code: 'layout-unknown-column',
        args: { layout: 'a', header: '同比' },
        place: { file: 'r.csv', line: 1, column: 7 },
      },
    },
  },
  'layout-fields-disagree': {
    meaning: words(
      '同一行里两列对同一项说法不同,这一行没有读取',
      'two columns of a row say different things of one field, so the row is not read',
    ),
    remedy: words('改正有误的一处,或只读其中一列', 'mend whichever is wrong, or read one of the two columns'),
    example: {
      sort: 'told',
      shown: ['北县,南县,5'],
      finding: {
        code: 'layout-fields-disagree',
        args: { column: 'region', found: '南县', first: '北县' },
        place: { file: 'r.csv', line: 2, column: 4 },
      },
    },
  },
  'layout-bad-split': {
    meaning: words(
      '合并写在一个单元格里的几项,与表头的段数不同,这一行没有读取',
      'a cell that holds several columns has another number of parts than its title, so the row is not read',
    ),
    remedy: words('核对这一行,或版式里 split 的 by', 'check the row, or by under split in the layout'),
    example: {
      sort: 'told',
      shown: ['M,km,5'],
      finding: {
        code: 'layout-bad-split',
        args: { found: 2, expected: 3 },
        place: { file: 'r.tsv', line: 2, column: 1 },
      },
    },
  },
  'layout-bad-multiplier': {
    meaning: words(
      '写倍数的列里不是 10 的几次方,这一行没有读取',
      'a column of multipliers holds something that is no power of ten, so the row is not read',
    ),
    remedy: words(
      '写成 4 这样的次方,或 Thousands 这样的名称',
      'write a power such as 4, or a name such as Thousands',
    ),
    example: {
      sort: 'told',
      shown: ['5,many'],
      finding: {
        code: 'layout-bad-multiplier',
        args: { found: 'many' },
        place: { file: 'r.csv', line: 2, column: 3 },
      },
    },
  },
  'layout-unknown-flag': {
    meaning: words(
      '版式没有说一个标记是什么意思,带它的数没有读取',
      'the layout does not say what a flag means, so the figures with it are not read',
    ),
    remedy: words('在 flags 的 known 或 missing 里写上', 'add it to known or missing under flags'),
    example: {
      sort: 'told',
      shown: ['5,X'],
      finding: {
        code: 'layout-unknown-flag',
        args: { found: 'X', known: ['A', 'M'] },
        place: { file: 'r.csv', line: 2, column: 3 },
      },
    },
  },
  'layout-rows-left-out': {
    meaning: words('版式按一列的值略去了一些行', 'a layout leaves out rows by what a column says'),
    remedy: words('如果要读,把这些值加进 only', 'if they are to be read, add what they say to only'),
    example: {
      sort: 'told',
      shown: ['5,true'],
      finding: {
        code: 'layout-rows-left-out',
        args: { layout: 'a', header: 'deleted', found: ['true'], count: 1 },
        place: { file: 'r.csv', line: 2, column: 3 },
      },
    },
  },
  'layout-figures-left-out': {
    meaning: words('版式不计带某个标记的数', 'a layout does not count figures with a flag'),
    remedy: words('如果要读,把标记从 missing 移到 known', 'if they are to be read, move the flag to known'),
    example: {
      sort: 'told',
      shown: ['5 f'],
      finding: {
        code: 'layout-figures-left-out',
        args: { layout: 'a', header: 'f', found: ['5 f'], count: 1 },
        place: { file: 'r.csv', line: 2, column: 1 },
      },
    },
  },
  'table-total-differs': {
    meaning: words(
      '合计与各分项之和不符,相差超过四舍五入',
      'a total is not the sum of its parts, by more than rounding',
    ),
    remedy: words('核对合计与各分项', 'check the total and its parts'),
    example: {
      sort: 'told',
      shown: ['合计,10'],
      finding: {
        code: 'table-total-differs',
        args: { title: '合计', total: '10', sum: '9', difference: '1', parts: 6 },
        place: { file: 'r.csv', line: 6, column: 4 },
      },
    },
  },
};
