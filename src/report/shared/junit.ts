import { describeFinding, type Finding } from '../../catalogue/findings.js';
import { countsAs } from '../../catalogue/findings-order.js';
import { DATA_SUITE, MORE_ERRORS, NO_FILE, UNLISTED_CASE } from '../../catalogue/labels/formats.js';
import { HINT, TASK } from '../../catalogue/labels/table.js';
import { SEVERITY_LABELS } from '../../catalogue/labels.js';
import { WAIVED } from '../../catalogue/labels/waivers.js';
import type { Status } from '../../catalogue/labels/status.js';
import type { Titles } from '../../catalogue/labels/titles.js';
import { UNLISTED } from '../../catalogue/labels/validate.js';
import type { Assessment } from '../../model/assessment.js';
import { formatDay } from '../../model/calendar.js';
import { groupBy } from '../../model/collections.js';
import type { Language, Verdict } from '../../model/words.js';
import type { JsonOptions } from '../kit/options.js';
import { xmlText, type XmlElement } from '../kit/escape/xml.js';
import { verdictSentence } from './issues.js';
import { countsOf, type Reported } from './reported.js';
import { findingCounts } from './tally.js';
import { placeText } from '../../model/place.js';

/**
 * Outcome of a verdict in a test report. Whether a target fails the run is decided by the policy, not by a
 * format: here a case fails if its target is missed or overdue, whatever its strength. Behind or met late
 * passes, with the verdict in its output; what cannot be judged yet is skipped, with the reason.
 */
const OUTCOMES: Readonly<Record<Verdict, 'passed' | 'failed' | 'skipped'>> = {
  missed: 'failed',
  overdue: 'failed',
  behind: 'passed',
  'met-late': 'passed',
  'on-track': 'passed',
  met: 'passed',
  pending: 'skipped',
  'no-data': 'skipped',
  'not-judgeable': 'skipped',
};

/** A case and the outcome the suite counts. */
export interface TestCase {
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'error';
  readonly element: XmlElement;
}

/** A result as JUnit XML: a suite for each task with its targets as cases, and one for the files of reports. */
export function renderJunit(result: Reported, _status: Status, { language }: JsonOptions): string {
  const { plan, asOf, assessments = [] } = result;
  const titles: Titles = { plan, language };
  const properties = propertiesOf({ plan: plan.id, asOf: formatDay(asOf) });
  const byTask = groupBy(assessments, ({ target }) => target.task);
  const suites = plan.tasks.flatMap(({ number, title }) => {
    const cases = (byTask.get(number) ?? []).map((assessment) => targetCase(assessment, titles));
    const name = TASK[language]({ number, title: title[language] });
    return cases.length === 0 ? [] : [suiteOf(name, properties, cases)];
  });
  const data = suiteOf(DATA_SUITE[language], properties, fileCases(result, language));
  return xmlText({ name: 'testsuites', attributes: { name: 'plancheck' }, children: [...suites, data] });
}

export function propertiesOf(values: Readonly<Record<string, string>>): XmlElement {
  return {
    name: 'properties',
    children: Object.entries(values).map(([name, value]) => ({
      name: 'property',
      attributes: { name, value },
    })),
  };
}

export function suiteOf(name: string, properties: XmlElement, cases: readonly TestCase[]): XmlElement {
  const count = (outcome: TestCase['outcome']): number =>
    cases.filter((each) => each.outcome === outcome).length;
  return {
    name: 'testsuite',
    attributes: {
      name,
      tests: cases.length,
      failures: count('failed'),
      errors: count('error'),
      skipped: count('skipped'),
    },
    children: [properties, ...cases.map(({ element }) => element)],
  };
}

function targetCase(assessment: Assessment, titles: Titles): TestCase {
  const { target, verdict, evidence } = assessment;
  // A target with a waiver is skipped: its failure is accepted.
  const outcome = assessment.waived ? 'skipped' : OUTCOMES[verdict];
  const sentence = verdictSentence(assessment, titles);
  const places = evidence.map(({ observation }) => placeText(observation.place));
  const told: Readonly<Record<typeof outcome, XmlElement>> = {
    failed: {
      name: 'failure',
      attributes: { type: verdict, message: sentence },
      lines: [sentence, ...places],
    },
    skipped: { name: 'skipped', lines: [sentence] },
    passed: { name: 'system-out', lines: [sentence, ...places] },
  };
  return {
    outcome,
    element: {
      name: 'testcase',
      attributes: {
        name: `${target.id} ${target.title[titles.language]}`,
        classname: `${titles.plan.id}.task-${target.task}`,
        status: verdict,
      },
      children: [told[outcome]],
    },
  };
}

/** A case for each file, also without findings; another for findings in no file, if any. */
function fileCases(result: Reported, language: Language): readonly TestCase[] {
  const { plan, inputs, findings } = result;
  const byFile = groupBy(findings, ({ place }) => place?.file);
  const files = new Set([...inputs.map(({ file }) => file), ...byFile.keys()]);
  const classname = `${plan.id}.reports`;
  const cases = [...files].map((file) =>
    fileCase(file ?? NO_FILE[language], classname, byFile.get(file) ?? [], language),
  );
  return [...cases, ...unlistedCases(result, classname, language)];
}

/** A report must not look sound because its errors are not listed. */
function unlistedCases(result: Reported, classname: string, language: Language): readonly TestCase[] {
  const { findings, unlisted = 0 } = result;
  if (unlisted === 0) return [];
  const errors = countsOf(result).error - findingCounts(findings).error;
  const attributes = { name: UNLISTED_CASE[language], classname };
  const message = UNLISTED[language](unlisted);
  const child: XmlElement =
    errors > 0
      ? { name: 'error', attributes: { type: 'unlisted', message }, lines: [message] }
      : { name: 'system-out', lines: [message] };
  return [
    {
      outcome: errors > 0 ? 'error' : 'passed',
      element: { name: 'testcase', attributes, children: [child] },
    },
  ];
}

/** Tools show only the first error of a case: so there is one, with all findings of the file. */
function fileCase(
  name: string,
  classname: string,
  findings: readonly Finding[],
  language: Language,
): TestCase {
  const [first, ...others] = findings.filter((finding) => countsAs(finding, 'error'));
  const lines = findings.flatMap((finding) => findingText(finding, language));
  const attributes = { name, classname };
  if (first === undefined) {
    const children = lines.length === 0 ? [] : [{ name: 'system-out', lines }];
    return { outcome: 'passed', element: { name: 'testcase', attributes, children } };
  }
  const message = MORE_ERRORS[language]({
    first: describeFinding(first, language).message,
    more: others.length,
  });
  const error = { name: 'error', attributes: { type: first.code, message }, lines };
  return { outcome: 'error', element: { name: 'testcase', attributes, children: [error] } };
}

/** `place: severity message`, as editors parse it, with the remedy below. */
function findingText(finding: Finding, language: Language): readonly string[] {
  const { severity, message, hint } = describeFinding(finding, language);
  const place = finding.place ? `${placeText(finding.place)}: ` : '';
  return [
    `${place}${SEVERITY_LABELS[severity][language]} ${message} [${finding.code}]`,
    ...(finding.waived
      ? [`    ${WAIVED[language](finding.waived)}`]
      : hint === ''
        ? []
        : [`    ${HINT[language]}${hint}`]),
  ];
}
