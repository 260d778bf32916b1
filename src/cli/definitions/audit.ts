import { Argument, Command } from 'commander';
import { say } from '../../catalogue/cli.js';
import { HELP } from '../../catalogue/cli-help.js';
import { AUDIT_EXIT_HELP, AUDIT_HELP } from '../../catalogue/labels-audit.js';
import { auditOptions, type RawAuditOptions } from '../audit/options.js';
import { examples } from '../help.js';
import type { Done, Session } from '../session.js';

/** The command for many submissions at once. */
export function auditCommand(session: Session, version: string, done: Done): Command {
  const { language } = session;
  const command = new Command('audit')
    .description(say(AUDIT_HELP.audit, language))
    .addArgument(new Argument('[reports...]', say(HELP.reports, language)));
  for (const option of auditOptions(language)) command.addOption(option);
  return command
    .addHelpText('after', `${examples(language, AUDIT_EXAMPLES)}\n\n${say(AUDIT_EXIT_HELP, language)}`)
    .action(async (reports: string[], raw: RawAuditOptions) => {
      const { runAudit } = await import('../commands/audit.js');
      done(await runAudit(reports, raw, version, session));
    });
}

const AUDIT_EXAMPLES = [
  'plancheck audit submissions/ --as-of 2022-06-30',
  "plancheck audit 'counties/*/*.csv' --group-by folder --fail-on behind",
  'plancheck audit submissions/ --format table --format ndjson=audit.ndjson --resume last.ndjson',
];
