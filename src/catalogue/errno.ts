import type { Bilingual, Language } from '../model/words.js';

/** Words for system error codes. */
const REASONS: ReadonlyMap<string, Bilingual> = new Map([
  ['EACCES', { zh: '没有权限', en: 'permission denied' }],
  ['EPERM', { zh: '不允许这样做', en: 'operation not permitted' }],
  ['ENOENT', { zh: '文件不存在', en: 'no such file' }],
  ['ENOTDIR', { zh: '路径中间有一段不是文件夹', en: 'a part of its path is not a folder' }],
  ['EISDIR', { zh: '这是文件夹', en: 'it is a folder' }],
  ['ELOOP', { zh: '符号链接成环', en: 'its symbolic links go in circles' }],
  ['EMFILE', { zh: '打开的文件过多', en: 'too many open files' }],
  ['EIO', { zh: '磁盘出错', en: 'the disk reports an error' }],
  ['ENOSPC', { zh: '磁盘已满', en: 'the disk is full' }],
  ['ENOMEM', { zh: '内存不足', en: 'not enough memory' }],
  ['EROFS', { zh: '磁盘只读', en: 'the disk is read-only' }],
  ['ESTALE', { zh: '读取期间文件被改动', en: 'it was changed while it was being read' }],
  ['ENAMETOOLONG', { zh: '文件名过长', en: 'the name is too long' }],
]);

/** A system error code, such as `EACCES`, in words; rare codes are returned unchanged. */
export function errnoText(code: string, language: Language): string {
  const words = REASONS.get(code)?.[language];
  if (words === undefined) return code;
  return language === 'zh' ? `${words}（${code}）` : `${words} (${code})`;
}

/** The system error code of an error, such as `EACCES`; else its message. */
export function errnoOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
