import type { Bilingual } from '../../model/words.js';
import type { Message } from '../message.js';
import { plural } from './table.js';

/** Progress of an audit. */

interface Speed {
  readonly done: number;
  readonly total: number;
  /** Submissions per second. */
  readonly rate: number;
  /** Estimated time left. */
  readonly seconds: number | undefined;
}

export function PROGRESS({ done, total, rate, seconds }: Speed): Bilingual {
  const perSecond = rate < 10 ? rate.toFixed(1) : rate.toFixed(0);
  const percent = Math.floor((100 * done) / Math.max(total, 1));
  const left = seconds === undefined ? '' : clock(seconds);
  return {
    zh: `${done}/${total} 份（${percent}%），每秒 ${perSecond} 份${left && `，还需 ${left}`}`,
    en: `${done}/${total} (${percent}%), ${perSecond} a second${left && `, ${left} left`}`,
  };
}

function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number: number): string => String(number).padStart(2, '0');
  const short = `${minutes}:${two(seconds % 60)}`;
  return hours === 0 ? short : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
}

export const AUDIT_NOTES = {
  interrupted: (done: number, total: number): Bilingual => ({
    zh: `已中断：共 ${total} 份，已评判 ${done} 份并写出；用 --format ndjson 写出的结果可用 --resume 接着做`,
    en: `interrupted: ${done} of ${plural(total, 'submission')} judged and written; --resume goes on from what --format ndjson wrote`,
  }),
  resumed: (file: string, taken: number, total: number): Bilingual => ({
    zh: `从 ${file} 沿用 ${taken} 份，共 ${total} 份`,
    en: `${taken} of ${plural(total, 'submission')} taken over from ${file}`,
  }),
  otherGround: (file: string): Bilingual => ({
    zh: `${file} 的方案、日期、选项或程序版本与本次不同：全部重新评判`,
    en: `${file} comes of another plan, date, option or version of the program: everything is judged anew`,
  }),
  cutOff: (file: string, line: number): Bilingual => ({
    zh: `${file} 的第 ${line} 行没有写完，按没有这一行处理`,
    en: `line ${line} of ${file} was not written to its end, and is passed over`,
  }),
  damaged: (file: string, lines: readonly number[], count: number): Bilingual => ({
    zh: `${file} 有 ${count} 行已损坏（第 ${lines.join('、')} 行${count > lines.length ? '等' : ''}），这些报送重新评判`,
    en: `${plural(count, 'line')} of ${file} ${count === 1 ? 'is' : 'are'} damaged (${lines.join(', ')}${count > lines.length ? ', …' : ''}); what they hold is judged anew`,
  }),
};

/** Errors and hints for the command line of `audit`. */
export const AUDIT_USAGE = {
  standardInput: (): readonly [Bilingual, Bilingual] => [
    { zh: 'audit 不读标准输入', en: 'audit does not read standard input' },
    { zh: '写文件名，或用 plancheck check -', en: 'name files, or use plancheck check -' },
  ],
  notEarlier: (file: string): readonly [Bilingual, Bilingual] => [
    { zh: `${file} 不是 audit 以前写出的 ndjson`, en: `${file} is not the ndjson of an earlier audit` },
    {
      zh: '写用 plancheck audit --format ndjson 得到的文件',
      en: 'name a file that plancheck audit --format ndjson wrote',
    },
  ],
  noFile: (file: string): readonly [Bilingual, Bilingual] => [
    {
      zh: `${file} 不是普通文件（而是文件夹、管道或设备），不能用于 --resume`,
      en: `${file} is no regular file but a folder, a pipe or a device; --resume cannot go on from it`,
    },
    {
      zh: '写用 plancheck audit --format ndjson 得到的文件',
      en: 'name a file that plancheck audit --format ndjson wrote',
    },
  ],
  unreadableEarlier: (file: string, reason: Bilingual): readonly [Bilingual, Bilingual] => [
    { zh: `${file} 读不了：${reason.zh}`, en: `${file} cannot be read: ${reason.en}` },
    { zh: '检查 --resume 的文件名', en: 'check the file given to --resume' },
  ],
  earlierOverwritten: (file: string): readonly [Bilingual, Bilingual] => [
    {
      zh: `${file} 正供 --resume 读取，不能同时写入`,
      en: `${file} is what --resume goes on from; it is not written to at the same time`,
    },
    { zh: '把结果写到别的文件', en: 'write the result to another file' },
  ],
};

/** Headings of the table of submissions. */
export const AUDIT_HEADINGS = {
  status: { zh: '状态', en: 'Status' },
  submission: { zh: '报送', en: 'Submission' },
  rows: { zh: '行', en: 'Rows' },
  errors: { zh: '错误', en: 'Errors' },
  warnings: { zh: '警告', en: 'Warnings' },
  targets: { zh: '目标', en: 'Targets' },
} as const satisfies Record<string, Bilingual>;

/** Headings of the CSV table, in this order; columns of verdicts follow. */
export const AUDIT_CSV_HEADINGS = {
  submission: { zh: '报送', en: 'submission' },
  status: { zh: '状态', en: 'status' },
  files: { zh: '文件数', en: 'files' },
  rows: { zh: '行数', en: 'rows' },
  observations: { zh: '采用', en: 'observations' },
  rejected: { zh: '拒收', en: 'rejected' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  targets: { zh: '目标数', en: 'targets' },
  failing: { zh: '不合格', en: 'failing' },
} as const satisfies Record<string, Bilingual>;

/** Words for the statuses of a submission. */
export const SUBMISSION_STATUS_WORDS: Readonly<Record<0 | 1 | 2 | 3, Bilingual>> = {
  0: { zh: '合格', en: 'complies' },
  1: { zh: '不合格', en: 'fails' },
  2: { zh: '数据有错误', en: 'data errors' },
  3: { zh: '无法评判', en: 'unusable' },
};

/** Title of submissions without a department. */
export const UNKNOWN_DEPARTMENT_TITLE: Bilingual = { zh: '（未填单位）', en: '(no department named)' };

export const AUDITED_SECTION: Bilingual = { zh: '合计', en: 'Totals' };

interface Outcomes {
  readonly submissions: number;
  readonly statuses: Readonly<Record<0 | 1 | 2 | 3, number>>;
  readonly unjudged?: number | undefined;
}

export const OUTCOMES: Message<Outcomes> = {
  zh: ({ submissions, statuses, unjudged = 0 }) =>
    `报送 ${submissions} 份：合格 ${statuses[0]}，不合格 ${statuses[1]}，数据有错误 ${statuses[2]}，无法评判 ${statuses[3]}${unjudged === 0 ? '' : `；另有 ${unjudged} 份未评判`}`,
  en: ({ submissions, statuses, unjudged = 0 }) =>
    `${plural(submissions, 'submission')}: ${statuses[0]} comply, ${statuses[1]} fail, ${statuses[2]} with data errors, ${statuses[3]} unusable${unjudged === 0 ? '' : `; ${unjudged} not judged`}`,
};

/** Exit statuses of an audit with reasons. */
export const AUDIT_STATUS_WORDS = {
  0: {
    zh: () => '退出状态 0：每份报送数据都可靠，没有判为不合格的目标',
    en: () => 'Exit status 0: the data of every submission is sound, and no target fails',
  },
  1: {
    zh: ({ statuses }) => `退出状态 1：${statuses[1]} 份报送有目标不合格`,
    en: ({ statuses }) => `Exit status 1: targets fail in ${plural(statuses[1], 'submission')}`,
  },
  2: {
    zh: ({ statuses }) =>
      `退出状态 2：${statuses[2]} 份报送数据有错误，${statuses[3]} 份无法评判，结论不能全信`,
    en: ({ statuses }) =>
      `Exit status 2: ${plural(statuses[2], 'submission')} with data errors and ${statuses[3]} unusable, so the verdicts cannot all be trusted`,
  },
  3: {
    zh: () => '退出状态 3：没有一份报送可以评判',
    en: () => 'Exit status 3: not one submission could be judged',
  },
  130: {
    zh: ({ unjudged = 0 }) => `退出状态 130：已中断，还有 ${unjudged} 份未评判`,
    en: ({ unjudged = 0 }) =>
      `Exit status 130: interrupted, with ${plural(unjudged, 'submission')} not judged`,
  },
} as const satisfies Record<number, Message<Outcomes>>;

export type AuditStatus = keyof typeof AUDIT_STATUS_WORDS;

export const FAULT: Message<string> = {
  zh: (message) => `程序自身故障：${message}`,
  en: (message) => `a fault of the program itself: ${message}`,
};

/** Meaning and remedy of a fault of the program, for formats with rules. */
export const FAULT_RULE = {
  meaning: {
    zh: '程序自身出了故障，这份报送没有评判',
    en: 'the program itself failed, so that the submission was not judged',
  },
  remedy: {
    zh: '单独用 plancheck check 评判这份报送；仍出故障的，请报告',
    en: 'judge the submission by itself with plancheck check, and report it if that fails as well',
  },
} as const satisfies Record<string, Bilingual>;

/** Name of all submissions as a test suite. */
export const AUDIT_SUITE: Bilingual = { zh: '报送', en: 'Submissions' };

/** Help of `audit` and its options. */
export const AUDIT_HELP = {
  audit: {
    zh: '逐份评判许多报送：每个文件、文件夹或单位各有结论和状态',
    en: 'judge many submissions one by one: each file, folder or department with a verdict of its own',
  },
  groupBy: { zh: '什么算一份报送（默认 file）', en: 'what one submission is (file if left out)' },
  jobs: {
    zh: '用多少个线程（默认处理器核数）；结果与线程数无关',
    en: 'how many threads work (as many as there are cores if left out); the result is the same for any number',
  },
  resume: {
    zh: '接着以前的运行做：它写出的 ndjson；内容没有变的报送不再评判',
    en: 'go on from the ndjson of an earlier run: what has not changed since is not judged again',
  },
  maxFindings: {
    zh: '每份报送最多列出这么多条问题，重的在先（默认 20）',
    en: 'list so many findings of a submission at most, the gravest ones (20 if left out)',
  },
  quiet: { zh: '不显示进度，也不列出合格的报送', en: 'show no progress, and no submissions that comply' },
  summary: {
    zh: '只显示合计，问题按代码计数',
    en: 'show only the totals, and how many findings there are of each code',
  },
} as const satisfies Record<string, Bilingual>;

/** Notes below the help: what counts in a submission, how submissions are grouped, and the statuses. */
export const AUDIT_EXIT_HELP: Bilingual = {
  zh: [
    '每份报送按 check 单独评判，只看它报了数的目标：至少报了评判所用的一个指标。',
    '--group-by department：行里填的单位相同的文件算一份；几家合填的归这几家，没填的归 unknown。',
    '',
    '退出状态（取各份中最重的）：',
    '  0    每份都合格，数据可靠',
    '  1    有报送的目标不合格',
    '  2    有报送的数据有错误，或有几份无法评判（优先于 1）',
    '  3    命令行、方案不可用，或没有一份可以评判',
    '  70   程序自身故障',
    '  130  按 Ctrl-C 中断；已评判的都已写出',
  ].join('\n'),
  en: [
    'Each submission is judged as check would judge it alone, by the targets that it says something about: those',
    'of which it reports at least one metric. With --group-by department, files whose rows name the same',
    'departments are one submission; several are named together, and nobody is "unknown".',
    '',
    'Exit status, the gravest of all submissions:',
    '  0    every submission complies, and its data is sound',
    '  1    a target fails in a submission',
    '  2    the data of a submission has errors, or some could not be judged (wins over 1)',
    '  3    the command line or the plan is unusable, or not one submission could be judged',
    '  70   a fault of the program itself',
    '  130  interrupted with Ctrl-C; what was judged is written',
  ].join('\n'),
};
