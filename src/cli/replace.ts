import { access, constants, lstat, open, stat } from 'node:fs/promises';
import { outputFailed, outputRefused } from '../catalogue/cli.js';
import { usage, type Failure } from './failure.js';
import { errnoOf } from './write.js';

/** What may be in the place of a new file: an earlier report of its sort, or nothing but the very same bytes. */
export type Replaces = 'same-sort' | 'same-bytes';

/**
 * Why a report may not be written to a path, by what is there now; `file` is how messages show it. Nothing is written
 * through a link that leads nowhere, over what is read-only, or, without `force`, over a file that plancheck did not make.
 */
export async function refusal(
  path: string,
  file: string,
  content: string | Uint8Array,
  replaces: Replaces | 'anything',
): Promise<Failure | undefined> {
  const own = await lstat(path).catch(() => undefined);
  if (!own) return undefined;
  const there = await stat(path).catch(() => undefined);
  if (!there) return usage(...outputRefused.deadLink(file));
  if (!there.isFile()) return undefined;
  // Whoever may do everything could write to it all the same: that it is read-only was somebody's wish.
  const writable = (there.mode & 0o222) !== 0 && (await access(path, constants.W_OK).then(yes, no));
  if (!writable) return usage(...outputFailed(file, 'EACCES'));
  if (replaces === 'anything' || there.size === 0) return undefined;
  try {
    const allowed =
      replaces === 'same-bytes'
        ? there.size === bytesOf(content).length && bytesOf(content).equals(await beginning(path, there.size))
        : isOfSort(await beginning(path, SEEN), bytesOf(content).subarray(0, SEEN));
    return allowed ? undefined : usage(...outputRefused[replaces](file));
  } catch (error) {
    return usage(...outputFailed(file, errnoOf(error)));
  }
}

const yes = (): boolean => true;
const no = (): boolean => false;

function bytesOf(content: string | Uint8Array): Buffer {
  return typeof content === 'string'
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

/** So many bytes tell what a report is: its format, its plan or its headings. */
const SEEN = 1_024;
const COMPARED = { data: 160, text: 60 } as const;

/** Whether two files begin alike, but for numbers and blanks, or are lists of issues by their first words. */
function isOfSort(before: Buffer, now: Buffer): boolean {
  const [one, other] = [outlineOf(before), outlineOf(now)];
  if (LISTS.some((list) => list.test(one) && (other === '' || list.test(other)))) return true;
  const compared = /^[{<]/u.test(other) ? COMPARED.data : COMPARED.text;
  return one.slice(0, compared) === other.slice(0, compared);
}

/** How SARIF, annotations of GitHub, Code Quality reports of GitLab and concise lists begin: what they list comes and goes. */
const LISTS = [
  /^\{ "\$schema": "[^"]{1,100}", "version": "0\.0\.0", "runs": \[ \{ "tool": \{ "driver": \{ "name": "plancheck"/u,
  /^::(?:error|warning|notice) /u,
  /^\[(?:\]| \{ "description": )/u,
  /^(?:.{1,400}?: )?(?:error|warning|info|错误|警告|提示) [a-z]{1,20}(?:-[a-z]{1,20}){1,6} /u,
];

function outlineOf(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/\d+/gu, '0').replace(/\s+/gu, ' ');
}

async function beginning(path: string, most: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
