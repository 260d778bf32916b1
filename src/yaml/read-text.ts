import { readFile, stat } from 'node:fs/promises';
import type { Finding } from '../catalogue/findings.js';
import { err, ok, type Result } from '../model/result.js';

/** What a file is of: its findings have codes of their own. */
export type YamlSort = 'plan' | 'waiver';

/** No plan comes near this; a larger file is not one. */
export const MAX_BYTES = 1_000_000;

/** A file: its name as messages show it, and its text. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
}

/** Reads a file that should be YAML. */
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

/** Says where the first byte is that no text in UTF-8 has: all before it can be decoded. */
function undecodable(file: string, bytes: Uint8Array, of: YamlSort): Finding {
  const lines = soundText(bytes).split('\n');
  const offset = Buffer.byteLength(lines.join('\n'));
  return {
    code: `${of}-encoding`,
    args: { byte: (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0') },
    place: { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
  };
}

/** All that comes before the first byte that cannot be decoded: the decoder puts U+FFFD there, unless the text has it. */
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
