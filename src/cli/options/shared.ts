import { HELP } from '../../catalogue/cli-help.js';
import { QUARANTINE_HELP } from '../../catalogue/labels/quarantine.js';
import { WAIVERS_HELP } from '../../catalogue/labels/waivers.js';
import { FAILABLE, STRENGTHS, TARGET_KINDS, NATURES } from '../../model/words.js';
import { asDay, asText } from './parse.js';
import {
  flagOption,
  listOption,
  made,
  restOfArguments,
  textOption,
  valueOption,
  wordsOption,
  yesNoOption,
  wordOption,
} from './spec.js';

export const PLAN = textOption('-p, --plan <plan>', HELP.plan);

/** Whether to read a configuration: true unless `--no-config` is given. */
export const CONFIG = made(yesNoOption('--no-config', HELP.noConfig), (given) => given ?? true);

export const REPORTS_ARGUMENT = restOfArguments('[reports...]', HELP.reports);

export const AS_OF = valueOption('--as-of <date>', HELP.asOf, asDay);

export const READING = {
  layouts: listOption('--layouts <path>', HELP.layouts, asText, { atCommas: false }),
  followLinks: flagOption('--follow-links', HELP.followLinks),
};

/** Limits a run to departments. Names may contain commas, so each takes an option of its own. */
export const DEPARTMENTS = listOption('--department <name>', HELP.department, asText, { atCommas: false });

export const TARGETS = listOption('-t, --target <id>', HELP.targetOption, asText);

/** Filters for the targets of a plan. */
export const FILTERS = {
  departments: DEPARTMENTS,
  clauses: listOption('--clause <clause>', HELP.clause, asText),
  kinds: wordsOption('--kind <kind>', HELP.kind, TARGET_KINDS),
  strengths: wordsOption('--strength <strength>', HELP.strength, STRENGTHS),
  natures: wordsOption('--nature <nature>', HELP.nature, NATURES),
  dueBefore: valueOption('--due-before <date>', HELP.dueBefore, asDay),
};

/** Which verdicts and targets make a run fail. */
export const POLICY = {
  failOn: made(
    wordsOption('--fail-on <verdicts>', HELP.failOn, FAILABLE, ['missed']),
    (words) => new Set(words),
  ),
  aspirational: flagOption('--aspirational', HELP.aspirational),
  only: wordOption('--only <nature>', HELP.only, NATURES),
};

export const WAIVERS = textOption('--waivers <file>', WAIVERS_HELP);

/** What to do with faults: accept them for a time, or set their rows apart. */
export const FAULTS = {
  waivers: WAIVERS,
  quarantine: textOption('--quarantine <folder>', QUARANTINE_HELP),
};
