import { severityOf, type Finding } from '../../catalogue/findings.js';
import type { Input } from '../../model/observation.js';

/** What the reports of one run may still take up in memory: rows that are read, and findings that are listed. */
export interface Room {
  readonly rows: number;
  readonly errors: number;
  readonly others: number;
}

/** For all reports of a run together: however they are spread over files, what is kept of them is bounded. */
export const ROOM: Room = { rows: 1_000_000, errors: 10_000, others: 10_000 };

/** What a file took. */
interface Taken {
  readonly input: Pick<Input, 'rejected' | 'ignored'>;
  readonly observations: readonly unknown[];
  readonly findings: readonly Finding[];
}

/** What is left for the files after this one. */
export function roomBeside({ input, observations, findings }: Taken, room: Room): Room {
  const errors = findings.filter((finding) => severityOf(finding) === 'error').length;
  return {
    rows: Math.max(0, room.rows - observations.length - input.rejected),
    errors: Math.max(0, room.errors - errors),
    others: Math.max(0, room.others - (findings.length - errors)),
  };
}
