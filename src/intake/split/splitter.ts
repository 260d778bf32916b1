import type { Day } from '../../model/calendar.js';
import type { Engine } from '../../model/engine.js';
import type { Layout } from '../../model/layout.js';
import type { Plan } from '../../model/plan.js';
import type { Inspection } from '../inspection.js';
import { isNamedFor } from '../layout/choose.js';
import type { LargeFile, ReportFile } from '../load.js';
import { vocabularyOf, type Vocabulary } from '../vocabulary.js';
import { beginningOf, type Beginning } from './beginning.js';
import { spansOf, type Span } from './cuts.js';
import { joined } from './joined.js';
import type { PartReading, PartWanted } from './part.js';
import type { SplitDone, SplitTask } from './work.js';

/** Smaller files are read as a whole: to start threads, and what these learn each for itself, costs more than it saves. */
export const LEAST_SPLIT = 512 * 1_048_576;

/** Of a file so much may be left to be read that is not plain: all of it is in memory at once. */
const MOST_ROWS = 200_000;
const MOST_CHARACTERS = 33_554_432;

/** Those who do the work on a file, and hand over what became of the tasks in their order. */
export interface Splitting {
  run(file: LargeFile, tasks: readonly SplitTask[]): AsyncIterable<SplitDone>;
  /** How many tasks are done at the same time. */
  readonly jobs: number;
  /** Smaller files are not split. */
  readonly least?: number;
}

/** How files are to be read. */
interface Wanted {
  readonly engine?: Engine | undefined;
  readonly inForceOn?: Day | undefined;
  readonly listsLeftOut?: boolean | undefined;
  readonly layouts?: readonly Layout[] | undefined;
}

/** What telling the encoding and the hash of a file takes, as a share of reading it. */
const INSPECTING = 0.2;

/**
 * Where a file is to be cut, so that all who work on it are done at about the same time: the last part is for whoever has
 * inspected the file first. More parts than that would leave more rows to be read twice.
 */
function placesToCut(size: number, jobs: number): readonly number[] {
  const part = (size * (1 + INSPECTING)) / jobs;
  const places = Array.from({ length: jobs - 1 }, (_, index) => Math.round((index + 1) * part));
  return places.filter((place) => place < size);
}

/**
 * Makes what prepares files for reading, as `reducerFor` does: a large one is cut into parts of which each is read by
 * itself, so that little is left to be read here. Where that cannot be, the file stays as it is.
 */
export function splitterFor(
  plan: Plan,
  { engine = 'stream', inForceOn, listsLeftOut = true, layouts = [] }: Wanted,
  splitting: Splitting,
): (file: ReportFile) => Promise<ReportFile> {
  const words = vocabularyOf(plan);
  const { jobs, least = LEAST_SPLIT } = splitting;
  return async (file) => {
    const { large, name, reduction } = file;
    if (inForceOn === undefined || jobs < 2 || reduction || !large || large.size < least) return file;
    // Layouts are for small files, and csv-parse is to read every row.
    if (engine === 'csv-parse' || layouts.some((layout) => isNamedFor(layout, name))) return file;
    const cut = cutUp(file, large, words, jobs);
    return cut
      ? { ...file, ...(await readCut(large, cut, { asOf: inForceOn, listsLeftOut }, splitting)) }
      : file;
  };
}

/** A file that can be read in parts. */
interface Cut {
  readonly file: string;
  readonly beginning: Beginning;
  readonly spans: readonly Span[];
}

function cutUp(
  { name, bytes }: ReportFile,
  large: LargeFile,
  words: Vocabulary,
  jobs: number,
): Cut | undefined {
  const beginning = beginningOf(name, large, bytes, words);
  if (!beginning) return undefined;
  const spans = spansOf(large, large.size, beginning, placesToCut(large.size, jobs));
  return spans.length > 1 ? { file: name, beginning, spans } : undefined;
}

async function readCut(
  large: LargeFile,
  { file, beginning, spans }: Cut,
  kept: Pick<PartWanted, 'asOf' | 'listsLeftOut'>,
  splitting: Splitting,
): Promise<Pick<ReportFile, 'inspection' | 'reduction'>> {
  const limits = {
    mostRows: Math.floor(MOST_ROWS / spans.length),
    mostCharacters: Math.floor(MOST_CHARACTERS / spans.length),
  };
  const { size } = large;
  const tasks: readonly SplitTask[] = [
    { file, size, part: undefined },
    ...spans.map((span) => ({ file, size, part: { ...span, ...kept, ...limits } })),
  ];
  let inspection: Inspection | undefined;
  const parts: PartReading[] = [];
  for await (const done of splitting.run(large, tasks)) {
    if (done.sort === 'given-up') return { inspection };
    if (done.sort === 'inspected') ({ inspection } = done);
    else parts.push(done.reading);
  }
  if (parts.length < spans.length) return { inspection };
  const { below, encoding } = beginning.text;
  return { inspection, reduction: joined(parts, below.line, encoding) };
}
