import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Finding } from '../catalogue/findings.js';
import { err, ok, type Result } from '../model/result.js';

/** A file of reports: the name that findings show, and its content. */
export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MEGABYTE = 1_048_576;
/** Larger files are not read: as text, they would not fit. */
export const MAX_FILE_BYTES = 256 * MEGABYTE;

/** Reads a file that {@link findReports} found. */
export async function loadReport(file: string, cwd: string): Promise<Result<ReportFile, Finding>> {
  const place = { file };
  try {
    const path = resolve(cwd, file);
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) return tooLarge(file, size);
    const bytes = await readFile(path);
    return bytes.length > MAX_FILE_BYTES ? tooLarge(file, bytes.length) : ok({ name: file, bytes });
  } catch (error) {
    return err({ code: 'file-unreadable', args: { reason: errnoOf(error) }, place });
  }
}

/** The system's word for what went wrong, such as `EACCES`. */
export function errnoOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function tooLarge(file: string, size: number): Result<never, Finding> {
  const args = { megabytes: Math.ceil(size / MEGABYTE), limit: MAX_FILE_BYTES / MEGABYTE };
  return err({ code: 'file-too-large', args, place: { file } });
}
