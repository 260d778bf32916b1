import type { Finding } from '../../catalogue/findings.js';
import type { Concerned } from '../../catalogue/findings/lint/divisions.js';

/** The targets that a finding is about; none if it is about a place only. */
export function concernedBy({ args }: Finding): readonly Concerned[] {
  return 'targets' in args ? args.targets : [];
}
