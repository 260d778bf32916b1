import { WATCHED_STDIN } from '../../catalogue/cli.js';
import { HELP, VALIDATE_EXIT_HELP } from '../../catalogue/cli-help.js';
import { AUDIT_EXIT_HELP, AUDIT_HELP } from '../../catalogue/labels/audit.js';
import { UsageError } from '../errors.js';
import { AUDIT, CHECK, TARGETS_LISTED, VALIDATE, WHY } from '../options/requests.js';
import type { Watchable } from '../watch/snapshot.js';
import { define, type Maker, type Action } from './define.js';

/** Commands that read reports, and `targets`. */
export const JUDGING: readonly Maker[] = [
  define({
    name: 'check',
    help: HELP.check,
    line: CHECK,
    examples: [
      'plancheck check reports/ --as-of 2022-06-30',
      "plancheck check 'reports/**/*.csv' --department 市水务局 --fail-on behind",
      'plancheck check reports/ --format table --format sarif=out.sarif --format csv=out.csv',
    ],
    run: repeatedly(async (request, session) =>
      (await import('../commands/check.js')).runCheck(request, session),
    ),
  }),
  define({
    name: 'validate',
    help: HELP.validate,
    line: VALIDATE,
    examples: [
      'plancheck validate reports/ --as-of 2022-06-30',
      'plancheck validate water.csv --department 市水务局 --strict',
      'plancheck validate reports/ --ignore report-late,suspect-* --format github',
    ],
    exits: VALIDATE_EXIT_HELP,
    run: repeatedly(async (request, session) =>
      (await import('../commands/validate.js')).runValidate(request, session),
    ),
  }),
  define({
    name: 'targets',
    help: HELP.targets,
    line: TARGETS_LISTED,
    examples: [
      'plancheck targets --clause 二(二)7',
      'plancheck targets t01-industrial-investment',
      'plancheck targets --strength firm --due-before 2023-01-01 --format json',
    ],
    run: async (request, session) => (await import('../commands/targets.js')).runTargets(request, session),
  }),
  define({
    name: 'why',
    help: HELP.why,
    line: WHY,
    examples: ['plancheck why t01-industrial-investment reports/ --as-of 2022-06-30'],
    run: async (request, session) => (await import('../commands/why.js')).runWhy(request, session),
  }),
];

/** `audit`; its report contains the version. */
export function auditCommand(version: string): Maker {
  return define({
    name: 'audit',
    help: AUDIT_HELP.audit,
    line: AUDIT,
    examples: [
      'plancheck audit submissions/ --as-of 2022-06-30',
      "plancheck audit 'counties/*/*.csv' --group-by folder --fail-on behind",
      'plancheck audit submissions/ --format table --format ndjson=audit.ndjson --resume last.ndjson',
    ],
    exits: AUDIT_EXIT_HELP,
    run: async (request, session) =>
      (await import('../commands/audit.js')).runAudit(request, version, session),
  });
}

/**
 * Repeats a command at every change if `--watch` is given. The first snapshot is taken before the first run,
 * so that no change is missed.
 */
function repeatedly<Request extends Watchable & { readonly watch: boolean }>(
  run: Action<Request>,
): Action<Request> {
  return async (request, session, done) => {
    if (request.watch) {
      if (request.reports.includes('-')) throw new UsageError(...WATCHED_STDIN);
      const { snapshotOf, watchedBy } = await import('../watch/snapshot.js');
      const watched = watchedBy(request, session.io.cwd);
      done({ watch: { watched, seen: await snapshotOf(watched) } });
    }
    return run(request, session, done);
  };
}
