import type { MetricId } from '../../model/ids.js';
import type { Encoding } from '../decode.js';
import type { QuotedRow } from '../raw-row.js';
import type { Reduction, Segment } from '../reduction.js';
import type { PartReading } from './part.js';

/** Puts together what is left to be read of the parts of a table, whose first one begins on a line. */
export function joined(parts: readonly PartReading[], line: number, encoding: Encoding): Reduction {
  const segments: Segment[] = [];
  const rows: QuotedRow[] = [];
  const skipped = new Map<MetricId, number>();
  let [offset, begins, blank, mostKept] = [0, line, 0, 0];
  for (const part of parts) {
    for (const segment of segmentsOf(part, offset, begins)) segments.push(segment);
    for (const row of part.rows) rows.push({ ...row, line: row.line + begins });
    for (const [metric, count] of part.skipped) skipped.set(metric, (skipped.get(metric) ?? 0) + count);
    offset += part.bytes.length;
    begins += part.lines;
    blank += part.blank;
    // What is kept of all of a table is kept of each of its parts.
    mostKept += part.mostKept;
  }
  const bytes = Buffer.concat(parts.map((part) => part.bytes));
  return { encoding, bytes, segments, rows, skipped, blank, mostKept };
}

const LF = 0x0a;

/** Rows that follow one another make one segment. */
function segmentsOf({ bytes, at }: PartReading, offset: number, line: number): readonly Segment[] {
  const segments: { start: number; end: number; line: number }[] = [];
  let [start, next] = [0, -1];
  for (const own of at) {
    const end = bytes.indexOf(LF, start) + 1;
    const last = segments.at(-1);
    if (last && own === next) last.end = offset + end;
    else segments.push({ start: offset + start, end: offset + end, line: line + own });
    [start, next] = [end, own + 1];
  }
  return segments;
}
