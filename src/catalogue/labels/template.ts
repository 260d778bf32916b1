import type { Bilingual } from '../../model/words.js';

/** Heading of the reference column, which only templates have and which is not read back. */
export const REFERENCE_TITLE: Bilingual = { zh: '上期数', en: 'previous figure' };

/** Sheets of a template; the second has no figures, and skipping it is not reported. */
export const TEMPLATE_SHEETS = {
  table: { zh: '报送表', en: 'Report' },
  notes: { zh: '说明', en: 'Notes' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Headings of drop-down lists. */
export const CHOICES = {
  stage: { zh: '阶段', en: 'Stages' },
  basis: { zh: '口径', en: 'Bases' },
  unit: { zh: '单位', en: 'Units' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Input prompts and error messages of cells. */
export const CELL_RULES = {
  stage: { zh: '从下拉列表选一个阶段', en: 'Choose a stage from the list' },
  unit: { zh: '从下拉列表选一个单位', en: 'Choose a unit from the list' },
  basis: { zh: '从下拉列表选一种口径', en: 'Choose a basis from the list' },
  amount: {
    zh: '只填数字，不小于0；没有数就留空，不要填0',
    en: 'A number, not below 0; leave it empty where there is no figure',
  },
  count: {
    zh: '只填整数，不小于0；没有数就留空，不要填0',
    en: 'A whole number, not below 0; leave it empty where there is no figure',
  },
  number: {
    zh: '只填数字；没有数就留空，不要填0',
    en: 'A number; leave it empty where there is no figure',
  },
  date: { zh: '填日期，例如 2022-07-05', en: 'A date, such as 2022-07-05' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type CellRule = keyof typeof CELL_RULES;

export interface TemplateFacts {
  readonly department: string;
  readonly period: string;
  /** `YYYY-MM-DD` */
  readonly due: string | undefined;
  readonly referenceOf: string | undefined;
}

/** Instructions for filling in a template, line by line. */
export const TEMPLATE_NOTES: {
  readonly zh: (facts: TemplateFacts) => readonly string[];
  readonly en: (facts: TemplateFacts) => readonly string[];
} = {
  zh: ({ department, period, due, referenceOf }) => [
    `填报单位：${department}`,
    `报告期：${period}`,
    ...(due === undefined ? [] : [`报送期限：${due}（含当日）`]),
    '',
    '1. 只填黄色单元格，其余已锁定（无密码）。不要增删、移动各列。',
    '2. 没有数就留空，不要填 0，0 表示确实为零。',
    '3. 数值按同一行的单位填；单位不同时，先从下拉列表改单位。',
    '4. 口径：当期，只算报告期内；本年累计，从1月1日算起；自方案期初累计，从方案第一天算起。',
    '5. 项目从下拉列表选目前所处的阶段。',
    '6. 填报日期每行都填，可向下填充。',
    ...(referenceOf === undefined
      ? []
      : [`7. “${REFERENCE_TITLE.zh}”是已报送的${referenceOf}的数，仅供对照，不会读取。`]),
  ],
  en: ({ department, period, due, referenceOf }) => [
    `Department: ${department}`,
    `Period: ${period}`,
    ...(due === undefined ? [] : [`Due: by the end of ${due}`]),
    '',
    '1. Fill in the yellow cells; the others are locked, without a password. Keep the columns as they are.',
    '2. Leave a cell empty where there is no figure: 0 means that there was nothing.',
    '3. Figures are in the unit of their row; if yours are in another, change the unit first.',
    "4. Basis: period, within the period alone; year to date, since 1 January; cumulative, since the plan's first day.",
    '5. For a project, choose the stage that it has reached.',
    '6. Give the date of submission on every row; it can be filled down.',
    ...(referenceOf === undefined
      ? []
      : [
          `7. "${REFERENCE_TITLE.en}" is what was reported for ${referenceOf}: for comparison only, it is not read.`,
        ]),
  ],
};
