/**
 * The command line of each command and the type of its request. A new option is one line here, or in
 * `shared.ts` if several commands have it; its setting in a configuration is in `config/file.ts`.
 */

import { availableParallelism } from 'node:os';
import { GROUPINGS } from '../../audit-result.js';
import type { Command } from 'commander';
import { seeHelp, USAGE_ERRORS } from '../../catalogue/cli.js';
import { HELP } from '../../catalogue/cli-help.js';
import { TEMPLATE_HELP } from '../../catalogue/cli-template.js';
import { AUDIT_HELP } from '../../catalogue/labels/audit.js';
import {
  EXPLAIN_FORMATS,
  LINT_FORMATS,
  LISTING_FORMATS,
  REPORT_FORMATS,
  TEMPLATE_FORMATS,
  TRACE_FORMATS,
} from '../../report/format-names.js';
import { nearestOr, UsageError } from '../errors.js';
import { asCount, asDay, asText } from './parse.js';
import { LANG, presentation, reportFiles } from './presentation.js';
import {
  AS_OF,
  CONFIG,
  DEPARTMENTS,
  FAULTS,
  FILTERS,
  PLAN,
  POLICY,
  READING,
  REPORTS_ARGUMENT,
  TARGETS,
  WAIVERS,
} from './shared.js';
import {
  flagOption,
  listOption,
  made,
  neededArgument,
  neededOption,
  optionalArgument,
  restOfArguments,
  textOption,
  together,
  type ValueOf,
  valueOption,
  wordOption,
} from './spec.js';

/** Options of commands that read reports, answer in every format and can watch. */
const REPORTING = {
  before: {
    reports: REPORTS_ARGUMENT,
    plan: PLAN,
    presentation: presentation(REPORT_FORMATS),
    config: CONFIG,
    ...READING,
    asOf: AS_OF,
  },
  behind: {
    ...FAULTS,
    quiet: flagOption('-q, --quiet', HELP.quiet),
    summary: flagOption('--summary', HELP.summary),
    watch: flagOption('-w, --watch', HELP.watch),
  },
};

export const CHECK = together({
  ...REPORTING.before,
  ...POLICY,
  ids: TARGETS,
  ...FILTERS,
  ...REPORTING.behind,
});
export type CheckArguments = ValueOf<typeof CHECK>;

export const VALIDATE = together({
  ...REPORTING.before,
  departments: DEPARTMENTS,
  since: valueOption('--since <date>', HELP.since, asDay),
  strict: flagOption('--strict', HELP.strict),
  ignore: listOption('--ignore <codes>', HELP.ignore, asText),
  maxFindings: valueOption('--max-findings <number>', HELP.maxFindings, asCount(0, 50)),
  ...REPORTING.behind,
});
export type ValidateArguments = ValueOf<typeof VALIDATE>;

export const TARGETS_LISTED = together({
  ids: restOfArguments('[ids...]', HELP.ids),
  plan: PLAN,
  presentation: presentation(LISTING_FORMATS),
  config: CONFIG,
  ...FILTERS,
});
export type TargetsArguments = ValueOf<typeof TARGETS_LISTED>;

export const WHY = together({
  target: neededArgument('<target>', HELP.target),
  reports: REPORTS_ARGUMENT,
  plan: PLAN,
  presentation: presentation(LISTING_FORMATS),
  config: CONFIG,
  ...READING,
  asOf: AS_OF,
  ...POLICY,
});
export type WhyArguments = ValueOf<typeof WHY>;

/** Most threads: more would only take memory. */
const MOST_JOBS = 512;

export const AUDIT = together({
  reports: REPORTS_ARGUMENT,
  plan: PLAN,
  presentation: presentation(REPORT_FORMATS),
  config: CONFIG,
  groupBy: made(wordOption('-g, --group-by <what>', AUDIT_HELP.groupBy, GROUPINGS), (what) => what ?? 'file'),
  ...READING,
  asOf: AS_OF,
  ...POLICY,
  ids: TARGETS,
  ...FILTERS,
  waivers: WAIVERS,
  maxFindings: made(
    valueOption('--max-findings <number>', AUDIT_HELP.maxFindings, asCount(0, 4)),
    (number) => number ?? 20,
  ),
  jobs: made(valueOption('-j, --jobs <number>', AUDIT_HELP.jobs, asCount(1, 4)), (number) =>
    Math.min(number ?? availableParallelism(), MOST_JOBS),
  ),
  resume: textOption('--resume <file>', AUDIT_HELP.resume),
  quiet: flagOption('-q, --quiet', AUDIT_HELP.quiet),
  summary: flagOption('--summary', AUDIT_HELP.summary),
});
export type AuditArguments = ValueOf<typeof AUDIT>;

export const LAYOUT_INFER = together({
  file: neededArgument('<file>', HELP.fileArgument),
  plan: PLAN,
  lang: LANG,
  // For what neither the table nor its file's name says.
  metric: textOption('--metric <metric>', HELP.inferMetric),
  period: textOption('--period <period>', HELP.inferPeriod),
});
export type LayoutInferArguments = ValueOf<typeof LAYOUT_INFER>;

export const LAYOUT_TEST_OPTIONS = together({
  layout: neededArgument('<layout>', HELP.layoutArgument),
  file: neededArgument('<file>', HELP.fileArgument),
  plan: PLAN,
  presentation: presentation(LISTING_FORMATS),
  config: CONFIG,
  limit: valueOption('--limit <number>', HELP.limit, asCount(0, 50)),
});
export type LayoutTestArguments = ValueOf<typeof LAYOUT_TEST_OPTIONS>;

export const TEMPLATE = together({
  reports: restOfArguments('[reports...]', TEMPLATE_HELP.reports),
  plan: PLAN,
  ...READING,
  department: neededOption('--department <name>', TEMPLATE_HELP.department),
  period: neededOption('--period <period>', TEMPLATE_HELP.period),
  presentation: reportFiles(TEMPLATE_FORMATS, TEMPLATE_HELP.format),
  all: flagOption('--all', TEMPLATE_HELP.all),
  byRegion: flagOption('--by-region', TEMPLATE_HELP.byRegion),
  submitted: valueOption('--submitted <date>', TEMPLATE_HELP.submitted, asDay),
  asOf: AS_OF,
  lang: LANG,
  config: CONFIG,
});
export type TemplateArguments = ValueOf<typeof TEMPLATE>;

/** A plan given as argument or by `--plan`, not both; the argument wins over the configuration. */
const LINTED = made(
  together({ argument: optionalArgument('[plan]', HELP.lintPlan), option: PLAN }),
  (plan, command) => {
    if (plan.argument === undefined) return plan.option;
    if (plan.option !== undefined && command.getOptionValueSource('plan') === 'cli')
      throw new UsageError(
        {
          zh: `方案给了两次：“${plan.argument}”和 --plan ${plan.option}`,
          en: `the plan is given twice: "${plan.argument}" and --plan ${plan.option}`,
        },
        { zh: '只写一个', en: 'give it once' },
      );
    return plan.argument;
  },
);

export const LINT = together({
  plan: LINTED,
  presentation: presentation(LINT_FORMATS),
  config: CONFIG,
  strict: flagOption('--strict', HELP.strict),
  quiet: flagOption('-q, --quiet', HELP.quietLint),
  summary: flagOption('--summary', HELP.summary),
});
export type LintArguments = ValueOf<typeof LINT>;

export const TRACE = together({
  plan: neededArgument('<plan>', HELP.plan),
  document: textOption('-d, --document <file>', HELP.document),
  presentation: presentation(TRACE_FORMATS),
  config: CONFIG,
  quiet: flagOption('-q, --quiet', HELP.quietTrace),
});
export type TraceArguments = ValueOf<typeof TRACE>;

export const EXPLAIN = together({
  codes: restOfArguments('[codes...]', HELP.codes),
  presentation: presentation(EXPLAIN_FORMATS),
  config: CONFIG,
});
export type ExplainArguments = ValueOf<typeof EXPLAIN>;

export const INIT = together({
  dir: neededArgument('<dir>', HELP.dir),
  like: textOption('--like <plan>', HELP.initLike),
  answers: together({
    id: textOption('--id <id>', HELP.initId),
    title: textOption('--title <title>', HELP.initTitle),
    start: textOption('--start <date>', HELP.initStart),
    end: textOption('--end <date>', HELP.initEnd),
    area: textOption('--area <name>', HELP.initArea),
    department: textOption('--department <name>', HELP.initDepartment),
  }),
  lang: LANG,
});
export type InitArguments = ValueOf<typeof INIT>;

export const SCHEMA = together({ name: optionalArgument('[schema]', HELP.schemaName), lang: LANG });

export const COMPLETION = together({ shell: neededArgument('<shell>', HELP.shell), lang: LANG });

/** The command that nested command names lead to. */
function commandNamed(above: Command | null, [name, ...below]: readonly string[]): Command | null {
  if (name === undefined) return above;
  const names = (above?.commands ?? []).map((each) => each.name());
  const named = above?.commands.find((each) => each.name() === name);
  if (!named) throw new UsageError(USAGE_ERRORS.unknownCommand(name), nearestOr(seeHelp(), name, names));
  return commandNamed(named, below);
}

export const HELP_LINE = together({
  command: made(restOfArguments('[command...]', HELP.helpWords), (words, { parent }) =>
    commandNamed(parent, words),
  ),
  lang: LANG,
});
