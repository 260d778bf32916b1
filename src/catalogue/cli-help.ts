import type { Bilingual } from '../model/words.js';

/** Texts of `--help`. */
export const HELP = {
  program: {
    zh: '按政府方案的要求评判各单位报送的数：完成度、占比、覆盖面与期限。',
    en: 'Judges what was reported against what a government plan requires: completion, shares, coverage, deadlines.',
  },
  version: { zh: '显示版本号', en: 'show the version' },
  help: { zh: '显示帮助', en: 'show help' },
  helpCommand: { zh: '显示命令的用法，与 --help 相同', en: 'show how a command is used, as --help does' },
  helpWords: {
    zh: '命令，例如 check 或 layout infer；不写则列出全部',
    en: 'the command, such as check or layout infer; without one, all are listed',
  },
  check: {
    zh: '评判各目标：达标、进度正常、滞后、未达标，或无法评判',
    en: 'judge every target by the reports: met, on track, behind, missed, or not to be judged',
  },
  validate: {
    zh: '只核验数据：能否读懂、是否齐全、是否自相矛盾、有无可疑之处；不评判目标',
    en: 'judge the data alone: whether it can be read, is complete, agrees with itself and looks right',
  },
  lint: {
    zh: '检查方案自身是否说得通：分项与总额、占比与总额、个数与名单、期限、责任单位；不需要报表',
    en: 'hold a plan against itself: parts and totals, shares, counts, deadlines, departments; needs no reports',
  },
  lintPlan: {
    zh: '方案：随附方案的编号，或文件夹路径（也可用 --plan）',
    en: 'the plan: the id of a shipped one, or the path of a folder (or give --plan)',
  },
  quietLint: { zh: '只显示错误和警告', en: 'show only errors and warnings' },
  targets: { zh: '列出并查看方案的目标', en: 'list and show the targets of a plan' },
  why: {
    zh: '说明某个目标的结论从何而来：规则、所用的数、文件与行号',
    en: 'show how a verdict came about: the rule, the figures, the file and line of each',
  },
  explain: {
    zh: '解释问题代码：含义、规则、示例和改法；不写代码则列出全部',
    en: 'explain findings by their codes: meaning, rule, example, remedy; without a code, all are listed',
  },
  codes: {
    zh: '问题代码，写在每条问题末尾的方括号里；suspect-* 表示一组',
    en: 'codes, as in the brackets at the end of each finding; suspect-* stands for a group',
  },
  trace: {
    zh: '拿方案对照所依据的文件：每个数、每项点名事项由哪个目标落实，有无遗漏',
    en: 'hold a plan against its document: which target encodes each figure and named deliverable, and what is left over',
  },
  reports: {
    zh: '报表（CSV 或 .xlsx）：文件、文件夹、通配符，或 -（标准输入）；工作表写在 # 后',
    en: 'reports, CSV or .xlsx: files, folders, globs, or - for standard input; # names a sheet',
  },
  layout: {
    zh: '为各单位自有的表格写版式：提出草稿，试读',
    en: "write layouts for departments' own tables: propose one, try one",
  },
  layoutInfer: { zh: '为一张表提出版式草稿（YAML）', en: 'propose a layout for a table, as YAML' },
  inferMetric: {
    zh: '表里的数是哪个指标，表和文件名都没写时用',
    en: 'which metric the figures are of, where neither table nor file name says it',
  },
  inferPeriod: {
    zh: '表里的数是哪个报告期或哪一年，表和文件名都没写时用',
    en: 'which period or year the figures are of, where neither table nor file name says it',
  },
  layoutTest: {
    zh: '按版式试读一张表，列出最先读到的数和问题',
    en: 'read a table by a layout, and show the first figures and what is wrong',
  },
  layoutArgument: { zh: '版式文件', en: 'the file of the layout' },
  fileArgument: {
    zh: '一张表：CSV 或 .xlsx 文件；工作表写在 # 后',
    en: 'a table: a CSV or .xlsx file; # names a sheet',
  },
  limit: { zh: '列出多少个数（默认 20）', en: 'how many figures are listed (20 if left out)' },
  layouts: {
    zh: '版式：说明各单位自有表格怎么读的 YAML 文件或文件夹',
    en: "how departments' own tables are read: a YAML file, or a folder of them",
  },
  followLinks: {
    zh: '文件夹里指向外面的链接也读取',
    en: 'follow links in a folder of reports that lead out of it',
  },
  ids: {
    zh: '目标编号；列出编号时显示全部内容',
    en: 'ids of targets; with ids, everything about each is shown',
  },
  target: { zh: '目标编号', en: 'the id of a target' },
  plan: {
    zh: '方案：随附方案的编号，或文件夹路径',
    en: 'the plan: the id of a shipped one, or the path of a folder',
  },
  document: {
    zh: '方案所依据的文件（文本或 Markdown）',
    en: "the plan's document, a file of text or Markdown",
  },
  asOf: {
    zh: '评判日期 YYYY-MM-DD（默认：方案时区的今天）',
    en: "the date of judgement, YYYY-MM-DD (today in the plan's time zone if left out)",
  },
  format: {
    zh: '输出格式（默认 table；可重复，写“格式=文件”则写入该文件）',
    en: 'the format (table if left out; may be repeated, and name=file writes to a file)',
  },
  output: {
    zh: '把报告写入文件，而不是标准输出',
    en: 'write the report to a file instead of standard output',
  },
  force: {
    zh: '可以覆盖并非 plancheck 写出的文件，或已填的表',
    en: 'replace files that plancheck did not make, and forms that were filled in',
  },
  failOn: {
    zh: '除 missed 和 overdue 外，哪些结论也算不合格（可多个，用逗号分隔；stale 指数据过旧的目标）',
    en: 'what fails besides missed and overdue, separated by commas (stale: targets whose figures are too old)',
  },
  aspirational: {
    zh: '力争类目标也计入退出状态',
    en: 'let aspirational targets count for the exit status too',
  },
  only: {
    zh: '只有这种属性的指标计入退出状态',
    en: 'let only indicators of this nature count for the exit status',
  },
  targetOption: {
    zh: '只看该目标（可多次给出，或用逗号分隔）',
    en: 'only this target; give it several times for several, or separate them by commas',
  },
  department: {
    zh: '只看该责任单位负责的事（编号或名称，可重复）：别的单位负责的行及其错误、别的单位未报的，都不计',
    en: 'only what a department answers for, by id or title; may be repeated. Left out are rows that others answer for, with their errors, and reports that others lack',
  },
  clause: { zh: '只看该条款及其下各条', en: 'only a clause and all below it' },
  kind: { zh: '只看该类目标', en: 'only targets of a kind' },
  strength: {
    zh: '只看该约束力的目标',
    en: 'only targets of a strength',
  },
  nature: { zh: '只看这种属性的指标', en: 'only indicators of a nature' },
  dueBefore: { zh: '只看期限早于该日的目标', en: 'only targets due before a day' },
  lang: {
    zh: '语言 zh 或 en（默认按系统区域）',
    en: 'the language, zh or en (that of the locale if left out)',
  },
  color: { zh: '总是着色', en: 'always colour the output' },
  noColor: { zh: '从不着色', en: 'never colour the output' },
  strict: { zh: '有警告也算不合格', en: 'let warnings fail too' },
  maxFindings: {
    zh: '最多列出这么多条问题，重的在先',
    en: 'list so many findings at most, the gravest ones',
  },
  ignore: {
    zh: '忽略这些代码的问题，错误也不再计入退出状态（用逗号分隔，可重复；suspect-* 表示一组）',
    en: 'findings to ignore, by their codes, separated by commas; suspect-* stands for a group. An error that is ignored no longer counts for the exit status',
  },
  since: {
    zh: '从该日起应报的才算（默认：方案期初）',
    en: "expect reports from this day on (from the plan's start if left out)",
  },
  quiet: { zh: '只显示需要关注的目标和问题', en: 'show only what needs attention' },
  quietTrace: { zh: '只显示未落实和不符之处', en: 'show only what is left over or does not agree' },
  summary: { zh: '只显示汇总', en: 'show only the summary' },
  width: {
    zh: '按这么多列排版（默认：终端宽度；写入文件时 100 列，管道中为 COLUMNS 或 100 列）',
    en: "lay out for so many columns (if left out: the terminal's width; 100 in a file; COLUMNS or 100 in a pipe)",
  },
  watch: {
    zh: '报表、方案或配置一有改动就重新运行，按 Ctrl-C 结束',
    en: 'run again whenever reports, plan or configuration change, until Ctrl-C',
  },
  noConfig: {
    zh: '不读 plancheck.yaml',
    en: 'do not read plancheck.yaml',
  },
  completion: {
    zh: '输出命令行补全脚本（bash、zsh、fish 或 powershell）',
    en: 'print the completion script of a shell: bash, zsh, fish or powershell',
  },
  shell: { zh: 'bash、zsh、fish 或 powershell', en: 'bash, zsh, fish or powershell' },
  schema: {
    zh: '输出某类文件或结果的 JSON Schema；不写名称则列出名称',
    en: 'print the JSON Schema of a sort of file or result; without a name, the names',
  },
  schemaName: { zh: '名称', en: 'the name of a schema' },
  init: {
    zh: '在新文件夹里建立一个可用的小方案，供修改',
    en: 'make a small plan that works in a new folder, to be changed into your own',
  },
  dir: { zh: '新文件夹', en: 'the new folder' },
  initLike: {
    zh: '以哪个方案为样本：随附方案的编号，或文件夹路径',
    en: 'the plan to begin with a copy of: the id of a shipped one, or the path of a folder',
  },
  initId: {
    zh: '方案编号（小写字母、数字、连字符）',
    en: 'the id of the plan: lower-case letters, digits, hyphens',
  },
  initTitle: { zh: '方案名称', en: 'the title of the plan' },
  initStart: { zh: '方案第一天', en: 'the first day of the plan' },
  initEnd: { zh: '方案最后一天', en: 'the last day of the plan' },
  initArea: { zh: '适用的地区', en: 'the area that it is for' },
  initDepartment: { zh: '一个责任单位', en: 'a department that answers for something' },
  examples: { zh: '示例：', en: 'Examples:' },
  /** Precedes the words that an option takes. */
  oneOf: { zh: '：', en: ': ' },
} as const satisfies Record<string, Bilingual>;

/** Chinese headings of `--help`. */
export const HELP_HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** The default value of an option, in its help. */
export function helpDefault(value: string): Bilingual {
  return { zh: `（默认 ${value}）`, en: ` (${value} if left out)` };
}

export const VALIDATE_EXIT_HELP: Bilingual = {
  zh: [
    '退出状态：',
    '  0   数据没有错误',
    '  2   数据有错误；用 --strict 时，有警告也是',
    '  3   命令行、方案或输入不可用，未作核验',
    '  70  程序自身故障',
  ].join('\n'),
  en: [
    'Exit status:',
    '  0   the data has no errors',
    '  2   the data has errors or, with --strict, warnings',
    '  3   nothing was validated: the command line, the plan or the input is unusable',
    '  70  a fault of the program itself',
  ].join('\n'),
};

export const LINT_EXIT_HELP: Bilingual = {
  zh: [
    '退出状态：',
    '  0   方案没有自相矛盾之处',
    '  1   方案自相矛盾；用 --strict 时，有警告也是',
    '  3   命令行或方案不可用，未作检查',
    '  70  程序自身故障',
  ].join('\n'),
  en: [
    'Exit status:',
    '  0   the plan does not contradict itself',
    '  1   the plan contradicts itself or, with --strict, has warnings',
    '  3   nothing was looked at: the command line or the plan is unusable',
    '  70  a fault of the program itself',
  ].join('\n'),
};

export const TRACE_EXIT_HELP: Bilingual = {
  zh: [
    '退出状态：',
    '  0   文件与方案相互对得上',
    '  1   有未落实的数或事项，或有目标与文件不符',
    '  3   命令行、方案或文件不可用，未作对照',
    '  70  程序自身故障',
  ].join('\n'),
  en: [
    'Exit status:',
    '  0   nothing is left over, and every target agrees with its clause',
    '  1   something is left over, or a target does not agree with the document',
    '  3   nothing was traced: the command line, the plan or the document is unusable',
    '  70  a fault of the program itself',
  ].join('\n'),
};

export const EXIT_HELP: Bilingual = {
  zh: [
    '退出状态：',
    '  0   合格，数据可靠',
    '  1   有目标不合格',
    '  2   数据有错误，结论不能全信',
    '  3   命令行、方案或输入不可用，未作评判',
    '  70  程序自身故障',
    '  130 audit 被 Ctrl-C 中断',
  ].join('\n'),
  en: [
    'Exit status:',
    '  0   no target fails, and the data is sound',
    '  1   a target fails',
    '  2   the data has errors, so that the verdicts cannot all be trusted',
    '  3   nothing was judged: the command line, the plan or the input is unusable',
    '  70  a fault of the program itself',
    '  130 an audit was interrupted with Ctrl-C',
  ].join('\n'),
};
