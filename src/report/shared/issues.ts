import { createHash } from 'node:crypto';
import { describeFinding, type Finding, type FindingCode } from '../../catalogue/findings.js';
import { isToldOf, TARGET_HINT, type TARGET_RULES } from '../../catalogue/labels/formats.js';
import { HEADINGS } from '../../catalogue/labels/table.js';
import { LABEL_SEPARATOR, SENTENCE_SEPARATOR } from '../../catalogue/labels.js';
import type { Titles } from '../../catalogue/labels/titles.js';
import { describeReason } from '../../catalogue/reasons.js';
import { VERDICT_WORDS } from '../../catalogue/verdicts.js';
import { WAIVED } from '../../catalogue/labels/waivers.js';
import type { Acceptance } from '../../model/acceptance.js';
import type { Assessment } from '../../model/assessment.js';
import type { Place } from '../../model/place.js';
import type { Plan } from '../../model/plan.js';
import type { Bilingual, Language, Severity } from '../../model/words.js';
import { concernedBy } from './concerned.js';
import { measureTexts } from '../kit/figures.js';
import type { Reported } from './reported.js';

/** The rule of an issue: a finding's code, a verdict that needs action, or a fault of the program. */
export type IssueRule =
  | { readonly sort: 'finding'; readonly code: FindingCode }
  | { readonly sort: 'target'; readonly verdict: keyof typeof TARGET_RULES }
  | { readonly sort: 'fault' };

/** A finding or verdict, for formats that know only files, rules and levels. */
export interface Issue {
  readonly rule: IssueRule;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly place: Place | undefined;
  /** The figures behind a verdict, or the other targets of a finding. */
  readonly related: readonly Place[];
  /** Identifies the issue across runs, even if its line has moved. */
  readonly identity: string;
  /** Set if it is accepted; the message says so too. */
  readonly waived: Acceptance | undefined;
}

/** Severity of a verdict. It gives no exit status: that follows from the policy, which a format does not know. */
export const VERDICT_SEVERITIES: Readonly<Record<keyof typeof TARGET_RULES, Severity>> = {
  missed: 'error',
  overdue: 'error',
  behind: 'warning',
  'met-late': 'warning',
};

/** The targets that need action, in the order of the plan, then all findings. */
export function issuesOf({ assessments = [], findings }: Reported, titles: Titles): readonly Issue[] {
  return [
    ...assessments.flatMap((assessment) => targetIssue(assessment, titles)),
    ...issuesOfFindings(findings, titles),
  ];
}

export function issuesOfFindings(findings: readonly Finding[], titles: Titles): readonly Issue[] {
  return findings.map((finding) => findingIssue(finding, titles));
}

/** The id of a rule: stable, because scripts and waivers name it. */
export function ruleId(rule: IssueRule): string {
  switch (rule.sort) {
    case 'finding':
      return rule.code;
    case 'target':
      return `target-${rule.verdict}`;
    case 'fault':
      return 'program-fault';
  }
}

/** A waived issue is only noted. */
export function severityShown({ severity, waived }: Pick<Issue, 'severity' | 'waived'>): Severity {
  return waived ? 'info' : severity;
}

/** The place of an issue for formats that require a file: without one, such as a report not sent, the plan's. */
export function placeIn({ targets: [target] }: Plan, place: Place | undefined): Place | undefined {
  return place ?? (target && { file: target.place.file });
}

/** Fingerprints of issues: all differ, and none changes when rows are added above. */
export function fingerprintsOf(issues: readonly Issue[]): readonly string[] {
  const seen = new Map<string, number>();
  return issues.map(({ identity }) => {
    const hash = createHash('sha256').update(identity).digest('hex').slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}

function findingIssue(finding: Finding, { language }: Titles): Issue {
  const { severity, message, hint } = describeFinding(finding, language);
  return {
    rule: { sort: 'finding', code: finding.code },
    severity,
    message: [message, ...waivedText(finding, language)].join(SENTENCE_SEPARATOR[language]),
    hint,
    place: finding.place,
    related: concernedBy(finding).flatMap(({ place }) => (place === finding.place ? [] : [place])),
    identity: JSON.stringify([finding.code, finding.place?.file, lasting(finding.args)]),
    waived: finding.waived,
  };
}

/** Line and column at the end of a place. */
const PLACE_END = /(?::\d+){1,2}$/u;

/** A finding's arguments without line numbers, which move when a row is added above. */
function lasting(args: Finding['args']): string {
  return JSON.stringify(args, (key, value: unknown) => {
    if (key === 'line' || key === 'column') return undefined;
    return typeof value === 'string' ? value.replace(PLACE_END, '') : value;
  });
}

function targetIssue(assessment: Assessment, titles: Titles): readonly Issue[] {
  const { target, verdict, evidence } = assessment;
  if (!isToldOf(verdict)) return [];
  return [
    {
      rule: { sort: 'target', verdict },
      severity: VERDICT_SEVERITIES[verdict],
      message: verdictSentence(assessment, titles),
      hint: TARGET_HINT[titles.language]({ target: target.id }),
      place: target.place,
      related: evidence.map(({ observation }) => observation.place),
      identity: JSON.stringify([target.id, verdict]),
      waived: assessment.waived,
    },
  ];
}

function waivedText({ waived }: { readonly waived?: Acceptance }, language: Language): readonly string[] {
  return waived ? [WAIVED[language](waived)] : [];
}

/** A target and its verdict on one line: `Roads: missed; actual 10; required ≥ 20 km; …`. */
export function verdictSentence(assessment: Assessment, titles: Titles): string {
  const { language } = titles;
  const { target, verdict, because } = assessment;
  const { actual, required } = measureTexts(assessment, titles);
  const labelled = (heading: Bilingual, text: string): readonly string[] =>
    text === '' ? [] : [`${heading[language]} ${text}`];
  return [
    target.title[language] + LABEL_SEPARATOR[language] + VERDICT_WORDS[verdict][language],
    ...labelled(HEADINGS.actual, actual),
    ...labelled(HEADINGS.required, required),
    ...because.map((reason) => describeReason(reason, titles)),
    ...waivedText(assessment, language),
  ].join(SENTENCE_SEPARATOR[language]);
}
