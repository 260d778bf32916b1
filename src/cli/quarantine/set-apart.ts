import type { CheckResult } from '../../check-result.js';
import type { CheckArguments } from '../options/requests.js';
import type { Beside } from './quarantine.js';
import type { Session } from '../session.js';

/** Prepares the quarantine if the run asks for one; its code is loaded only then. */
export async function setApart(
  request: Pick<CheckArguments, 'quarantine' | 'reports' | 'departments' | 'presentation'>,
  result: Pick<CheckResult, 'plan' | 'inputs' | 'findings'>,
  session: Session,
): Promise<Beside | undefined> {
  if (request.quarantine === undefined) return undefined;
  const { quarantineInto } = await import('./quarantine.js');
  const { reports: patterns, departments, presentation } = request;
  const { force } = presentation;
  return quarantineInto(request.quarantine, { result, patterns, departments, force }, session);
}
