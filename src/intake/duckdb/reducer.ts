import { MAX_LEFT_OUT } from '../../model/assessment.js';
import type { Day } from '../../model/calendar.js';
import type { Plan } from '../../model/plan.js';
import { openText } from '../csv-table.js';
import { pathOf, type ReportFile } from '../load.js';
import { Spool } from '../packed/spool.js';
import { isError } from '../problem.js';
import type { Engine } from '../../model/engine.js';
import type { Reduction } from '../reduction.js';
import { inspect } from '../stream/inspect.js';
import { BEGINNING, type ByteSource } from '../stream/window.js';
import { tableOf } from '../table-of.js';
import { vocabularyOf, type Vocabulary } from '../vocabulary.js';
import { hasDuckdb } from './database.js';
import { reduceTable, type TableFile } from './reduce.js';

/** What is to be read, as far as the database is concerned. */
interface Wanted {
  readonly engine?: Engine | undefined;
  readonly inForceOn?: Day | undefined;
  readonly listsLeftOut?: boolean | undefined;
}

/**
 * Makes what prepares files for reading: with the help of the database, where that was asked for, its package is there
 * and it can help. It never is quicker than reading every row here, see `bench/RESULTS.md`: `auto` does without it.
 */
export function reducerFor(
  plan: Plan,
  { engine, inForceOn, listsLeftOut = true }: Wanted,
  cwd: string,
): (file: ReportFile) => Promise<ReportFile> {
  if (inForceOn === undefined || engine !== 'duckdb') return (file) => Promise.resolve(file);
  const words = vocabularyOf(plan);
  const judging = { asOf: inForceOn, mostLeftOut: listsLeftOut ? MAX_LEFT_OUT : 0 };
  return async (file) => {
    if (file.name === '-' || file.packed?.problems.some(isError) || !(await hasDuckdb())) return file;
    let { inspection } = file;
    const meanwhile = (): void => {
      if (file.large) inspection ??= inspect(file.large, file.bytes);
    };
    const reduction = await atPath(file, cwd, (path) =>
      reductionOf(file, path, words, { ...judging, meanwhile }),
    );
    return { ...file, reduction, inspection };
  };
}

/** What was unpacked into memory is put into a file of our own as long as the database reads it. */
async function atPath<T>(
  file: ReportFile,
  cwd: string,
  read: (path: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  const path = pathOf(file, cwd);
  if (path !== undefined) return read(path);
  let spool: Spool | undefined;
  try {
    spool = Spool.of(file.bytes);
    return await read(spool.path);
  } catch {
    // Without the room for it, all rows are read.
    return undefined;
  } finally {
    spool?.close();
  }
}

const MARK = [0xef, 0xbb, 0xbf];

async function reductionOf(
  { name, bytes, large }: ReportFile,
  path: string,
  words: Vocabulary,
  judging: Pick<TableFile, 'asOf' | 'mostLeftOut' | 'meanwhile'>,
): Promise<Reduction | undefined> {
  const top = MARK.every((byte, at) => bytes[at] === byte) ? MARK.length : 0;
  const beginning = bytes.subarray(top, BEGINNING);
  if (beginning.includes(0) || beginning.includes(0x0d)) return undefined;
  const opened = openText(new TextDecoder('utf-8').decode(beginning, { stream: true }), name, true);
  const { lineBelow, delimiter = ',' } = opened;
  const table = tableOf(opened, words);
  if (!table) return undefined;
  const source = large ?? inMemory(bytes);
  const size = large?.size ?? bytes.length;
  return reduceTable({ read: source.read, path, size, top, table, delimiter, lineBelow, ...judging });
}

function inMemory(bytes: Uint8Array): ByteSource {
  return {
    read: (into, position) => {
      const piece = bytes.subarray(position, position + into.length);
      into.set(piece);
      return piece.length;
    },
  };
}
