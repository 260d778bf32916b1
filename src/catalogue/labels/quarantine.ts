import type { Bilingual } from '../../model/words.js';
import { errnoText } from '../errno.js';
import { plural } from './table.js';
import type { Message } from '../message.js';

/**
 * First columns of a correction sheet. The reader recognises them in either language, so that the sheet can
 * be sent back as it is.
 */
export const REMARK_HEADINGS = {
  line: { zh: 'plancheck 原行号', en: 'plancheck line' },
  problem: { zh: 'plancheck 问题', en: 'plancheck finding' },
  hint: { zh: 'plancheck 建议', en: 'plancheck hint' },
} as const satisfies Record<string, Bilingual>;

export const QUARANTINE_HELP: Bilingual = {
  zh: '把有错误的文件拆开写入该文件夹：可用的行、有误的行、供填报单位更正的表',
  en: 'divide files with errors into this folder: sound rows, faulty rows, and a sheet for the department to correct',
};

/** What was written for one file. */
export const QUARANTINED: Message<{ file: string; stem: string; sound: number; faulty: number }> = {
  zh: ({ file, stem, sound, faulty }) => `${file}：可用 ${sound} 行，有误 ${faulty} 行，已写入 ${stem}.*.csv`,
  en: ({ file, stem, sound, faulty }) =>
    `${file}: ${plural(sound, 'sound row')} and ${plural(faulty, 'faulty row')}, written to ${stem}.*.csv`,
};

export const NOTHING_QUARANTINED: Bilingual = {
  zh: '没有文件有错误，未写入任何隔离文件',
  en: 'no file has errors: nothing was quarantined',
};

/** Errors and hints for unsuitable quarantine folders. */
export const QUARANTINE_REFUSED = {
  noFolder: (): readonly [Bilingual, Bilingual] => [
    { zh: '--quarantine 没有写文件夹', en: '--quarantine names no folder' },
    { zh: '例如 --quarantine 隔离', en: 'for example --quarantine quarantine' },
  ],
  holdsReport: (folder: string, file: string): readonly [Bilingual, Bilingual] => [
    {
      zh: `隔离文件夹“${folder}”里有本次读取的报表 ${file}`,
      en: `the folder for the quarantine, "${folder}", holds ${file}, which is one of the reports read`,
    },
    {
      zh: '换一个不放报表的文件夹，否则写出的文件下次会被当作报表',
      en: 'choose a folder without reports: what is written there would be read as a report the next time',
    },
  ],
  isSearched: (folder: string, pattern: string): readonly [Bilingual, Bilingual] => [
    {
      zh: `“${pattern}”会找到隔离文件夹“${folder}”里的文件，下次会把它们当作报表`,
      en: `"${pattern}" leads to the files in "${folder}": the next time they would be read as reports`,
    },
    {
      zh: `换一个在“${pattern}”之外的文件夹`,
      en: `choose a folder that "${pattern}" does not lead to`,
    },
  ],
  unwritable: (file: string, reason: string): readonly [Bilingual, Bilingual] => [
    {
      zh: `隔离文件写不进“${file}”：${errnoText(reason, 'zh')}`,
      en: `"${file}" cannot be written to the quarantine: ${errnoText(reason, 'en')}`,
    },
    { zh: '换一个可写的文件夹', en: 'choose a folder that can be written to' },
  ],
  changed: (file: string): readonly [Bilingual, Bilingual] => [
    {
      zh: `${file} 在运行期间被改动，没有写入隔离文件`,
      en: `${file} was changed while the program ran; it was not quarantined`,
    },
    { zh: '再运行一次', en: 'run the command once more' },
  ],
  notOurs: (file: string): readonly [Bilingual, Bilingual] => [
    {
      zh: `“${file}”不是 plancheck 写的，或写出后改过，不会被替换或删除`,
      en: `"${file}" was not written by plancheck, or was changed since; it is neither replaced nor removed`,
    },
    {
      zh: '把它移走，或换一个文件夹；确要替换，加 --force',
      en: 'move it away, or choose another folder; with --force it is replaced',
    },
  ],
  isLink: (path: string): readonly [Bilingual, Bilingual] => [
    {
      zh: `“${path}”不是普通文件夹，隔离文件不会经它写到别处`,
      en: `"${path}" is no ordinary folder; nothing is written through it to somewhere else`,
    },
    { zh: '删去它，或换一个文件夹', en: 'remove it, or choose another folder' },
  ],
};
