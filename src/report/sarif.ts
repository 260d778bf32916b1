import { createHash } from 'node:crypto';
import { ROOT_FOLDER } from '../catalogue/labels-formats.js';
import { HINT } from '../catalogue/labels-table.js';
import type { Status } from '../catalogue/labels-status.js';
import type { Titles } from '../catalogue/labels-titles.js';
import { formatDay } from '../model/calendar.js';
import type { Input } from '../model/observation.js';
import type { Place } from '../model/place.js';
import type { Language, Severity } from '../model/words.js';
import type { JsonOptions } from './check-json.js';
import { escapeUri } from './escape-uri.js';
import { issuesOf, ruleId, type Issue, type Rule } from './issues.js';
import { jsonText } from './json.js';
import { reportOf, STANDARD_INPUT, type Reported } from './reported.js';
import { ruleText } from './rules.js';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Relative addresses start where the program was called: in a job, the root of the repository. */
const ROOT = '%SRCROOT%';

/** A result as SARIF 2.1.0: findings, and the targets that want something done, as results of rules. */
export function renderSarif(result: Reported, status: Status, { language }: JsonOptions): string {
  const { plan, asOf, inputs } = result;
  const titles: Titles = { plan, language };
  const issues = issuesOf(result, titles);
  const rules = rulesOf(issues);
  const indices = new Map([...rules.keys()].map((id, index) => [id, index]));
  const fingerprints = fingerprintsOf(issues);
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'plancheck', rules: [...rules.values()].map((rule) => ruleJson(rule, language)) },
        },
        automationDetails: { id: `plancheck-${reportOf(result)}/${plan.id}/` },
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [ROOT]: { description: { text: ROOT_FOLDER[language] } },
        },
        // Reports with errors make no failed run: this one went to its end, as its status says.
        invocations: [{ executionSuccessful: true, exitCode: status }],
        artifacts: inputs.filter(({ file }) => file !== STANDARD_INPUT).map(artifactJson),
        results: issues.map((issue, at) => ({
          ruleId: ruleId(issue.rule),
          ruleIndex: indices.get(ruleId(issue.rule)),
          level: LEVELS[issue.severity],
          message: { text: messageText(issue, language) },
          locations: locationsOf(issue.place),
          relatedLocations: relatedOf(issue.related),
          partialFingerprints: fingerprints[at],
        })),
        properties: { plan: plan.id, asOf: formatDay(asOf) },
      },
    ],
  });
}

/** The rules that were set off, by id, in the order in which they first were. */
function rulesOf(issues: readonly Issue[]): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const { rule } of issues) if (!rules.has(ruleId(rule))) rules.set(ruleId(rule), rule);
  return rules;
}

function ruleJson(rule: Rule, language: Language): object {
  const { severity, meaning, remedy } = ruleText(rule, language);
  return {
    id: ruleId(rule),
    shortDescription: { text: meaning },
    help: { text: remedy === '' ? meaning : `${meaning}\n${HINT[language]}${remedy}` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function artifactJson({ file, sha256, encoding }: Input): object {
  return { location: locationJson(file), encoding, hashes: { 'sha-256': sha256 } };
}

function messageText({ message, hint }: Issue, language: Language): string {
  return hint === '' ? message : `${message}\n${HINT[language]}${hint}`;
}

function locationsOf(place: Place | undefined): readonly object[] | undefined {
  return place === undefined || place.file === STANDARD_INPUT
    ? undefined
    : [{ physicalLocation: physicalLocation(place) }];
}

function relatedOf(places: readonly Place[]): readonly object[] | undefined {
  const inFiles = places.filter(({ file }) => file !== STANDARD_INPUT);
  return inFiles.length === 0
    ? undefined
    : inFiles.map((place, at) => ({ id: at + 1, physicalLocation: physicalLocation(place) }));
}

function physicalLocation({ file, line, column }: Place): object {
  const region = line === undefined ? undefined : { startLine: line, startColumn: column };
  return { artifactLocation: locationJson(file), region };
}

function locationJson(file: string): object {
  const uri = escapeUri(file);
  return file.startsWith('/') ? { uri } : { uri, uriBaseId: ROOT };
}

/**
 * By what GitHub and others know an issue again in the next run, each its own. The second key is the one that GitHub
 * reads; both say the same, and neither changes when rows are added above.
 */
function fingerprintsOf(issues: readonly Issue[]): readonly object[] {
  const seen = new Map<string, number>();
  return issues.map(({ identity }) => {
    const hash = createHash('sha256').update(identity).digest('hex').slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return { 'plancheckIssue/v1': `${hash}:${count}`, primaryLocationLineHash: `${hash}:${count}` };
  });
}
