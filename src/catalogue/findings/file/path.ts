import type { Language } from '../../../model/words.js';
import { finding } from '../../entry.js';
import { errnoText } from '../../errno.js';
import { list } from '../../phrases.js';

/** Findings on report files before they are opened. Examples are not run: they need a file system. */
export const PATH_FINDINGS = {
  'file-not-found': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `没有名为“${found}”的文件或文件夹`,
      en: ({ found }) => `there is no file or folder "${found}"`,
    },
    hint: {
      zh: '检查路径；相对路径从当前文件夹算起',
      en: 'check the path; a relative one starts from the current folder',
    },
    explained: () => ({
      meaning: { zh: '命令行里的路径不存在', en: 'a path on the command line leads to nothing' },
      remedy: {
        zh: '检查路径的拼写和当前文件夹；通配符要加引号，以免被命令行先行展开',
        en: 'check its spelling and the current folder; put a glob in quotes, so that the shell leaves it alone',
      },
      example: {
        sort: 'told',
        shown: ['plancheck validate reports/2022-06.csv'],
        args: { found: 'reports/2022-06.csv' },
        place: { file: 'reports/2022-06.csv' },
      },
    }),
  }),
  'file-none-matched': finding<{ found: string; sort: 'folder' | 'glob' }>({
    severity: 'error',
    message: {
      zh: ({ found, sort }) =>
        sort === 'folder'
          ? `文件夹“${found}”里没有报表（.csv、.tsv、.txt、.xlsx、.xlsm、.ods、.parquet，文本可压缩为 .gz 或 .zst）`
          : `没有文件与“${found}”相符`,
      en: ({ found, sort }) =>
        sort === 'folder'
          ? `the folder "${found}" has no reports in it (.csv, .tsv, .txt, these with .gz or .zst, .xlsx, .xlsm, .ods, .parquet)`
          : `no file matches "${found}"`,
    },
    hint: {
      zh: '给出报表所在的文件夹，或直接写文件名',
      en: 'name the folder that holds the reports, or the files themselves',
    },
    explained: () => ({
      meaning: { zh: '文件夹或通配符里没有一个报表', en: 'a folder or a glob holds not one report' },
      rule: {
        zh: '文件夹里的说明、图片、设置之类和隐藏文件不算报表；其余的都打开看，读不了的作为错误列出',
        en: 'texts about the files, pictures, settings and hidden files in a folder are no reports; all others are opened, and what cannot be read is an error',
      },
      remedy: {
        zh: '给出报表所在的文件夹；文件名没有这些扩展名的，直接写文件名',
        en: 'name the folder that holds the reports; name a file itself if it has another extension',
      },
      example: {
        sort: 'told',
        shown: ["plancheck validate 'reports/*.csv'"],
        args: { found: 'reports/*.csv', sort: 'glob' },
        place: { file: 'reports/*.csv' },
      },
    }),
  }),
  'file-unknown-name': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `从名称看不出“${found}”是什么文件，没有读取`,
      en: ({ found }) => `the name "${found}" does not tell what sort of file this is: it was not read`,
    },
    hint: {
      zh: '是报表的，改用 .csv、.xlsx 等后缀，或直接写文件名；不是的，移出报表文件夹',
      en: 'if it is a report, give it an ending such as .csv or .xlsx, or name the file itself; if not, take it out of the folder of reports',
    },
    explained: () => ({
      meaning: {
        zh: '文件夹里的文件，从名称看不出是不是报表',
        en: 'the name of a file in a folder does not tell whether it is a report',
      },
      rule: {
        zh: '直接写在命令行里的文件不论名称都打开，按内容判断',
        en: 'a file that is named on the command line is opened whatever its name is, and told by its content',
      },
      example: {
        sort: 'told',
        shown: ['reports/2022-06.csv.bak'],
        args: { found: '2022-06.csv.bak' },
        place: { file: 'reports/2022-06.csv.bak' },
      },
    }),
  }),
  'file-link-outside': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `“${found}”是链接，指向报表文件夹之外，没有读取`,
      en: ({ found }) => `"${found}" is a link that leads out of the folder of reports: it was not read`,
    },
    hint: {
      zh: '确要读取的，加 --follow-links，或直接写所指的文件；否则删去链接',
      en: 'to have it read, give --follow-links or name what it leads to; if it is no report, take the link away',
    },
    explained: () => ({
      meaning: {
        zh: '报表文件夹里的链接指向文件夹之外',
        en: 'a symbolic link in a folder of reports leads to a place outside of it',
      },
      rule: {
        zh: '谁能往文件夹里放文件，就能用链接让程序去读别处的文件；命令行里写明的不受此限',
        en: 'whoever may put files into the folder could have others read that way; what is named on the command line is read wherever it is',
      },
      example: {
        sort: 'told',
        shown: ['reports/2022-06.csv -> ../drafts/2022-06.csv'],
        args: { found: 'reports/2022-06.csv' },
        place: { file: 'reports/2022-06.csv' },
      },
    }),
  }),
  'file-passed-over': finding<{ files: readonly string[]; count: number }>({
    severity: 'info',
    message: {
      zh: ({ files, count }) => `文件夹里不是报表的，没有读取（共 ${count} 个）：${some('zh', files, count)}`,
      en: ({ files, count }) =>
        `what is no report in this folder was not read (${count} in all): ${some('en', files, count)}`,
    },
    hint: {
      zh: '其中若有报表，直接写它的文件名',
      en: 'if there is a report among them, name that file itself',
    },
    explained: () => ({
      meaning: {
        zh: '文件夹里的说明、图片、设置、隐藏文件之类，没有读取',
        en: 'texts about the files, pictures, settings and hidden files in a folder, which were not read',
      },
      example: {
        sort: 'told',
        shown: ['reports/README.md', 'reports/.DS_Store'],
        args: { files: ['reports/.DS_Store', 'reports/README.md'], count: 2 },
        place: { file: 'reports' },
      },
    }),
  }),
  'file-not-regular': finding<{ found: string }>({
    severity: 'error',
    message: {
      zh: ({ found }) => `“${found}”是管道、设备或套接字，不是普通文件`,
      en: ({ found }) => `"${found}" is a pipe, a device or a socket, not a regular file`,
    },
    hint: {
      zh: '给出普通文件；要读标准输入，请写 -',
      en: 'name a regular file; to read standard input, write -',
    },
    explained: () => ({
      meaning: {
        zh: '路径指向管道、设备或套接字，打开它可能永远等不到结尾',
        en: 'a path leads to a pipe, a device or a socket, which may never come to an end',
      },
      example: {
        sort: 'told',
        shown: ['mkfifo pipe.csv', 'plancheck validate pipe.csv'],
        args: { found: 'pipe.csv' },
        place: { file: 'pipe.csv' },
      },
    }),
  }),
  'file-unreadable': finding<{ reason: string }>({
    severity: 'error',
    message: {
      zh: ({ reason }) => `文件读不了：${errnoText(reason, 'zh')}`,
      en: ({ reason }) => `the file cannot be read: ${errnoText(reason, 'en')}`,
    },
    hint: {
      zh: '检查文件是否存在、是否有读取权限',
      en: 'check that the file exists and that you may read it',
    },
    explained: () => ({
      meaning: {
        zh: '文件在，但系统不让读',
        en: 'the file is there, but the system does not let it be read',
      },
      remedy: {
        zh: '检查读取权限；符号链接要指向真实的文件',
        en: 'check the permissions; a symbolic link has to lead to a file',
      },
      example: {
        sort: 'told',
        shown: ['ln -s loop.csv loop.csv', 'plancheck validate loop.csv'],
        args: { reason: 'ELOOP' },
        place: { file: 'loop.csv' },
      },
    }),
  }),
};

/** The first of some names. */
function some(language: Language, files: readonly string[], count: number): string {
  const named = list(language, files);
  if (files.length === count) return named;
  return language === 'zh' ? `${named}等` : `${named} and others`;
}
