import type { Bilingual } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { report } from '../../examples/example.js';
import { COLUMN_TITLES, type TidyColumn } from './columns.js';

/** Findings on the lines around a table, on defaults that they leave, and on rows that are no figures. */
export const STATEMENT_FINDINGS = {
  'table-unit-assumed': finding<{ unit: string }>({
    severity: 'info',
    message: {
      zh: ({ unit }) => `按表上所写，未注明单位的同类数值以“${unit}”计`,
      en: ({ unit }) => `as the table says, figures of that sort without a unit are taken to be in "${unit}"`,
    },
    hint: {
      zh: '加一列“单位”，或在列名里写明，例如“数值（亿元）”',
      en: 'add a column "unit", or name the unit in the header, as in "value (km)"',
    },
    explained: () => ({
      meaning: {
        zh: '表上方或表头写了整张表的单位，没写单位的同类数值按它读取',
        en: 'a line above the table, or its header, gives a unit, in which figures of that sort without one were read',
      },
      rule: {
        zh: '只用于与该单位能互相换算的指标；行里自己写了单位的，以行里为准',
        en: 'it holds only for metrics whose unit converts into it; a unit on the row itself goes before it',
      },
      remedy: {
        zh: '无需处理；想要一目了然，可加一列“单位”',
        en: 'nothing needs to be done; a column "unit" would leave no doubt',
      },
      example: report(['§单位:万元', '指标,报告期,数值', '投资,2022年6月,32000']),
    }),
  }),
  'table-stated': finding<{ column: TidyColumn; found: string }>({
    severity: 'info',
    message: {
      zh: ({ column, found }) => `以下各行没写${COLUMN_TITLES[column].zh}的，按此处所写的“${found}”读取`,
      en: ({ column, found }) =>
        `rows below without a ${COLUMN_TITLES[column].en} of their own are read with the one stated here, "${found}"`,
    },
    hint: {
      zh: ({ column }) => `加一列“${COLUMN_TITLES[column].zh}”，就不必推断`,
      en: ({ column }) => `add a column "${COLUMN_TITLES[column].en}", and nothing need be inferred`,
    },
    explained: () => ({
      meaning: {
        zh: '表上方的一行、表头或分节行写了口径、地区、填报单位、报告期或填报日期，下方没写的行按它读取',
        en: 'a line above the table, the header or the heading of a section gives the basis, region, department, period or date of submission, by which the rows below without one were read',
      },
      rule: {
        zh: '直到下一处同类的说明为止；行里自己写了的，以行里为准',
        en: 'it holds until the next statement of its kind; what the row itself says goes before it',
      },
      remedy: {
        zh: '无需处理；想要一目了然，可加一列',
        en: 'nothing needs to be done; a column would leave no doubt',
      },
      example: report(['§地区:东山县', '指标,报告期,数值,单位', '投资,2022年6月,3.2,亿元']),
    }),
  }),
  'table-statements-disagree': finding<{ column: TidyColumn; found: string; first: string; at: string }>({
    severity: 'error',
    message: {
      zh: ({ column, found, first, at }) =>
        `此处的${COLUMN_TITLES[column].zh}是“${found}”，而 ${at} 处写的是“${first}”；无法判断以哪个为准，用得着它的行没有读取`,
      en: ({ column, found, first, at }) =>
        `the ${COLUMN_TITLES[column].en} stated here is "${found}", and "${first}" at ${at}; which one holds is not clear, and rows that need it were not read`,
    },
    hint: {
      zh: ({ column }) => `改正写错的一处，或在每行写明${COLUMN_TITLES[column].zh}`,
      en: ({ column }) => `correct the wrong one, or give every row its own ${COLUMN_TITLES[column].en}`,
    },
    explained: () => ({
      meaning: {
        zh: '表上方同一处的两个说明互相矛盾，用得着它的行没有读取',
        en: 'two statements that stand equally near to the table contradict each other, and rows that need one were not read',
      },
      remedy: { zh: '改正写错的一处，或在每行写明', en: 'correct the wrong one, or say it on every row' },
      example: report(['单位:万元', '§单位:亿元', '指标,报告期,数值', '投资,2022年6月,3.2']),
    }),
  }),
  'table-stated-below': finding<{ column: TidyColumn; found: string }>({
    severity: 'error',
    message: {
      zh: ({ column, found }) =>
        `这里写明${COLUMN_TITLES[column].zh}为“${found}”，但下方没有数据行；上方的行没有按它读取`,
      en: ({ column, found }) =>
        `the ${COLUMN_TITLES[column].en} is stated here to be "${found}", but no row of data stands below; the rows above were read without it`,
    },
    hint: {
      zh: '把这一行移到表头上方；与上方的行无关的，删去',
      en: 'move the line above the header, or remove it if it has nothing to do with the rows above',
    },
    explained: () => ({
      meaning: {
        zh: '表的下方才写单位、口径、地区或报告期，上方的行没有按它读取',
        en: 'the unit, basis, region or period is only stated below the table, whose rows were read without it',
      },
      example: report(['指标,报告期,数值', '投资,2022年6月,32000', '§单位:万元']),
    }),
  }),
  'table-region-mentioned': finding<{ found: string; area: Bilingual }>({
    severity: 'error',
    message: {
      zh: ({ found, area }) =>
        `这里提到“${found}”，下方的行却没有写地区；是该地区的数，还是${area.zh}的数，无法判断`,
      en: ({ found, area }) =>
        `"${found}" is mentioned here, and rows below name no region; whether their figures are those of that region or of all ${area.en} is not clear`,
    },
    hint: {
      zh: '加一列“地区”，或在表头上方写一行，例如“地区：东河县”',
      en: 'add a column "region", or a line such as "Region: East" above the header',
    },
    explained: () => ({
      meaning: {
        zh: '表名、文件名或工作表名提到一个地区，行里却没有写地区',
        en: 'the title of a table, or the name of its file or sheet, mentions a region, while its rows name none',
      },
      rule: {
        zh: '没有写地区的行算全域的数；表名提到某个地区时，究竟是谁的数，不猜',
        en: 'a row that names no region counts for the whole area; where a title mentions a region, whose figures they are is not guessed',
      },
      example: report(['§东山县2022年6月投资情况', '指标,报告期,数值', '投资,2022年6月,3.2']),
    }),
  }),
  'table-basis-mentioned': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `这里提到“${found}”，下方的行却没有写口径；从何时累计起，还是当期数，无法判断`,
      en: ({ found }) =>
        `"${found}" is mentioned here, and rows below have no basis; whether their figures are added up, and since when, is not clear`,
    },
    hint: {
      zh: '加一列“口径”，或在表头上方写一行：“口径：本年累计”“口径：方案累计”或“口径：当期”',
      en: 'add a column "basis", or a line above the header: "Basis: ytd", "Basis: cumulative" or "Basis: period"',
    },
    explained: () => ({
      meaning: {
        zh: '表名、文件名或工作表名说是累计数，却没有说从何时累计起',
        en: 'the title of a table, or the name of its file or sheet, says that figures are added up, and not since when',
      },
      rule: {
        zh: '没有写口径的数是当期数；表名说是累计的，不猜从何时累计起；按月、季等报告的比率和存量不受影响',
        en: 'a figure without a basis is that of its period alone; where a title says that figures are added up, since when is not guessed. Rates and stocks are not concerned',
      },
      example: report(['§固定资产投资累计完成情况', '指标,报告期,数值', '投资,2022年6月,3.2']),
    }),
  }),
  'table-other-delimiter': finding<{ delimiter: string }>({
    severity: 'error',
    message: {
      zh: ({ delimiter }) =>
        `这里的字段以“${delimiter === '\t' ? '制表符' : delimiter}”分隔，与文件的其余部分不同，没有读取`,
      en: ({ delimiter }) =>
        `the fields are delimited here by "${delimiter === '\t' ? 'tab' : delimiter}", unlike in the rest of the file; they were not read`,
    },
    hint: {
      zh: '全文件用同一种分隔符，或分成两个文件',
      en: 'use one delimiter throughout the file, or put the tables into files of their own',
    },
    explained: () => ({
      meaning: {
        zh: '文件中途换了分隔符，从那里起没有读取',
        en: 'from somewhere on, the fields of the file are delimited in another way, and the rest was not read',
      },
      example: report([
        'metric;period;value',
        'roads;2022-06;120',
        '§metric,period,value',
        'roads,2022-05,118',
      ]),
    }),
  }),
  'table-no-rows': finding<Record<string, never>>({
    severity: 'error',
    message: { zh: '表头下方没有数据行', en: 'there are no rows of data below the header' },
    hint: { zh: '检查导出是否完整', en: 'check whether the export is complete' },
    explained: () => ({
      meaning: { zh: '表头下方没有一行数据', en: 'there is not one row of data below the header' },
      example: report(['§metric,period,value,unit']),
    }),
  }),
};
