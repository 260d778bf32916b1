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

/** Whether a configuration is to be read: unless it is given. */
export const CONFIG = made(yesNoOption('--no-config', HELP.noConfig), (given) => given ?? true);

export const REPORTS_ARGUMENT = restOfArguments('[reports...]', HELP.reports);

export const AS_OF = valueOption('--as-of <date>', HELP.asOf, asDay);

/** Of every command that reads reports. */
export const READING = {
  layouts: listOption('--layouts <path>', HELP.layouts, asText, { atCommas: false }),
  followLinks: flagOption('--follow-links', HELP.followLinks),
};

/** Whose targets and figures a run is about. A name may hold a comma, so that several are given one by one. */
export const DEPARTMENTS = listOption('--department <name>', HELP.department, asText, { atCommas: false });

/** The targets that a command judges. */
export const TARGETS = listOption('-t, --target <id>', HELP.targetOption, asText);

/** What the targets of a plan are narrowed down by. */
export const FILTERS = {
  departments: DEPARTMENTS,
  clauses: listOption('--clause <clause>', HELP.clause, asText),
  kinds: wordsOption('--kind <kind>', HELP.kind, TARGET_KINDS),
  strengths: wordsOption('--strength <strength>', HELP.strength, STRENGTHS),
  natures: wordsOption('--nature <nature>', HELP.nature, NATURES),
  dueBefore: valueOption('--due-before <date>', HELP.dueBefore, asDay),
};

/** Which targets make a run fail. */
export const POLICY = {
  failOn: made(
    wordsOption('--fail-on <verdicts>', HELP.failOn, FAILABLE, ['missed']),
    (words) => new Set(words),
  ),
  aspirational: flagOption('--aspirational', HELP.aspirational),
  only: wordOption('--only <nature>', HELP.only, NATURES),
};

export const WAIVERS = textOption('--waivers <file>', WAIVERS_HELP);

/** What is made of faults: accepted for a time, or set apart for correction. */
export const FAULTS = {
  waivers: WAIVERS,
  quarantine: textOption('--quarantine <folder>', QUARANTINE_HELP),
};
