// Judges a folder of reports by a shipped plan and prints the firm targets that fail, each with its reasons:
//
//   node examples/audit.mjs <folder> <date of judgement> [<plan>]
//
// It ends with the status that `plancheck check` would end with.
import process from 'node:process';
import {
  check,
  describeFinding,
  describeReason,
  EXIT,
  exitStatus,
  failsUnder,
  findPlan,
  loadPlan,
  parseDay,
  readReports,
  severityOf,
} from 'plancheck';

/** What counts as failing: what is missed, and what falls behind. */
const POLICY = { failOn: new Set(/** @type {const} */ (['behind'])), aspirational: false };

/**
 * @param {string} folder
 * @param {string} date
 * @param {string} [planId]
 */
async function audit(folder, date, planId = 'zunyi-investment-2021-2023') {
  const cwd = process.cwd();
  const asOf = parseDay(date);
  if (asOf === undefined) return refuse([`not a date: ${date}`]);
  const found = await findPlan(planId, cwd);
  if (!found.ok) return refuse([inWords(found.error)]);
  const loaded = await loadPlan(found.value.folder, found.value.shownAs);
  if (!loaded.ok) return refuse(loaded.error.map(inWords));
  const plan = loaded.value;

  /** @type {import('plancheck').Finding[]} */
  const findings = [];
  const reports = [];
  for await (const intake of readReports(plan, [folder], {
    cwd,
    onUnreadable: (each) => findings.push(each),
  }))
    reports.push(intake);
  if (reports.length === 0) return refuse(findings.map(inWords));

  const result = check({ plan, reports, asOf, findings });
  const failing = result.assessments.filter(failsUnder(POLICY));
  for (const { target, verdict, because } of failing) {
    say(`${verdict}  ${target.title.en}  ${target.clause}`);
    for (const reason of because) say(`  - ${describeReason(reason, { plan, language: 'en' })}`);
  }
  const errors = result.findings.filter((finding) => severityOf(finding) === 'error');
  say(`${failing.length} of ${result.assessments.length} targets fail; ${errors.length} errors in the data`);
  for (const error of errors) say(`  ${inWords(error)}`);
  return exitStatus(result, POLICY);
}

/** @param {import('plancheck').Finding} finding */
function inWords(finding) {
  const { file, line } = finding.place ?? {};
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return `${place === '' ? '' : `${place}: `}${describeFinding(finding, 'en').message}`;
}

/** @param {readonly string[]} reasons */
function refuse(reasons) {
  process.stderr.write(`${reasons.join('\n')}\n`);
  return EXIT.unusable;
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

const [folder, date, planId] = process.argv.slice(2);
process.exitCode =
  folder === undefined || date === undefined
    ? refuse(['usage: node audit.mjs <folder> <YYYY-MM-DD> [<plan>]'])
    : await audit(folder, date, planId);
