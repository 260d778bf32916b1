import { ok, type Result } from '../model/result.js';
import type { Failure } from './failure.js';
import type { RawOptions } from './options.js';
import type { QuarantineRequest } from './quarantine.js';
import type { Session } from './session.js';

/** Sets faulty rows apart where a run is asked to; what does so is loaded by those runs alone. */
export async function setApart(
  patterns: readonly string[],
  { quarantine, department }: RawOptions,
  result: QuarantineRequest['result'],
  session: Session,
): Promise<Result<undefined, Failure>> {
  if (quarantine === undefined) return ok(undefined);
  const { quarantineInto } = await import('./quarantine.js');
  return quarantineInto(quarantine, { result, patterns, department }, session);
}
