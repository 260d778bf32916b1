import { severityOf, type Finding } from '../../catalogue/findings.js';
import type { Input } from '../../model/observation.js';

/** Room left in one run: rows to keep, and findings to list. */
export interface Room {
  readonly rows: number;
  readonly errors: number;
  readonly others: number;
}

/** Room for all reports of a run together, however they are spread over files. */
export const ROOM: Room = { rows: 1_000_000, errors: 10_000, others: 10_000 };

/** What a file has used. */
interface Taken {
  readonly input: Pick<Input, 'rejected' | 'ignored'>;
  readonly observations: readonly unknown[];
  readonly findings: readonly Finding[];
}

/** Room left for the next files. */
export function roomBeside({ input, observations, findings }: Taken, room: Room): Room {
  const errors = findings.filter((finding) => severityOf(finding) === 'error').length;
  return {
    rows: Math.max(0, room.rows - observations.length - input.rejected),
    errors: Math.max(0, room.errors - errors),
    others: Math.max(0, room.others - (findings.length - errors)),
  };
}
