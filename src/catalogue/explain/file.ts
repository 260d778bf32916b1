import type { FILE_FINDINGS } from '../findings/intake-file.js';
import { reports, words, type Explanation } from './entry.js';

const ROWS = 'metric,region,period,value,unit';

/** Findings of a file of reports as a whole, explained. */
export const FILE_EXPLANATIONS: Readonly<Record<keyof typeof FILE_FINDINGS, Explanation>> = {
  'file-not-found': {
    meaning: words('命令行里的路径不存在', 'a path on the command line leads to nothing'),
    remedy: words(
      '检查路径的拼写和当前文件夹;通配符要加引号,以免被命令行先行展开',
      'check its spelling and the current folder; put a glob in quotes, so that the shell leaves it alone',
    ),
    example: {
      sort: 'told',
      shown: ['plancheck validate reports/2022-06.csv'],
      finding: {
        code: 'file-not-found',
        args: { found: 'reports/2022-06.csv' },
        place: { file: 'reports/2022-06.csv' },
      },
    },
  },
  'file-none-matched': {
    meaning: words('文件夹或通配符里没有一个报表', 'a folder or a glob holds not one report'),
    rule: words(
      '文件夹里的说明、图片、设置之类和隐藏文件不算报表;其余的都打开看,读不了的作为错误列出',
      'texts about the files, pictures, settings and hidden files in a folder are no reports; all others are opened, and what cannot be read is an error',
    ),
    remedy: words(
      '给出报表所在的文件夹;文件名没有这些扩展名的,直接写文件名',
      'name the folder that holds the reports; name a file itself if it has another extension',
    ),
    example: {
      sort: 'told',
      shown: ["plancheck validate 'reports/*.csv'"],
      finding: {
        code: 'file-none-matched',
        args: { found: 'reports/*.csv', sort: 'glob' },
        place: { file: 'reports/*.csv' },
      },
    },
  },
  'file-unknown-name': {
    meaning: words(
      '文件夹里的文件,从名称看不出是不是报表',
      'the name of a file in a folder does not tell whether it is a report',
    ),
    rule: words(
      '直接写在命令行里的文件不论名称都打开,按内容判断',
      'a file that is named on the command line is opened whatever its name is, and told by its content',
    ),
    remedy: words(
      '改用 .csv、.xlsx 等后缀,或移出报表文件夹',
      'give it an ending such as .csv or .xlsx, or take it out of the folder of reports',
    ),
    example: {
      sort: 'told',
      shown: ['reports/2022-06.csv.bak'],
      finding: {
        code: 'file-unknown-name',
        args: { found: '2022-06.csv.bak' },
        place: { file: 'reports/2022-06.csv.bak' },
      },
    },
  },
  'file-link-outside': {
    meaning: words(
      '报表文件夹里的链接指向文件夹之外',
      'a symbolic link in a folder of reports leads to a place outside of it',
    ),
    rule: words(
      '谁能往文件夹里放文件,就能用链接让程序去读别处的文件;命令行里写明的不受此限',
      'whoever may put files into the folder could have others read that way; what is named on the command line is read wherever it is',
    ),
    remedy: words(
      '加 --follow-links,或直接写所指的文件;不是报表的,删去链接',
      'give --follow-links, or name what it leads to; if it is no report, take the link away',
    ),
    example: {
      sort: 'told',
      shown: ['reports/2022-06.csv -> ../drafts/2022-06.csv'],
      finding: {
        code: 'file-link-outside',
        args: { found: 'reports/2022-06.csv' },
        place: { file: 'reports/2022-06.csv' },
      },
    },
  },
  'file-passed-over': {
    meaning: words(
      '文件夹里的说明、图片、设置、隐藏文件之类,没有读取',
      'texts about the files, pictures, settings and hidden files in a folder, which were not read',
    ),
    remedy: words('其中若有报表,直接写它的文件名', 'if there is a report among them, name that file itself'),
    example: {
      sort: 'told',
      shown: ['reports/README.md', 'reports/.DS_Store'],
      finding: {
        code: 'file-passed-over',
        args: { files: ['reports/.DS_Store', 'reports/README.md'], count: 2 },
        place: { file: 'reports' },
      },
    },
  },
  'file-not-regular': {
    meaning: words(
      '路径指向管道、设备或套接字,打开它可能永远等不到结尾',
      'a path leads to a pipe, a device or a socket, which may never come to an end',
    ),
    remedy: words(
      '给出普通文件;要读另一程序的输出,用标准输入,写 -',
      'name a regular file; to read what another program writes, use standard input, written as -',
    ),
    example: {
      sort: 'told',
      shown: ['mkfifo pipe.csv', 'plancheck validate pipe.csv'],
      finding: { code: 'file-not-regular', args: { found: 'pipe.csv' }, place: { file: 'pipe.csv' } },
    },
  },
  'file-unreadable': {
    meaning: words('文件在,但系统不让读', 'the file is there, but the system does not let it be read'),
    remedy: words(
      '检查读取权限;符号链接要指向真实的文件',
      'check the permissions; a symbolic link has to lead to a file',
    ),
    example: {
      sort: 'told',
      shown: ['ln -s loop.csv loop.csv', 'plancheck validate loop.csv'],
      finding: { code: 'file-unreadable', args: { reason: 'ELOOP' }, place: { file: 'loop.csv' } },
    },
  },
  'file-too-large': {
    meaning: words(
      '文件大于 16 MB,又不是 UTF-8 或 GB18030 的规整表格,没有读取',
      'the file is larger than 16 MB and no tidy table in UTF-8 or GB18030, and was not read',
    ),
    rule: words(
      '规整表格逐段读取,多大都行;工作簿、UTF-16、标准输入和按版式读的表格要整个放进内存',
      'a tidy table is read piece by piece, however large; workbooks, UTF-16, standard input and tables with a layout have to be in memory as a whole',
    ),
    remedy: words('按地区或月份拆成几个文件', 'split it by region or by month'),
    example: {
      sort: 'told',
      shown: ['plancheck validate big.csv'],
      finding: { code: 'file-too-large', args: { megabytes: 33, limit: 16 }, place: { file: 'big.csv' } },
    },
  },
  'file-too-many-rows': {
    meaning: words(
      '所有文件合计有超过 1000000 行要保留或要说明,其后的没有读取',
      'all files together have more than 1000000 rows to keep or to tell of, and those beyond were not read',
    ),
    remedy: words('分几次检查,每次少给一些文件', 'check fewer files at a time'),
    example: {
      sort: 'told',
      shown: ['metric,period,value', 'roads,2022-06,120', '…'],
      finding: {
        code: 'file-too-many-rows',
        args: { limit: 1_000_000 },
        place: { file: 'report.csv', line: 1_000_002 },
      },
    },
  },
  'file-empty': {
    meaning: words('文件里什么也没有,或只有空白', 'the file holds nothing, or nothing but blanks'),
    remedy: words(
      '重新导出;没有要报的,就不提交文件',
      'export it again; where there is nothing to report, submit no file',
    ),
    example: reports([{ name: 'report.csv', text: '\n' }]),
  },
  'file-binary': {
    meaning: words(
      '这不是文本:是工作簿、压缩包、PDF、网页之类',
      'this is no text but a workbook, an archive, a PDF document, a web page or the like',
    ),
    rule: words(
      '按文件开头的字节判断,不看文件名;控制字符过多的也算',
      'told by the first bytes of the file, not by its name; so is a file with many control characters',
    ),
    remedy: words(
      '用 Excel 或 WPS 打开,另存为“CSV UTF-8”;压缩包先解压',
      'open it in Excel or WPS and save it as "CSV UTF-8"; unpack an archive first',
    ),
    example: reports([{ name: 'report.csv', text: '%PDF-1.7\n' }]),
  },
  'file-undecodable': {
    meaning: words(
      '文件的字节不合它的编码,文字无法解读',
      'the bytes of the file do not fit its encoding, so that its text cannot be read',
    ),
    rule: words(
      '能读 UTF-8、GB18030(GBK)和 UTF-16;有一个字节不合,整个文件就不读,以免张冠李戴',
      'UTF-8, GB18030 (GBK) and UTF-16 are read; one byte that does not fit keeps the whole file from being read, lest a name be taken for another',
    ),
    remedy: words(
      '用编辑器或表格软件另存为“CSV UTF-8”',
      'save it as "CSV UTF-8" in an editor or a spreadsheet',
    ),
    example: {
      sort: 'told',
      shown: ['metric,period,value', 'roads<0xFF><0xFF>,2022-06,120'],
      finding: {
        code: 'file-undecodable',
        args: { encoding: 'UTF-8', byte: 'FF', position: 26 },
        place: { file: 'report.csv', line: 2 },
      },
    },
  },
  'file-nul': {
    meaning: words(
      '文本里有空字符(NUL),多半在传输或导出时损坏',
      'a text has a NUL in it: it was damaged on its way, or when it was exported',
    ),
    rule: words(
      '空字符占到二十分之一的,按 UTF-16 读取',
      'where one byte in twenty is a NUL, the text is taken to be UTF-16',
    ),
    remedy: words('删去空字符,或重新导出', 'delete the NUL, or export the file again'),
    example: {
      sort: 'told',
      shown: ['metric,period,value', 'ro<NUL>ads,2022-06,120'],
      finding: { code: 'file-nul', args: { position: 23 }, place: { file: 'report.csv', line: 2 } },
    },
  },
  'file-more-errors': {
    meaning: words(
      '这个文件的错误超过 10000 个,其余的只计数',
      'the file has more than 10000 errors, and the rest of them are only counted',
    ),
    remedy: words(
      '这么多错误多半出于一个原因:先改正已列出的,再检查一遍',
      'so many errors mostly have one cause: mend those that are listed, then check again',
    ),
    example: {
      sort: 'told',
      shown: [ROWS, 'raods,,2022-06,120,', '…'],
      finding: { code: 'file-more-errors', args: { count: 25 }, place: { file: 'report.csv' } },
    },
  },
  'file-more-warnings': {
    meaning: words(
      '这个文件的警告和提示超过 10000 个,其余的只计数',
      'the file has more than 10000 warnings and notes, and the rest of them are only counted',
    ),
    remedy: words('先处理已列出的,再检查一遍', 'deal with those that are listed, then check again'),
    example: {
      sort: 'told',
      shown: [ROWS, 'roads,,2022-06,,', '…'],
      finding: { code: 'file-more-warnings', args: { count: 25 }, place: { file: 'report.csv' } },
    },
  },
};
