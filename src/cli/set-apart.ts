import { ok, type Result } from '../model/result.js';
import type { Failure } from './failure.js';
import type { RawOptions } from './options.js';
import type { Beside, QuarantineRequest } from './quarantine.js';
import type { Session } from './session.js';

/** Gets ready to set faulty rows apart where a run is asked to; what does so is loaded by those runs alone. */
export async function setApart(
  patterns: readonly string[],
  { quarantine, department, force = false }: RawOptions,
  result: QuarantineRequest['result'],
  session: Session,
): Promise<Result<Beside | undefined, Failure>> {
  if (quarantine === undefined) return ok(undefined);
  const { quarantineInto } = await import('./quarantine.js');
  return quarantineInto(quarantine, { result, patterns, department, force }, session);
}
