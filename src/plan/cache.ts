import { createHash, randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../model/plan.js';
import type { PlanText } from './folder.js';
import { packPlan, unpackPlan } from './pack.js';

/** Where loaded plans are kept, so that they need not be parsed again. */
export interface PlanCache {
  /** It is there, and nobody but the user may write in it. */
  readonly folder: string;
  /** Which build of the program keeps plans there, and on what it runs: what another one kept is not read. */
  readonly program: string;
  /** The user, where the system knows owners: what somebody else can have written there is not read. */
  readonly owner?: number | undefined;
}

/** Of so many plans the latest are kept; each edit of a plan makes another. */
const MOST_PLANS = 50;

/** What comes before the plan in its file: the digest of all that follows. */
const DIGEST_BYTES = 32;

/** The plan that these texts gave before; `undefined` where none is kept, or it is damaged. */
export async function keptPlan(texts: readonly PlanText[], cache: PlanCache): Promise<Plan | undefined> {
  const file = fileFor(texts, cache);
  try {
    if (!isOwn(await lstat(file), cache.owner)) return undefined;
    const bytes = await readFile(file);
    const packed = bytes.subarray(DIGEST_BYTES);
    return digestOf(packed).equals(bytes.subarray(0, DIGEST_BYTES)) ? unpackPlan(packed) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether nobody but the user can have written a file. */
function isOwn(file: Stats, owner: number | undefined): boolean {
  return owner === undefined || (file.isFile() && file.uid === owner && (file.mode & 0o022) === 0);
}

/**
 * Keeps a plan. Others may keep the same one at this moment: its file is there whole or not at all. Where it cannot be
 * written, the plan is parsed again the next time, and nothing else changes.
 */
export async function keepPlan(plan: Plan, texts: readonly PlanText[], cache: PlanCache): Promise<void> {
  const file = fileFor(texts, cache);
  const partial = `${file}.${randomUUID()}`;
  try {
    const packed = packPlan(plan);
    await writeFile(partial, Buffer.concat([digestOf(packed), packed]), { mode: 0o600 });
    await rename(partial, file);
    await dropOldest(cache.folder);
  } catch {
    await rm(partial, { force: true }).catch(() => undefined);
  }
}

/** Names a plan by all that it follows from: the texts, their names, and the program. */
function fileFor(texts: readonly PlanText[], { folder, program }: PlanCache): string {
  const hash = createHash('sha256');
  const add = (part: string): void => void hash.update(`${part.length}:`).update(part);
  for (const part of [program, ...texts.flatMap(({ file, text }) => [file, text])]) add(part);
  return join(folder, `plan-${hash.digest('hex')}.bin`);
}

async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^plan-[0-9a-f]{64}\.bin$/u.test(name));
  if (names.length <= MOST_PLANS) return;
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = files.toSorted((a, b) => b.at - a.at).slice(MOST_PLANS);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
