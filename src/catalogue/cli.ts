import type { Bilingual, Language } from '../model/words.js';
import { errnoText } from './errno.js';

/** Errors of the command line. */
export const USAGE_ERRORS = {
  noCommand: (): Bilingual => ({ zh: '没有给出命令', en: 'no command is given' }),
  unknownCommand: (word: string): Bilingual => ({
    zh: `没有命令 ${word}`,
    en: `there is no command ${word}`,
  }),
  unknownOption: (word: string): Bilingual => ({ zh: `没有选项 ${word}`, en: `there is no option ${word}` }),
  optionTooEarly: (word: string): Bilingual => ({
    zh: `选项 ${word} 应写在命令之后`,
    en: `the option ${word} belongs behind a command`,
  }),
  missingArgument: (word: string): Bilingual => ({
    zh: `缺少参数 <${word}>`,
    en: `the argument <${word}> is missing`,
  }),
  missingOption: (option: string): Bilingual => ({
    zh: `缺少选项 ${option}`,
    en: `the option ${option} is missing`,
  }),
  missingValue: (option: string): Bilingual => ({
    zh: `选项 ${option} 缺少取值`,
    en: `the option ${option} lacks its value`,
  }),
  givenTwice: (option: string): Bilingual => ({
    zh: `选项 ${option} 给了两次，而它只取一个值`,
    en: `the option ${option} is given twice, and takes one value`,
  }),
  planNotNamed: (otherwise: string): Bilingual => ({
    zh: `没有用 --plan 指定方案，而报表里的指标都不是默认方案 ${otherwise} 的`,
    en: `no plan is given with --plan, and the reports name no metric of the default one, ${otherwise}`,
  }),
};

/** How to say which plan: those that are near, and those that are shipped. */
export function planNearby(plans: readonly string[], shipped: readonly string[]): Bilingual {
  const near =
    plans.length === 0
      ? { zh: '', en: '' }
      : { zh: `附近有：${plans.join('、')}；`, en: `near are ${plans.join(', ')}; ` };
  return {
    zh: `用 --plan 写方案的文件夹或编号；${near.zh}随附的有：${shipped.join('、')}`,
    en: `give the folder or the id of a plan with --plan; ${near.en}shipped are ${shipped.join(', ')}`,
  };
}

/** The hint where an option belongs. */
export function afterCommand(command: string, option: string): Bilingual {
  return {
    zh: `例如 plancheck ${command} ${option} …`,
    en: `for example plancheck ${command} ${option} …`,
  };
}

export function seeHelp(command?: string): Bilingual {
  const words = ['plancheck', ...(command === undefined ? [] : [command]), '--help'].join(' ');
  return { zh: `用 ${words} 查看用法`, en: `${words} shows how it is used` };
}

/** Error and hint for a report that could not be written. */
export function outputFailed(file: string, reason: string): readonly [Bilingual, Bilingual] {
  const inWords = (language: Language): string =>
    reason === 'ENOENT' ? NO_FOLDER[language] : errnoText(reason, language);
  return [
    {
      zh: `报告写不进“${file}”：${inWords('zh')}`,
      en: `the report cannot be written to "${file}": ${inWords('en')}`,
    },
    {
      zh: '写一个已有且可写的文件夹里的文件名',
      en: 'name a file in a folder that exists and can be written to',
    },
  ];
}

/** Errors and hints for files that are not replaced. */
export const outputRefused = {
  deadLink: (file: string): readonly [Bilingual, Bilingual] => [
    { zh: `“${file}”是一个无所指向的链接`, en: `"${file}" is a link that leads nowhere` },
    { zh: '删去这个链接，或写别的文件名', en: 'remove the link, or name another file' },
  ],
  'same-sort': (file: string): readonly [Bilingual, Bilingual] => [
    {
      zh: `“${file}”已存在，不是这种报告，未覆盖`,
      en: `"${file}" is there already and is no report of this sort; it was not replaced`,
    },
    { zh: '写别的文件名；确要覆盖就加 --force', en: 'name another file, or replace it with --force' },
  ],
  'same-bytes': (file: string): readonly [Bilingual, Bilingual] => [
    {
      zh: `“${file}”已存在，可能已经填过，未覆盖`,
      en: `"${file}" is there already and may have been filled in; it was not replaced`,
    },
    { zh: '写别的文件名；确要覆盖就加 --force', en: 'name another file, or replace it with --force' },
  ],
};

const NO_FOLDER: Bilingual = { zh: '它所在的文件夹不存在', en: 'there is no such folder' };

/** Standard input can be read only once, but a watched command reads again. */
export const WATCHED_STDIN: readonly [Bilingual, Bilingual] = [
  { zh: '--watch 不能用于标准输入', en: '--watch cannot be used with standard input' },
  {
    zh: '标准输入只能读一次；改用文件或文件夹',
    en: 'standard input is read only once: name a file or a folder instead',
  },
];

export const NOTES = {
  layoutDraft: (): Bilingual => ({
    zh: '这是草稿：核对每一列和 for，再用 plancheck layout test 试读',
    en: 'this is a draft: check every column and for, then try it with plancheck layout test',
  }),
  layoutRead: (observations: string, rejected: string): Bilingual => ({
    zh: `按这份草稿读出 ${observations} 个数，${rejected} 个读不出`,
    en: `by this draft ${observations} ${observations === '1' ? 'figure is' : 'figures are'} read, and ${rejected} ${rejected === '1' ? 'is' : 'are'} not`,
  }),
  moreFindings: (count: string): Bilingual => ({
    zh: `另有 ${count} 处未列出`,
    en: `${count} more are not listed`,
  }),
  defaultPlan: (id: string): Bilingual => ({
    zh: `未指定 --plan，使用随附方案 ${id}`,
    en: `no --plan given: using the shipped plan ${id}`,
  }),
  judgedToday: (day: string): Bilingual => ({
    zh: `没有写 --as-of，以今天 ${day} 为评判日期，而它在方案期之外`,
    en: `no --as-of given: judged as of today, ${day}, which is outside of the plan`,
  }),
  written: (file: string): Bilingual => ({ zh: `报告已写入 ${file}`, en: `the report is in ${file}` }),
  config: (file: string): Bilingual => ({ zh: `使用配置 ${file}`, en: `with the settings of ${file}` }),
  started: (dir: string): Bilingual => ({
    zh: `已建好；进入 ${dir} 运行 plancheck check --as-of 日期`,
    en: `done; go to ${dir} and run plancheck check --as-of DATE`,
  }),
  watching: (): Bilingual => ({ zh: '等待改动，按 Ctrl-C 结束', en: 'waiting for changes; Ctrl-C ends' }),
  unwatched: (path: string, reason: string): Bilingual => ({
    zh: `无法监视 ${path}（${errnoText(reason, 'zh')}），其中的改动不会被发现`,
    en: `${path} cannot be watched (${errnoText(reason, 'en')}): what changes there goes unnoticed`,
  }),
  changed: (file: string): Bilingual => ({ zh: `${file} 有改动`, en: `${file} has changed` }),
  folderGone: (): Bilingual => ({
    zh: '当前文件夹已不存在；请换到别的文件夹再运行',
    en: 'the current folder is gone; change to another one and try again',
  }),
  refused: (reason: string, message: string): Bilingual => ({
    zh: `系统拒绝了一步操作：${errnoText(reason, 'zh')}。什么也没有评判；原文：${message}`,
    en: `the system refuses what is needed: ${errnoText(reason, 'en')}. Nothing was judged; in its words: ${message}`,
  }),
  fault: (message: string): Bilingual => ({
    zh: `程序自身故障：${message}。请把命令和输入报告给维护者`,
    en: `a fault of the program itself: ${message}. Please report the command and its input to the maintainers`,
  }),
};

export function say(words: Bilingual, language: Language): string {
  return words[language];
}
