import type { Finding } from '../../catalogue/findings.js';
import type { Concerned } from '../../catalogue/findings/lint/divisions.js';

/** The targets that a finding says it is about; nothing where it is about one place alone. */
export function concernedBy({ args }: Finding): readonly Concerned[] {
  return 'targets' in args ? args.targets : [];
}
