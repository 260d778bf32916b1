import { readFile, stat } from 'node:fs/promises';
import type { Finding } from '../catalogue/findings.js';
import { err, ok, type Result } from '../model/result.js';

/** Sort of a file; its findings have codes of their own. */
export type YamlSort = 'plan' | 'waiver';

/** Largest file in bytes. */
export const MAX_BYTES = 1_000_000;

/** A file's text, and its name in messages. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
}

/** Reads a UTF-8 file; a folder, a device, a file above `MAX_BYTES` or another encoding is a finding. */
export async function readText(
  path: string,
  file: string,
  of: YamlSort = 'plan',
): Promise<Result<YamlText, Finding>> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return err(unreadable(file, 'EISDIR', of));
    if (!status.isFile()) return err(unreadable(file, 'not-regular', of));
    if (status.size > MAX_BYTES) return err(tooLarge(file, of));
    const bytes = await readFile(path);
    const text = decodeText(bytes);
    return text === undefined ? err(undecodable(file, bytes, of)) : ok({ file, text });
  } catch (error) {
    return err(
      unreadable(file, error instanceof Error && 'code' in error ? String(error.code) : String(error), of),
    );
  }
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The finding for invalid UTF-8, at the first invalid byte. */
function undecodable(file: string, bytes: Uint8Array, of: YamlSort): Finding {
  const lines = soundText(bytes).split('\n');
  const offset = Buffer.byteLength(lines.join('\n'));
  return {
    code: `${of}-encoding`,
    args: { byte: (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0') },
    place: { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
  };
}

/** The text before the first invalid byte. The decoder writes U+FFFD there, but the text may contain it as well. */
function soundText(bytes: Uint8Array): string {
  const pieces = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\uFFFD');
  let sound = '';
  for (const piece of pieces) {
    sound += piece;
    const offset = Buffer.byteLength(sound);
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) break;
    sound += '\uFFFD';
  }
  return sound;
}

export function tooLarge(file: string, of: YamlSort): Finding {
  return { code: `${of}-unreadable`, args: { reason: 'too-large' }, place: { file } };
}

export function unreadable(file: string, reason: string, of: YamlSort = 'plan'): Finding {
  return { code: `${of}-unreadable`, args: { reason }, place: { file } };
}
