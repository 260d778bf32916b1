import type {
  Artifact,
  ArtifactLocation,
  Invocation,
  Location,
  Log,
  PhysicalLocation,
  ReportingDescriptor,
  Result,
  Run,
} from 'sarif';
import { ROOT_FOLDER, STANDARD_INPUT_TITLE } from '../../catalogue/labels/formats.js';
import { WAIVED } from '../../catalogue/labels/waivers.js';
import { HINT } from '../../catalogue/labels/table.js';
import type { Status } from '../../catalogue/labels/status.js';
import { UNLISTED } from '../../catalogue/labels/validate.js';
import type { Place } from '../../model/place.js';
import type { Plan } from '../../model/plan.js';
import type { Language, Severity } from '../../model/words.js';
import { sarifMessage } from '../kit/escape/sarif.js';
import { escapeUri } from '../kit/escape/uri.js';
import { fingerprintsOf, placeIn, ruleId, type Issue, type IssueRule } from './issues.js';
import { jsonText } from '../kit/json.js';
import type { IssueReport } from './issue-report.js';
import { STANDARD_INPUT } from './reported.js';
import { ruleText } from './rules.js';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Exit status of an interrupted run. */
const INTERRUPTED: Status = 130;

/** Relative addresses start at the working folder: in a job, the root of the repository. */
const ROOT = '%SRCROOT%';

/** A result as SARIF 2.1.0: findings and targets that need action, as results of rules. */
export function renderSarif(report: IssueReport, status: Status, language: Language): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runJson(report, status, language)],
  };
  return jsonText(log);
}

function runJson(
  { report, plan, inputs, issues, unlisted, properties }: IssueReport,
  status: Status,
  language: Language,
): Run {
  const rules = rulesOf(issues);
  return {
    tool: {
      driver: { name: 'plancheck', rules: [...rules.values()].map((rule) => ruleJson(rule, language)) },
    },
    automationDetails: { id: `plancheck-${report}/${plan.id}/` },
    language,
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: sarifMessage(ROOT_FOLDER[language]) } },
    invocations: [invocationJson(unlisted, status, language)],
    artifacts: inputs.map((input) => artifactJson(input, language)),
    results: resultsJson(issues, [...rules.keys()], plan, language),
    properties,
  };
}

/** `executionSuccessful` is about the run: only an interruption makes it false, not errors in the reports. */
function invocationJson(unlisted: number, status: Status, language: Language): Invocation {
  const invocation = { executionSuccessful: status !== INTERRUPTED, exitCode: status };
  if (unlisted === 0) return invocation;
  const message = sarifMessage(UNLISTED[language](unlisted));
  return { ...invocation, toolExecutionNotifications: [{ level: 'warning', message }] };
}

/** The rules raised, by id, in order of first appearance. */
function rulesOf(issues: readonly Issue[]): ReadonlyMap<string, IssueRule> {
  const rules = new Map<string, IssueRule>();
  for (const { rule } of issues) if (!rules.has(ruleId(rule))) rules.set(ruleId(rule), rule);
  return rules;
}

/** Without `helpUri`: the program has no pages of its own, and all text is here. */
function ruleJson(rule: IssueRule, language: Language): ReportingDescriptor {
  const { severity, meaning, remedy } = ruleText(rule, language);
  return {
    id: ruleId(rule),
    shortDescription: sarifMessage(meaning),
    fullDescription: sarifMessage(meaning),
    help: sarifMessage(...withHint(meaning, remedy, language)),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function withHint(message: string, hint: string, language: Language): readonly string[] {
  return hint === '' ? [message] : [message, HINT[language] + hint];
}

function artifactJson(
  { file, sha256, encoding }: IssueReport['inputs'][number],
  language: Language,
): Artifact {
  return {
    location: artifactLocation(file, language),
    ...(encoding === undefined ? {} : { encoding }),
    hashes: { 'sha-256': sha256 },
  };
}

function suppressionsOf({ waived }: Issue, language: Language): Result['suppressions'] {
  return waived ? [{ kind: 'external', status: 'accepted', justification: WAIVED[language](waived) }] : [];
}

function resultsJson(
  issues: readonly Issue[],
  rules: readonly string[],
  plan: Plan,
  language: Language,
): Result[] {
  const indices = new Map(rules.map((id, index) => [id, index]));
  const fingerprints = fingerprintsOf(issues).map(partialFingerprints);
  const waives = issues.some(({ waived }) => waived);
  return issues.map((issue, at) => {
    const id = ruleId(issue.rule);
    const related = relatedLocations(issue.related, language);
    return {
      ruleId: id,
      ruleIndex: indices.get(id) ?? -1,
      level: LEVELS[issue.severity],
      message: sarifMessage(...withHint(issue.message, issue.hint, language)),
      locations: locationsOf(issue.place, plan, language),
      ...(related.length === 0 ? {} : { relatedLocations: related }),
      partialFingerprints: fingerprints[at] ?? {},
      // If one result has suppressions, all must have the field.
      ...(waives ? { suppressions: suppressionsOf(issue, language) } : {}),
    };
  });
}

/** Every result has a location: GitHub refuses a whole log if one has none. */
function locationsOf(place: Place | undefined, plan: Plan, language: Language): Location[] {
  const where = placeIn(plan, place);
  return where === undefined ? [] : [{ physicalLocation: physicalLocation(where, language) }];
}

function relatedLocations(places: readonly Place[], language: Language): Location[] {
  return places.map((place, at) => ({
    id: at + 1,
    physicalLocation: physicalLocation(place, language),
  }));
}

function physicalLocation({ file, line, column }: Place, language: Language): PhysicalLocation {
  const region = line === undefined ? undefined : { startLine: line, ...(column && { startColumn: column }) };
  return { artifactLocation: artifactLocation(file, language), ...(region && { region }) };
}

function artifactLocation(file: string, language: Language): ArtifactLocation {
  const uri = escapeUri(file);
  return {
    uri,
    ...(uri.startsWith('file:') ? {} : { uriBaseId: ROOT }),
    ...(file === STANDARD_INPUT ? { description: sarifMessage(STANDARD_INPUT_TITLE[language]) } : {}),
  };
}

/** GitHub reads the second key. */
function partialFingerprints(fingerprint: string): Record<string, string> {
  return { 'plancheckIssue/v1': fingerprint, primaryLocationLineHash: fingerprint };
}
